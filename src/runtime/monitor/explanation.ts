/** What happened, in a few sentences. */
import type { Failure, Warning } from './event.ts'
import type { Place } from './place.ts'
import { short } from './symptoms/symptom.ts'

export const showPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

export const showWarning = ({ step, message, place }: Warning): string => `step ${step}: ${message}${place ? ` At ${showPlace(place)}.` : ''}`

/** Each line is one answer: what, why, where, since when, and what to do. */
export function explain(failure: Failure): string {
  return [what(failure), ...progression(failure), ...(failure.place ? [`${failure.phase === 'backward' ? 'In the gradient taken at' : failure.phase === 'update' ? 'In the step taken at' : 'At'} ${showPlace(failure.place)}.`] : []), ...first(failure), ...cure(failure)].join('\n')
}

function what({ step, operation, phase, value, index, shape, reason, inputs }: Failure): string {
  const at = shape.length > 0 && shape.some((length) => length > 1) ? ` at index ${indices(index, shape)} of ${shape.join(' × ')}` : ''
  const from = inputs.length > 0 && phase !== 'update' ? `, from ${inputs.map(({ name, smallest, largest }) => `${name} in [${short(smallest)}, ${short(largest)}]`).join(' and ')}` : ''
  return `The training failed in step ${step}: \`${operation}\` gave ${value}${at}${from}. That is ${reason}.`
}

export function indices(index: number, shape: readonly number[]): string {
  const parts: number[] = []
  for (const length of shape.toReversed()) {
    parts.unshift(index % length)
    index = Math.floor(index / length)
  }
  return `[${parts.join(', ')}]`
}

function progression({ progression }: Failure): string[] {
  const names = new Set(progression.map(({ name }) => name))
  return [...names].map((name) => `The ${name} was ${progression.filter((point) => point.name === name).map(({ step, value }) => `${short(value)} in step ${step}`).join(', ')}.`)
}

function first({ first, step }: Failure): string[] {
  return first ? [`The first sign was in step ${first.step}${step > first.step ? `, ${step - first.step} steps before` : ''}: ${first.message}`] : []
}

function cure({ rule, before, after, reason, operation, phase, step }: Failure): string[] {
  if (rule !== undefined) return [`The rule ${rule} names it: ${before} is better computed as ${after}. ${step > 1 ? 'A smaller learning rate only makes it later; ' : ''}\`nanproof --fix --preset migrate\` cures it.`]
  if (reason === 'the logarithm of a negative number') return ['It was no probability: take the logarithm of a sigmoid or softmax, from their logits.']
  if (reason.startsWith('the gradient of a root')) return ['Keep what is under the root above 0: add 1e-12 to it, or take tf.maximum of it and 1e-12.']
  if (reason.startsWith('data')) return ['Leave such rows out, or fill them in, before training.']
  if (phase === 'update' && reason.includes('beyond')) return [`The weights \`${operation}\` grew until they overflowed: lower the rate, scale the inputs, or clip the gradient.`]
  return []
}

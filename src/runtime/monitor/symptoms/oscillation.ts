import type { Values } from '../tensor-library.ts'
import type { Step } from '../step.ts'
import { isStillAbout, mean, short, type Symptom } from './symptom.ts'

const lasting = 20

/**
 * On a quadratic loss of curvature λ a step of gradient descent multiplies the gradient by 1 − rate · λ. Beyond rate = 1/λ it
 * turns round at every step, beyond 2/λ it also grows. So it is the gradient that is looked at, and not the loss, which goes
 * up and down by the batches, too. A network that has learned, and dances around its minimum, is left alone.
 */
export function oscillation(): Symptom {
  let before: Step | undefined
  const cosines: number[] = [], losses: number[] = [], first: number[] = []
  return (step) => {
    if (step.loss === undefined) return undefined
    if (first.length < 5) first.push(step.loss)
    if (before) {
      cosines.push(cosine(before, step))
      losses.push(step.loss)
    }
    before = step
    if (cosines.length < lasting) return undefined
    const around = mean(cosines), now = mean(losses), hasLearned = !isStillAbout(now, mean(first)) || isFalling(losses)
    cosines.length = losses.length = 0
    if (around > -0.5 || hasLearned) return undefined
    return { sign: 'oscillation', message: `The training bounces: for ${lasting} steps the gradient turned round at each (mean cosine ${short(around)}), and the loss stayed at ${short(now)}. The rate is beyond what the curvature of the loss allows: divide it by 10.` }
  }
}

function isFalling(losses: readonly number[]): boolean {
  const early = mean(losses.slice(0, lasting / 2)), late = mean(losses.slice(lasting / 2))
  return late < early - 0.05 * Math.abs(early)
}

function cosine(a: Step, b: Step): number {
  let product = 0, left = 0, right = 0
  for (const [i, { gradient }] of a.layers.entries()) {
    const other: Values = b.layers[i]?.gradient ?? []
    for (let j = 0; j < gradient.length; j++) {
      product += gradient[j]! * (other[j] ?? 0)
      left += gradient[j]! ** 2
      right += (other[j] ?? 0) ** 2
    }
  }
  return left > 0 && right > 0 ? product / Math.sqrt(left * right) : 0
}

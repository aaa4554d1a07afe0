/** What single kernels show: units that are dead or saturated, inputs out of scale, a loss that is given what it is not made for. */
import { source, type Origin } from '../origins.ts'
import { extremesOf } from '../extremes.ts'
import type { Values } from '../tensor-library.ts'
import { short, type Sighting } from './symptom.ts'

/** A kernel's call in the forward pass. */
export interface Seen {
  readonly step: number
  readonly origin: Origin
  readonly values: (input: string) => Values
  /** Whether the loss is still more than half of what it was at first. */
  readonly hasNotLearned: boolean
}

export type KernelSymptom = (seen: Seen) => Sighting | undefined

/** Inputs of a layer: `a` of a product of matrices, `x` of a convolution. */
const layerInput: Readonly<Record<string, string>> = { BatchMatMul: 'a', _FusedMatMul: 'a', Conv2D: 'x', FusedConv2D: 'x' }

/** Weights are initialised for inputs of a size about 1. Measured: 64 pixels of 0…255 and descent at 0.01 give a loss of 10²⁶. */
const unscaled: KernelSymptom = ({ step, origin, values }) => {
  const input = layerInput[origin.kernel]!
  if (step > 3 || source(origin.inputs[input]!).kernel !== 'data') return undefined
  const { smallest, largest } = extremesOf(values(input))
  if (Math.max(-smallest, largest) <= 50) return undefined
  return { sign: 'unscaled-input', message: `The inputs go from ${short(smallest)} to ${short(largest)}, and initial weights are made for inputs of a size about 1. ${smallest >= 0 && largest <= 255 ? 'Divide pixels by 255.' : 'Subtract the mean and divide by the standard deviation.'}` }
}

const saturates: Readonly<Record<string, (v: number) => boolean>> = { Sigmoid: (v) => v < 1e-3 || v > 1 - 1e-3, Tanh: (v) => Math.abs(v) > 1 - 1e-3 }
const fused: Readonly<Record<string, string>> = { relu: 'Relu', relu6: 'Relu6', sigmoid: 'Sigmoid' }

function activationOf(origin: Origin): string | undefined {
  const { kernel, attributes, inputs } = source(origin)
  if (kernel === 'MaxPool' || kernel === 'AvgPool') return inputs['x'] && activationOf(inputs['x'])
  return fused[String(attributes['activation'])] ?? kernel
}

/** A unit that is 0 for a whole batch has no gradient. Asked of hidden layers only: an output that is sure is meant to be. */
function dead(): KernelSymptom {
  const seen = new Map<string, number>()
  return ({ origin, values, hasNotLearned, step }) => {
    const input = layerInput[origin.kernel]!, hidden = origin.inputs[input]!, activation = activationOf(hidden)
    if (step % 5 !== 0 || !hasNotLearned || activation === undefined) return undefined
    const key = `${activation} ${hidden.shape.join()} ${origin.inputs['b']?.name ?? origin.inputs['filter']?.name}`
    const saturated = saturates[activation]
    const share = saturated ? shareOf(values(input), saturated) : /^Relu/.test(activation) ? deadShare(values(input), hidden.shape.at(-1)!) : 0
    const lasted = share > 0.9 ? (seen.get(key) ?? 0) + 1 : 0
    seen.set(key, lasted)
    if (lasted < 4) return undefined
    return saturated
      ? { sign: 'saturated-units', message: `${short(100 * share)} % of the outputs of a hidden ${activation.toLowerCase()} layer are at its ends, where its gradient is 0. Scale inputs and initial weights: glorotUniform is made for it.` }
      : { sign: 'dead-units', message: `${short(100 * share)} % of the units of a hidden relu layer are 0 for every input, and have no gradient any more. Lower the rate, begin with biases of 0 and heNormal weights, or use leakyReLU.` }
  }
}

function shareOf(values: Values, is: (v: number) => boolean): number {
  let count = 0
  for (let i = 0; i < values.length; i++) if (is(values[i]!)) count++
  return count / values.length
}

function deadShare(values: Values, units: number): number {
  const rows = values.length / units
  if (rows < 8) return 0
  const alive = new Set<number>()
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) alive.add(i % units)
  return 1 - alive.size / units
}

/** A clip to (ε, 1 − ε) makes a probability usable in a logarithm. What it cuts off by much was no probability. */
const mismatch: KernelSymptom = ({ origin, values }) => {
  const low = Number(origin.attributes['clipValueMin']), high = Number(origin.attributes['clipValueMax'])
  if (!(low > 0 && low < 0.01 && high > 0.99 && high < 1)) return undefined
  const { smallest, largest } = extremesOf(values('x'))
  if (smallest >= -1e-3 && largest <= 1 + 1e-3) return undefined
  return { sign: 'loss-mismatch', message: `The loss is made for probabilities, and is given numbers from ${short(smallest)} to ${short(largest)}. What it cuts off has no gradient: end the model in sigmoid or softmax, or use a loss of logits such as tf.losses.sigmoidCrossEntropy.` }
}

const classes: KernelSymptom = ({ origin }) => {
  const { logits } = origin.inputs
  if (!logits) return undefined
  if (logits.shape.at(-1) === 1) return { sign: 'one-class', message: 'A softmax over one class is always 1, and has no gradient. Use sigmoid for one output.' }
  if (source(logits).kernel !== 'Softmax') return undefined
  return { sign: 'softmax-twice', message: 'A softmax is taken of a softmax: its probabilities are all nearly the same, and so is the gradient. Give the second one the logits.' }
}

/** The symptoms of a training, by kernel. */
export function kernelSymptoms(): Readonly<Record<string, readonly KernelSymptom[]>> {
  const layer = [unscaled, dead()]
  return { BatchMatMul: layer, _FusedMatMul: layer, Conv2D: layer, FusedConv2D: layer, ClipByValue: [mismatch], Softmax: [classes] }
}

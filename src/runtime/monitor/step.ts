/** A training step as the symptoms see it. */
import { firstBad, normOf } from './extremes.ts'
import { valuesOf, type Tensor, type Values } from './tensor-library.ts'

export interface Layer {
  readonly name: string
  readonly shape: readonly number[]
  readonly gradientNorm: number
  /** Some of the gradient and of the weights, at the same places in every step. */
  readonly gradient: Values
  readonly weights: Values
}

export interface Step {
  readonly number: number
  readonly loss: number | undefined
  readonly layers: readonly Layer[]
  readonly gradientNorm: number
  /** Whether the loss or a gradient is no number. */
  readonly failed: boolean
}

/** Of a layer at most about this many values are kept from one step to the next. */
const sampled = 1024

export function stepOf(number: number, lossTensor: Tensor, weights: readonly Tensor[], gradients: readonly Tensor[], backend: unknown): Step {
  const losses = valuesOf(backend, lossTensor)
  const loss = losses.length === 1 ? losses[0]! : undefined
  const layers: Layer[] = []
  let failed = firstBad(losses) >= 0, squares = 0
  for (const [i, weight] of weights.entries()) {
    const gradient = valuesOf(backend, gradients[i]!), norm = normOf(gradient)
    if (!Number.isFinite(norm)) failed = true
    squares += norm * norm
    layers.push({ name: weight.name ?? `x${i}`, shape: weight.shape, gradientNorm: norm, gradient: sample(gradient), weights: sample(valuesOf(backend, weight)) })
  }
  return { number, loss, layers, gradientNorm: Math.sqrt(squares), failed }
}

/** A copy: the backend may reuse what it gave. */
function sample(values: Values): Values {
  const stride = Math.ceil(values.length / sampled) || 1
  const kept = new Float64Array(Math.ceil(values.length / stride))
  for (let i = 0; i < kept.length; i++) kept[i] = values[i * stride]!
  return kept
}

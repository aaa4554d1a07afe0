import { logSumExp } from './log-sum-exp.ts'
import { max } from './sum.ts'

type Numbers = ArrayLike<number>
type Output = { [index: number]: number; readonly length: number }

/** eˣ / Σ eˣ. Where the largest value is infinite, the values equal to it share the mass. Any NaN makes all NaN. */
export function softmax<T extends Output = Float64Array>(x: Numbers, out: T = new Float64Array(x.length) as unknown as T): T {
  const largest = max(x)
  let total = 0
  for (let i = 0; i < x.length; i++) total += out[i] = x[i] === largest ? 1 : Number.isFinite(largest) ? Math.exp(x[i]! - largest) : Number.isNaN(largest) ? NaN : 0
  for (let i = 0; i < x.length; i++) out[i]! /= total
  return out
}

/** log(softmax(x)). */
export function logSoftmax<T extends Output = Float64Array>(x: Numbers, out: T = new Float64Array(x.length) as unknown as T): T {
  const largest = max(x)
  if (!Number.isFinite(largest)) {
    softmax(x, out)
    for (let i = 0; i < x.length; i++) out[i] = Math.log(out[i]!)
    return out
  }
  let rest = 0, seen = false
  for (let i = 0; i < x.length; i++) {
    if (x[i] === largest && !seen) seen = true
    else rest += Math.exp(x[i]! - largest)
  }
  const log = Math.log1p(rest)
  for (let i = 0; i < x.length; i++) out[i] = x[i]! - largest - log
  return out
}

/** −log softmax(x)[target] for a class, −Σ target · log softmax(x) for a distribution over the classes. */
export function crossEntropyWithLogits(x: Numbers, target: number | Numbers): number {
  if (typeof target === 'number') return -logSoftmax(x)[target]!
  const logs = logSoftmax(x)
  let loss = 0
  for (let i = 0; i < x.length; i++) if (target[i] !== 0) loss -= target[i]! * logs[i]!
  return loss
}

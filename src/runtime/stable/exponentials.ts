/**
 * What the softmax family is made of: the exponentials of a vector, relative to the largest of its values. Every difference from it keeps its
 * rounding error (without it, a difference of 100 spoils the last 7 bits of its exponential), and the largest, whose exponential is 1, is kept
 * out of the sum: a confident row's loss is log1p of what is left, and not 0.
 */
import { low, sumError, sumParts } from './double-double.ts'
import { SMALLEST_EXPONENT, expParts, expWide } from './exponential.ts'
import { log1pParts } from './logarithm.ts'
import type { Vector } from './vector.ts'

/** Where the largest value is: −1 for no values and where one is NaN. */
export function leader(x: Vector): number {
  let k = -1, largest = -Infinity
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    if (v > largest || k < 0) {
      largest = v
      k = i
    }
    if (v !== v) return -1
  }
  return k
}

/** Σ e^(x − x[k]) over the others. */
export function othersParts(x: Vector, k: number): number {
  const m = x[k]!
  let s = 0, c = 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!, d = v - m
    if (i === k || d < SMALLEST_EXPONENT) continue
    const e = expParts(d), t = s + e
    c += sumError(s, e, t) + (low[0]! + e * sumError(v, -m, d))
    s = t
  }
  return sumParts(s, c, 0, 0)
}

/** log Σ e^x − x[k] */
export function excessParts(x: Vector, k: number): number {
  const s = othersParts(x, k)
  return log1pParts(s, low[0]!)
}

/** Σ e^x − 1, for values whose exponentials add up to nearly 1. */
export function exponentialsMinusOneParts(x: Vector): number {
  let s = -1, c = 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    if (v < -700) continue
    const e = expWide(v, 0)
    s = sumParts(s, c, e, low[0]!)
    c = low[0]!
  }
  low[0] = c
  return s
}

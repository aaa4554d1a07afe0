import { low, productError, quotientParts, sumParts } from './double-double.ts'
import { expPartsPrecise } from './exponential.ts'
import { logOfPairParts } from './logarithm.ts'
import { exponent, scale } from './powers.ts'
import { LN2_HIGH, LN2_LOW } from './tables.ts'
import type { Vector } from './vector.ts'

/**
 * The geometric mean, the n-th root of a product.
 *
 * Shape: a vector to a number, from 0 on.
 * Special values: NaN for no values, where one is negative or NaN, and where one is 0 and one infinite; 0 where one is 0; Infinity where one is infinite.
 * Error: at most 0.51 ulp; no overflow or underflow, whatever the product.
 * Source: the product as a fraction in double-double arithmetic and an exponent, then its n-th root by one logarithm and one exponential.
 * @example
 * geometricMean([1, 4]) // 2
 * geometricMean([1e300, 1e300, 1e300]) // 1e+300
 */
export function geometricMean(x: Vector): number {
  let p = 1, pl = 0, places = 0, zero = false, infinite = false
  for (let i = 0; i < x.length; i++) {
    let v = x[i]!
    if (!(v > 2 ** -100 && v < 2 ** 100)) {
      if (!(v >= 0)) return NaN
      zero ||= v === 0
      infinite ||= v === Infinity
      if (v === 0 || v === Infinity) continue
      const n = exponent(v)
      v = scale(v, -n)
      places += n
    }
    const next = p * v
    pl = pl * v + productError(p, v, next)
    p = next
    if (p > 2 ** 300 || p < 2 ** -300) {
      const n = exponent(p)
      p = scale(p, -n)
      pl = scale(pl, -n)
      places += n
    }
  }
  if (x.length === 0 || (zero && infinite)) return NaN
  if (zero || infinite) return zero ? 0 : Infinity
  return root(p, pl, places, x.length)
}

/** ((p + pl) 2^places)^(1 / n) */
function root(p: number, pl: number, places: number, n: number): number {
  const m = exponent(p), all = places + m, v = scale(p, -m), vl = scale(pl, -m)
  // The whole part of the exponent scales the result, so that the exponential is taken of a small number.
  const whole = Math.floor(all / n), left = all - whole * n
  const h = logOfPairParts(v + vl, v - (v + vl) + vl), log = sumParts(left * LN2_HIGH, left * LN2_LOW, h, low[0]!)
  const mean = quotientParts(log, low[0]!, n, 0)
  return scale(expPartsPrecise(mean, low[0]!, 0), whole)
}

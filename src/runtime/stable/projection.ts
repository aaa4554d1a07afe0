import { low, productError, quotientAnywhere, sumError, sumParts } from './double-double.ts'
import { exponent, scale } from './powers.ts'

/**
 * How far (a, b) reaches along (c, d), in lengths of (c, d): (a c + b d) / (c² + d²). It is also the real part of the complex quotient
 * (a + b i) / (c + d i); the imaginary part is projection(b, −a, c, d), and c / (c² + d²) is projection(1, 0, c, d).
 *
 * Domain: all finite numbers, c and d not both 0. Range: every number.
 * Special values: what the formula gives where one is infinite or NaN, and at c = d = 0.
 * Error: at most 0.51 ulp, also where a c and b d nearly cancel; 1 where the result is subnormal. No overflow or underflow before the
 * result's own.
 * Source: the formula in double-double arithmetic, every number scaled to near 1. The products are exact, and so is what is left where
 * they cancel. Kahan, On the cost of floating-point computation without extra-precise arithmetic, 2004.
 * @example
 * projection(3, 4, 1, 0) // 3
 * projection(1e200, 1e200, 1e200, 1e200) // 1
 */
export function projection(a: number, b: number, c: number, d: number): number {
  const longest = Math.max(Math.abs(c), Math.abs(d))
  if (!(longest > 0 && longest < Infinity && Number.isFinite(a) && Number.isFinite(b))) return inner(a, b, c, d) / (c * c + d * d)
  const n = exponent(longest), x = scale(c, -n), y = scale(d, -n)
  const below = sumParts(x * x, productError(x, x, x * x), y * y, productError(y, y, y * y)), belowLow = low[0]!
  const i = size(a) + size(c), j = size(b) + size(d), m = Math.max(i, j)
  if (m < nothing / 2) return inner(a, b, c, d)
  const u = near1(a), v = near1(c), s = near1(b), t = near1(d), p = u * v, q = s * t
  const ph = scale(p, i - m), pl = scale(productError(u, v, p), i - m), qh = scale(q, j - m), ql = scale(productError(s, t, q), j - m), sum = ph + qh
  const above = sumParts(sum, sumError(ph, qh, sum), pl, ql)
  return scale(quotientAnywhere(above, low[0]!, below, belowLow), m - 2 * n)
}

/** a c + b d, where nothing is added that is not there. */
const inner = (a: number, b: number, c: number, d: number): number => (b === 0 && a !== 0 ? a * c : a * c + b * d)

/** Less than the exponent of any product. */
const nothing = -6000
const size = (x: number): number => (x === 0 ? nothing : exponent(x))
const near1 = (x: number): number => (x === 0 ? x : scale(x, -exponent(x)))

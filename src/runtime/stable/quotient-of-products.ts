import { low, productError, productParts, quotientAnywhere } from './double-double.ts'
import { exponent, scale } from './powers.ts'

/**
 * a b / (c d).
 *
 * Domain: all finite numbers, c and d not 0. Range: every number.
 * Special values: what the formula gives where one is 0, infinite or NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal. No overflow or underflow before the result's own.
 * Source: the products in double-double arithmetic, every number scaled to near 1, and the exponents apart.
 * @example
 * quotientOfProducts(1e200, 1e200, 1e250, 1e150) // 1
 * quotientOfProducts(1, 1e-300, 1e-200, 1e-100) // 1
 */
export function quotientOfProducts(a: number, b: number, c: number, d: number): number {
  const sizes = exponents(a, b, c, d)
  if (Number.isNaN(sizes)) return (sign(a) * sign(b)) / (sign(c) * sign(d))
  const u = near1(a), v = near1(b), s = near1(c), t = near1(d), above = u * v, below = s * t
  return scale(quotientAnywhere(above, productError(u, v, above), below, productError(s, t, below)), sizes)
}

/**
 * a b c / (d e f).
 *
 * Domain: all finite numbers, d, e and f not 0. Range: every number.
 * Special values: what the formula gives where one is 0, infinite or NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal. No overflow or underflow before the result's own.
 * Source: that of quotientOfProducts.
 * @example
 * quotientOfTripleProducts(1e200, 1e200, 1, 1e150, 1e150, 1e100) // 1
 */
export function quotientOfTripleProducts(a: number, b: number, c: number, d: number, e: number, f: number): number {
  const sizes = exponents(a, b, d, e) + exponents(c, 1, f, 1)
  if (Number.isNaN(sizes)) return (sign(a) * sign(b) * sign(c)) / (sign(d) * sign(e) * sign(f))
  const u = near1(a), v = near1(b), s = near1(d), t = near1(e), p = u * v, q = s * t
  const above = productParts(p, productError(u, v, p), near1(c), 0), aboveLow = low[0]!
  const below = productParts(q, productError(s, t, q), near1(f), 0)
  return scale(quotientAnywhere(above, aboveLow, below, low[0]!), sizes)
}

/** How many powers of 2 the scaling takes out of a quotient; NaN where a factor has none. */
const exponents = (a: number, b: number, c: number, d: number): number => size(a) + size(b) - size(c) - size(d)
const size = (x: number): number => (x === 0 || !Number.isFinite(x) ? NaN : exponent(x))
const near1 = (x: number): number => scale(x, -exponent(x))
/** Of a number that is neither 0 nor infinite, all that counts beside one that is. */
const sign = (x: number): number => (x === 0 || !Number.isFinite(x) ? x : Math.sign(x))

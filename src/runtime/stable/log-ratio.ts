import { low, quotientAnywhere, quotientParts, sumError, sumParts } from './double-double.ts'
import { log1pParts, logOfPairParts } from './logarithm.ts'
import { exponent, scale } from './powers.ts'
import { LN2_HIGH, LN2_LOW } from './tables.ts'

/**
 * log(x / y), the difference of two logarithms.
 *
 * Domain: x and y of one sign. Range: every number.
 * Special values: −Infinity at x = ±0 and at an infinite y, Infinity at y = ±0 and at an infinite x; NaN at (±0, ±0), where both are infinite,
 * for different signs, and where one is NaN.
 * Error: at most 0.51 ulp, also where x and y are nearly equal and where x / y would overflow.
 * Source: log1p((x − y) / y) where the difference is exact; the exponents apart elsewhere.
 * @example
 * logRatio(1.0000000000000002, 1) // 2.2204460492503128e-16
 * logRatio(1e300, 1e-300) // 1381.5510557964274
 */
export function logRatio(x: number, y: number): number {
  if (x < 0 && y < 0) return logRatio(-x, -y)
  if (!(x > 0 && y > 0 && x < Infinity && y < Infinity)) return x / y === 0 ? -Infinity : x / y === Infinity ? Infinity : NaN
  return x >= y / 2 && x <= 2 * y ? log1pOfQuotient(x - y, y) : logOfQuotient(x, 0, y)
}

/**
 * log(x + y) − log(x), which is log(1 + y / x): the logarithm of the ratio of two numbers that differ by y.
 *
 * Domain: x and x + y of one sign. Range: every number.
 * Special values: ±0 at y = ±0, the sign that of y / x; −Infinity at y = −x; Infinity where the ratio is infinite, whatever its sign: at x = ±0 and
 * at an infinite y; 0 at an infinite x and a finite y; NaN at (±0, ±0), where both are infinite, where x and x + y have different signs otherwise, and where one
 * is NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: log1p(y / x) where that is near 1, and the logarithm of (x + y) / x elsewhere, without rounding x + y.
 * @example
 * logStep(1e20, 1) // 1e-20
 * logStep(1e-320, 1) // 736.8272408909739
 */
export function logStep(x: number, y: number): number {
  if (x < 0) return logStep(-x, -y)
  if (x > 0 && y > -x / 2 && y < x) return log1pOfQuotient(y, x)
  // Halved, the sum cannot overflow.
  const half = x < 1 ? 1 : 0.5, start = x * half, step = y * half, end = start + step
  if (start > 0 && end > 0 && end < Infinity) return logOfQuotient(end, sumError(start, step, end), start)
  if (x === Infinity && Number.isFinite(y)) return y / x
  if (end === 0 && x > 0) return -Infinity
  return (x === 0 && y !== 0 && !Number.isNaN(y)) || (x < Infinity && (end === Infinity || end === -Infinity)) ? Infinity : NaN
}

/** log(1 + y / x) for |y| ≤ x */
function log1pOfQuotient(y: number, x: number): number {
  if (y === 0) return y
  if (Math.abs(y) < x * 2 ** -60) return quotientAnywhere(y, 0, x, 0)
  const n = exponent(x), q = quotientParts(scale(y, -n), 0, scale(x, -n), 0)
  return log1pParts(q, low[0]!)
}

/** log((x + xl) / y) where that is not near 0 */
function logOfQuotient(x: number, xl: number, y: number): number {
  const m = exponent(x), n = exponent(y), q = quotientParts(scale(x, -m), scale(xl, -m), scale(y, -n), 0)
  const h = logOfPairParts(q, low[0]!), hl = low[0]!
  const powers = sumParts((m - n) * LN2_HIGH, 0, (m - n) * LN2_LOW, 0)
  return sumParts(powers, low[0]!, h, hl)
}

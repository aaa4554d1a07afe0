import { low, product } from './double-double.ts'
import { log1pParts, logParts } from './logarithm.ts'

/** The smallest normal number. */
const TINY = 2 ** -1022

/**
 * x log x, with 0 log 0 = 0, its limit.
 *
 * Domain: [0, Infinity]. Range: [−1/e, Infinity].
 * Special values: 0 at ±0, 0 at 1, Infinity at Infinity, NaN below 0 and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the definition, the logarithm to 122 bits.
 * @example
 * xlogx(0) // 0
 * xlogx(0.5) // -0.34657359027997264
 */
export const xlogx = (x: number): number => xlogy(x, x)

/**
 * x log y, which is 0 where x is 0 whatever y.
 *
 * Domain: every x, y in [0, Infinity]. Range: every number.
 * Special values: 0 where x is ±0 and y not NaN, even at y = 0 and below; ∓Infinity at y = 0 for x ≷ 0; NaN where x ≠ 0 and y < 0, at
 * (±Infinity, 1) and where one is NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the definition, the logarithm to 122 bits.
 * @example
 * xlogy(0, 0) // 0
 * xlogy(2, 3) // 2.1972245773362196
 */
export function xlogy(x: number, y: number): number {
  if (x === 0) return Number.isNaN(y) ? NaN : 0
  return times(x, y > 0 && y < Infinity ? logParts(y) : y === 0 ? -Infinity : y > 0 ? Infinity : NaN)
}

/**
 * x log(1 + y), which is 0 where x is 0 whatever y.
 *
 * Domain: every x, y in [−1, Infinity]. Range: every number.
 * Special values: 0 where x is ±0 and y not NaN; ∓Infinity at y = −1 for x ≷ 0; NaN where x ≠ 0 and y < −1, at (±Infinity, 0) and
 * where one is NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the definition, the logarithm to 122 bits.
 * @example
 * xlog1py(0, -1) // 0
 * xlog1py(2, 1e-20) // 2e-20
 */
export function xlog1py(x: number, y: number): number {
  if (x === 0) return Number.isNaN(y) ? NaN : 0
  return times(x, y > -1 && y < Infinity ? log1pParts(y, 0) : y === -1 ? -Infinity : y > 0 ? Infinity : NaN)
}

/** x · log, by the first 24 bits of either, whose product is exact. */
function times(x: number, log: number): number {
  const size = Math.abs(x), bits = Math.abs(log)
  if (!(size > 2 ** -100 && size < 2 ** 100 && bits > 2 ** -100 && bits < 2 ** 10)) return bits < Infinity ? product(x, log, low[0]!) : x * log
  const x1 = Math.fround(x), log1 = Math.fround(log), log2 = log - log1 + low[0]!
  return x1 * log1 + (x1 * log2 + (x - x1) * (log1 + log2))
}

/**
 * The logarithm of a number that may have rounded to 0 or below: log(max(p, floor)). Policy: what lies below the floor counts as it, so the
 * result is finite for every finite p, and its slope is cut there. Where the logits are at hand, take the logarithm of those.
 *
 * Domain: every number. Range: [log(floor), Infinity].
 * Special values: log(floor) below the floor, so at 0, below 0 and at −Infinity; Infinity at Infinity; NaN at NaN.
 * Error: at most 0.51 ulp.
 * Source: the definition; the floor is the smallest normal number, 2⁻¹⁰²², unless given.
 * @example
 * safeLog(0) // -708.3964185322641
 * safeLog(0, 1e-7) // -16.11809565095832
 */
export function safeLog(p: number, floor: number = TINY): number {
  const x = p < floor ? floor : p
  return x > 0 && x < Infinity ? logParts(x) : x === 0 ? -Infinity : x === Infinity ? x : NaN
}

/**
 * The square root of a number that may have rounded to below 0: √max(x, 0). Policy: what lies below 0 counts as 0.
 *
 * Domain: every number. Range: [0, Infinity].
 * Special values: 0 below 0 and at −Infinity, ±0 at ±0, Infinity at Infinity, NaN at NaN.
 * Error: at most 0.5 ulp.
 * Source: IEEE 754, 5.4.1.
 * @example
 * safeSqrt(-1e-17) // 0
 * safeSqrt(2) // 1.4142135623730951
 */
export const safeSqrt = (x: number): number => (x < 0 ? 0 : Math.sqrt(x))

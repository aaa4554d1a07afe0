import { low, productError, quotientAnywhere, rootParts, sumParts } from './double-double.ts'
import { exponent, scale } from './powers.ts'

/**
 * The real part of the principal square root of x + y i, √((|x + y i| + x) / 2). Its imaginary part is complexRoot(−x, y), with the sign of y.
 *
 * Domain: every pair of numbers. Range: [0, Infinity].
 * Special values: 0 at (±0, ±0); Infinity where y is infinite and at x = Infinity, even beside NaN; 0 at x = −Infinity for finite y; NaN where
 * one is NaN otherwise.
 * Error: at most 0.51 ulp, also for negative x, where |x + y i| and x nearly cancel; 1 where the result is subnormal. No overflow or underflow
 * before the result's own.
 * Source: (|x + y i| + |x|) / 2 in double-double arithmetic is the square of the larger part, which times the smaller is |y| / 2. Kahan,
 * Branch cuts for complex elementary functions, 1987.
 * @example
 * complexRoot(3, 4) // 2
 * complexRoot(-1e10, 1) // 0.000005
 */
export function complexRoot(x: number, y: number): number {
  const a = Math.abs(x), b = Math.abs(y), longest = Math.max(a, b)
  if (!(longest > 0 && longest < Infinity)) return b === Infinity || x === Infinity ? Infinity : x === -Infinity && b < Infinity ? 0 : a + b
  const n = exponent(longest) >> 1, u = scale(a, -2 * n), v = scale(b, -2 * n)
  const squares = sumParts(u * u, productError(u, u, u * u), v * v, productError(v, v, v * v))
  const length = rootParts(squares, low[0]!), both = sumParts(length, low[0]!, u, 0), larger = rootParts(both / 2, low[0]! / 2)
  if (x >= 0) return scale(larger, n)
  // Only upwards is scaling exact for the smallest numbers.
  return n < 0 ? scale(quotientAnywhere(v, 0, larger, low[0]!), n - 1) : scale(quotientAnywhere(b, 0, larger, low[0]!), -n - 1)
}

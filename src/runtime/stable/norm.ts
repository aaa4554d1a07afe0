import { dotParts, leveling, withinReach } from './accumulate.ts'
import { low, product, productError, quotientAnywhere, quotientParts, rootParts } from './double-double.ts'
import { power2, scale } from './powers.ts'
import { fresh, type Output, type Vector } from './vector.ts'

/**
 * The Euclidean length of a vector, √Σ x².
 *
 * Shape: a vector to a number, from 0 on.
 * Special values: 0 for no values and for zeros only; Infinity where one is infinite (and none NaN); NaN where one is NaN.
 * Error: at most 0.51 ulp; no overflow or underflow before the result's own.
 * Source: the squares in twice the working precision (Ogita, Rump, Oishi 2005), by a power of 2 near 1 where they would leave the range.
 * @example
 * norm2([3, 4]) // 5
 * norm2([3 * 2 ** 600, 4 * 2 ** 600]) === 5 * 2 ** 600 // true
 */
export function norm2(x: Vector): number {
  const squares = dotParts(x, x, 0, 0)
  if (withinReach(squares)) return rootParts(squares, low[0]!)
  const n = leveling(x), leveled = dotParts(x, x, n, n)
  return leveled > 0 && leveled < Infinity ? scale(rootParts(leveled, low[0]!), -n) : extreme(x, leveled)
}

/** The length where an element is infinite or NaN, or all are 0. */
function extreme(x: Vector, squares: number): number {
  if (squares === 0) return 0
  let largest = 0
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!))
  return largest
}

/**
 * A vector of length 1 in the same direction, x / norm2(x).
 *
 * Shape: a vector to one of the same length, a new Float64Array unless given; it may be x itself.
 * Special values: a vector of zeros stays one. Where elements are infinite, those share the length and the others are 0, the limit. NaN makes all NaN.
 * Error: at most 0.51 ulp an element; 1 where it is subnormal.
 * Source: norm2, and its reciprocal in twice the working precision.
 * @example
 * normalize([3, 4]) // Float64Array [0.6, 0.8]
 * normalize([0, 0]) // Float64Array [0, 0]
 */
export function normalize<T extends Output = Float64Array>(x: Vector, out: T = fresh(x.length)): T {
  const n = leveling(x), squares = dotParts(x, x, n, n)
  if (!(squares > 0 && squares < Infinity)) return towardsInfinity(x, extreme(x, squares), out)
  const length = rootParts(squares, low[0]!), inverse = quotientParts(1, 0, length, low[0]!), rest = low[0]!
  const power = power2(n)
  for (let i = 0; i < x.length; i++) {
    const v = x[i]! * power, p = v * inverse
    out[i] = p > 2 ** -900 || p < -(2 ** -900) ? p + (productError(v, inverse, p) + v * rest) : product(v, inverse, rest)
  }
  return out
}

/** The limit where elements are infinite, and what has no direction. */
function towardsInfinity<T extends Output>(x: Vector, length: number, out: T): T {
  let infinite = 0
  for (let i = 0; i < x.length; i++) if (Math.abs(x[i]!) === Infinity) infinite++
  const root = rootParts(infinite, 0), share = infinite > 0 ? quotientAnywhere(1, 0, root, low[0]!) : 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    out[i] = length === 0 ? v : length !== length ? NaN : Math.abs(v) === Infinity ? Math.sign(v) * share : 0
  }
  return out
}

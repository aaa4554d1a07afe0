import { distancesParts, leveling, totalParts } from './accumulate.ts'
import { low, quotientParts, rootParts } from './double-double.ts'
import { power, squaredDistancesParts } from './grid.ts'
import { exponent, scale } from './powers.ts'
import { sameLength, type Vector } from './vector.ts'

/**
 * The variance of a whole population: the mean of the squared distances from the mean.
 *
 * Shape: a vector to a number, from 0 on.
 * Special values: 0 where all values are the same, so for one value; NaN for no values, and where one is infinite or NaN.
 * Error: at most 0.51 ulp, however far from 0 the values lie; no overflow or underflow before the result's own.
 * Source: two passes (Chan, Golub, LeVeque, Algorithms for computing the sample variance, 1983), distances and squares free of rounding errors (Rump, Ogita,
 * Oishi 2008).
 * @example
 * variance([1, 2, 3, 4]) // 1.25
 * variance([1e9 + 1, 1e9 + 2, 1e9 + 3]) // 0.6666666666666666
 */
export const variance = (x: Vector): number => spread(x, x.length, false)

/**
 * The variance of a population, judged by a sample of it: the sum of the squared distances from the mean, divided by one less than their number.
 *
 * Shape: a vector to a number, from 0 on.
 * Special values: 0 where all of two or more values are the same; NaN for fewer than two, and where one is infinite or NaN.
 * Error: at most 0.51 ulp.
 * Source: as variance.
 * @example
 * sampleVariance([1, 2, 3, 4]) // 1.6666666666666667
 */
export const sampleVariance = (x: Vector): number => spread(x, x.length - 1, false)

/**
 * The standard deviation of a whole population: the root of its variance, which itself may underflow or overflow.
 *
 * Shape: a vector to a number, from 0 on.
 * Special values: as variance.
 * Error: at most 0.51 ulp.
 * Source: as variance, the root taken in twice the working precision.
 * @example
 * standardDeviation([1, 2, 3, 4]) // 1.118033988749895
 * standardDeviation([1e-200, 3e-200]) // 1e-200
 */
export const standardDeviation = (x: Vector): number => spread(x, x.length, true)

/** Short for standardDeviation. */
export { standardDeviation as std }

/** The variance, or its root, and the rest of it. */
export function spreadParts(x: Vector, divisor: number, root: boolean): number {
  const squares = squaredDistancesParts(x)
  if (!(squares > 0)) return squares
  const n = -exponent(power())
  const variance = quotientParts(squares, low[0]!, divisor, 0)
  const y = root ? rootParts(variance, low[0]!) : variance
  if (n === 0) return y
  low[0] = scale(low[0]!, root ? n : 2 * n)
  return scale(y, root ? n : 2 * n)
}

const spread = (x: Vector, divisor: number, root: boolean): number => (divisor > 0 ? spreadParts(x, divisor, root) : NaN)

/**
 * The covariance of two quantities over a whole population: the mean of the products of their distances from their means.
 *
 * Shape: two vectors of the same length to a number.
 * Special values: 0 where one is constant; NaN for no values, and where one is infinite or NaN. Throws a RangeError for different lengths.
 * Error: at most 0.51 ulp where the products do not cancel beyond 40 bits.
 * Source: as variance.
 * @example
 * covariance([1, 2, 3], [2, 4, 6]) // 1.3333333333333333
 */
export const covariance = (x: Vector, y: Vector): number => jointSpread(x, y, x.length)

/**
 * The covariance of a population, judged by a sample of it.
 *
 * Shape: two vectors of the same length to a number.
 * Special values: as covariance, and NaN for one value.
 * Error: at most 0.51 ulp where the products do not cancel beyond 40 bits.
 * Source: as variance.
 * @example
 * sampleCovariance([1, 2, 3], [2, 4, 6]) // 2
 */
export const sampleCovariance = (x: Vector, y: Vector): number => jointSpread(x, y, x.length - 1)

function jointSpread(x: Vector, y: Vector, divisor: number): number {
  sameLength(x, y)
  if (!(divisor > 0)) return NaN
  const m = totalParts(x, x.length), ml = low[0]!, n = totalParts(y, y.length), nl = low[0]!
  const k = leveling(x), l = leveling(y)
  const products = distancesParts(x, y, k, l, scale(m, k), scale(ml, k), scale(n, l), scale(nl, l))
  return scale(quotientParts(products, low[0]!, divisor, 0), -k - l)
}

import { low, sumError, sumParts } from './double-double.ts'
import { excessParts, exponentialsMinusOneParts, leader } from './exponentials.ts'
import { log1pParts, logParts } from './logarithm.ts'
import type { Vector } from './vector.ts'

/**
 * log Σ eˣ, a smooth maximum: the sum of probabilities given by their logarithms.
 *
 * Shape: a vector to a number.
 * Special values: −Infinity for no values and where all are −Infinity; Infinity where one is Infinity (and none NaN); NaN where one is NaN.
 * Error: at most 0.51 ulp; where Σ eˣ is within 1/100 of 1, so that the result is nearly 0, an absolute error of 2⁻¹⁰⁰.
 * Source: max + log1p(Σ e^(x − max) over the others) (Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax functions,
 * 2021), the differences with their rounding errors.
 * @example
 * logSumExp([1000, 1000]) // 1000.6931471805599
 * logSumExp([]) // -Infinity
 */
export const logSumExp = (x: Vector): number => logSumExpParts(x)

function logSumExpParts(x: Vector): number {
  const k = leader(x), m = k < 0 ? (x.length === 0 ? -Infinity : NaN) : x[k]!
  low[0] = 0
  if (!Number.isFinite(m)) return m
  const h = excessParts(x, k), s = m + h
  if (m < 0 && Math.abs(s) < -m / 64) {
    const rest = exponentialsMinusOneParts(x)
    return log1pParts(rest, low[0]!)
  }
  low[0] = sumError(m, h, s) + low[0]!
  const y = s + low[0]!
  low[0] = s - y + low[0]!
  return y
}

/**
 * The logarithm of the mean of eˣ, logSumExp(x) − log(length).
 *
 * Shape: a vector to a number.
 * Special values: NaN for no values and where one is NaN; −Infinity where all are −Infinity; Infinity where one is Infinity.
 * Error: at most 0.51 ulp where the mean of eˣ is not within 1/100 of 1; there, an absolute error of 2⁻⁶⁰.
 * Source: logSumExp, the difference in double-double arithmetic.
 * @example
 * logMeanExp([1000, 1000]) // 1000
 */
export function logMeanExp(x: Vector): number {
  if (x.length === 0) return NaN
  const y = logSumExpParts(x), yl = low[0]!
  if (!Number.isFinite(y)) return y
  const log = logParts(x.length)
  return sumParts(y, yl, -log, -low[0]!)
}

import { low, productParts, quotientParts, sumError, sumParts } from './double-double.ts'
import { logParts, logWide } from './logarithm.ts'
import { exponent, scale } from './powers.ts'
import { HALF_LOG_2PI, HALF_LOG_2PI_LOW } from './tables.ts'

/**
 * The logarithm of the density of a normal distribution, −((x − mean) / standardDeviation)² / 2 − log(standardDeviation) − log(2π) / 2:
 * finite where the density itself has underflowed.
 *
 * Domain: every x and mean, standardDeviation ≥ 0. Range: every number.
 * Special values: −Infinity at x = ±Infinity and for an infinite deviation; Infinity at the mean and −Infinity elsewhere for a deviation of 0;
 * NaN for a negative deviation, for x and mean infinite alike, and where one is NaN.
 * Error: at most 0.51 ulp, also where the density is nearly 1 and the result nearly 0, down to results of 2⁻⁴⁴; below, 2⁻¹⁰⁰.
 * Source: the definition in double-double arithmetic; near 0 with the logarithm to 150 bits.
 * @example
 * normalLogPdf(0) // -0.9189385332046728
 * normalLogPdf(50) // -1250.9189385332047
 */
export function normalLogPdf(x: number, mean: number = 0, standardDeviation: number = 1): number {
  const d = x - mean
  if (!(standardDeviation > 0 && standardDeviation < Infinity && Math.abs(d) < Infinity)) return degenerate(d, standardDeviation)
  const n = exponent(standardDeviation), s = scale(standardDeviation, -n)
  const distance = scale(d, -n), distanceLow = scale(sumError(x, -mean, d), -n)
  if (Math.abs(distance) > 2 ** 520) return -Infinity
  const z = quotientParts(distance, distanceLow, s, 0), zl = low[0]!
  const square = Math.abs(z) < 2 ** -400 ? 0 : productParts(z, zl, z, zl) / 2, squareLow = square === 0 ? 0 : low[0]! / 2
  const log = logParts(standardDeviation), logLow = low[0]!
  const normalizer = sumParts(log, logLow, HALF_LOG_2PI, HALF_LOG_2PI_LOW)
  const y = sumParts(-square, -squareLow, -normalizer, -low[0]!)
  if (Math.abs(y) > Math.abs(normalizer) / 64) return y
  const logAgain = logWide(standardDeviation), normalizerAgain = sumParts(logAgain, low[0]!, HALF_LOG_2PI, HALF_LOG_2PI_LOW)
  return sumParts(-square, -squareLow, -normalizerAgain, -low[0]!)
}

function degenerate(d: number, standardDeviation: number): number {
  if (Number.isNaN(d) || !(standardDeviation >= 0)) return NaN
  return standardDeviation === 0 && d === 0 ? Infinity : -Infinity
}

import { low } from './double-double.ts'
import { exponent, scale } from './powers.ts'
import type { Vector } from './vector.ts'

/** The unit of the sums below: every finite double is a whole number of 2⁻¹⁰⁷⁴. */
const UNIT = -1074

/** x / 2^last, which is whole. */
export function units(x: number, last: number): bigint {
  if (x === 0) return 0n
  const e = Math.max(exponent(x), -1022) - 52
  return BigInt(scale(x, -e)) << BigInt(e - last)
}

/**
 * (Σ x) / divisor, exact but for the last rounding, whatever cancels or overflows on the way. Slow (a microsecond a value): for sums that
 * compensation does not certify.
 */
export function exactSumParts(x: Vector, divisor: number): number {
  let total = 0n
  for (let i = 0; i < x.length; i++) total += units(x[i]!, UNIT)
  // 128 more places keep what the division leaves.
  const quotient = (total << 128n) / BigInt(divisor)
  const length = (quotient < 0n ? -quotient : quotient).toString(16).length * 4
  const cut = Math.max(0, length - 300)
  const kept = quotient >> BigInt(cut), high = Number(kept)
  low[0] = scale(Number(kept - BigInt(high)), cut - 128 + UNIT)
  return scale(high, cut - 128 + UNIT)
}

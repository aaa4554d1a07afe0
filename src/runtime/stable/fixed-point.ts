import { low } from './double-double.ts'
import { exponent, scale } from './powers.ts'

/**
 * e^a ± e^b − 1 for arguments where almost nothing is left of it, in whole numbers of some 250 binary places. Slow (some microseconds), and
 * used only there: two doubles do not hold enough digits for the logarithms of a probability and of its complement.
 */
export function exponentialsMinusOneParts(a: number, b: number, sign: 1 | -1): number {
  const places = 250 - Math.min(0, exponent(a === 0 ? b : a))
  const rest = fixedExp(a, places) + BigInt(sign) * fixedExp(b, places) - (1n << BigInt(places))
  const high = Number(rest)
  low[0] = scale(Number(rest - BigInt(high)), -places)
  return scale(high, -places)
}

/** eˣ · 2^places, by the series of e^(x / 2ˢ), squared s times. */
function fixedExp(x: number, places: number): bigint {
  if (x === 0) return 1n << BigInt(places)
  const halvings = Math.max(0, exponent(x) + 1) + 8, guarded = places + 64, point = BigInt(guarded)
  const last = exponent(x) - 52
  const whole = BigInt(scale(x, -last)), shift = BigInt(guarded - halvings + last)
  const r = shift < 0n ? whole >> -shift : whole << shift
  let power = 1n << point, sum = power
  for (let n = 1n; power !== 0n && power !== -1n; n++) {
    power = ((power * r) >> point) / n
    sum += power
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) >> point
  return sum >> 64n
}

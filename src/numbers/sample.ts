/**
 * Where to try a formula. No single distribution will do: uniform over the bits, 8000 samples meet the overflow of
 * log(1/(1 + e⁻ˣ)) twice, uniform over [−1000, 1000] they meet it 1173 times; for log(1 + x) it is the other way round.
 */
import type { Format } from './format.ts'
import { nextDown, nextUp } from './neighbour.ts'
import { numberAt, ordinal } from './ordinal.ts'
import type { Random } from './random.ts'

/** Uniform over the numbers of the format between two of them: every exponent is as likely as any other. */
export function bitUniform(random: Random, lo: number, hi: number, format: Format): number {
  const first = ordinal(lo, format), count = ordinal(hi, format) - first + 1n
  const bits = (BigInt(random.bits()) << 32n) | BigInt(random.bits())
  return numberAt(first + ((bits * count) >> 64n), format)
}

/** Uniform over the values between two numbers. */
export const valueUniform = (random: Random, lo: number, hi: number, format: Format): number => format.round(random.between(lo, hi))

/** A number near another: at a relative distance anywhere between one unit in the last place and a half. */
export function near(random: Random, x: number, format: Format): number {
  const digits = random.between(1, format.precision)
  const sample = format.round(x * (1 + random.sign() * 2 ** -digits))
  return Number.isFinite(sample) ? sample : x
}

/** The ends of a format, and the numbers around which arithmetic changes its ways. */
export function specialValues(format: Format): readonly number[] {
  const { MAX, TINY, SMALLEST, EPSILON } = format
  const positive = [0, SMALLEST, nextDown(TINY, format), TINY, EPSILON, nextDown(1, format), 1, nextUp(1, format), MAX, Infinity]
  return [NaN, ...positive.flatMap((x) => [x, -x])]
}

/** Numbers at which an elementary function of a format's numbers reaches an end of the format. */
export function edges(format: Format): readonly number[] {
  const { MAX, TINY, SMALLEST, EPSILON } = format
  const lengths = [MAX, Math.sqrt(MAX), TINY, Math.sqrt(TINY), SMALLEST, EPSILON, Math.sqrt(EPSILON), 1, 1 / EPSILON]
  const exponents = [MAX, TINY, SMALLEST, EPSILON, Math.sqrt(EPSILON)].map((x) => Math.abs(Math.log(x)))
  return [...lengths, ...exponents].flatMap((x) => [format.round(x), -format.round(x)])
}

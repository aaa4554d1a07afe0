/** Sine and cosine of an angle in half turns. π is never multiplied before the whole turns are gone, so no angle is too large. */
import { product, productParts, low } from './double-double.ts'
import { HALF_PI, HALF_PI_LOW } from './tables.ts'
import { cosParts, sinParts } from './trigonometric.ts'

/**
 * sin(π x).
 *
 * Domain: every finite number. Range: [−1, 1].
 * Special values: ±0 at whole numbers, the sign that of x; NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the nearest multiple of 1/2 is subtracted, which is exact; what is left, times π in double-double arithmetic, is at most π/4.
 * @example
 * sinPi(1) // 0
 * sinPi(1 / 6) // 0.5
 */
export function sinPi(x: number): number {
  if (!Number.isFinite(x)) return NaN
  if (Math.abs(x) < 2 ** -500) return product(x, 2 * HALF_PI, 2 * HALF_PI_LOW)
  const rest = x % 2, n = Math.round(2 * rest), y = turned(n, rest - n / 2)
  return y === 0 ? Math.sign(x) * 0 : y
}

/**
 * cos(π x).
 *
 * Domain: every finite number. Range: [−1, 1].
 * Special values: 0 at the halves of odd numbers; NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp.
 * Source: that of sinPi.
 * @example
 * cosPi(0.5) // 0
 * cosPi(1e16) // 1
 */
export function cosPi(x: number): number {
  if (!Number.isFinite(x)) return NaN
  const rest = Math.abs(x % 2), n = Math.round(2 * rest)
  return turned(n + 1, rest - n / 2) + 0
}

/** The sine of n quarter turns and of r half turns more, |r| ≤ 1/4. */
function turned(n: number, r: number): number {
  const angle = productParts(r, 0, 2 * HALF_PI, 2 * HALF_PI_LOW), angleLow = low[0]!
  const y = (n & 1) === 0 ? sinParts(angle, angleLow) : cosParts(angle, angleLow)
  return (n & 2) === 0 ? y : -y
}

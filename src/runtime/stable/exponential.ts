/**
 * The kernel of the exponential: eˣ = 2^j · 2^(i/128) · eʳ, where k = 128 j + i is nearest to x · 128 / ln 2 and |r| ≤ ln 2 / 256.
 * 2^(i/128) stands in a table, eʳ is its series. Tang, Table-driven implementation of the exponential function, 1989.
 */
import { low, productError, productParts, sumParts } from './double-double.ts'
import { power2, scale } from './powers.ts'
import { EXP2, RECIPROCAL_FACTORIAL, STEP_HIGH, STEP_LOW, STEP_MIDDLE } from './tables.ts'

/** 128 / ln 2 */
const STEPS = 184.6649652337873
/** 1.5 · 2⁵²: adding it rounds to a whole number, to even. */
const WHOLE = 6755399441055744

/** Below the first argument the exponential rounds to 0, above the second it overflows. */
export const SMALLEST_EXPONENT = -745.1332191019412, LARGEST_EXPONENT = 709.782712893384

/** eˣ with a relative error of 2⁻⁶⁰, for x between the two. A subnormal result is rounded, and leaves nothing. */
export function expParts(x: number): number {
  const k = x * STEPS + WHOLE - WHOLE, n = k | 0
  const r = x - k * STEP_HIGH - k * STEP_MIDDLE
  const i = (n & 127) << 1, s = EXP2[i]!
  const sq = s * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)))))
  return scaledParts(s + sq, s - (s + sq) + sq + EXP2[i + 1]!, n >> 7)
}

/** e^(x + xl) · 2^shift with a relative error of 2⁻⁶⁹, for what follows to take differences of. */
export function expPartsPrecise(x: number, xl: number, shift: number): number {
  const k = whole(x)
  const tail = xl - k * STEP_MIDDLE
  const a = x - k * STEP_HIGH, r = a + tail
  const p = r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)))) + (a - r + tail)
  const q = r + p
  const i = (k & 127) << 1, s = EXP2[i]!
  const sq = s * q, h = s + sq
  return scaledParts(h, s - h + sq + (productError(s, q, sq) + s * (r - q + p) + EXP2[i + 1]! * (1 + q)), (k >> 7) + shift)
}

/** (h + l) · 2^n */
function scaledParts(h: number, l: number, n: number): number {
  const y = h + l
  if (n < -1021 || n > 1023) {
    low[0] = n > 0 ? scale(h - y + l, n) : 0
    return scale(y, n)
  }
  const power = power2(n)
  low[0] = (h - y + l) * power
  return y * power
}

/** e^(x + xl) − 1 with a relative error of 2⁻⁶³, for x up to the largest exponent. */
export function expm1Parts(x: number, xl: number): number {
  if (x > -1 / 64 && x < 1 / 64) {
    // The square of the first 24 bits of x is exact.
    const high = Math.fround(x), rest = x - high, half = 0.5 * high * high
    const y = x + half
    const tail = x - y + half + (rest * (high + 0.5 * rest) + x * x * x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x / 40320))))) + (xl + x * xl))
    const h = y + tail
    low[0] = y - h + tail
    return h
  }
  if (x < SMALLEST_EXPONENT) {
    low[0] = 0
    return -1
  }
  const e = expPartsPrecise(x, xl, 0)
  return sumParts(e, low[0]!, -1, 0)
}

/** e^(x + xl) with a relative error of 2⁻¹⁰⁰, some ten times slower: for sums that leave almost nothing. For normal results. */
export function expWide(x: number, xl: number): number {
  const k = whole(x)
  const y = seriesWide(x, xl, k), yl = low[0]!
  const i = (k & 127) << 1, j = k >> 7
  const p = productParts(y, yl, EXP2[i]!, EXP2[i + 1]!)
  const h = sumParts(EXP2[i]!, EXP2[i + 1]!, p, low[0]!)
  low[0] = scale(low[0]!, j)
  return scale(h, j)
}

const whole = (x: number): number => x * STEPS + WHOLE - WHOLE

/** eʳ − 1 for what k steps leave of x. */
function seriesWide(x: number, xl: number, k: number): number {
  const m = k * STEP_MIDDLE
  let r = sumParts(x - k * STEP_HIGH, 0, -m, -productError(k, STEP_MIDDLE, m))
  r = sumParts(r, low[0]!, xl, -k * STEP_LOW)
  const rl = low[0]!
  let y = RECIPROCAL_FACTORIAL[24]!
  low[0] = RECIPROCAL_FACTORIAL[25]!
  for (let n = 22; n >= 2; n -= 2) {
    y = productParts(y, low[0]!, r, rl)
    y = sumParts(y, low[0]!, RECIPROCAL_FACTORIAL[n]!, RECIPROCAL_FACTORIAL[n + 1]!)
  }
  return productParts(y, low[0]!, r, rl)
}

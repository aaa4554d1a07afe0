/**
 * The kernel of the logarithm: w = 2^k · c · (1 + r), where c = j / 128 is nearest to what the exponent leaves of w, in
 * [1/√2, √2], so that |r| < 1/180. log c stands in a table, log(1 + r) is its series. Around 1, where k = 0 and c = 1, nothing
 * is added to the series, and the error is relative. Tang, Table-driven implementation of the logarithm function, 1990.
 */
import { low, productParts, sumParts } from './double-double.ts'
import { expWide } from './exponential.ts'
import { exponent, exponentByRoots, power2, scale } from './powers.ts'
import { LN2_HIGH, LN2_LOW, LOG } from './tables.ts'

/** 128 / j for the j of the table */
const INVERSE = /* @__PURE__ */ Float64Array.from({ length: 93 }, (_, i) => 128 / (i + 90))

/** log w with a relative error of 2⁻⁶⁹, for positive w. */
export function logParts(w: number): number {
  if (w < 2 ** -1000 || w > 2 ** 1000) return logOfExtreme(w)
  const k = exponentByRoots(w), v = w * power2(-k), j = (v * 128 + 0.5) | 0
  const f = v - j * 0.0078125, inverse = INVERSE[j - 90]!, i = 2 * j - 180
  // The first 24 bits of r: their product with c, and their square, are exact.
  const r1 = Math.fround(f * inverse), r2 = (f - r1 * (j * 0.0078125)) * inverse, h = -0.5 * r1 * r1, s = r1 + h
  const power = k * LN2_HIGH, t = power + LOG[i]!, u = t + s
  const rest = r1 - s + h + (t - u + s) + (power - t + LOG[i]! + k * LN2_LOW + LOG[i + 1]! + tail(r1 + r2) + (r2 - r2 * (r1 + 0.5 * r2)))
  const y = u + rest
  low[0] = u - y + rest
  return y
}

function logOfExtreme(w: number): number {
  const k = exponent(w), y = logParts(scale(w, -k))
  const s = sumParts(y, low[0]!, k * LN2_HIGH, 0)
  return sumParts(s, low[0]!, k * LN2_LOW, 0)
}

/** log(w + wl) with the same error, for 0 ≤ |wl| ≤ ulp(w) / 2 and w below 2¹⁰⁰⁰. */
export function logOfPairParts(w: number, wl: number): number {
  if (w < 2 ** -1000) return logParts(w)
  const k = exponentByRoots(w), power = power2(-k), v = w * power, j = (v * 128 + 0.5) | 0
  return logOfQuotient(v - j * 0.0078125, wl * power, j, k)
}

/** log(1 + x + xl) with the same error, for x > −1. */
export function log1pParts(x: number, xl: number): number {
  if (x > -1 / 256 && x < 1 / 256) {
    if (x > 2 ** -60 || x < -(2 ** -60)) return logOfQuotient(x, xl, 128, 0)
    low[0] = xl - 0.5 * x * x
    return x
  }
  const w = 1 + x, d = x < 1 ? 1 - w + x + xl : x - w + 1 + xl
  if (x > 1 || x < -0.25) return x < 2 ** 60 ? logOfPairParts(w + d, w - (w + d) + d) : logParts(w)
  // w is in [3/4, 2]: halved from √2 on, without a branch that half of all arguments take.
  const k = w > Math.SQRT2 ? 1 : 0, half = 1 - 0.5 * k, v = w * half, j = (v * 128 + 0.5) | 0
  return logOfQuotient(v - j * 0.0078125, d * half, j, k)
}

/** log w with a relative error of 2⁻¹⁰⁰ around 1, some ten times slower, by a step of Newton on the exponential. For w within 2^±1000. */
export function logWide(w: number): number {
  const y = logParts(w), yl = low[0]!
  const e = expWide(-y, -yl)
  const p = productParts(e, low[0]!, w, 0)
  const t = sumParts(p, low[0]!, -1, 0)
  return sumParts(y, yl, t, low[0]!)
}

/** log(2^k · (j / 128 + f + fl)) */
function logOfQuotient(f: number, fl: number, j: number, k: number): number {
  const inverse = INVERSE[j - 90]!, i = 2 * j - 180, g = f + fl
  const r1 = Math.fround(g * inverse), r2 = (g - r1 * (j * 0.0078125) + (f - g + fl)) * inverse, h = -0.5 * r1 * r1, s = r1 + h
  const power = k * LN2_HIGH, t = power + LOG[i]!, u = t + s
  const rest = r1 - s + h + (t - u + s) + (power - t + LOG[i]! + k * LN2_LOW + LOG[i + 1]! + tail(r1 + r2) + (r2 - r2 * (r1 + 0.5 * r2)))
  const y = u + rest
  low[0] = u - y + rest
  return y
}

/** log(1 + r) − r + r²/2. Its terms in pairs, which wait less for each other. */
function tail(r: number): number {
  const q = r * r
  return q * r * (1 / 3 - r * (1 / 4) + q * (1 / 5 - r * (1 / 6) + q * (1 / 7 + r * (-1 / 8 + r / 9))))
}

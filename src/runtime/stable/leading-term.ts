/**
 * Functions without their leading term. Around 0 the sine, the tangent and their kin are x, or 1/x, to all digits; what they are beside
 * it is a series of its own, in which nothing cancels.
 */
import { low, productParts, quotientAnywhere, quotientParts, sumParts } from './double-double.ts'
import { expParts, expm1Parts } from './exponential.ts'
import { log1pParts, logParts } from './logarithm.ts'
import { scale } from './powers.ts'
import { RECIPROCAL_FACTORIAL } from './tables.ts'
import { cosParts, sinParts } from './trigonometric.ts'

/** From here on the difference itself loses less than three bits. */
const SERIES = 1

/**
 * sin(x) − x, which is −x³/6 around 0.
 *
 * Domain: every finite number. Range: every number.
 * Special values: 0 at ±0, NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the series of the sine without its first term below 1, the difference above, in double-double arithmetic.
 * @example
 * sinmx(1e-5) // -1.6666666666583337e-16
 * sinmx(0.1) // -0.0001665833531718477
 */
export function sinmx(x: number): number {
  const a = Math.abs(x)
  if (!(a < Infinity)) return NaN
  if (a < SERIES) return -cubed(x, 0)
  const s = sinParts(x, 0)
  return sumParts(s, low[0]!, -x, 0)
}

/**
 * tan(x) − x, which is x³/3 around 0.
 *
 * Domain: every finite number. Range: every number.
 * Special values: 0 at ±0, NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp, 2⁻⁶² of x beside the zeros, where the tangent crosses x; 1 ulp where the result is subnormal.
 * Source: (sin(x) − x cos(x)) / cos(x), the numerator by its series below 1; the difference above, in double-double arithmetic.
 * @example
 * tanmx(1e-5) // 3.3333333334666674e-16
 * tanmx(0.1) // 0.00033467208545054513
 */
export function tanmx(x: number): number {
  const a = Math.abs(x)
  if (!(a < Infinity)) return NaN
  if (a < SERIES) return cubed(x, 1)
  const s = sinParts(x, 0), sl = low[0]!, c = cosParts(x, 0), t = quotientParts(s, sl, c, low[0]!)
  return sumParts(t, low[0]!, -x, 0)
}

/**
 * 1 / x − 1 / tan(x), the reciprocal less the cotangent, which is x/3 around 0.
 *
 * Domain: every finite number. Range: every number.
 * Special values: ±0 at ±0, its limit; NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp, 2⁻⁶² of 1 / x beside the zeros, where the tangent crosses x; 1 ulp where the result is subnormal.
 * Source: (sin(x) − x cos(x)) / (x sin(x)), the numerator by its series below 1; the difference above, in double-double arithmetic.
 * @example
 * invmcot(1e-20) // 3.3333333333333333e-21
 * invmcot(1) // 0.3579073840656693
 */
export function invmcot(x: number): number {
  const a = Math.abs(x)
  if (!(a < Infinity)) return NaN
  if (a < 2 ** -32) return x / 3
  const s = sinParts(x, 0), sl = low[0]!
  if (a < SERIES) return timesSeries(x, s, sl, -1)
  const c = cosParts(x, 0), t = quotientParts(c, low[0]!, s, sl), tl = low[0]!, r = a < 2 ** 400 ? quotientParts(1, 0, x, 0) : 0
  if (r === 0) low[0] = 0
  return sumParts(r, low[0]!, -t, -tl)
}

/**
 * The Langevin function 1 / tanh(x) − 1 / x, the mean of a direction of which x says how strongly it is preferred: x/3 around 0.
 *
 * Domain: every number. Range: [−1, 1].
 * Special values: ±0 at ±0, its limit; ±1 at ±Infinity; NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: (x cosh(x) − sinh(x)) / (x sinh(x)), both by their series, below 1; 1 + 2 / (e^2x − 1) − 1 / x above, in double-double arithmetic.
 * @example
 * langevin(1e-20) // 3.3333333333333333e-21
 * langevin(1) // 0.3130352854993313
 */
export function langevin(x: number): number {
  const a = Math.abs(x)
  if (!(a >= 2 ** -32 && a < 2 ** 60)) return a < 1 ? x / 3 : Math.sign(x)
  if (a < SERIES) {
    const square = productParts(x, 0, x, 0), z = low[0]!, sinhc = series(square, z, 0), above = productParts(square, z, sinhc, low[0]!)
    const ratio = sumParts(1, 0, above, low[0]!), s = productParts(x, 0, ratio, low[0]!)
    return timesSeries(x, s, low[0]!, 1)
  }
  const r = quotientParts(1, 0, a, 0), rl = low[0]!, m = a < 22 ? expm1Parts(2 * a, 0) : Infinity
  const beyond = a < 22 ? quotientParts(2, 0, m, low[0]!) : a < 300 ? 2 * expParts(-2 * a) : 0, c = sumParts(1, 0, beyond, a < 22 ? low[0]! : 0)
  return Math.sign(x) * sumParts(c, low[0]!, -r, -rl)
}

/**
 * log(sinh(x) / x), which is x²/6 around 0 and |x| − log |2x| far out.
 *
 * Domain: every number. Range: [0, Infinity].
 * Special values: 0 at ±0, its limit; Infinity at ±Infinity; NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: log1p of the series of sinh(x) / x without its first term below 1; |x| − log |2x| + log(1 − e^−2|x|) above.
 * @example
 * logSinhc(1e-8) // 1.6666666666666667e-17
 * logSinhc(1000) // 992.3990975404579
 */
export function logSinhc(x: number): number {
  const a = Math.abs(x)
  if (!(a < 2 ** 1000)) return a
  if (a < 2 ** -400) {
    const square = productParts(a * 2 ** 400, 0, a * 2 ** 400, 0)
    return scale(quotientAnywhere(square, low[0]!, 6, 0), -800)
  }
  if (a < SERIES) {
    const square = productParts(x, 0, x, 0), z = low[0]!, s = series(square, z, 0), above = productParts(square, z, s, low[0]!)
    return log1pParts(above, low[0]!)
  }
  const e = a < 43 ? expParts(-2 * a) : 0, d = log1pParts(-e, e > 0 ? -low[0]! : 0), dl = low[0]!, l = logParts(2 * a)
  const s = sumParts(a, 0, -l, -low[0]!)
  return sumParts(s, low[0]!, d, dl)
}

/** x³ times the series; the tangent divides by the cosine. Of a tiny x the first term is left, and is computed 2⁹⁰⁰ times as large. */
function cubed(x: number, derived: 0 | 1): number {
  if (Math.abs(x) < 2 ** -300) {
    const large = x * 2 ** 300, square = productParts(large, 0, large, 0), cube = productParts(square, low[0]!, large, 0)
    return scale(quotientAnywhere(cube, low[0]!, derived === 0 ? 6 : 3, 0), -900)
  }
  const square = productParts(x, 0, x, 0), z = low[0]!, s = series(-square, -z, derived), sl = low[0]!
  const cube = productParts(square, z, x, 0), product = productParts(cube, low[0]!, s, sl)
  if (derived === 0) return product
  const pl = low[0]!, c = cosParts(x, 0)
  return quotientParts(product, pl, c, low[0]!)
}

/** (sin(x) − x cos(x)) / (x s), where s is the sine of x, or of ix for a positive sign. */
function timesSeries(x: number, s: number, sl: number, sign: 1 | -1): number {
  const square = productParts(x, 0, x, 0), z = low[0]!, n = series(sign * square, sign * z, 1)
  const numerator = productParts(n, low[0]!, square, z)
  return quotientParts(numerator, low[0]!, s, sl)
}

/** 13!, 15!, … 21!: where the terms have become so small that one double holds what is needed of them. */
const FACTORIALS = [6227020800, 1307674368000, 355687428096000, 121645100408832000, 51090942171709440000] as const

/** Σ wⁿ / (2n + 3)!, or with every term times 2n + 2, for |w| ≤ 1: (sinh √w − √w) / √w³, or (√w cosh √w − sinh √w) / √w³. */
function series(w: number, wl: number, derived: 0 | 1): number {
  const weight = (n: number): number => (derived === 0 ? 1 : 2 * n + 2)
  let h = 0
  for (let n = 9; n >= 5; n--) h = h * w + weight(n) / FACTORIALS[n - 5]!
  let l = 0
  for (let n = 4; n >= 0; n--) {
    const term = productParts(RECIPROCAL_FACTORIAL[4 * n + 6]!, RECIPROCAL_FACTORIAL[4 * n + 7]!, weight(n), 0), tl = low[0]!
    const above = productParts(h, l, w, wl)
    h = sumParts(term, tl, above, low[0]!)
    l = low[0]!
  }
  return h
}

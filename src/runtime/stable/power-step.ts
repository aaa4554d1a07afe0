/**
 * What xⁿ and x log x gain by a step of x, f(x + y) − f(x): as accurate for a step that x + y swallows as for one of its own size.
 */
import { low, product, productParts, quotientParts, sumError, sumParts } from './double-double.ts'
import { expPartsPrecise } from './exponential.ts'
import { log1pParts, logOfPairParts, logParts } from './logarithm.ts'
import { exponent, scale } from './powers.ts'
import { expm1OfProduct } from './relative.ts'

/**
 * (x + y)ⁿ − xⁿ.
 *
 * Domain: x and x + y positive, or any and a whole n. Range: every number.
 * Special values: those of Math.pow(x + y, n) − Math.pow(x, n), where x or x + y is 0 or one of the three is infinite; 0 at y = ±0; NaN where one is NaN.
 * Error: at most 1 ulp; 1 where the result is subnormal.
 * Source: the larger of the powers, times expm1(−n |log(x + y) − log x|), in double-double arithmetic; x + y is never rounded.
 * @example
 * powStep(1e20, 1, 2) // 200000000000000000000
 * powStep(1e10, 1, 1 / 3) // 7.18144896653356e-8
 */
export function powStep(x: number, y: number, n: number): number {
  const end = x + y, endLow = sumError(x, y, end)
  if (!(Math.abs(x) > 0 && Math.abs(x) < Infinity && Math.abs(end) > 0 && Math.abs(end) < Infinity && Number.isFinite(n))) {
    const d = power(end, n) - power(x, n)
    return d === 0 && y * n < 0 ? -0 : d
  }
  if ((x < 0 || end < 0) && !Number.isInteger(n)) return NaN
  const odd = n % 2 !== 0
  if (y === 0) return x > 0 || odd ? y * n : -y * n
  if (n === 0) return x > 0 ? Math.sign(y) * n : 0
  if (x > 0 && end > 0) return combined(x, y, end, endLow, n, -1)
  if (x < 0 && end < 0) return combined(-x, -y, -end, -endLow, n, -1) * (odd ? -1 : 1)
  // Of different signs odd powers add up, and even ones differ by what the absolute values do.
  const sign = Math.sign(end)
  return combined(Math.abs(x), sign * sumParts(end, endLow, x, 0), sign * end, sign * endLow, n, odd ? 1 : -1) * (odd ? sign : 1)
}

/** (end + endLow)ⁿ ± xⁿ, where end + endLow is x + y, for positive x and end. */
function combined(x: number, y: number, end: number, endLow: number, n: number, sign: 1 | -1): number {
  const l = logStepParts(x, y, end, endLow), ll = low[0]!, k = lacking, rises = l > 0 === n > 0
  // The larger power, and what the other is less, as a share of it.
  const h = rises ? logOfAnyPairParts(end, endLow) : logParts(x), hl = low[0]!
  const size = l === 0 ? -Infinity : exponent(l) + exponent(n) + k
  let m = 0, ml = 0, shift = 0
  if (size > -60) {
    m = expm1OfProduct(rises ? scale(-n, k) : scale(n, k), l, ll)
    ml = m === -1 || size > 40 ? 0 : low[0]!
  } else if (l !== 0 && sign < 0) {
    shift = k + exponent(n)
    m = productParts(l, ll, scale(rises ? -n : n, -exponent(n)), 0)
    ml = low[0]!
  }
  if (sign > 0) {
    m = sumParts(2, 0, m, ml)
    ml = low[0]!
  }
  const direction = sign > 0 || !rises ? 1 : -1
  return timesPower(n, h, hl, direction * m, direction * ml, shift)
}

/** e^(n (h + hl)) (m + ml) 2^shift */
function timesPower(n: number, h: number, hl: number, m: number, ml: number, shift: number): number {
  if (h === 0) return scale(m, shift)
  if (!(Math.abs(n * h) < 4000)) return n * h < 0 ? m * 0 : m * Infinity
  const far = Math.abs(n) > 2 ** 450 ? 2 ** 450 : 1, e = productParts(n / far, 0, h * far, hl * far), el = low[0]!, octaves = Math.round(e / Math.LN2)
  const p = expPartsPrecise(e, el, -octaves)
  return scale(productParts(p, low[0]!, m, ml), octaves + shift)
}

/** xⁿ */
function power(x: number, n: number): number {
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(n)) return Math.pow(x, n)
  if (x < 0 && !Number.isInteger(n)) return NaN
  const h = logParts(Math.abs(x))
  return timesPower(n, h, low[0]!, x < 0 && n % 2 !== 0 ? -1 : 1, 0, 0)
}

/**
 * (x + y) log(x + y) − x log(x).
 *
 * Domain: x ≥ 0 and x + y ≥ 0. Range: every number.
 * Special values: (x + y) log(x + y) at x = ±0, −x log(x) at y = −x; Infinity at y = Infinity; NaN where x or x + y is negative, at x = Infinity, and where one is NaN.
 * Error: at most 0.51 ulp, 2⁻⁶² of y beside the zeros; 1 ulp where the result is subnormal.
 * Source: y log(x + y) + x log(1 + y / x), in double-double arithmetic; x + y is never rounded.
 * @example
 * xlogxStep(1e20, 1) // 47.051701859880914
 * xlogxStep(0, 2) // 1.3862943611198906
 */
export function xlogxStep(x: number, y: number): number {
  const end = x + y
  if (!(x >= 0 && end >= 0 && x < Infinity && y < Infinity)) return x >= 0 && x < Infinity && y === Infinity ? Infinity : NaN
  if (y === 0) return 0
  if (end === Infinity) return Infinity
  const endLow = sumError(x, y, end)
  if (end === 0 || x === 0) {
    const only = end === 0 ? x : end, h = logParts(only)
    return product(end === 0 ? -only : only, h, low[0]!)
  }
  if (Math.abs(y) < x * 2 ** -60) {
    const h = logOfAnyPairParts(end, endLow), slope = sumParts(h, low[0]!, 1, 0)
    return product(y, slope, low[0]!)
  }
  const k = end > 2 ** 400 || x > 2 ** 400 ? -600 : end < 2 ** -400 && x < 2 ** -400 ? 600 : 0
  const h = logOfAnyPairParts(end, endLow), first = productParts(scale(y, k), 0, h, low[0]!), firstLow = low[0]!
  const l = logStepParts(x, y, end, endLow), second = productParts(scale(x, k), 0, l, low[0]!)
  return scale(sumParts(first, firstLow, second, low[0]!), -k)
}

/** The power of 2 that the last result lacks. */
let lacking = 0

/** log(1 + y / x) / 2 ** lacking, with both of its parts. */
function logStepParts(x: number, y: number, end: number, endLow: number): number {
  lacking = 0
  if (y > -x / 2 && y < x) {
    if (y === 0) {
      low[0] = 0
      return 0
    }
    const m = exponent(x), n = exponent(y), q = quotientParts(scale(y, -n), 0, scale(x, -m), 0)
    if (n - m > -62) return log1pParts(scale(q, n - m), scale(low[0]!, n - m))
    lacking = n - m
    low[0] = low[0]! - scale(q * q, lacking - 1)
    return q
  }
  const h = logOfAnyPairParts(end, endLow), hl = low[0]!, g = logParts(x)
  return sumParts(h, hl, -g, -low[0]!)
}

/** log(w + wl) for any positive numbers. */
const logOfAnyPairParts = (w: number, wl: number): number => (w < 2 ** 900 ? logOfPairParts(w, wl) : logParts(w))

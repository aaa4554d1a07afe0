import { low, product, productParts, sumError, sumParts } from './double-double.ts'
import { expPartsPrecise, expm1Parts } from './exponential.ts'
import { log1pParts, logParts } from './logarithm.ts'
import { LN2_HIGH, LN2_LOW } from './tables.ts'

/**
 * log(1 − p + p eˣ), the cumulant-generating function of an event of probability p: p x around 0.
 *
 * Domain: p in [0, 1] and every x, and as far beyond as the argument of the logarithm is positive. Range: every number.
 * Special values: 0 at p = ±0 and at x = ±0; log(1 − p) at x = −Infinity; Infinity at x = Infinity; x at p = 1; NaN where one is NaN and where the
 * argument of the logarithm is negative.
 * Error: at most 0.51 ulp for p in [0, 1]; 1 where the result is subnormal.
 * Source: log1p(p (eˣ − 1)), the product in double-double arithmetic; x + log(p + (1 − p) e⁻ˣ) where eˣ is very large.
 * @example
 * bernoulliCumulant(0.5, 1e-20) // 5e-21
 * bernoulliCumulant(0.5, 1000) // 999.3068528194401
 */
export function bernoulliCumulant(p: number, x: number): number {
  if (p === 0 || x === 0) return Number.isNaN(p + x) ? NaN : 0
  if (p === 1 || !Number.isFinite(p)) return p === 1 ? x : NaN
  if (x > 700) return x < Infinity ? farOut(p, x) : p > 0 ? x : NaN
  const m = x < -745 ? -1 : expm1Parts(x, 0), ml = x < -745 ? 0 : low[0]!
  const size = Math.abs(p * m)
  if (size < 2 ** -60) return product(p, m, ml)
  if (size > 2 ** 60) return p * m > 0 ? logOfProduct(Math.abs(p), Math.abs(m)) : NaN
  const shift = Math.abs(p) > 2 ** 400 ? 2 ** 400 : Math.abs(p) < 2 ** -400 ? 2 ** -400 : 1, q = productParts(p / shift, 0, m * shift, ml * shift)
  return q > -1 || (q === -1 && low[0]! > 0) ? log1pParts(q, low[0]!) : q === -1 && low[0] === 0 ? -Infinity : NaN
}

/** x + log(p + (1 − p) e⁻ˣ), the sum times 2¹⁰⁰⁰ so that e⁻ˣ keeps its digits; log(1 + p eˣ) for the smallest p, where the two cancel. */
function farOut(p: number, x: number): number {
  if (p < 0) return NaN
  if (p > 1) {
    const h = logParts(p)
    return sumParts(h, low[0]!, x, 0)
  }
  if (x < 800 && p < 2 ** -900) {
    const large = expPartsPrecise(x, 0, -200), q = productParts(large, low[0]!, p * 2 ** 200, 0)
    if (q < 2 ** 60) return log1pParts(q, low[0]!)
  }
  const e = x < 1400 ? expPartsPrecise(-x, 0, 1000) : 0, el = x < 1400 ? low[0]! : 0
  const rest = 1 - p, other = productParts(e, el, rest, sumError(1, -p, rest)), ol = low[0]!
  const s = sumParts(p * 2 ** 1000, 0, other, ol)
  const h = logParts(s), hl = low[0]!
  const power = sumParts(x, 0, -1000 * LN2_HIGH, -1000 * LN2_LOW), pl = low[0]!
  return sumParts(power, pl, h, hl)
}

function logOfProduct(p: number, m: number): number {
  const h = logParts(p), hl = low[0]!, g = logParts(m)
  return sumParts(h, hl, g, low[0]!)
}

import { low, productError, productParts, sumError, sumParts } from './double-double.ts'
import { SMALLEST_EXPONENT, expParts, expPartsPrecise } from './exponential.ts'
import { log1pParts, logParts } from './logarithm.ts'
import { logExpm1 } from './log-space.ts'

/** From here on log(1 + eˣ) is eˣ, or x, to far below the last bit. */
const FAR = 43

/**
 * Softplus, log(1 + eˣ): a smooth ramp, eˣ on the left and x on the right.
 *
 * Domain: every number. Range: [0, Infinity].
 * Special values: 0 at −Infinity, log 2 at ±0, Infinity at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: max(x, 0) + log1p(e^−|x|) (Mächler 2012), summed in double-double arithmetic.
 * @example
 * softplus(1000) // 1000
 * softplus(-40) // 4.248354255291589e-18
 */
export function softplus(x: number): number {
  if (!(x <= FAR)) return x
  if (x < -FAR) return x < SMALLEST_EXPONENT ? 0 : expParts(x)
  const e = expParts(x < 0 ? x : -x), h = log1pParts(e, low[0]!)
  if (x < 0) return h
  const s = x + h
  return s + (sumError(x, h, s) + low[0]!)
}

/**
 * The logarithm of the logistic function, log(sigmoid(x)) = −softplus(−x): x on the left, where sigmoid(x) rounds to 0, and −e⁻ˣ on
 * the right, where it rounds to 1.
 *
 * Domain: every number. Range: [−Infinity, 0].
 * Special values: −Infinity at −Infinity, −log 2 at ±0, −0 at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: softplus.
 * @example
 * logSigmoid(-1000) // -1000
 * logSigmoid(40) // -4.248354255291589e-18
 */
export const logSigmoid = (x: number): number => -softplus(-x)

/**
 * log(1 − sigmoid(x)) = −softplus(x).
 *
 * Domain: every number. Range: [−Infinity, 0].
 * Special values: −0 at −Infinity, −log 2 at ±0, −Infinity at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: softplus.
 * @example
 * logOneMinusSigmoid(1000) // -1000
 * logOneMinusSigmoid(-40) // -4.248354255291589e-18
 */
export const logOneMinusSigmoid = (x: number): number => -softplus(x)

/**
 * The inverse of softplus: the x with log(1 + eˣ) = y, which is log(eʸ − 1).
 *
 * Domain: [0, Infinity]. Range: every number.
 * Special values: −Infinity at ±0, Infinity at Infinity, NaN below 0 and at NaN.
 * Error: at most 0.51 ulp.
 * Source: logExpm1.
 * @example
 * invSoftplus(1000) // 1000
 * invSoftplus(1e-20) // -46.051701859880914
 */
export const invSoftplus = (y: number): number => logExpm1(y)

/**
 * The log-odds log(p / (1 − p)), the inverse of sigmoid.
 *
 * Domain: [0, 1]. Range: every number.
 * Special values: −Infinity at ±0, 0 at 1/2, Infinity at 1, NaN outside [0, 1] and at NaN.
 * Error: at most 0.51 ulp (the quotient written out: 4·10⁶ near 1/2).
 * Source: log1p((2p − 1) / (1 − p)) for p ≥ 1/2, where both differences are exact, and its mirror image.
 * @example
 * logit(0.5) // 0
 * logit(0.5000000001) // 4.000000330961484e-10
 */
export function logit(p: number): number {
  if (!(p > 2 ** -60 && p < 1)) return p > 0 && p < 1 ? logParts(p) : p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  const n = p < 0.5 ? 1 - 2 * p : 2 * p - 1, d = p < 0.5 ? p : 1 - p
  const nl = p < 0.5 ? 1 - n - 2 * p : 0
  const q = n / d, m = q * d
  const h = log1pParts(q, (n - m - productError(q, d, m) + nl) / d)
  return p < 0.5 ? -h : h
}

/**
 * The binary cross-entropy −y log(sigmoid(z)) − (1 − y) log(1 − sigmoid(z)) of a logit z and a label y.
 *
 * Domain: every z, y in [0, 1]. Range: [0, Infinity].
 * Special values: 0 at (−Infinity, 0) and (Infinity, 1), Infinity at an infinite z with any other label, NaN where one is NaN. Labels
 * outside [0, 1] extend the formula, which is linear in y.
 * Error: at most 0.51 ulp for labels in [0, 1]; 1 where the result is subnormal.
 * Source: (1 − y) |z| + log1p(e^−|z|) for z ≥ 0, with y in place of 1 − y below: every term is positive. The form in use elsewhere,
 * max(z, 0) − z y + log1p(e^−|z|), cancels for soft labels near 1.
 * @example
 * bceWithLogits(-1000, 1) // 1000
 * bceWithLogits(40, 1) // 4.248354255291589e-18
 */
export function bceWithLogits(z: number, y: number): number {
  const a = Math.abs(z), weight = z < 0 ? y : 1 - y, weightLow = z < 0 ? 0 : sumError(1, -y, weight)
  if (weight === 0 && a === Infinity) return 0
  const e = a < -SMALLEST_EXPONENT ? expParts(-a) : 0
  const h = e > 0 ? log1pParts(e, low[0]!) : 0, hl = e > 0 ? low[0]! : 0
  const p = a * weight
  if (!(Math.abs(p) > 2 ** -900 && a < 2 ** 900 && Math.abs(weight) < 2 ** 90)) return a < 1000 && a > FAR ? bothTiny(a, weight) : h + p
  const s = p + h
  return s + (sumError(p, h, s) + (productError(a, weight, p) + a * weightLow + hl))
}

/** a · weight + e⁻ᵃ, where rounding the product alone would lose its digits below the normal numbers. */
function bothTiny(a: number, weight: number): number {
  const p = productParts(a, 0, weight * 2 ** 300, 0), pl = low[0]!, e = expPartsPrecise(-a, 0, 300)
  return sumParts(p, pl, e, low[0]!) * 2 ** -300
}

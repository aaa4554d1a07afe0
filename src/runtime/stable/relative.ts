import { low, product, productParts, quotient, quotientAnywhere, sumError, sumParts } from './double-double.ts'
import { LARGEST_EXPONENT, expPartsPrecise, expm1Parts } from './exponential.ts'
import { log1pParts, logParts } from './logarithm.ts'

/**
 * (eˣ − 1) / x, the relative error exponential, with its limit 1 at 0.
 *
 * Domain: every number. Range: [0, Infinity].
 * Special values: 0 at −Infinity, 1 at ±0, Infinity at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp.
 * Source: the definition, the numerator in double-double arithmetic.
 * @example
 * exprel(0) // 1
 * exprel(1e-20) // 1
 * exprel(1) // 1.7182818284590453
 */
export function exprel(x: number): number {
  if (!(Math.abs(x) >= 2 ** -60)) return Number.isNaN(x) ? NaN : 1
  // e⁷¹⁶ / 716 is still finite: e³⁵⁸ twice.
  if (x > LARGEST_EXPONENT) return x < 717 ? scaled(x) : Infinity
  const m = expm1Parts(x, 0)
  return Math.abs(x) < 80 ? quotient(m, low[0]!, x, 0) : quotientAnywhere(m, low[0]!, x, 0)
}

function scaled(x: number): number {
  const e = expPartsPrecise(x, 0, -100)
  return quotientAnywhere(e, low[0]!, x, 0) * 2 ** 100
}

/**
 * log(1 + x) − x, which is −x²/2 around 0.
 *
 * Domain: [−1, Infinity]. Range: [−Infinity, 0].
 * Special values: −Infinity at −1 and at Infinity, −0 at ±0, NaN below −1 and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the series of the logarithm without its first term below 1/256 (its second exact, in two doubles); the difference in
 * double-double arithmetic above.
 * @example
 * log1pmx(1e-10) // -4.999999999666667e-21
 * log1pmx(1) // -0.3068528194400547
 */
export function log1pmx(x: number): number {
  if (!(x > -1 && x < 2 ** 60)) return x === -1 ? -Infinity : x > 0 ? -x : NaN
  if (x > -1 / 256 && x < 1 / 256) return Math.abs(x) < 2 ** -120 ? product(-x, x / 2, 0) : series(x)
  const h = log1pParts(x, 0), s = h - x
  return s + (sumError(h, -x, s) + low[0]!)
}

function series(x: number): number {
  const high = Math.fround(x), rest = x - high
  return -0.5 * high * high + (x * x * x * (1 / 3 + x * (-1 / 4 + x * (1 / 5 + x * (-1 / 6 + x * (1 / 7 + x * (-1 / 8 + x / 9)))))) - rest * (high + 0.5 * rest))
}

/**
 * xʸ − 1.
 *
 * Domain: x ≥ 0, or x < 0 and a whole y. Range: [−1, Infinity].
 * Special values: those of Math.pow, less 1; 0 at y = 0 for every x but NaN.
 * Error: at most 0.51 ulp.
 * Source: expm1(y log x), the product in double-double arithmetic.
 * @example
 * powm1(1.0000000001, 2) // 2.000000165580742e-10
 * powm1(2, 10) // 1023
 */
export function powm1(x: number, y: number): number {
  if (x > 0 && x < Infinity && Number.isFinite(y)) {
    const h = logParts(x)
    return expm1OfProduct(y, h, low[0]!)
  }
  if (x < 0 && Number.isInteger(y) && x > -Infinity) {
    const m = powm1(-x, y)
    return y % 2 === 0 ? m : oddPower(m)
  }
  return Math.pow(x, y) - 1
}

/**
 * What a sum gains in a number of periods at a rate of interest, per unit: (1 + rate)^periods − 1.
 *
 * Domain: rate ≥ −1, or rate < −1 and whole periods. Range: [−1, Infinity] for rates from −1 on.
 * Special values: 0 where one is ±0; −1 at a rate of −1 for periods > 0, Infinity for periods < 0; NaN for rates below −1 and periods that
 * are not whole, and where one is NaN.
 * Error: at most 0.51 ulp.
 * Source: expm1(periods · log1p(rate)), the product in double-double arithmetic.
 * @example
 * compoundGrowth(1e-20, 10) // 1e-19
 * compoundGrowth(0.5, 2) // 1.25
 */
export function compoundGrowth(rate: number, periods: number): number {
  if (rate > -1 && rate < Infinity && Number.isFinite(periods)) {
    const h = log1pParts(rate, 0)
    return expm1OfProduct(periods, h, low[0]!)
  }
  if (rate < -1 && rate > -Infinity && Number.isInteger(periods)) {
    // |1 + rate| is 1 more than −2 − rate.
    const beyond = -2 - rate, h = log1pParts(beyond, sumError(-2, -rate, beyond)), m = expm1OfProduct(periods, h, low[0]!)
    return periods % 2 === 0 ? m : oddPower(m)
  }
  return Math.pow(1 + rate, periods) - 1
}

/** −(1 + m) − 1, where the power of the absolute value is 1 + m. */
const oddPower = (m: number): number => (m === Infinity ? -Infinity : -sumParts(m, low[0]!, 2, 0))

/** e^(y (h + hl)) − 1 */
export function expm1OfProduct(y: number, h: number, hl: number): number {
  const p = y * h
  low[0] = 0
  if (p > LARGEST_EXPONENT + 1) return Infinity
  if (p < -43) return -1
  if (Math.abs(p) < 2 ** -60) return product(y, h, hl)
  if (Math.abs(y) > 2 ** 450) return expm1OfProduct(y * 2 ** -450, h * 2 ** 450, hl * 2 ** 450)
  const e = productParts(y, 0, h, hl)
  return e > LARGEST_EXPONENT - 1 ? expPartsPrecise(e, low[0]!, 0) : expm1Parts(e, low[0]!)
}

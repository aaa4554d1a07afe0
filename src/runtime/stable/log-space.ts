import { low, product, productParts, quotientParts, sumError, sumParts } from './double-double.ts'
import { SMALLEST_EXPONENT, expParts, expPartsPrecise, expm1Parts } from './exponential.ts'
import { exponentialsMinusOneParts } from './fixed-point.ts'
import { log1pParts, logOfPairParts } from './logarithm.ts'
import { STEP_HIGH, STEP_LOW, STEP_MIDDLE } from './tables.ts'

/** From here on e⁻ˣ is lost beside x, and beside 1. */
const FAR = 43

/**
 * log(1 − eˣ), the logarithm of a complementary probability.
 *
 * Domain: [−Infinity, 0]. Range: [−Infinity, 0].
 * Special values: −0 at −Infinity, −Infinity at ±0, NaN above 0 and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: Mächler, Accurately computing log(1 − exp(−|a|)), 2012.
 * @example
 * log1mexp(-1e-20) // -46.051701859880914
 * log1mexp(-40) // -4.248354255291589e-18
 */
export function log1mexp(x: number): number {
  if (!(x < 0)) return x === 0 ? -Infinity : NaN
  return x < SMALLEST_EXPONENT ? -0 : log1mexpParts(x, 0)
}

function log1mexpParts(x: number, xl: number): number {
  if (x > -1) {
    const m = expm1Parts(x, xl)
    return logOfPairParts(-m, -low[0]!)
  }
  const e = expPartsPrecise(x, xl, 0)
  return log1pParts(-e, -low[0]!)
}

/**
 * log(eˣ − 1), the inverse of softplus.
 *
 * Domain: [0, Infinity]. Range: every number.
 * Special values: −Infinity at ±0, Infinity at Infinity, NaN below 0 and at NaN.
 * Error: at most 0.51 ulp, also around its zero at log 2.
 * Source: x + log(1 − e⁻ˣ) above 1; log1p(2 expm1(x − log 2)) around log 2, the difference in three doubles; log(expm1(x)) below.
 * @example
 * logExpm1(1000) // 1000
 * logExpm1(1e-20) // -46.051701859880914
 */
export function logExpm1(x: number): number {
  if (!(x <= FAR)) return x
  if (x > 1) {
    const e = expParts(-x), h = log1pParts(-e, -low[0]!)
    const s = x + h
    return s + (sumError(x, h, s) + low[0]!)
  }
  if (x > 0.4) {
    const d = sumParts(x - 128 * STEP_HIGH, 0, -128 * STEP_MIDDLE, -128 * STEP_LOW)
    const m = expm1Parts(d, low[0]!)
    return log1pParts(2 * m, 2 * low[0]!)
  }
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  const m = expm1Parts(x, 0)
  return logOfPairParts(m, low[0]!)
}

/**
 * log(eᵃ + eᵇ), the sum of two probabilities given by their logarithms.
 *
 * Domain: every pair of numbers. Range: every number.
 * Special values: the other one where one is −Infinity (so −Infinity at (−Infinity, −Infinity)), Infinity where one is Infinity, NaN
 * where one is NaN.
 * Error: at most 0.51 ulp, also where eᵃ + eᵇ is nearly 1 and the result nearly 0 (the form in use elsewhere: 3·10⁵ there).
 * Source: max(a, b) + log1p(e^−|a − b|), the difference with its rounding error; where the two terms cancel, the exponentials are
 * taken to 250 places.
 * @example
 * logAddExp(1000, 1000) // 1000.6931471805599
 * logAddExp(-Infinity, -Infinity) // -Infinity
 */
export function logAddExp(a: number, b: number): number {
  const m = a > b ? a : b, o = a > b ? b : a
  const d = o - m
  if (!(d >= SMALLEST_EXPONENT)) return a === b || !(Number.isNaN(a) || Number.isNaN(b)) ? m : NaN
  if (d < -600 && Math.abs(m) < 2 ** -850) return besideTiny(m, d, 1)
  const e = expPartsPrecise(d, sumError(o, -m, d), 0), h = log1pParts(e, low[0]!), hl = low[0]!
  const s = m + h
  if (m < 0 && Math.abs(s) < -m / 64) return logNearOne(m, o, 1)
  return s + (sumError(m, h, s) + hl)
}

/**
 * log(eᵃ − eᵇ), the difference of two probabilities given by their logarithms.
 *
 * Domain: a ≥ b. Range: every number.
 * Special values: −Infinity where a = b and finite or both −Infinity, a where b is −Infinity, Infinity where only a is, NaN where a < b,
 * at (Infinity, Infinity) and where one is NaN.
 * Error: at most 0.51 ulp, also where eᵃ − eᵇ is nearly 1 and the result nearly 0.
 * Source: a + log1mexp(b − a), the difference with its rounding error; where the two terms cancel, the exponentials are taken to 250 places.
 * @example
 * logSubExp(1000, 999) // 999.5413248546129
 * logSubExp(3, 3) // -Infinity
 */
export function logSubExp(a: number, b: number): number {
  const d = b - a
  if (!(d < 0)) return a === b && a < Infinity ? -Infinity : NaN
  if (d < SMALLEST_EXPONENT) return a
  if (d < -600 && Math.abs(a) < 2 ** -850) return besideTiny(a, d, -1)
  const h = log1mexpParts(d, sumError(b, -a, d)), hl = low[0]!
  const s = a + h
  if (a > 0 && Math.abs(s) < Math.min(a / 2, 0.25)) return logNearOne(a, b, -1)
  return s + (sumError(a, h, s) + hl)
}

/** m ± e^d, where the exponential alone would lose its digits below the normal numbers. */
function besideTiny(m: number, d: number, sign: 1 | -1): number {
  const e = expPartsPrecise(d, 0, 300)
  return sumParts(m * 2 ** 300, 0, sign * e, sign * low[0]!) * 2 ** -300
}

/** log(eᵃ ± eᵇ), where that is nearly 0. */
function logNearOne(a: number, b: number, sign: 1 | -1): number {
  const rest = exponentialsMinusOneParts(a, b, sign)
  return log1pParts(rest, low[0]!)
}

/**
 * log(cosh(x)), a smooth |x|: x²/2 around 0, |x| − log 2 far out.
 *
 * Domain: every number. Range: [0, Infinity].
 * Special values: 0 at ±0, Infinity at ±Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: |x| − log 2 + log1p(e^−2|x|) from 1 on; below, log1p(m² / (2 + 2m)) with m = e^−|x| − 1.
 * @example
 * logCosh(1000) // 999.3068528194401
 * logCosh(1e-8) // 5e-17
 */
export function logCosh(x: number): number {
  const a = Math.abs(x)
  if (!(a >= 2 ** -32)) return product(a, a / 2, 0)
  if (a < 1) {
    const m = expm1Parts(-a, 0), ml = low[0]!
    const square = productParts(m, ml, m, ml), squareLow = low[0]!
    const q = quotientParts(square, squareLow, 2 + 2 * m, 2 - (2 + 2 * m) + 2 * m + 2 * ml)
    return log1pParts(q, low[0]!)
  }
  if (a > 2 ** 60) return a
  const e = a < FAR ? expParts(-2 * a) : 0, h = log1pParts(e, e > 0 ? low[0]! : 0), hl = low[0]!
  const s = sumParts(a, 0, -128 * STEP_HIGH, -128 * STEP_MIDDLE), t = s + h
  return t + (sumError(s, h, t) + low[0]! + hl)
}

import { low, quotient } from './double-double.ts'
import { SMALLEST_EXPONENT, expParts, expPartsPrecise, expm1Parts } from './exponential.ts'

/** From here on 1 + eˣ is eˣ, or 1, to far below the last bit. */
const FAR = 43

/**
 * The logistic function 1 / (1 + e⁻ˣ), by the exponential of −|x|, which cannot overflow.
 *
 * Domain: every number. Range: [0, 1].
 * Special values: 0 at −Infinity, 1/2 at ±0, 1 at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: Mächler, Accurately computing log(1 − exp(−|a|)), 2012, for the branches; double-double arithmetic within.
 * @example
 * sigmoid(0) // 0.5
 * sigmoid(-1000) // 0
 * sigmoid(-40) // 4.248354255291589e-18
 */
export function sigmoid(x: number): number {
  const a = x < 0 ? x : -x
  if (!(a >= -FAR)) return x > 0 ? 1 : a >= SMALLEST_EXPONENT ? expParts(a) : x < 0 ? 0 : NaN
  const e = expParts(a), el = low[0]!, d = 1 + e, dl = 1 - d + e + el
  return x < 0 ? quotient(e, el, d, dl) : quotient(1, 0, d, dl)
}

/**
 * 1 − sigmoid(x), which is sigmoid(−x): every digit of it, also where sigmoid(x) rounds to 1.
 *
 * Domain: every number. Range: [0, 1].
 * Special values: 1 at −Infinity, 1/2 at ±0, 0 at Infinity, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the symmetry of the logistic function about (0, 1/2).
 * @example
 * oneMinusSigmoid(40) // 4.248354255291589e-18
 * 1 - sigmoid(40) // 0
 */
export const oneMinusSigmoid = (x: number): number => sigmoid(-x)

/**
 * The derivative of the logistic function, sigmoid(x) · (1 − sigmoid(x)) = e / (1 + e)² with e = e^−|x|.
 *
 * Domain: every number. Range: [0, 1/4].
 * Special values: 0 at ±Infinity, 1/4 at ±0, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: both factors multiplied out, so that neither rounds to 0 or 1 first.
 * @example
 * sigmoidDerivative(0) // 0.25
 * sigmoidDerivative(40) // 4.248354255291589e-18
 */
export const sigmoidDerivative = (x: number): number => bell(-Math.abs(x), 0)

/**
 * The hyperbolic tangent.
 *
 * Domain: every number. Range: [−1, 1].
 * Special values: ±0 at ±0, ±1 at ±Infinity, NaN at NaN.
 * Error: at most 0.51 ulp (Math.tanh of V8: 2.1).
 * Source: −m / (2 + m) with m = e^−2|x| − 1.
 * @example
 * tanh(0.5) // 0.46211715726000974
 * tanh(-1000) // -1
 */
export function tanh(x: number): number {
  const a = Math.abs(x)
  if (!(a >= 2 ** -32)) return x
  const m = a < 22 ? expm1Parts(-2 * a, 0) : -1, ml = a < 22 ? low[0]! : 0, d = 2 + m
  const y = quotient(-m, -ml, d, 2 - d + m + ml)
  return x < 0 ? -y : y
}

/**
 * The derivative of the hyperbolic tangent, 1 − tanh²(x) = 4e / (1 + e)² with e = e^−2|x|.
 *
 * Domain: every number. Range: [0, 1].
 * Special values: 0 at ±Infinity, 1 at ±0, NaN at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the logistic function's derivative at 2x, times 4.
 * @example
 * tanhDerivative(0) // 1
 * tanhDerivative(20) // 1.6993417021166355e-17
 */
export const tanhDerivative = (x: number): number => bell(-2 * Math.abs(x), 2)

/** 2^shift · e / (1 + e)², e = eᵃ, for a ≤ 0 */
function bell(a: number, shift: number): number {
  if (!(a >= -FAR)) return a >= SMALLEST_EXPONENT - 1.4 ? expPartsPrecise(a, 0, shift) : a < 0 ? 0 : NaN
  const e = expParts(a), el = low[0]!, d = 1 + e
  // The first 24 bits of 1 + e have an exact square.
  const high = Math.fround(d), rest = d - high + (1 - d + e + el), more = rest * (high + d)
  const square = high * high + more
  return quotient(e, el, square, high * high - square + more) * (shift === 0 ? 1 : 4)
}

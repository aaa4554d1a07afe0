/**
 * What a function gains by a step, f(x + y) − f(x): as accurate for a step of 10⁻¹⁰⁰ as for one of 1, where the two values agree in all
 * their digits. x + y is never rounded.
 */
import { low, product, productParts, quotientAnywhere, quotientParts, sumError, sumParts } from './double-double.ts'
import { angleParts, cosParts, sinParts } from './trigonometric.ts'

/** Half of a smaller step might round. Its square is lost beside it. */
const TINY_STEP = 2 ** -900

/**
 * sin(x + y) − sin(x).
 *
 * Domain: finite numbers with a finite sum. Range: [−2, 2].
 * Special values: 0 at y = ±0; NaN where one is infinite or NaN, and where x + y overflows.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: 2 sin(y / 2) cos(x + y / 2), the arguments and the product in double-double arithmetic.
 * @example
 * sinStep(0, 1e-20) // 1e-20
 * sinStep(1e5, 1e-20) // -9.993608074382125e-21
 */
export function sinStep(x: number, y: number): number {
  if (!Number.isFinite(x + y)) return NaN
  if (Math.abs(y) < TINY_STEP) return product(y, cosParts(x, 0), low[0]!) + 0
  const half = y / 2, middle = x + half, c = cosParts(middle, sumError(x, half, middle)), cl = low[0]!
  const s = sinParts(half, 0)
  return 2 * productParts(s, low[0]!, c, cl)
}

/**
 * cos(x + y) − cos(x).
 *
 * Domain: finite numbers with a finite sum. Range: [−2, 2].
 * Special values: 0 at y = ±0; NaN where one is infinite or NaN, and where x + y overflows.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: −2 sin(y / 2) sin(x + y / 2), the arguments and the product in double-double arithmetic.
 * @example
 * cosStep(0, 1e-10) // -5.0000000000000005e-21
 * cosStep(1, 1e-20) // -8.414709848078965e-21
 */
export function cosStep(x: number, y: number): number {
  if (!Number.isFinite(x + y)) return NaN
  const half = y / 2, middle = x + half
  if (Math.abs(middle) < TINY_STEP) return product(-y, middle, 0) + 0
  const s = sinParts(middle, sumError(x, half, middle)), sl = low[0]!
  if (Math.abs(y) < TINY_STEP) return product(-y, s, sl) + 0
  const d = sinParts(half, 0)
  return -2 * productParts(d, low[0]!, s, sl) + 0
}

/**
 * tan(x + y) − tan(x).
 *
 * Domain: finite numbers with a finite sum. Range: every number.
 * Special values: 0 at y = ±0; NaN where one is infinite or NaN, and where x + y overflows.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: sin(y) / (cos(x) cos(x + y)), the argument, the product and the quotient in double-double arithmetic.
 * @example
 * tanStep(0, 1e-20) // 1e-20
 * tanStep(1, 1e-20) // 3.4255188208147596e-20
 */
export function tanStep(x: number, y: number): number {
  const end = x + y
  if (!Number.isFinite(end)) return NaN
  const c = cosParts(x, 0), cl = low[0]!, d = cosParts(end, sumError(x, y, end))
  const p = productParts(c, cl, d, low[0]!), pl = low[0]!
  const s = Math.abs(y) < TINY_STEP ? y : sinParts(y, 0), sl = Math.abs(y) < TINY_STEP ? 0 : low[0]!
  return quotientAnywhere(s, sl, p, pl) + 0
}

/**
 * atan(x + y) − atan(x).
 *
 * Domain: every pair of numbers. Range: [−π, π].
 * Special values: 0 at y = ±0 and at an infinite x; ±π/2 − atan(x) at y = ±Infinity; NaN at (±Infinity, ∓Infinity) and where one is NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: the angle of (1 + x (x + y), y), divided by |x| where that would overflow.
 * @example
 * atanStep(1e10, 1) // 9.999999999e-21
 * atanStep(-1e300, 2e300) // 3.141592653589793
 */
export function atanStep(x: number, y: number): number {
  if (y < 0) return -atanStep(-x, -y)
  if (!(Math.abs(x) < Infinity && y > 0)) return Number.isNaN(x + y) ? NaN : 0
  if (Math.abs(x) >= 2 ** 400) return atanStepFarOut(x, y)
  if (y === Infinity) return smallOrAngle(1, 0, x, 0)
  if (y > 2 ** 400) {
    const square = productParts(x, 0, x, 0), numerator = sumParts(1, 0, square, low[0]!)
    const q = quotientParts(numerator * 2 ** -100, low[0]! * 2 ** -100, y * 2 ** -100, 0), d = sumParts(x, 0, q, low[0]!)
    return angleParts(1, 0, d, low[0]!)
  }
  const end = x + y, p = productParts(x, 0, end, sumError(x, y, end)), d = sumParts(1, 0, p, low[0]!)
  return smallOrAngle(y, 0, d, low[0]!)
}

/** The same where 1 is nothing beside x (x + y), unless that is 0. */
function atanStepFarOut(x: number, y: number): number {
  if (y === Infinity) return x > 0 ? 1 / x : Math.PI
  const start = x * 2 ** -100, step = y * 2 ** -100, end = start + step
  if (end === 0) return Math.PI / 2
  const sign = Math.sign(x), q = y < 2 ** -400 ? 0 : quotientParts(step, 0, sign * start, 0), ql = y < 2 ** -400 ? 0 : low[0]!
  return smallOrAngle(q * 2 ** -100, ql * 2 ** -100, sign * end, sign * sumError(start, step, end))
}

/** The angle of (d + dl, y + yl), which is their quotient where that is small. */
const smallOrAngle = (y: number, yl: number, d: number, dl: number): number => (d > 0 && y < d * 2 ** -30 ? quotientAnywhere(y, yl, d, dl) : angleParts(y, yl, d, dl))

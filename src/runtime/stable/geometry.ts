import { low, product, productError, productParts, quotientAnywhere, rootParts, sumError, sumParts } from './double-double.ts'
import { exponent, scale } from './powers.ts'
import { angleParts, cosParts, sinParts } from './trigonometric.ts'

/**
 * The length of the hypotenuse, √(x² + y²).
 *
 * Domain: every pair of numbers. Range: [0, Infinity].
 * Special values: Infinity where one is infinite, even beside NaN (as IEEE 754 has it); NaN where one is NaN otherwise; 0 at (±0, ±0).
 * Error: at most 0.51 ulp (Math.hypot of V8: 1.2); no overflow or underflow before the result's own.
 * Source: the squares in double-double arithmetic, by a power of 2 near 1 where they would leave the range.
 * @example
 * hypot2(3 * 2 ** 600, 4 * 2 ** 600) === 5 * 2 ** 600 // true
 */
export function hypot2(x: number, y: number): number {
  const a = Math.abs(x), b = Math.abs(y), largest = a > b ? a : b, other = a > b ? b : a
  if (!(largest < 2 ** 450 && other > 2 ** -450)) return hypotenuseOfExtremes(a, b)
  const p = largest * largest, q = other * other, s = p + q
  return rootParts(s, p - s + q + (productError(largest, largest, p) + productError(other, other, q)))
}

function hypotenuseOfExtremes(a: number, b: number): number {
  if (a === Infinity || b === Infinity) return Infinity
  if (a === 0 || b === 0 || !(a + b >= 0)) return a + b
  const n = exponent(Math.max(a, b))
  const u = scale(a, -n), v = scale(b, -n), large = u > v ? u : v, small = u > v ? v : u
  if (small < 2 ** -400) return large === u ? a : b
  return scale(hypot2(u, v), n)
}

/**
 * sin(x) / x, with its limit 1 at 0 (not normalised: its zeros are the multiples of π).
 *
 * Domain: every number. Range: [−0.22, 1].
 * Special values: 1 at ±0, 0 at ±Infinity, NaN at NaN.
 * Error: at most 0.51 ulp, for the largest arguments too.
 * Source: the definition, the sine to 115 bits.
 * @example
 * sinc(0) // 1
 * sinc(1) // 0.8414709848078965
 */
export function sinc(x: number): number {
  const a = Math.abs(x)
  if (!(a >= 2 ** -32 && a < Infinity)) return a < 1 ? 1 : a === Infinity ? 0 : NaN
  const s = sinParts(a, 0)
  return quotientAnywhere(s, low[0]!, a, 0)
}

/**
 * cos(x) − 1, which is −x²/2 around 0.
 *
 * Domain: every finite number. Range: [−2, 0].
 * Special values: −0 at ±0, NaN at ±Infinity and at NaN.
 * Error: at most 0.51 ulp; 1 where the result is subnormal.
 * Source: −2 sin²(x / 2).
 * @example
 * cosm1(1e-10) // -5.0000000000000005e-21
 * cosm1(1) // -0.4596976941318603
 */
export function cosm1(x: number): number {
  const a = Math.abs(x)
  if (!(a >= 2 ** -32 && a < Infinity)) return a < 1 ? product(-a, a / 2, 0) : NaN
  const s = sinParts(a / 2, 0), sl = low[0]!
  return -2 * productParts(s, sl, s, sl)
}

/**
 * The arc cosine of a number that may have rounded to beyond ±1. Policy: what lies above 1 counts as 1, what lies below −1 as −1. For
 * the angle between two vectors, angleBetween keeps the digits that their cosine has lost.
 *
 * Domain: every number. Range: [0, π].
 * Special values: 0 from 1 on and at Infinity, π from −1 down and at −Infinity, NaN at NaN.
 * Error: at most 0.51 ulp.
 * Source: the angle of (x, √((1 − x)(1 + x))).
 * @example
 * safeAcos(1.0000000000000002) // 0
 * safeAcos(0.5) // 1.0471975511965979
 */
export function safeAcos(x: number): number {
  if (!(x > -1 && x < 1)) return x >= 1 ? 0 : x <= -1 ? Math.PI : NaN
  const a = 1 - x, b = 1 + x
  const square = productParts(a, sumError(1, -x, a), b, sumError(1, x, b)), root = rootParts(square, low[0]!)
  return angleParts(root, low[0]!, x, 0)
}

/**
 * The central angle between two points of a sphere, in radians: times the radius, their distance along it.
 *
 * Parameters: latitude and longitude of either point, in radians.
 * Domain: latitudes in [−π/2, π/2], every finite longitude. Range: [0, π].
 * Special values: 0 for the same point, NaN where one is infinite or NaN.
 * Error: at most 0.51 ulp of the angle, also for neighbouring and for opposite points.
 * Source: the haversine sin²(Δlat / 2) + cos(lat₁) cos(lat₂) sin²(Δlong / 2) of the angle, and its complement sin²(Σlat / 2) +
 * cos(lat₁) cos(lat₂) cos²(Δlong / 2): the angle is twice that of their roots. Sinnott, Virtues of the haversine, 1984.
 * @example
 * haversine(0, 0, 0, 1e-9) // 1e-9
 * haversine(Math.PI / 2, 0, 0, 2) // 1.5707963267948966
 */
export function haversine(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const along = longitude2 - longitude1, across = latitude2 - latitude1, both = latitude2 + latitude1
  if (!Number.isFinite(along) || !Number.isFinite(across) || !Number.isFinite(both)) return NaN
  const alongLow = sumError(longitude2, -longitude1, along) / 2
  const cosine1 = cosParts(latitude1, 0), cosine1Low = low[0]!, cosine2 = cosParts(latitude2, 0)
  const cosines = productParts(cosine2, low[0]!, cosine1, cosine1Low), cosinesLow = low[0]!
  const sine = hypotenuse(sinParts(across / 2, sumError(latitude2, -latitude1, across) / 2), low[0]!, sinParts(along / 2, alongLow), low[0]!, cosines, cosinesLow)
  const sineLow = low[0]!
  const cosine = hypotenuse(sinParts(both / 2, sumError(latitude2, latitude1, both) / 2), low[0]!, cosParts(along / 2, alongLow), low[0]!, cosines, cosinesLow)
  return 2 * angleParts(sine, sineLow, cosine, low[0]!)
}

/** √(u² + weight · v²) */
function hypotenuse(u: number, ul: number, v: number, vl: number, weight: number, weightLow: number): number {
  const largest = Math.max(Math.abs(u), Math.abs(v))
  if (largest === 0) {
    low[0] = 0
    return 0
  }
  // Relative to the larger, so that the squares do not underflow.
  const n = exponent(largest)
  u = scale(u, -n)
  v = scale(v, -n)
  ul = scale(ul, -n)
  vl = scale(vl, -n)
  const vv = productParts(v, vl, v, vl), weighted = productParts(vv, low[0]!, weight, weightLow), weightedLow = low[0]!
  const uu = productParts(u, ul, u, ul), square = sumParts(uu, low[0]!, weighted, weightedLow), root = rootParts(Math.max(square, 0), low[0]!)
  low[0] = scale(low[0]!, n)
  return scale(root, n)
}

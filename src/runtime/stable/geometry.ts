import { low, product, productParts, quotientAnywhere, rootParts, sumError, sumParts } from './double-double.ts'
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
  if (!(largest < 2 ** 100 && other > 2 ** -100)) return hypotenuseOfExtremes(a, b)
  // The first 24 bits of either have exact squares, and so have those of the root.
  const u = Math.fround(largest), v = Math.fround(other), p = u * u, q = v * v, s = p + q
  const rest = p - s + q + ((largest - u) * (largest + u) + (other - v) * (other + v))
  const root = Math.sqrt(s + rest), r = Math.fround(root)
  return root + (s - r * r - (root - r) * (root + r) + rest) / (2 * root)
}

function hypotenuseOfExtremes(a: number, b: number): number {
  if (a === Infinity || b === Infinity) return Infinity
  if (a === 0 || b === 0 || !(a + b >= 0)) return a + b
  const n = exponent(Math.max(a, b))
  const u = scale(a, -n), v = scale(b, -n), large = u > v ? u : v, small = u > v ? v : u
  if (small < 2 ** -90) return large === u ? a : b
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
  if (!Number.isFinite(along) || !Number.isFinite(latitude1) || !Number.isFinite(latitude2)) return NaN
  if (!Number.isFinite(across) || !Number.isFinite(both)) return safeAcos(sinParts(latitude1, 0) * sinParts(latitude2, 0) + cosParts(latitude1, 0) * cosParts(latitude2, 0) * cosParts(along, 0))
  const alongLow = sumError(longitude2, -longitude1, along) / 2
  const cosine1 = cosParts(latitude1, 0), cosine1Low = low[0]!, cosine2 = cosParts(latitude2, 0)
  const cosines = productParts(cosine2, low[0]!, cosine1, cosine1Low), cosinesLow = low[0]!
  const u = sinParts(across / 2, sumError(latitude2, -latitude1, across) / 2), ul = low[0]!, v = sinParts(along / 2, alongLow), vl = low[0]!
  if (Math.abs(u) + Math.abs(v) < 2 ** -200) return 2 * hypotenuseOfTiny(u, ul, v, vl, cosines, cosinesLow)
  const haver = weightedParts(u, ul, v, vl, cosines, cosinesLow), haverLow = low[0]!
  const sine = rootParts(haver, haverLow), sineLow = low[0]!
  let complement: number
  if (haver < 0.5) complement = sumParts(1, 0, -haver, -haverLow)
  else {
    const s = sinParts(both / 2, sumError(latitude2, latitude1, both) / 2), sl = low[0]!, c = cosParts(along / 2, alongLow)
    complement = weightedParts(s, sl, c, low[0]!, cosines, cosinesLow)
  }
  const cosine = rootParts(complement, low[0]!)
  return 2 * angleParts(sine, sineLow, cosine, low[0]!)
}

/** u² + weight · v², at least 0 */
function weightedParts(u: number, ul: number, v: number, vl: number, weight: number, weightLow: number): number {
  const vv = productParts(v, vl, v, vl), weighted = productParts(vv, low[0]!, weight, weightLow), weightedLow = low[0]!
  const uu = productParts(u, ul, u, ul)
  return Math.max(sumParts(uu, low[0]!, weighted, weightedLow), 0)
}

/** The root of the same for what is so small that squares would underflow, and that its own arc sine is itself. */
function hypotenuseOfTiny(u: number, ul: number, v: number, vl: number, weight: number, weightLow: number): number {
  const largest = Math.max(Math.abs(u), Math.abs(v))
  if (largest === 0) return 0
  const n = exponent(largest), square = weightedParts(scale(u, -n), scale(ul, -n), scale(v, -n), scale(vl, -n), weight, weightLow)
  return scale(rootParts(square, low[0]!), n)
}

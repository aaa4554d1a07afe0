import { low, productParts, quotientAnywhere, sumError, sumParts } from './double-double.ts'
import { angleParts, cosParts, sinParts } from './trigonometric.ts'

/**
 * The direction in which the shortest way from one point of a sphere to another sets out, in radians east of north.
 *
 * Parameters: latitude and longitude of either point, in radians.
 * Domain: every finite number with finite differences. Range: [−π, π].
 * Special values: 0 for the same point; NaN where one is infinite or NaN.
 * Error: at most 0.51 ulp, also between neighbours; 2⁻⁶⁰ of a turn beside the directions north and south of points that are not.
 * Source: the angle of (sin(Δlat) + 2 sin(lat₁) cos(lat₂) sin²(Δlong / 2), sin(Δlong) cos(lat₂)), in double-double arithmetic: for neighbours
 * cos(lat₁) sin(lat₂) − sin(lat₁) cos(lat₂) cos(Δlong) is a difference of nearly equal numbers.
 * @example
 * bearing(0, 0, 1e-10, 1e-10) // 0.7853981633974483
 * bearing(0.5, 0, 0.5, 1e-12) // 1.570796326794657
 */
export function bearing(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const along = longitude2 - longitude1, across = latitude2 - latitude1
  if (!Number.isFinite(along) || !Number.isFinite(across)) return byCosines(latitude1, latitude2, along)
  const alongLow = sumError(longitude2, -longitude1, along)
  const cosine = cosParts(latitude2, 0), cosineLow = low[0]!, turn = sinParts(along, alongLow)
  const east = productParts(turn, low[0]!, cosine, cosineLow), eastLow = low[0]!
  const half = sinParts(along / 2, alongLow / 2), halfLow = low[0]!, square = productParts(half, halfLow, half, halfLow), weighted = productParts(square, low[0]!, cosine, cosineLow), weightedLow = low[0]!
  const sine = sinParts(latitude1, 0), curve = productParts(2 * sine, 2 * low[0]!, weighted, weightedLow), curveLow = low[0]!
  const rise = sinParts(across, sumError(latitude2, -latitude1, across)), north = sumParts(rise, low[0]!, curve, curveLow), northLow = low[0]!
  return east < 0 ? -angle(-east, -eastLow, north, northLow) : angle(east, eastLow, north, northLow)
}

/** The angle of (x + xl, y + yl) for y ≥ 0: a quotient where that is small. */
const angle = (y: number, yl: number, x: number, xl: number): number => (x > 0 && y < x * 2 ** -30 ? quotientAnywhere(y, yl, x, xl) : angleParts(y, yl, x, xl))

/** For latitudes whose difference overflows. */
function byCosines(a: number, b: number, along: number): number {
  if (!Number.isFinite(along) || !Number.isFinite(a) || !Number.isFinite(b)) return NaN
  const cosine = cosParts(b, 0), east = sinParts(along, 0) * cosine, north = cosParts(a, 0) * sinParts(b, 0) - sinParts(a, 0) * cosine * cosParts(along, 0)
  return Math.sign(east) * angle(Math.abs(east), 0, north, 0)
}

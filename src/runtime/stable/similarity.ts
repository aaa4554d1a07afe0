import { dotParts, leveling, withinReach } from './accumulate.ts'
import { low, productError, productParts, quotientParts, rootParts, sumError, sumParts } from './double-double.ts'
import { power2 } from './powers.ts'
import { HALF_PI } from './tables.ts'
import { angleParts } from './trigonometric.ts'
import { sameLength, type Vector } from './vector.ts'

/**
 * The cosine of the angle between two vectors, Σ a b / (norm2(a) norm2(b)).
 *
 * Shape: two vectors of the same length to a number in [−1, 1]. Throws a RangeError for different lengths.
 * Special values: 0 where one of them is zero, or for no values: no direction is like another; NaN where one is infinite or NaN.
 * Error: at most 0.51 ulp where the products do not cancel beyond 40 bits; no overflow or underflow, whatever the lengths.
 * Source: the three sums of products in twice the working precision (Ogita, Rump, Oishi 2005).
 * @example
 * cosineSimilarity([1, 0], [1, 1]) // 0.7071067811865476
 * cosineSimilarity([1e200, 0], [1e-200, 0]) // 1
 */
export function cosineSimilarity(a: Vector, b: Vector): number {
  sameLength(a, b)
  let m = 0, n = 0, aa = dotParts(a, a, 0, 0), aaLow = low[0]!, bb = dotParts(b, b, 0, 0)
  if (!withinReach(aa) || !withinReach(bb)) {
    m = leveling(a)
    n = leveling(b)
    aa = dotParts(a, a, m, m)
    aaLow = low[0]!
    bb = dotParts(b, b, n, n)
    if (aa === 0 || bb === 0) return Number.isNaN(aa + bb) ? NaN : 0
  }
  const square = productParts(aa, aaLow, bb, low[0]!), length = rootParts(square, low[0]!), lengthLow = low[0]!
  const dot = dotParts(a, b, m, n), y = quotientParts(dot, low[0]!, length, lengthLow)
  return y > 1 ? 1 : y < -1 ? -1 : y
}

/**
 * The angle between two vectors, in radians, with all its digits where they are nearly parallel or nearly opposite, too: the arc cosine of
 * their cosine has lost half of them there.
 *
 * Shape: two vectors of the same length to a number in [0, π]. Throws a RangeError for different lengths.
 * Special values: π/2 where one of them is zero, or for no values; NaN where one is infinite or NaN.
 * Error: at most 0.51 ulp for angles down to 2⁻³⁰ and as far from π; 1 to 2⁻⁴⁰.
 * Source: atan2(|a| |r|, a · b), where r is what the projection onto a leaves of b, in twice the working precision.
 * @example
 * angleBetween([1, 0], [0, 2]) // 1.5707963267948966
 * angleBetween([1, 0], [1, 1e-9]) // 1e-9
 */
export function angleBetween(a: Vector, b: Vector): number {
  sameLength(a, b)
  const m = leveling(a), n = leveling(b)
  const aa = dotParts(a, a, m, m), aaLow = low[0]!, bb = dotParts(b, b, n, n)
  if (aa === 0 || bb === 0) return Number.isNaN(aa + bb) ? NaN : HALF_PI
  if (!(aa < Infinity && bb < Infinity)) return NaN
  const dot = dotParts(a, b, m, n), dotLow = low[0]!
  const t = quotientParts(dot, dotLow, aa, aaLow), rest = restParts(a, b, m, n, t, low[0]!)
  const square = productParts(aa, aaLow, rest, low[0]!), across = rootParts(square, low[0]!)
  return angleParts(across, low[0]!, dot, dotLow)
}

/** Σ (b − (t + tl) a)² */
function restParts(a: Vector, b: Vector, m: number, n: number, t: number, tl: number): number {
  const power = power2(m), other = power2(n)
  let s = 0, c = 0
  for (let i = 0; i < a.length; i++) {
    const u = a[i]! * power, v = b[i]! * other
    const p = t * u, d = v - p
    const dl = sumError(v, -p, d) - (productError(t, u, p) + tl * u)
    const h = d + dl, hl = d - h + dl
    const q = h * h, r = s + q
    c += sumError(s, q, r) + (productError(h, h, q) + 2 * h * hl)
    s = r
  }
  return sumParts(s, c, 0, 0)
}

/**
 * Sums in twice the working precision, for the vector primitives: what each addition and each product rounds away is added up beside it
 * (Ogita, Rump, Oishi, Accurate sum and dot product, 2005). Two sums alternate, so that no addition waits for the one before.
 * A product takes the first 24 bits of its factors exactly (their product fits a double) and the rest, 2⁻²⁴ of it, in one rounding.
 */
import { low, productError, quotientParts, sumParts } from './double-double.ts'
import { exactSumParts } from './exact-sum.ts'
import { exponent, power2 } from './powers.ts'
import type { Vector } from './vector.ts'

/** (Σ x) / divisor, correct to 2⁻⁵⁹ of itself: NaN and infinities as they add up, 0 for no values. */
export function totalParts(x: Vector, divisor: number): number {
  let s = 0, c = 0, t = 0, d = 0, size = 0
  const n = x.length, even = n - (n & 1)
  for (let i = 0; i < even; i += 2) {
    const a = x[i]!, b = x[i + 1]!
    const u = s + a, v = t + b
    const p = u - s, q = v - t
    const e = s - (u - p) + (a - p), f = t - (v - q) + (b - q)
    c += e
    d += f
    size += Math.abs(e) + Math.abs(f)
    s = u
    t = v
  }
  const h = n > even ? sumParts(s, c, x[even]!, 0) : s, hl = n > even ? low[0]! : c
  const y = sumParts(h, hl, t, d)
  // What the compensation rounds away itself is below n ulps of all it consists of.
  if (!(size * n * 2 ** -53 <= Math.abs(y) * 2 ** -59)) return everyFinite(x) ? exactSumParts(x, divisor) : s + t + (n > even ? x[even]! : 0)
  if (divisor === 1 || y === 0) return y
  return Math.abs(y) < 2 ** 900 && Math.abs(y) > 2 ** -900 ? quotientParts(y, low[0]!, divisor, 0) : exactSumParts(x, divisor)
}

function everyFinite(x: Vector): boolean {
  for (let i = 0; i < x.length; i++) if (!Number.isFinite(x[i])) return false
  return true
}

/** Σ (x 2^k − m − ml) (y 2^l − n − nl), for factors within float32. */
export function distancesParts(x: Vector, y: Vector, k: number, l: number, m: number, ml: number, n: number, nl: number): number {
  const power = power2(k), other = power2(l), length = x.length
  let s = 0, c = 0
  for (let i = 0; i < length; i++) {
    const a = x[i]! * power, b = y[i]! * other
    const u = a - m, v = b - n, p = u - a, q = v - b
    const ul = a - (u - p) - (m + p) - ml, vl = b - (v - q) - (n + q) - nl
    const uh = Math.fround(u), vh = Math.fround(v)
    const uv = uh * vh
    const ss = s + uv, e = ss - s
    c += s - (ss - e) + (uv - e) + (u * (v - vh) + (u - uh) * vh + (u * vl + ul * (v + vl)))
    s = ss
  }
  return sumParts(s, c, 0, 0)
}

/** Σ (x 2^m) (y 2^n). NaN or infinite where a factor leaves float32: scale. */
export function dotParts(x: Vector, y: Vector, m: number, n: number): number {
  const power = power2(m), other = power2(n), length = x.length
  let s = 0, c = 0, t = 0, d = 0, i = 0
  for (; i + 1 < length; i += 2) {
    const a = x[i]! * power, b = y[i]! * other, g = x[i + 1]! * power, h = y[i + 1]! * other
    const ah = Math.fround(a), bh = Math.fround(b), gh = Math.fround(g), hh = Math.fround(h)
    const p = ah * bh, q = gh * hh
    const ss = s + p, tt = t + q
    const e = ss - s, f = tt - t
    c += s - (ss - e) + (p - e) + (a * (b - bh) + (a - ah) * bh)
    d += t - (tt - f) + (q - f) + (g * (h - hh) + (g - gh) * hh)
    s = ss
    t = tt
  }
  if (i < length) {
    const a = x[i]! * power, b = y[i]! * other, p = a * b
    c += productError(a, b, p)
    t = sumParts(t, d, p, 0)
    d = low[0]!
  }
  return sumParts(s, c, t, d)
}

/** The n that brings the largest |x| 2ⁿ into [1, 2): 0 where all are 0 or one is not finite. */
export function leveling(x: Vector): number {
  let largest = 0
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]!)
    if (!(size <= largest)) largest = size
  }
  return largest > 0 && largest < Infinity ? Math.max(-1023, Math.min(1023, -exponent(largest))) : 0
}

/** Whether a sum of squares, or the squares it is made of, can be trusted: neither has left the range where their parts are exact. */
export const withinReach = (squares: number): boolean => squares > 2 ** -190 && squares < 2 ** 250

/**
 * Sums of two doubles: a value rounded, and what the rounding left, about 106 bits together. A function whose name ends in
 * `Parts` returns the first and leaves the second in `low[0]`, to be read before the next call; nothing is allocated.
 * Dekker, A floating-point technique for extending the available precision, 1971; Knuth, TAOCP 2, 4.2.2.
 */
import { exponent, scale } from './powers.ts'

/** The second part of the last result. */
export const low = /* @__PURE__ */ new Float64Array(1)

/** What the rounding of s = a + b left. Exact. */
export function sumError(a: number, b: number, s: number): number {
  const part = s - a
  return a - (s - part) + (b - part)
}

/** What the rounding of p = a · b left. Exact while no product below overflows or underflows. */
export function productError(a: number, b: number, p: number): number {
  const s = 134217729 * a, t = 134217729 * b
  const ah = s - (s - a), al = a - ah, bh = t - (t - b), bl = b - bh
  return ah * bh - p + ah * bl + al * bh + al * bl
}

/** (a + al) + (b + bl). The low parts may be any size. */
export function sumParts(a: number, al: number, b: number, bl: number): number {
  const s = a + b, t = al + bl
  const e = sumError(a, b, s) + t
  const h = s + e
  low[0] = s - h + e + sumError(al, bl, t)
  return h
}

/** (a + al) · (b + bl). */
export function productParts(a: number, al: number, b: number, bl: number): number {
  const p = a * b
  const e = productError(a, b, p) + (a * bl + al * b)
  const h = p + e
  low[0] = p - h + e
  return h
}

/** (a + al) / (b + bl). */
export function quotientParts(a: number, al: number, b: number, bl: number): number {
  const q = a / b, p = q * b
  const e = (a - p - productError(q, b, p) + (al - q * bl)) / b
  const h = q + e
  low[0] = q - h + e
  return h
}

/** The quotient of the same, rounded once. The first 24 bits of it have exact products with the halves of b. For results within float32. */
export function quotient(a: number, al: number, b: number, bl: number): number {
  const inverse = 1 / b, q = Math.fround(a * inverse), high = Math.fround(b)
  return q + (a - q * high - q * (b - high) + (al - q * bl)) * inverse
}


/** Products and quotients of two such numbers, and the errors of their rounding, neither overflow nor underflow. */
function safe(x: number): boolean {
  const size = Math.abs(x)
  return size < 2 ** 450 && size > 2 ** -450
}

/** The same where the numbers, or their quotient, may be very large or very small. */
export function quotientAnywhere(a: number, al: number, b: number, bl: number): number {
  if (safe(a) && safe(b)) {
    const q = a / b, p = q * b
    return q + (a - p - productError(q, b, p) + (al - q * bl)) / b
  }
  if (a === 0 || b === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return a / b
  const m = exponent(a), n = exponent(b)
  return scale(quotientAnywhere(scale(a, -m), scale(al, -m), scale(b, -n), scale(bl, -n)), m - n)
}

/** a · (b + bl), rounded once, wherever it lies. */
export function product(a: number, b: number, bl: number): number {
  if (safe(a) && safe(b)) {
    const p = a * b
    return p + (productError(a, b, p) + a * bl)
  }
  if (a === 0 || b === 0 || !Number.isFinite(a) || !Number.isFinite(b)) return a * b
  const m = exponent(a), n = exponent(b)
  return scale(product(scale(a, -m), scale(b, -n), scale(bl, -n)), m + n)
}

/** √(a + al), by one step of Newton: 0 at 0. */
export function rootParts(a: number, al: number): number {
  if (!(a > 0)) {
    low[0] = 0
    return Math.sqrt(a)
  }
  const r = Math.sqrt(a), p = r * r
  const e = (a - p - productError(r, r, p) + al) / (2 * r)
  const h = r + e
  low[0] = r - h + e
  return h
}

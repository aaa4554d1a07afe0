import { low, productError, quotientAnywhere, rootParts, sumError, sumParts } from './double-double.ts'
import { exponent, scale } from './powers.ts'
import { fresh, type Output } from './vector.ts'

/**
 * The real solutions of a x² + b x + c = 0, the smaller one first: both the same where they meet, NaN and NaN where there is none.
 *
 * Shape: three numbers to two. An output of at least two elements may be given.
 * Special values: the one solution and NaN at a = 0, NaN and NaN at a = b = 0 and where one is infinite or NaN.
 * Error: at most 0.51 ulp for either root, also where b² is nearly 4 a c, and where b² or 4 a c overflow or underflow.
 * Source: q = −(b + sign(b) √(b² − 4 a c)) / 2, then q / a and c / q (Kahan, On the cost of floating-point computation without
 * extra-precise arithmetic, 2004); each discriminant without rounding errors.
 * @example
 * quadraticRoots(1, -3, 2) // Float64Array [1, 2]
 * quadraticRoots(1, 1e9, 1) // Float64Array [-1000000000, -1e-9]
 */
export function quadraticRoots<T extends Output = Float64Array>(a: number, b: number, c: number, out: T = fresh(2)): T {
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) return set(out, NaN, NaN)
  if (a === 0) return set(out, b === 0 ? NaN : -c / b, NaN)
  const x = farRoot(a, b, c), y = near
  return x < y ? set(out, x, y) : set(out, y, x)
}

/**
 * The solution of a x² + b x + c = 0 with the positive root, (−b + √(b² − 4 a c)) / (2 a). The other is −quadraticRoot(a, −b, c).
 *
 * Domain: every a, b and c with a real solution. Range: every number.
 * Special values: −c / b at a = 0 for b > 0, the limit, and infinite for b < 0; NaN where there is no real solution and at a = b = 0;
 * the limit, where one is infinite and there is one; NaN where one is NaN.
 * Error: at most 0.51 ulp, also where b² is nearly 4 a c, and where b² or 4 a c overflow or underflow; 1 where the result is subnormal.
 * Source: that of quadraticRoots.
 * @example
 * quadraticRoot(1, -3, 2) // 2
 * quadraticRoot(1, 1e9, 1) // -1e-9
 */
export function quadraticRoot(a: number, b: number, c: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) return limit(a, b, c)
  if (a === 0) return b > 0 ? -c / b : b / -a
  const far = farRoot(a, b, c)
  return b < 0 ? far : near
}

/** The same where one is infinite. */
function limit(a: number, b: number, c: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN
  if (!Number.isFinite(c)) return Math.sqrt(-a * c) / a
  const root = Number.isFinite(b) ? Math.sqrt(b * b - 4 * a * c) : Infinity
  return b === -Infinity ? (root - b) / a : (2 * c) / (-b - root)
}

/** The root nearer to 0, c / q, beside the last that farRoot returned. */
let near = 0

/** The root further from 0, q / a; NaN where there is none. */
function farRoot(a: number, b: number, c: number): number {
  if (moderate(a) && moderate(b) && moderate(c)) {
    const discriminant = discriminantParts(b, a, c, 2), root = rootParts(discriminant, low[0]!), s = b < 0 ? -1 : 1
    const q = sumParts(-b / 2, 0, (-s * root) / 2, (-s * low[0]!) / 2), ql = low[0]!
    near = quotientAnywhere(c, 0, q, ql)
    return quotientAnywhere(q, ql, a, 0)
  }
  // a = A 2^m, b = B 2^n, c = C 2^k with the exponents of the products alike in parity
  const m = exponent(a), n = size(b), k = size(c) + ((m + size(c)) & 1)
  const A = scale(a, -m), B = scale(b, -n), C = scale(c, -k)
  const e = Math.max(n, (m + k) / 2 + 1), middle = scale(B, n - e)
  const discriminant = discriminantParts(middle, A, C, m + k + 2 - 2 * e), root = rootParts(discriminant, low[0]!), s = b < 0 ? -1 : 1
  const q = sumParts(-middle / 2, 0, (-s * root) / 2, (-s * low[0]!) / 2), ql = low[0]!
  if (q === 0) return (near = 0 / a)
  near = c === 0 ? c / q : scale(quotientAnywhere(C, 0, q, ql), k - e)
  return scale(quotientAnywhere(q, ql, A, 0), e - m)
}

/** b² − a c 2^n */
function discriminantParts(b: number, a: number, c: number, n: number): number {
  const p = b * b, pl = Math.abs(b) > 2 ** -400 ? productError(b, b, p) : 0
  const q = a * c, ql = productError(a, c, q)
  const d = p - scale(q, n)
  return sumParts(d, 0, sumError(p, -scale(q, n), d), pl - scale(ql, n))
}

/** Neither the squares and products, nor their rounding errors, overflow or underflow. */
const moderate = (x: number): boolean => Math.abs(x) < 2 ** 200 && Math.abs(x) > 2 ** -200

const size = (x: number): number => (x === 0 ? -3000 : exponent(x))

function set<T extends Output>(out: T, first: number, second: number): T {
  out[0] = first
  out[1] = second
  return out
}

/** log(1 − eˣ) for x ≤ 0: −Infinity at 0, NaN above. */
export const log1mexp = (x: number): number => (x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x)))

/** log(eˣ − 1) for x ≥ 0: −Infinity at 0, NaN below. */
export const logExpm1 = (x: number): number => (x > Math.LN2 ? x + Math.log1p(-Math.exp(-x)) : Math.log(Math.expm1(x)))

/** log(eᵃ + eᵇ). */
export function logAddExp(a: number, b: number): number {
  if (a === b) return a + Math.LN2
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN
  const largest = a > b ? a : b
  return Number.isFinite(largest) ? largest + Math.log1p(Math.exp(a > b ? b - a : a - b)) : largest
}

/** log(eᵃ − eᵇ) for a ≥ b: −Infinity where they are equal, NaN where a < b and at (Infinity, Infinity). */
export function logSubExp(a: number, b: number): number {
  if (b === -Infinity || (a === Infinity && b < a)) return a
  return a === Infinity ? NaN : a + log1mexp(b - a)
}

/** log(cosh(x)). */
export function logCosh(x: number): number {
  const a = Math.abs(x)
  if (a < 1) return Math.log1p(2 * Math.sinh(a / 2) ** 2)
  return a - Math.LN2 + Math.log1p(Math.exp(-2 * a))
}

/**
 * Whether two numbers are the same but for rounding: |a − b| ≤ max(relative · max(|a|, |b|), absolute). Symmetric in a and b.
 *
 * Domain: every pair of numbers. Range: true and false.
 * Special values: an infinity is close to itself only, NaN to nothing; 0 is close to 0 only, unless an absolute tolerance is given.
 * Error: none; where a − b overflows, the numbers are halved first.
 * Source: PEP 485, A function for testing approximate equality, 2015.
 * @example
 * isClose(0.1 + 0.2, 0.3) // true
 * isClose(1e-12, 0) // false
 * isClose(1e-12, 0, 1e-9, 1e-9) // true
 */
export function isClose(a: number, b: number, relative: number = 1e-9, absolute: number = 0): boolean {
  if (a === b) return true
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false
  const largest = Math.max(Math.abs(a), Math.abs(b))
  const distance = Math.abs(a - b), allowed = Math.max(relative * largest, absolute)
  return distance < Infinity ? distance <= allowed : Math.abs(a / 2 - b / 2) <= allowed / 2
}

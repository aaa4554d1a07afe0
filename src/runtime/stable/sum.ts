import { totalParts } from './accumulate.ts'
import type { Vector } from './vector.ts'

/**
 * The largest of some values.
 *
 * Shape: a vector to a number. Unlike Math.max(...x), of any length.
 * Special values: −Infinity for no values, NaN where one is NaN, 0 before −0.
 * Error: none.
 * Source: IEEE 754, 9.6 (maximum).
 * @example
 * max([1, 3, 2]) // 3
 * max([]) // -Infinity
 */
export function max(x: Vector): number {
  let largest = -Infinity
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    if (!(v <= largest)) {
      if (v !== v) return NaN
      largest = v
    } else if (v === 0 && largest === 0) largest += v
  }
  return largest
}

/**
 * The smallest of some values.
 *
 * Shape: a vector to a number. Unlike Math.min(...x), of any length.
 * Special values: Infinity for no values, NaN where one is NaN, −0 before 0.
 * Error: none.
 * Source: IEEE 754, 9.6 (minimum).
 * @example
 * min([3, 1, 2]) // 1
 * min([]) // Infinity
 */
export function min(x: Vector): number {
  let smallest = Infinity
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    if (!(v >= smallest)) {
      if (v !== v) return NaN
      smallest = v
    } else if (v === 0 && smallest === 0) smallest = -(-smallest - v)
  }
  return smallest
}

/**
 * The sum of some values, whatever cancels or overflows on the way.
 *
 * Shape: a vector to a number.
 * Special values: 0 for no values; Infinity, −Infinity or NaN as the infinities add up, or where the sum itself overflows; NaN where one is NaN.
 * Error: at most 0.51 ulp.
 * Source: compensated summation (Neumaier 1974; Ogita, Rump, Oishi 2005) with a bound of its error; whole numbers of 2⁻¹⁰⁷⁴ where the bound
 * does not suffice.
 * @example
 * sum([0.1, 0.2, 0.3]) // 0.6
 * sum([1e308, 1e308, -1e308]) // 1e+308
 * sum([1, 1e100, 1, -1e100]) // 2
 */
export const sum = (x: Vector): number => totalParts(x, 1)

/**
 * The arithmetic mean of some values.
 *
 * Shape: a vector to a number.
 * Special values: NaN for no values and where one is NaN; otherwise as the sum, but no overflow: the mean lies among the values.
 * Error: at most 0.51 ulp.
 * Source: the sum, divided before it is rounded.
 * @example
 * mean([1, 2, 4]) // 2.3333333333333335
 * mean([1.5e308, 1.7e308]) // 1.6e+308
 */
export const mean = (x: Vector): number => (x.length === 0 ? NaN : totalParts(x, x.length))

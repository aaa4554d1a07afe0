/**
 * A divisor that is never 0: 1 stands in for 0. What a standard deviation, a norm or a range of 0 divides is 0 throughout, and stays 0;
 * divided by a small number instead, rounding errors become large numbers.
 *
 * Domain: every number. Range: every number but 0.
 * Special values: 1 at ±0; NaN at NaN, which `x || 1` would hide.
 * Error: none.
 * Source: the definition; scikit-learn's scalers do the same with a column that never changes.
 * @example
 * nonZero(0) // 1
 * nonZero(2.5) // 2.5
 */
export const nonZero = (x: number): number => (x === 0 ? 1 : x)

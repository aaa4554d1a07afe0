/** The largest value: −Infinity for none, NaN where one is. */
export function max(x: ArrayLike<number>): number {
  let largest = -Infinity
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, x[i]!)
  return largest
}

/** The smallest value: Infinity for none, NaN where one is. */
export function min(x: ArrayLike<number>): number {
  let smallest = Infinity
  for (let i = 0; i < x.length; i++) smallest = Math.min(smallest, x[i]!)
  return smallest
}

/** The sum of the values, compensated (Neumaier): 0 for none. */
export function sum(x: ArrayLike<number>): number {
  let total = 0, lost = 0
  for (let i = 0; i < x.length; i++) {
    const term = x[i]!, next = total + term, part = next - total
    lost += total - (next - part) + (term - part)
    total = next
  }
  return Number.isFinite(total) ? total + lost : total
}

/** The mean: NaN for no values. */
export const mean = (x: ArrayLike<number>): number => sum(x) / x.length

import { mean } from './sum.ts'

/** The mean of the squares of the distances to the mean: NaN for no values. */
export const variance = (x: ArrayLike<number>): number => squares(x) / x.length

/** The sum of the squares of the distances to the mean, divided by one less than their number: NaN for fewer than two. */
export const sampleVariance = (x: ArrayLike<number>): number => squares(x) / (x.length - 1)

/** The root of the variance. */
export const standardDeviation = (x: ArrayLike<number>): number => Math.sqrt(variance(x))
export { standardDeviation as std }

function squares(x: ArrayLike<number>): number {
  const center = mean(x)
  let total = 0, rest = 0
  for (let i = 0; i < x.length; i++) {
    const d = x[i]! - center
    total += d * d
    rest += d
  }
  return total - (rest * rest) / x.length
}

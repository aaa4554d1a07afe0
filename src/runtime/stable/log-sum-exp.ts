import { max } from './sum.ts'

/** log Σ eˣ: −Infinity for no values, Infinity where one value is. */
export function logSumExp(x: ArrayLike<number>): number {
  const largest = max(x)
  if (!Number.isFinite(largest)) return largest
  let rest = 0, seen = false
  for (let i = 0; i < x.length; i++) {
    if (x[i] === largest && !seen) seen = true
    else rest += Math.exp(x[i]! - largest)
  }
  return largest + Math.log1p(rest)
}

/** log of the mean of eˣ: NaN for no values. */
export const logMeanExp = (x: ArrayLike<number>): number => (x.length === 0 ? NaN : logSumExp(x) - Math.log(x.length))

import { low, productParts, quotientParts, rootParts, sumError, sumParts } from './double-double.ts'

/**
 * The moments of values that come one at a time, or in parts that are measured apart and merged: count, mean, variance, smallest and largest value.
 *
 * Shape: numbers, by push, to the properties below; nothing is kept of the values themselves.
 * Special values: the mean is NaN and the extremes are ∓Infinity before the first value; an infinity or NaN makes mean and variances NaN for good.
 * Error: at most 0.51 ulp while the mean lies within 10¹² standard deviations of the first value (Welford's update: 4·10⁵ for values around 10⁶). Values whose
 * squared distances overflow or underflow, beyond 10^±150, are out of its reach: use variance.
 * Source: sums of the distances from the first value, and of their squares, in twice the working precision; Chan, Golub, LeVeque 1983 for the shift.
 * @example
 * new Moments().push(1).push(2).push(4).mean // 2.3333333333333335
 * new Moments().push(1e9 + 1).push(1e9 + 3).variance // 1
 */
export class Moments {
  #count = 0
  #origin = 0
  #sum = 0
  #sumRest = 0
  #squares = 0
  #squaresRest = 0
  #min = Infinity
  #max = -Infinity

  /** How many values there were. */
  get count(): number {
    return this.#count
  }

  /** The smallest of them. */
  get min(): number {
    return this.#min
  }

  /** The largest of them. */
  get max(): number {
    return this.#max
  }

  /** Their mean. */
  get mean(): number {
    const m = quotientParts(this.#sum, this.#sumRest, this.#count, 0)
    return sumParts(this.#origin, 0, m, low[0]!)
  }

  /** Their variance as a whole population. */
  get variance(): number {
    return this.#spread(this.#count)
  }

  /** The variance of the population that they are a sample of. */
  get sampleVariance(): number {
    return this.#spread(this.#count - 1)
  }

  /** The root of their variance as a whole population. */
  get standardDeviation(): number {
    const v = this.#spread(this.#count)
    return rootParts(v, low[0]!)
  }

  /** Takes one value more. */
  push(x: number): this {
    if (this.#count === 0) this.#origin = x
    const d = x - this.#origin, dl = sumError(x, -this.#origin, d)
    const s = sumParts(this.#sum, this.#sumRest, d, dl), sl = low[0]!
    const square = productParts(d, dl, d, dl), squares = sumParts(this.#squares, this.#squaresRest, square, low[0]!)
    this.#squares = squares
    this.#squaresRest = low[0]!
    this.#sum = s
    this.#sumRest = sl
    this.#count++
    this.#min = Math.min(this.#min, x)
    this.#max = Math.max(this.#max, x)
    return this
  }

  /** Takes all values of another one. */
  merge(other: Moments): this {
    if (other.#count === 0) return this
    if (this.#count === 0) this.#origin = other.#origin
    // Σ (x − a)² = Σ (x − b)² + 2 (b − a) Σ (x − b) + n (b − a)²
    const d = other.#origin - this.#origin, dl = sumError(other.#origin, -this.#origin, d)
    const shift = productParts(other.#count, 0, d, dl), shiftRest = low[0]!
    const twice = sumParts(2 * other.#sum, 2 * other.#sumRest, shift, shiftRest), cross = productParts(twice, low[0]!, d, dl)
    const moved = sumParts(other.#squares, other.#squaresRest, cross, low[0]!)
    this.#squares = sumParts(this.#squares, this.#squaresRest, moved, low[0]!)
    this.#squaresRest = low[0]!
    const sum = sumParts(other.#sum, other.#sumRest, shift, shiftRest)
    this.#sum = sumParts(this.#sum, this.#sumRest, sum, low[0]!)
    this.#sumRest = low[0]!
    this.#count += other.#count
    this.#min = Math.min(this.#min, other.#min)
    this.#max = Math.max(this.#max, other.#max)
    return this
  }

  /** (Σ d² − (Σ d)² / n) / divisor */
  #spread(divisor: number): number {
    if (!(divisor > 0)) return NaN
    const s = this.#sum, sl = this.#sumRest
    const square = productParts(s, sl, s, sl), share = quotientParts(square, low[0]!, this.#count, 0)
    const rest = sumParts(this.#squares, this.#squaresRest, -share, -low[0]!)
    return quotientParts(rest > 0 ? rest : rest === rest ? 0 : NaN, low[0]!, divisor, 0)
  }
}

import { leveling, totalParts } from './accumulate.ts'
import { low, productError, quotientParts, sumError } from './double-double.ts'
import { exponent, scale } from './powers.ts'
import { max, min } from './sum.ts'
import { spreadParts } from './variance.ts'
import { fresh, type Output, type Vector } from './vector.ts'

/**
 * Values brought to mean 0 and standard deviation 1: (x − mean(x)) / standardDeviation(x).
 *
 * Shape: a vector to one of the same length, a new Float64Array unless given; it may be x itself.
 * Special values: values that are all the same become 0, so does a single one; an infinity or NaN makes all NaN; no values give none.
 * Error: at most 0.51 ulp an element while the mean lies within 10⁸ standard deviations of 0, 2 beyond.
 * Source: mean and deviation in twice the working precision.
 * @example
 * standardize([1, 2, 3]) // Float64Array [-1.224744871391589, 0, 1.224744871391589]
 * standardize([5, 5, 5]) // Float64Array [0, 0, 0]
 */
export function standardize<T extends Output = Float64Array>(x: Vector, out: T = fresh(x.length)): T {
  const deviation = spreadParts(x, x.length, true), deviationLow = low[0]!
  if (!(deviation > 0)) return filled(x.length, deviation, out)
  const n = -exponent(deviation)
  const m = totalParts(x, x.length), ml = low[0]!
  const inverse = quotientParts(1, 0, scale(deviation, n), scale(deviationLow, n))
  return affine(x, n, scale(m, n), scale(ml, n), inverse, low[0]!, out)
}

/**
 * Values brought to the interval from 0 to 1: (x − min(x)) / (max(x) − min(x)).
 *
 * Shape: a vector to one of the same length, a new Float64Array unless given; it may be x itself.
 * Special values: values that are all the same become 0, so does a single one; an infinity or NaN makes all NaN; no values give none.
 * Error: at most 0.51 ulp an element; the smallest value is 0 and the largest 1, exactly.
 * Source: the differences in twice the working precision; no overflow of the range.
 * @example
 * minMaxScale([2, 3, 6]) // Float64Array [0, 0.25, 1]
 * minMaxScale([5, 5, 5]) // Float64Array [0, 0, 0]
 */
export function minMaxScale<T extends Output = Float64Array>(x: Vector, out: T = fresh(x.length)): T {
  const smallest = min(x), largest = max(x)
  if (!(largest - smallest > 0) || smallest === -Infinity || largest === Infinity) return filled(x.length, smallest - largest === 0 ? 0 : NaN, out)
  const n = leveling([smallest, largest])
  const l = scale(smallest, n), h = scale(largest, n), range = h - l
  const inverse = quotientParts(1, 0, range, sumError(h, -l, range))
  return affine(x, n, l, 0, inverse, low[0]!, out)
}

/** (x 2^n − m − ml) · (factor + rest) */
function affine<T extends Output>(x: Vector, n: number, m: number, ml: number, factor: number, rest: number, out: T): T {
  for (let i = 0; i < x.length; i++) {
    const a = scale(x[i]!, n), d = a - m, dl = sumError(a, -m, d) - ml
    const p = d * factor
    out[i] = p + (productError(d, factor, p) + (d * rest + dl * factor))
  }
  return out
}

function filled<T extends Output>(length: number, value: number, out: T): T {
  for (let i = 0; i < length; i++) out[i] = value
  return out
}

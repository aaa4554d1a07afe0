import { low, productError, quotientParts, sumError } from './double-double.ts'
import { SMALLEST_EXPONENT, expParts } from './exponential.ts'
import { excessParts, leader } from './exponentials.ts'
import { logParts } from './logarithm.ts'
import { fresh, sameLength, type Output, type Vector } from './vector.ts'

/**
 * eˣ / Σ eˣ: values to probabilities.
 *
 * Shape: a vector to one of the same length, a new Float64Array unless given; it may be x itself.
 * Special values: where the largest value is infinite, the values equal to it share the probability and the others have none: the limit, so that a
 * row of nothing but −Infinity is uniform. NaN makes all NaN; no values give none.
 * Error: at most 1.5 ulp an element. (Subtracting the maximum alone: 460, where values lie 100 apart.)
 * Source: e^(x − max) / Σ e^(x − max) (Blanchard, Higham, Higham 2021), the differences with their rounding errors, the sum and its
 * reciprocal in double-double arithmetic. An output other than a Float64Array takes one for the exponentials.
 * @example
 * softmax([1000, 1000]) // Float64Array [0.5, 0.5]
 * softmax([-Infinity, 0]) // Float64Array [0, 1]
 * softmax([-Infinity, -Infinity]) // Float64Array [0.5, 0.5]
 */
export function softmax<T extends Output = Float64Array>(x: Vector, out: T = fresh(x.length)): T {
  const k = leader(x), m = k < 0 ? NaN : x[k]!
  if (!Number.isFinite(m)) return shared(x, m, false, out)
  const work: Output = out instanceof Float64Array ? out : new Float64Array(x.length)
  let s = 1, c = 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!, d = v - m
    if (d < SMALLEST_EXPONENT) {
      work[i] = 0
      continue
    }
    const e = expParts(d), el = low[0]! + e * sumError(v, -m, d), t = s + e
    work[i] = e + el
    // The largest, of which s has counted 1 already, is no addend.
    if (i === k) continue
    c += s - t + e + el
    s = t
  }
  const total = s + c, inverse = quotientParts(1, 0, total, s - total + c), rest = low[0]!
  for (let i = 0; i < x.length; i++) {
    const e = work[i]!, p = e * inverse
    out[i] = p + (productError(e, inverse, p) + e * rest)
  }
  return out
}

/**
 * log(softmax(x)) = x − logSumExp(x).
 *
 * Shape: a vector to one of the same length, a new Float64Array unless given; it may be x itself.
 * Special values: where the largest value is infinite, −log(count) for the values equal to it and −Infinity for the others, the limit. −Infinity
 * stays so beside finite values. NaN makes all NaN; no values give none.
 * Error: at most 0.51 ulp an element, also for the largest of a confident row (where x − max − log Σ gives 0).
 * Source: (x − max) − log1p(Σ e^(x − max) over the others), in double-double arithmetic.
 * @example
 * logSoftmax([0, 1000]) // Float64Array [-1000, -0]
 * logSoftmax([0, 40]) // Float64Array [-40, -4.248354255291589e-18]
 */
export function logSoftmax<T extends Output = Float64Array>(x: Vector, out: T = fresh(x.length)): T {
  const k = leader(x), m = k < 0 ? NaN : x[k]!
  if (!Number.isFinite(m)) return shared(x, m, true, out)
  const h = excessParts(x, k), hl = low[0]!
  for (let i = 0; i < x.length; i++) out[i] = -lossOf(x[i]!, m, h, hl)
  return out
}

/** (m − v) + (h + hl) */
function lossOf(v: number, m: number, h: number, hl: number): number {
  const d = m - v, s = d + h
  return d === Infinity ? d : s + (sumError(d, h, s) + (sumError(m, -v, d) + hl))
}

/**
 * The cross-entropy of logits against a class or against a distribution over the classes: −Σ target · log(softmax(x)).
 *
 * Shape: a vector, and the index of the true class or a vector of the same length with their probabilities, to a number from 0 on.
 * Special values: a class of probability 0 costs nothing, whatever its logit (0 · ∞ = 0); a class with the logit −Infinity beside a finite one
 * costs Infinity, if its target is not 0; infinite logits as in logSoftmax; NaN where a logit or a target is NaN. Throws a RangeError for a
 * class that does not exist, or for a distribution of another length.
 * Error: at most 0.51 ulp for a class, 1 for a distribution.
 * Source: logSoftmax.
 * @example
 * crossEntropyWithLogits([0, 40], 1) // 4.248354255291589e-18
 * crossEntropyWithLogits([1, 2, 3], [0, 0.5, 0.5]) // 0.9076059644443804
 */
export function crossEntropyWithLogits(x: Vector, target: number | Vector): number {
  if (typeof target !== 'number') return againstDistribution(x, target)
  if (!(target >= 0 && target < x.length && target % 1 === 0)) throw new RangeError(`class ${target} of ${x.length}`)
  const k = leader(x), m = k < 0 ? NaN : x[k]!
  if (!Number.isFinite(m)) return -shareOf(x[target]!, m, count(x, m), true)
  const h = excessParts(x, k)
  return lossOf(x[target]!, m, h, low[0]!)
}

function againstDistribution(x: Vector, target: Vector): number {
  sameLength(x, target)
  const k = leader(x), m = k < 0 ? NaN : x[k]!, finite = Number.isFinite(m), ties = finite ? 0 : count(x, m)
  const h = finite ? excessParts(x, k) : 0, hl = low[0]!
  let total = 0, lost = 0
  for (let i = 0; i < x.length; i++) {
    if (target[i] === 0 && m === m) continue
    const term = target[i]! * (finite ? lossOf(x[i]!, m, h, hl) : -shareOf(x[i]!, m, ties, true)), next = total + term
    if (Number.isFinite(next)) lost += sumError(total, term, next)
    total = next
  }
  return total + lost
}

function shared<T extends Output>(x: Vector, m: number, log: boolean, out: T): T {
  const ties = count(x, m)
  for (let i = 0; i < x.length; i++) out[i] = shareOf(x[i]!, m, ties, log)
  return out
}

/** What one value gets where the largest is infinite, or its logarithm. */
function shareOf(v: number, m: number, ties: number, log: boolean): number {
  if (m !== m) return NaN
  return log ? (v === m ? -logParts(ties) : -Infinity) : v === m ? 1 / ties : 0
}

function count(x: Vector, m: number): number {
  let ties = 0
  for (let i = 0; i < x.length; i++) if (x[i] === m) ties++
  return ties
}

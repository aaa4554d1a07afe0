import { low, product, sumError } from './double-double.ts'
import { log1pParts, logOfPairParts, logParts } from './logarithm.ts'
import { sameLength, type Vector } from './vector.ts'

/**
 * The entropy of a distribution, −Σ p log p, in nats.
 *
 * Shape: a vector to a number.
 * Special values: 0 log 0 = 0, so 0 for a certain outcome and for no values; NaN where a probability is negative or NaN. Weights above 1 extend the formula.
 * Error: at most 1 ulp.
 * Source: Shannon, A mathematical theory of communication, 1948; compensated summation (Neumaier 1974).
 * @example
 * entropy([1, 0]) // 0
 * entropy([0.5, 0.5]) // 0.6931471805599453
 */
export function entropy(p: Vector): number {
  let total = 0, lost = 0
  for (let i = 0; i < p.length; i++) {
    const a = p[i]!
    if (a === 0) continue
    if (!(a > 0 && a < Infinity)) return a > 0 ? -Infinity : NaN
    const h = logParts(a), hl = low[0]!
    // The first 24 bits of both have an exact product.
    const first = Math.fround(a), high = Math.fround(h)
    const term = -first * high, next = total + term
    lost += sumError(total, term, next) - ((a - first) * h + first * (h - high) + a * hl)
    total = next
  }
  return total + lost
}

/**
 * The Kullback–Leibler divergence of q from p, Σ p log(p / q), in nats: what it costs to take q for p.
 *
 * Shape: two vectors of the same length to a number, from 0 on for distributions. Throws a RangeError for different lengths.
 * Special values: a term is 0 where p is 0, whatever q; Infinity where only q is 0; 0 for no values; NaN where one is negative, infinite or NaN.
 * Error: at most 1.8 ulp, also where p and q are nearly the same (the formula as written: 10¹²).
 * Source: Σ p φ(q / p) + Σ (p − q) with φ(t) = t − 1 − log t: no term is negative, so nothing cancels; −log1pmx(t − 1) is φ(t).
 * @example
 * klDivergence([0.5, 0.5], [0.25, 0.75]) // 0.14384103622589045
 * klDivergence([0.5, 0.5], [0.5000000001, 0.4999999999]) // 2.0000003309614977e-20
 * klDivergence([1, 0], [0, 1]) // Infinity
 */
export function klDivergence(p: Vector, q: Vector): number {
  sameLength(p, q)
  let total = 0, lost = 0, difference = 0, rest = 0
  for (let i = 0; i < p.length; i++) {
    const a = p[i]!, b = q[i]!
    if (!(a >= 0 && b >= 0 && a < Infinity && b < Infinity)) return NaN
    if (b === 0 && a > 0) return Infinity
    const d = b - a
    const term = a === 0 ? b : excess(a, b, d), next = total + term
    lost += sumError(total, term, next)
    total = next
    const after = difference - d
    rest += sumError(difference, -d, after) - sumError(b, -a, d)
    difference = after
  }
  const sum = total + difference
  return sum + (sumError(total, difference, sum) + (lost + rest))
}

/** a φ(b / a) = a log(a / b) − a + b */
function excess(a: number, b: number, d: number): number {
  if (!(a > 2 ** -100 && a < 2 ** 100 && b < a * 2 ** 20 && b > a * 2 ** -20)) return d < -0.5 * a ? a * (logRatio(a, b) + d / a) : a * logRatio(a, b) + d
  // A quotient by its first 24 bits and the rest: their products with the halves of a are exact.
  const inverse = 1 / a, high = Math.fround(a), rest = a - high
  if (Math.abs(d) < a / 64) {
    const t = Math.fround(d * inverse), tl = (d - t * high - t * rest + sumError(b, -a, d)) * inverse, s = t + tl
    return a * (0.5 * t * t + (tl * (t + 0.5 * tl) - s * s * s * (1 / 3 - s * (1 / 4 - s * (1 / 5 - s * (1 / 6 - s * (1 / 7 - s * (1 / 8 - s / 9))))))))
  }
  const q = Math.fround(b * inverse), ql = (b - q * high - q * rest) * inverse, r = q + ql, rl = q - r + ql
  const h = logOfPairParts(r, rl)
  return a * (r - 1 - h + (rl - low[0]!))
}

function logRatio(a: number, b: number): number {
  const h = logParts(a), hl = low[0]!, g = logParts(b), s = h - g
  return s + (sumError(h, -g, s) + (hl - low[0]!))
}

/**
 * The Jensen–Shannon divergence of two distributions, in nats: the mean of their divergences from their mean, symmetric and never infinite.
 *
 * Shape: two vectors of the same length to a number, in [0, log 2] for distributions. Throws a RangeError for different lengths.
 * Special values: 0 for the same distribution and for no values, log 2 for distributions that share nothing; NaN where one is negative, infinite or NaN.
 * Error: at most 3 ulp, also where p and q are nearly the same.
 * Source: Lin, Divergence measures based on the Shannon entropy, 1991; Σ (p + q) ψ((p − q) / (p + q)) / 4 with ψ(t) = (1 + t) log(1 + t) + (1 − t) log(1 − t),
 * by its series 2 Σ t²ᵏ / (2k (2k − 1)) where t is small: no term is negative.
 * @example
 * jensenShannon([1, 0], [0, 1]) // 0.6931471805599453
 * jensenShannon([0.5, 0.5], [0.5, 0.5]) // 0
 */
export function jensenShannon(p: Vector, q: Vector): number {
  sameLength(p, q)
  let total = 0, lost = 0
  for (let i = 0; i < p.length; i++) {
    const a = p[i]!, b = q[i]!
    if (!(a >= 0 && b >= 0 && a < Infinity && b < Infinity)) return NaN
    if (a === b) continue
    // Halved, so that their sum does not overflow.
    const s = a / 2 + b / 2, t = Math.abs(a / 2 - b / 2) / s
    const term = s * evenPart(t), next = total + term
    lost += sumError(total, term, next)
    total = next
  }
  return (total + lost) / 2
}

function evenPart(t: number): number {
  if (t >= 1) return 2 * Math.LN2
  if (t > 0.2) {
    const h = log1pParts(t, 0), hl = low[0]!, g = log1pParts(-t, 0)
    return product(1 + t, h, hl) + product(1 - t, g, low[0]!)
  }
  const z = t * t
  return z * (1 + z * (1 / 6 + z * (1 / 15 + z * (1 / 28 + z * (1 / 45 + z * (1 / 66 + z * (1 / 91 + z * (1 / 120 + z * (1 / 153 + z / 190)))))))))
}

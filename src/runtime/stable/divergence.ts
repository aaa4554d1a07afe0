import { xlogx } from './logarithms.ts'
import { sum } from './sum.ts'

/** −Σ p log p with 0 log 0 = 0, in nats. */
export function entropy(p: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < p.length; i++) total -= xlogx(p[i]!)
  return total
}

/** Σ p log(p / q), in nats: 0 where p is 0, Infinity where only q is. Accurate where p and q are nearly the same. */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length) throw new RangeError(`distributions over ${p.length} and ${q.length} values`)
  let total = 0
  for (let i = 0; i < p.length; i++) {
    const a = p[i]!, b = q[i]!
    total += a === 0 ? b : b === 0 ? Infinity : a * (Math.abs(b - a) < a / 2 ? distance((b - a) / a) : Math.log(a) - Math.log(b) + (b - a) / a)
  }
  return total === Infinity ? total : total + (sum(p) - sum(q))
}

/** t − log(1 + t), by the series of the area hyperbolic tangent of s = t / (2 + t). */
function distance(t: number): number {
  if (Math.abs(t) > 0.1) return t - Math.log1p(t)
  const s = t / (2 + t), z = s * s
  return t * s - 2 * s * z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z / 15))))))
}

import { sum } from './sum.ts'

/** A normal variate (Box and Muller), its logarithm taken of a number in (0, 1]. */
export function randomNormal(mean = 0, standardDeviation = 1, random: () => number = Math.random): number {
  return mean + standardDeviation * Math.sqrt(-2 * Math.log1p(-random())) * Math.cos(2 * Math.PI * random())
}

/** An index, drawn with a probability proportional to its weight. Weights need not sum to 1; a weight of 0 is never drawn. */
export function sampleCategorical(weights: ArrayLike<number>, random: () => number = Math.random): number {
  const total = sum(weights)
  if (!(total > 0)) throw new RangeError(`weights that sum to ${total}`)
  let left = random() * total, last = -1
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    last = i
    left -= weights[i]!
    if (left < 0) return i
  }
  return last
}

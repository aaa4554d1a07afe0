import { low, productParts } from './double-double.ts'
import { log1pParts } from './logarithm.ts'
import { sum } from './sum.ts'
import { HALF_PI, HALF_PI_LOW } from './tables.ts'
import { cosParts } from './trigonometric.ts'
import type { Vector } from './vector.ts'

/**
 * A normal variate.
 *
 * Domain: every mean, standardDeviation ≥ 0, and a source of numbers in [0, 1), Math.random unless given. Range: mean ± 8.6 standard deviations.
 * Special values: never infinite, since the logarithm is taken of 1 − u, in (0, 1] (taken of u, it is once in 2⁵³ draws).
 * Error: at most 2 ulp of what Box and Muller's formula gives for the same draws. The same source gives the same variates in every engine.
 * Source: Box, Muller, A note on the generation of random normal deviates, 1958.
 * @example
 * randomNormal(0, 1, () => 0) // 0
 * randomNormal(10, 2, () => 0.5) // 7.64517995496905
 */
export function randomNormal(mean: number = 0, standardDeviation: number = 1, random: () => number = Math.random): number {
  const u = log1pParts(-random(), 0)
  const turns = productParts(4 * HALF_PI, 4 * HALF_PI_LOW, random(), 0)
  return mean + standardDeviation * Math.sqrt(-2 * u) * cosParts(turns, low[0]!)
}

/**
 * A random index, each with a probability proportional to its weight.
 *
 * Shape: a vector of weights, which need not sum to 1, and a source of numbers in [0, 1), Math.random unless given, to an index.
 * Special values: an index of weight 0 is never drawn, also where rounding leaves the last partial sum short of the draw; among infinite weights, each is as
 * likely. Throws a RangeError where no weight is positive, and where one is negative or NaN.
 * Error: the probabilities are those of the weights to 2⁻⁵² of their sum.
 * Source: inversion of the cumulative sum, against a draw scaled by the sum itself.
 * @example
 * sampleCategorical([0, 1, 0]) // 1
 * sampleCategorical([1, 1, 2], () => 0.6) // 2
 */
export function sampleCategorical(weights: Vector, random: () => number = Math.random): number {
  let largest = 0
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! >= 0)) throw new RangeError(`a weight of ${weights[i]}`)
    largest = Math.max(largest, weights[i]!)
  }
  if (largest === 0) throw new RangeError(`no positive weight among ${weights.length}`)
  // Halves of the largest numbers still add up; an infinite one outweighs all others.
  const scale = largest > 2 ** 960 ? 2 ** -100 : 1
  const total = largest === Infinity ? count(weights) : sum(weights) < Infinity ? sum(weights) * scale : partialSum(weights, scale)
  let left = random() * total, last = -1
  for (let i = 0; i < weights.length; i++) {
    const weight = largest === Infinity ? Number(weights[i] === Infinity) : weights[i]! * scale
    if (weight === 0) continue
    last = i
    left -= weight
    if (left < 0) return i
  }
  return last
}

function count(weights: Vector): number {
  let infinite = 0
  for (let i = 0; i < weights.length; i++) if (weights[i] === Infinity) infinite++
  return infinite
}

function partialSum(weights: Vector, scale: number): number {
  let total = 0
  for (let i = 0; i < weights.length; i++) total += weights[i]! * scale
  return total
}

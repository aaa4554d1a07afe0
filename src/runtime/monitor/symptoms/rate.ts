import type { Step } from '../step.ts'
import { mean, median, short, type Symptom } from './symptom.ts'

/**
 * The first ten steps each move the weights by a fair part of their size, and the loss is no better for it. A good training
 * may move as much, but then its loss falls. Weights that begin at 0 have no size: whatever moves them is much.
 */
export function tooLarge(): Symptom {
  let before: Step | undefined, firstLoss: number | undefined
  const moved: number[] = [], losses: number[] = []
  let isFromZero = false
  return (step) => {
    firstLoss ??= step.loss
    if (step.loss === undefined || moved.length === 10 || isFromZero) return undefined
    if (!before && size(step) === 0) isFromZero = true
    if (before) {
      moved.push(distance(before, step) / Math.max(size(before), 1e-12))
      losses.push(step.loss)
    }
    before = step
    if (moved.length < 10 || median(moved) < 0.1 || mean(losses) < firstLoss!) return undefined
    return { sign: 'rate-too-large', message: `The rate is too large: each of the first ten steps moved the weights by about ${short(100 * median(moved))} % of their size, and the loss went from ${short(firstLoss!)} to ${short(step.loss)}. Divide it by 10, or by 100.` }
  }
}

/**
 * After a hundred steps the loss is where it was, although the gradient says that it would fall: moving the weights by their
 * own size along it would change the loss by a tenth or more. At a minimum it would not.
 */
export function tooSmall(): Symptom {
  let first: Step | undefined, count = 0
  return (step) => {
    first ??= step
    if (++count !== 100 || step.loss === undefined || first.loss === undefined) return undefined
    const isStill = Math.abs(step.loss - first.loss) < 1e-3 * Math.abs(first.loss) && distance(first, step) < 1e-3 * size(first)
    if (!isStill || step.gradientNorm * size(step) < 0.1 * Math.abs(step.loss)) return undefined
    return { sign: 'rate-too-small', message: `The rate is too small: a hundred steps moved the weights by ${short(100 * distance(first, step) / size(first))} % of their size, and the loss from ${short(first.loss)} to ${short(step.loss)}. Multiply it by 10, or by 100.` }
  }
}

function distance(a: Step, b: Step): number {
  let sum = 0
  for (const [i, { weights }] of a.layers.entries()) for (let j = 0; j < weights.length; j++) sum += (weights[j]! - (b.layers[i]?.weights[j] ?? 0)) ** 2
  return Math.sqrt(sum)
}

function size({ layers }: Step): number {
  let sum = 0
  for (const { weights } of layers) for (let j = 0; j < weights.length; j++) sum += weights[j]! ** 2
  return Math.sqrt(sum)
}

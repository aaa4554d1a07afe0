/** The range of some values, in one pass. */
import type { Values } from './tensor-library.ts'

export interface Extremes {
  readonly smallest: number
  readonly largest: number
  /** The smallest distance from 0. */
  readonly nearest: number
  /** The first value that is not finite, if there is one. */
  readonly bad: number
}

export function extremesOf(values: Values): Extremes {
  let smallest = Infinity, largest = -Infinity, nearest = Infinity, bad = -1
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!
    if (v < smallest) smallest = v
    if (v > largest) largest = v
    const distance = v < 0 ? -v : v
    if (distance < nearest) nearest = distance
    if (bad < 0 && v - v !== 0) bad = i
  }
  return { smallest, largest, nearest, bad }
}

/** The place of the first value that is not finite, or -1. */
export function firstBad(values: Values): number {
  // v · 0 is 0 for every finite v and NaN for the others, so one sum tells of all.
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * 0
  if (sum === 0) return -1
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return i
  return -1
}

/** The Euclidean norm; the square root of a sum in binary64 cannot overflow for values of binary32. */
export function normOf(values: Values): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!
  return Math.sqrt(sum)
}

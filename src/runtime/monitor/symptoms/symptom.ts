/** Something that the steps of one training show before, or without, a failure. It looks at every step, and speaks once. */
import type { Sign } from '../event.ts'
import type { Step } from '../step.ts'

export interface Sighting {
  readonly sign: Sign
  readonly message: string
}

export type Symptom = (step: Step) => Sighting | undefined

/** Three digits; what is far from 1 with an exponent. */
export function short(x: number): string {
  const size = Math.abs(x)
  return size !== 0 && Number.isFinite(x) && (size < 1e-3 || size >= 1e5) ? x.toExponential(2).replace(/\.?0+e/, 'e') : String(Number(x.toPrecision(3)))
}

/** A loss may be negative: it has fallen once it fell by half of its first size. */
export const isStillAbout = (loss: number, first: number): boolean => loss > first - Math.abs(first) / 2

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!

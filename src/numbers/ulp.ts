/** Errors in units in the last place. */
import type { Format } from './format.ts'
import { nextDown, nextUp } from './neighbour.ts'
import { ordinal } from './ordinal.ts'

/** The distance from |x| to the next number of the format above it; at the end of the format, to the one below. */
export function ulp(x: number, format: Format): number {
  const size = Math.abs(x)
  return size < format.MAX ? nextUp(size, format) - size : format.MAX - nextDown(format.MAX, format)
}

/** A real number, as a number of the format and what that leaves over. */
export interface Exact {
  readonly value: number
  readonly residual: number
}

/** How far a result is from the truth: 0.5 at most when it is rounded right, Infinity when exactly one of the two is NaN. */
export function ulps(got: number, want: Exact, format: Format): number {
  if (Number.isNaN(got) || Number.isNaN(want.value)) return Object.is(got, want.value) ? 0 : Infinity
  if (Number.isFinite(got) && Number.isFinite(want.value)) return Math.abs(got - want.value - want.residual) / ulp(want.value, format)
  const distance = ordinal(got, format) - ordinal(want.value, format)
  return Math.abs(Number(distance))
}

/** How much of a result is lost. */
import type { Format } from '../numbers/format.ts'
import type { Known } from '../numbers/truth.ts'
import type { Loss } from './examination.ts'

export const losses = ['none', 'digits', 'answer', 'sign', 'number'] as const satisfies readonly Loss[]

export const atLeast = (loss: Loss, least: Loss): boolean => losses.indexOf(loss) >= losses.indexOf(least)
export const worse = (a: Loss, b: Loss): boolean => losses.indexOf(a) > losses.indexOf(b)

/**
 * The loss of a result that is off by `error`. What is smaller than `scale` is measured by it, and what is below TINY has
 * digits missing whoever computes it. A 0 has no digits to be right: what should be 0 and is not has lost some.
 */
export function lossOf(got: number, want: Known, error: number, scale: number, format: Format): Loss {
  if (got === want.value) return 'none'
  if (Number.isNaN(got)) return 'number'
  if (!Number.isFinite(got) || !Number.isFinite(want.value)) return Number.isFinite(want.value) ? 'number' : 'answer'
  const size = Math.max(Math.abs(want.value), scale, format.TINY)
  if (error > size / 2) return want.value === 0 ? 'digits' : Math.sign(got) === want.sign ? 'answer' : 'sign'
  return error > Math.sqrt(format.EPSILON) * size ? 'digits' : 'none'
}

import type { Format } from '../numbers/format.ts'
import type { Inputs } from './inputs.ts'
import { extremity, rounder } from './round-number.ts'

/** Enough to meet every kind of sample, few enough to try all that is rounder. */
const starts = 60

/** The roundest inputs near the samples for which something still holds. They are rounded to the format before they are asked about. */
export function shrunk(samples: readonly Inputs[], format: Format, holds: (inputs: Inputs) => boolean): Inputs {
  const ordinary = samples.toSorted((a, b) => extremity(a) - extremity(b))
  const step = Math.max(1, Math.floor(samples.length / starts))
  const some = ordinary.filter((_, i) => i < starts || i % step === 0)
  return rounder(some, format).find((inputs) => holds(roundedTo(inputs, format))) ?? ordinary[0]!
}

export const roundedTo = (inputs: Inputs, format: Format): Inputs =>
  new Map([...inputs].map(([name, value]) => [name, typeof value === 'number' ? format.round(value) : value.map(format.round)]))

/**
 * Truth at a price that thousands of inputs can pay. By its definition 1 + e⁻⁷⁰⁰ takes 1010 bits to differ from 1; in the
 * well-conditioned form of the same formula 128 bits are enough. So the form is compared with the definition, by intervals,
 * on some inputs of every kind; where they agree on all of them, the form speaks for the definition on the rest.
 */
import { inline } from './form.ts'
import type { Expression } from '../math/expression.ts'
import type { Written } from '../math/evaluate.ts'
import { NoSuchOperation } from '../math/evaluate.ts'
import type { Format } from '../numbers/format.ts'
import { isKnown, type Truth } from '../numbers/truth.ts'
import { ulp } from '../numbers/ulp.ts'
import { allFinite } from './guard-reading.ts'
import type { Inputs } from './inputs.ts'
import { byDefinition, type Oracle } from './oracle.ts'
import type { TruthAt } from './reading.ts'

/** So many inputs are compared. */
const compared = 256

/** `form` is another formula for what `means` means, such as its cure. */
export function quickTruth(oracle: Oracle, means: Expression, form: Expression, samples: readonly Inputs[], format: Format): TruthAt {
  const known = new Map<Inputs, readonly Truth[]>()
  const byForm: TruthAt = (inputs) => oracle.truth(form, inputs, format, wellConditioned)
  const defined: TruthAt = (inputs) => known.get(inputs) ?? oracle.truth(means, inputs, format)
  const step = Math.max(1, Math.floor(samples.length / compared))
  try {
    for (const inputs of samples.filter((sample, i) => i % step === 0 && allFinite(sample))) {
      const truths = oracle.truth(means, inputs, format)
      if (!truths.includes('unknown')) known.set(inputs, truths)
      if (!agree(truths, byForm(inputs), format)) return defined
    }
  } catch (error) {
    if (error instanceof NoSuchOperation) return defined
    throw error
  }
  // Of infinities and NaN the definition speaks itself, and it is quick about it.
  return (inputs) => known.get(inputs) ?? (allFinite(inputs) ? byForm(inputs) : oracle.truth(means, inputs, format))
}

const wellConditioned: Written = (name) => inline(name) ?? byDefinition(name)

const agree = (a: readonly Truth[], b: readonly Truth[], format: Format): boolean => a.length === b.length && a.every((truth, i) => same(truth, b[i]!, format))

/** Residuals are known to a sixteenth of a unit, and a sign is 0 as long as it is open. What is not settled is no disagreement. */
function same(a: Truth, b: Truth, format: Format): boolean {
  if (!isKnown(a) || !isKnown(b)) return a === b || a === 'unknown'
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return a.value === b.value
  return a.sign * b.sign >= 0 && Math.abs(a.value - b.value + (a.residual - b.residual)) <= ulp(a.value, format) / 4
}

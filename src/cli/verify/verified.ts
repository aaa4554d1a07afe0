/** The verification of one finding: its formula and its cure over the code's own inputs, as numbers or as tensors. */
import { float32, formats, type Format } from '../../numbers/format.ts'
import { claimOf } from '../../verify/claim.ts'
import { curveOf } from '../../verify/curve.ts'
import type { Curve, Examination } from '../../verify/examination.ts'
import { drawn, examine } from '../../verify/examine.ts'
import { curedForms, originalForm, type Compute, type Form } from '../../verify/form.ts'
import { allFinite } from '../../verify/guard-reading.ts'
import { holesOf, numbersOf, type Hole, type Inputs } from '../../verify/inputs.ts'
import { judgeOfGuard, judgeOfRewrite, type Judge } from '../../verify/judge.ts'
import type { Oracle } from '../../verify/oracle.ts'
import { quickTruth } from '../../verify/quick-truth.ts'
import type { Space } from '../../verify/samples.ts'
import type { TruthAt } from '../../verify/reading.ts'
import { slack, tensorStride, type Tensors } from '../../verify/tensor.ts'
import { gradientsOf, type Gradients } from './gradients.ts'
import type { Lifted } from './lifted.ts'

export interface Verified {
  readonly examination: Examination
  readonly curve: Curve | undefined
  /** The variables that were varied. */
  readonly variables: readonly Hole[]
  /** Who computed: the formula in JavaScript, or the project's tensors. */
  readonly computed: 'numbers' | 'tensors'
  /** For tensors. */
  readonly gradients: Gradients | undefined
  readonly holds: boolean
}

export interface Laboratory {
  readonly oracle: Oracle
  /** Nothing where the project has no TensorFlow.js. */
  readonly tensors: Tensors | undefined
  /** Intervals for variables, by name, in place of what the reader knows. */
  readonly ranges: ReadonlyMap<string, Hole['range']>
  readonly samples: number
}

/** From so many wrong bits on a result is told to be beyond. */
export const beyond = 10

/** A vector is up to six numbers, and its truth takes as many times longer. */
const vectorShare = 1 / 4

/** So few inputs in a hundred may be left by what the code says of the parts of a formula. */
const fewest = 1 / 8

/** Tries one way of lifting a finding after the other. Nothing where the code leaves no input at which the formula could be tried. */
export function verified(ways: readonly Lifted[], laboratory: Laboratory): Verified | undefined {
  for (const lifted of ways) {
    const format = formats[lifted.format], space = spaceOf(lifted, laboratory, format)
    const count = countOf(lifted, laboratory), samples = drawn(space, judgeOf(lifted, originalForm(lifted.case.before, format), laboratory.oracle, format), count, format)
    if (samples.length > count * fewest) return tried(lifted, laboratory, space, samples, format)
  }
  return undefined
}

function countOf({ case: { before }, format }: Lifted, { samples, tensors }: Laboratory): number {
  if (!holesOf(before).some(({ vector }) => vector)) return samples
  return Math.ceil(samples * vectorShare / (format === 'float32' && tensors ? tensorStride : 1))
}

function tried(lifted: Lifted, { oracle, tensors }: Laboratory, space: Required<Space>, samples: readonly Inputs[], format: Format): Verified {
  const { case: each } = lifted, { before, after } = each
  const inputs = samples.map((values) => space.given(values)), truth = each.kind === 'rewrite' ? quickTruth(oracle, before, after, inputs, format) : undefined
  const numbers = formOf(lifted, format, inputs[0]!), own = originalForm(before, format)
  const library = format === float32 ? tensors : undefined, original = library?.batch(before, inputs), cured = library?.batch(after, inputs)
  const computed = original && cured ? 'tensors' : 'numbers'
  const judge = judgeOf(lifted, original ?? own, oracle, format, truth), cure: Form = cured ? { name: 'tensor', compute: cured, slack } : numbers
  const examination = examine({ judge, cure, space, samples, format, bits: beyond })
  const gradients = library && computed === 'tensors' ? gradientsOf(each, judge, space, samples, oracle, library) : undefined
  return {
    examination, variables: space.holes, computed, gradients, holds: examination.holds && gradients?.holds !== false,
    // One by one, tensors are slow; the reference backend rounds each operation, as the numbers do.
    curve: curveOf(judgeOf(lifted, own, oracle, format, truth), numbers, space, format),
  }
}

function judgeOf(lifted: Lifted, original: Compute, oracle: Oracle, format: Format, truth?: TruthAt): Judge {
  const { case: each, reached } = lifted
  const judge = each.kind === 'rewrite' ? judgeOfRewrite({ ...claimOf(each, format), original }, oracle, format, truth) : judgeOfGuard(each, original, oracle, format, reached)
  return { ...judge, isMeant: (inputs) => isPossible(lifted, inputs) && isClaimed(lifted, inputs) && judge.isMeant(inputs) }
}

/** The cure in the form in which it is written: with a primitive, or without one. */
function formOf({ case: { after }, imports }: Lifted, format: Format, sample: Inputs): Form {
  const forms = curedForms(after, format, sample), wanted = imports ? 'primitive' : 'inline'
  return forms.find(({ name }) => name === wanted) ?? forms[0]!
}

/** Whether what goes into the formula lies where the code lets it, but for rounding. */
const isPossible = ({ bounds }: Lifted, inputs: Inputs): boolean => [...inputs].every(([name, value]) => {
  const bound = bounds.get(name)
  return bound === undefined || numbersOf(value).every((x) => x >= bound[0] - slip * Math.abs(bound[0]) && x <= bound[1] + slip * Math.abs(bound[1]))
})

/** A library's own operation need not be right at infinities. */
const isClaimed = ({ case: each, format }: Lifted, inputs: Inputs): boolean => each.kind === 'guard' || format === 'float64' || each.tensors !== 'finite' || allFinite(inputs)

const slip = 4 * float32.EPSILON

function spaceOf({ holes, variables }: Lifted, { ranges }: Laboratory, format: Format): Required<Space> {
  const computes = [...holes].map(([name, e]) => [name, originalForm(e, format)] as const), known = new WeakMap<Inputs, Inputs>()
  return {
    holes: variables.map((hole) => ({ ...hole, range: rounded(ranges.get(hole.name) ?? hole.range, format) })),
    given(values) {
      const found = known.get(values)
      if (found) return found
      const inputs = new Map(computes.map(([name, compute]) => [name, compute(values)]))
      known.set(values, inputs)
      return inputs
    },
  }
}

const rounded = (range: Hole['range'], format: Format): Hole['range'] => range && [format.round(range[0]), format.round(range[1])]

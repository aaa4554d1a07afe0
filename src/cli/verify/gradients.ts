/** The gradients of a formula and of its cure, as the project's tensors compute them. */
import type { Value } from '../../math/evaluate.ts'
import { float32 } from '../../numbers/format.ts'
import { isKnown } from '../../numbers/truth.ts'
import type { RuleCase } from '../../rule.ts'
import { GradientReader } from '../../verify/gradient-reading.ts'
import { GuardReader } from '../../verify/guard-reading.ts'
import type { Inputs } from '../../verify/inputs.ts'
import type { Judge } from '../../verify/judge.ts'
import type { Oracle } from '../../verify/oracle.ts'
import type { Space } from '../../verify/samples.ts'
import { shrunk } from '../../verify/shrink.ts'
import { slack, type Tensors } from '../../verify/tensor.ts'

export interface Gradients {
  readonly holds: boolean
  readonly samples: number
  /** At so many inputs a component of the gradient is no finite number. */
  readonly before: number
  readonly after: number
  /** What the library says where the cure has no gradient. */
  readonly missing: string | undefined
  readonly counterexample: { readonly at: Readonly<Record<string, Value<number>>>; readonly got: readonly number[]; readonly want: readonly number[] | undefined } | undefined
}

/** A gradient is taken of one input at a time, and its truth takes many bits. */
const most = 160

export function gradientsOf(each: RuleCase, judge: Judge, space: Required<Space>, samples: readonly Inputs[], oracle: Oracle, tensors: Tensors): Gradients {
  const step = Math.ceil(samples.length / most)
  const some = samples.filter((values, i) => i % step === 0 && judge.claims(space.given(values)))
  const reader = new GradientReader(each, oracle, tensors)
  const weights = (inputs: Inputs): readonly number[] => reader.weights(inputs)
  const original = (inputs: Inputs): readonly number[] => tensors.gradient(each.before, inputs, weights(inputs))
  const cured = (inputs: Inputs): readonly number[] => reader.gradient(inputs, weights(inputs))
  const lost = (gradient: (inputs: Inputs) => readonly number[]): number => some.filter((values) => !gradient(space.given(values)).every(Number.isFinite)).length
  try {
    const isWrong = each.kind === 'rewrite' ? wrongGradient(reader) : wrongGuard(each, original, cured, oracle)
    const wrong = some.filter((values) => isWrong(space.given(values)))
    const at = wrong.length === 0 ? undefined : shrunk(wrong, float32, (values) => isWrong(space.given(values))), inputs = at && space.given(at)
    return {
      holds: wrong.length === 0, samples: some.length, before: lost(original), after: lost(cured), missing: undefined,
      counterexample: at && inputs && { at: Object.fromEntries(at), got: cured(inputs), want: each.kind === 'rewrite' ? reader.truth(inputs, weights(inputs)).map((truth) => (isKnown(truth) ? truth.value : NaN)) : undefined },
    }
  } catch (error) {
    return { holds: false, samples: 0, before: 0, after: 0, missing: error instanceof Error ? error.message : String(error), counterexample: undefined }
  }
}

const wrongGradient = (reader: GradientReader) => (inputs: Inputs): boolean => {
  const weights = reader.weights(inputs)
  return reader.errors(inputs, weights, reader.gradient(inputs, weights)).some((error) => error !== undefined && error > 1)
}

/** Inside the domain the gradient of a guard is that of the original; outside it is finite. */
function wrongGuard(each: Extract<RuleCase, { kind: 'guard' }>, original: (inputs: Inputs) => readonly number[], cured: (inputs: Inputs) => readonly number[], oracle: Oracle): (inputs: Inputs) => boolean {
  const reader = new GuardReader(original, (inputs) => oracle.holds(each.outside, inputs, float32), float32)
  return (inputs) => reader.fault(inputs, { name: 'gradient', compute: cured, slack }) !== undefined
}

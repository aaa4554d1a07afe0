/**
 * The trial of a cure's gradient in TensorFlow.js. A value that is right can have a gradient that is NaN, or none at all: the
 * derivative is taken of the cure's operations, not of the function they compute.
 */
import { float32 } from '../numbers/format.ts'
import { isKnown, type Truth } from '../numbers/truth.ts'
import { ulp } from '../numbers/ulp.ts'
import type { RuleCase } from '../rule.ts'
import type { Inputs } from '../verify/inputs.ts'
import type { Oracle } from '../verify/oracle.ts'
import type { Reason, Refutation, Run } from './result.ts'
import { shrunk } from '../verify/shrink.ts'
import { slack, type Tensors } from '../verify/tensor.ts'
import { toleranceOf, type Tolerance } from '../verify/tolerance.ts'

/** Different weights, since a plain sum hides what cancels in it: the elements of a softmax sum to 1 whatever the gradient. */
const weightsOf = (length: number): readonly number[] => Array.from({ length }, (_, k) => k + 1)

export class GradientTrial {
  readonly #case: RuleCase
  readonly #oracle: Oracle
  readonly #tensors: Tensors
  readonly #tolerance: Tolerance

  constructor(each: RuleCase, oracle: Oracle, tensors: Tensors) {
    this.#case = each
    this.#oracle = oracle
    this.#tensors = tensors
    this.#tolerance = toleranceOf(each.after)
  }

  /** Tries inputs at which the cure has so many results each. */
  try(samples: readonly { readonly inputs: Inputs; readonly results: number }[]): { readonly run: Run; readonly refutations: readonly Refutation[] } {
    let known = 0, unknown = 0, worst = 0, total = 0
    const wrong: Inputs[] = []
    for (const { inputs, results } of samples) {
      const weights = weightsOf(results)
      let got: readonly number[]
      try {
        got = this.#tensors.gradient(this.#case.after, inputs, weights)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        return { run: { format: 'float32', form: 'gradient', samples: known, unknown, worst, mean: total / Math.max(1, known) }, refutations: [{ reason: 'no gradient', format: 'float32', form: 'gradient', detail, witness: { at: Object.fromEntries(inputs), got: NaN, want: NaN } }] }
      }
      const errors = this.#errors(inputs, weights, got)
      for (const error of errors) {
        if (error === undefined) unknown++
        else [known++, total += error, worst = Math.max(worst, error)]
      }
      if (errors.some((error) => error !== undefined && error > 1)) wrong.push(inputs)
    }
    const run: Run = { format: 'float32', form: 'gradient', samples: known, unknown, worst, mean: total / Math.max(1, known) }
    return { run, refutations: wrong.length === 0 ? [] : [this.#refuted('wrong gradient', wrong)] }
  }

  /** The error of each component as a share of what is allowed; nothing where the truth is unknown or not finite. */
  #errors(inputs: Inputs, weights: readonly number[], got: readonly number[]): readonly (number | undefined)[] {
    const truths = this.#truth(inputs, weights)
    const heaviest = Math.max(...weights), units = slack * this.#tolerance.units
    // What is passed back through a sum of probabilities is rounded beside the heaviest weight.
    const least = this.#tolerance.unit === 'ulp' ? 0 : heaviest * float32.EPSILON
    let moved: readonly number[] | undefined
    return truths.map((truth, i) => {
      if (!isKnown(truth) || !Number.isFinite(truth.value)) return undefined
      if (!Number.isFinite(got[i]!)) return Infinity
      const error = Math.abs(got[i]! - truth.value - truth.residual), plain = units * Math.max(least, ulp(truth.value, float32))
      if (error <= plain || this.#tolerance.unit === 'ulp') return error / plain
      moved ??= this.#oracle.movement((neighbour) => this.#truth(neighbour, weights), inputs, float32, units)
      return error / (plain + moved[i]!)
    })
  }

  #truth(inputs: Inputs, weights: readonly number[]): readonly Truth[] {
    return this.#oracle.gradient(this.#case.before, inputs, float32, weights)
  }

  #refuted(reason: Reason, samples: readonly Inputs[]): Refutation {
    const resultsAt = (inputs: Inputs): readonly number[] => weightsOf(this.#oracle.truth(this.#case.before, inputs, float32).length)
    const gradient = (inputs: Inputs): readonly number[] => this.#tensors.gradient(this.#case.after, inputs, resultsAt(inputs))
    const at = shrunk(samples, float32, (inputs) => this.#errors(inputs, resultsAt(inputs), gradient(inputs)).some((error) => error !== undefined && error > 1))
    return { reason, format: 'float32', form: 'gradient', witness: { at: Object.fromEntries(at), got: gradient(at), want: this.#truth(at, resultsAt(at)).map((truth) => (isKnown(truth) ? truth.value : NaN)) } }
  }
}

/** The trial of a cure's gradient in TensorFlow.js. */
import { float32 } from '../numbers/format.ts'
import { isKnown } from '../numbers/truth.ts'
import type { RuleCase } from '../rule.ts'
import { GradientReader } from '../verify/gradient-reading.ts'
import type { Inputs } from '../verify/inputs.ts'
import type { Oracle } from '../verify/oracle.ts'
import { shrunk } from '../verify/shrink.ts'
import type { Tensors } from '../verify/tensor.ts'
import type { Reason, Refutation, Run } from './result.ts'

export class GradientTrial {
  readonly #reader: GradientReader

  constructor(each: RuleCase, oracle: Oracle, tensors: Tensors) {
    this.#reader = new GradientReader(each, oracle, tensors)
  }

  /** Tries inputs at which the cure has so many results each. */
  try(samples: readonly { readonly inputs: Inputs; readonly results: number }[]): { readonly run: Run; readonly refutations: readonly Refutation[] } {
    let known = 0, unknown = 0, worst = 0, total = 0
    const wrong: Inputs[] = []
    for (const { inputs, results } of samples) {
      const weights = this.#reader.weights(inputs, results)
      let got: readonly number[]
      try {
        got = this.#reader.gradient(inputs, weights)
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        return { run: { format: 'float32', form: 'gradient', samples: known, unknown, worst, mean: total / Math.max(1, known) }, refutations: [{ reason: 'no gradient', format: 'float32', form: 'gradient', detail, witness: { at: Object.fromEntries(inputs), got: NaN, want: NaN } }] }
      }
      const errors = this.#reader.errors(inputs, weights, got)
      for (const error of errors) {
        if (error === undefined) unknown++
        else [known++, total += error, worst = Math.max(worst, error)]
      }
      if (errors.some((error) => error !== undefined && error > 1)) wrong.push(inputs)
    }
    const run: Run = { format: 'float32', form: 'gradient', samples: known, unknown, worst, mean: total / Math.max(1, known) }
    return { run, refutations: wrong.length === 0 ? [] : [this.#refuted('wrong gradient', wrong)] }
  }

  #refuted(reason: Reason, samples: readonly Inputs[]): Refutation {
    const isWrong = (inputs: Inputs): boolean => {
      const weights = this.#reader.weights(inputs)
      return this.#reader.errors(inputs, weights, this.#reader.gradient(inputs, weights)).some((error) => error !== undefined && error > 1)
    }
    const at = shrunk(samples, float32, isWrong), weights = this.#reader.weights(at)
    return { reason, format: 'float32', form: 'gradient', witness: { at: Object.fromEntries(at), got: this.#reader.gradient(at, weights), want: this.#reader.truth(at, weights).map((truth) => (isKnown(truth) ? truth.value : NaN)) } }
  }
}

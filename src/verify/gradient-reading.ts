/**
 * The gradient of a cure in TensorFlow.js. A value that is right can have a gradient that is NaN, or none at all: the derivative
 * is taken of the cure's operations, not of the function they compute.
 */
import { float32 } from '../numbers/format.ts'
import { isKnown, type Truth } from '../numbers/truth.ts'
import { ulp } from '../numbers/ulp.ts'
import type { RewriteCase } from '../rule.ts'
import type { Inputs } from './inputs.ts'
import type { Oracle } from './oracle.ts'
import { slack, type Tensors } from './tensor.ts'
import { toleranceOf, type Tolerance } from './tolerance.ts'

export class GradientReader {
  readonly #case: Pick<RewriteCase, 'before' | 'after'>
  readonly #oracle: Oracle
  readonly #tensors: Tensors
  readonly #tolerance: Tolerance

  constructor(each: Pick<RewriteCase, 'before' | 'after'>, oracle: Oracle, tensors: Tensors) {
    this.#case = each
    this.#oracle = oracle
    this.#tensors = tensors
    this.#tolerance = toleranceOf(each.after)
  }

  /** Different weights, since a plain sum hides what cancels in it: the elements of a softmax sum to 1 whatever the gradient. */
  weights(inputs: Inputs, results = this.#oracle.truth(this.#case.before, inputs, float32).length): readonly number[] {
    return Array.from({ length: results }, (_, k) => k + 1)
  }

  /** The gradient of the cure, as the library computes it. Throws what the library throws where it has none. */
  gradient(inputs: Inputs, weights: readonly number[]): readonly number[] {
    return this.#tensors.gradient(this.#case.after, inputs, weights)
  }

  /** The error of each component as a share of what is allowed; nothing where the truth is unknown or not finite. */
  errors(inputs: Inputs, weights: readonly number[], got: readonly number[]): readonly (number | undefined)[] {
    const truths = this.truth(inputs, weights)
    const heaviest = Math.max(...weights), units = slack * this.#tolerance.units
    // What is passed back through a sum of probabilities is rounded beside the heaviest weight.
    const least = this.#tolerance.unit === 'ulp' ? 0 : heaviest * float32.EPSILON
    let moved: readonly number[] | undefined
    return truths.map((truth, i) => {
      if (!isKnown(truth) || !Number.isFinite(truth.value)) return undefined
      if (!Number.isFinite(got[i]!)) return Infinity
      const error = Math.abs(got[i]! - truth.value - truth.residual), plain = units * Math.max(least, ulp(truth.value, float32))
      if (error <= plain || this.#tolerance.unit === 'ulp') return error / plain
      moved ??= this.#oracle.movement((neighbour) => this.truth(neighbour, weights), inputs, float32, units)
      return error / (plain + moved[i]!)
    })
  }

  truth(inputs: Inputs, weights: readonly number[]): readonly Truth[] {
    return this.#oracle.gradient(this.#case.before, inputs, float32, weights)
  }
}

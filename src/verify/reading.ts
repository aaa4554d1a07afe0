/** A rewrite at one input: the truth, what the original gives, and what a form of the cure gives. */
import { isVector } from '../math/evaluate.ts'
import type { Symptom } from '../rule.ts'
import type { Format } from '../numbers/format.ts'
import { isKnown, type Known, type Truth } from '../numbers/truth.ts'
import { ulp, ulps } from '../numbers/ulp.ts'
import type { Claim } from './claim.ts'
import type { Form } from './form.ts'
import { inputNumbers, numbersOf, replacing, type Inputs } from './inputs.ts'
import type { Loss } from './examination.ts'
import { atLeast, lossOf, worse } from './loss.ts'
import type { Oracle } from './oracle.ts'

/** What can be wrong with a cure: too far from the truth, or worse than the original. */
export type Fault = 'inaccurate' | 'worse'

/** How the truth is found at an input. */
export type TruthAt = (inputs: Inputs) => readonly Truth[]

export interface Reading {
  readonly inputs: Inputs
  readonly truths: readonly Truth[]
  readonly original: readonly number[]
  readonly isVector: boolean
}

export class Reader {
  readonly #claim: Claim
  readonly #oracle: Oracle
  readonly #format: Format
  readonly #truth: TruthAt
  readonly #moved = new WeakMap<Reading, readonly number[]>()

  constructor(claim: Claim, oracle: Oracle, format: Format, truth: TruthAt = (inputs) => oracle.truth(claim.means, inputs, format)) {
    this.#claim = claim
    this.#oracle = oracle
    this.#format = format
    this.#truth = truth
  }

  read(inputs: Inputs): Reading {
    const original = this.#claim.original(inputs)
    return { inputs, truths: this.#truth(inputs), original: numbersOf(original), isVector: isVector(original) }
  }

  /** The error of a result as a share of what the tolerance allows: 1 at most where it is met. The costly part of the tolerance is asked for only when it can matter. */
  error(reading: Reading, i: number, got: number): number {
    const truth = reading.truths[i] as Known
    if (!Number.isFinite(got) || !Number.isFinite(truth.value)) return ulps(got, truth, this.#format) / this.#claim.tolerance.units
    const error = Math.abs(got - truth.value - truth.residual), plain = this.#allowed(reading)
    if (error <= plain[i]! || this.#claim.tolerance.unit === 'ulp') return error / plain[i]!
    let allowed = this.#moved.get(reading)
    if (!allowed) this.#moved.set(reading, (allowed = this.#allowed(reading, this.#oracle.movement(this.#truth, reading.inputs, this.#format, this.#claim.tolerance.units))))
    return error / allowed[i]!
  }

  /** How far each result may be off, when the truth moves so much with its inputs. */
  #allowed({ truths }: Reading, moved: readonly number[] = []): readonly number[] {
    const { units, unit } = this.#claim.tolerance
    const least = unit === 'logarithmic' ? this.#format.EPSILON : 0
    const allowed = truths.map((truth, i) => (isKnown(truth) ? units * Math.max(least, ulp(truth.value, this.#format)) + (moved[i] ?? 0) : 0))
    return unit === 'normwise' ? allowed.map(() => Math.max(...allowed)) : allowed
  }

  /** What is lost of a result. Elements of a vector that is measured as a whole are lost when the vector is. */
  loss(reading: Reading, i: number, got: number): Loss {
    if (this.error(reading, i, got) <= 1) return 'none'
    const truth = reading.truths[i] as Known
    const others = this.#claim.tolerance.wholes ? reading.truths.filter(isKnown).map((known) => Math.abs(known.value)) : []
    return lossOf(got, truth, Math.abs(got - truth.value - truth.residual), Math.max(0, ...others), this.#format)
  }

  /** The worst that the original does at an input of finite numbers, where the truth is known. */
  lossOfOriginal(reading: Reading): Loss {
    let worst: Loss = 'none'
    if (!inputNumbers(reading.inputs).every(Number.isFinite)) return worst
    for (const [i, got] of reading.original.entries()) {
      if (!isKnown(reading.truths[i]!)) continue
      const loss = this.loss(reading, i, got)
      if (worse(loss, worst)) worst = loss
    }
    return worst
  }

  /** The declared failures whose conditions hold here. */
  symptoms({ inputs }: Reading): readonly Symptom[] {
    return [...this.#claim.fails].filter(([, condition]) => this.#oracle.holds(condition, inputs, this.#format)).map(([symptom]) => symptom)
  }

  /** Whether the rule speaks of such inputs. */
  isMeant(inputs: Inputs): boolean {
    return this.#claim.where.every((alternatives) => alternatives.some((condition) => this.#oracle.holds(condition, inputs, this.#format)))
  }

  /** Whether the cure is claimed to be right here: where the inputs are finite and the tolerance and the rule speak of them. */
  claims({ inputs }: Pick<Reading, 'inputs'>): boolean {
    return inputNumbers(inputs).every(Number.isFinite) && [this.#claim.tolerance.within ?? [], this.#claim.within].flat().every((condition) => this.#oracle.holds(condition, inputs, this.#format))
  }

  /**
   * What is wrong with the cure at an input, if anything is. Where there is no truth, as at ∞ − ∞, the original decides: a NaN
   * stays away from where there was none, and one that was put in comes out. Of finite numbers, as of a negative one's root, NaN is the truth.
   */
  fault(reading: Reading, form: Form): Fault | undefined {
    const cured = numbersOf(form.compute(reading.inputs))
    const numbers = inputNumbers(reading.inputs), hidden = numbers.some(Number.isNaN)
    // A vector with one NaN is lost whole, since its next sum is NaN.
    const lost = reading.original.some(Number.isNaN) && !numbers.every(Number.isFinite)
    for (const [i, got] of cured.entries()) {
      if (hidden && Number.isNaN(reading.original[i]) && !Number.isNaN(got) && !this.#isWhatever(reading, i, got)) return 'worse'
      if (lost) continue
      const reason = isKnown(reading.truths[i]!) ? this.#faultByTruth(reading, i, got, form.slack ?? 1) : Number.isNaN(got) && !Number.isNaN(reading.original[i]) && !numbers.every(Number.isFinite) ? 'worse' : undefined
      if (reason) return reason
    }
    return undefined
  }

  /** Whether the result is right whatever number a NaN stands for, as ∞ is for the hypotenuse of ∞ and any leg. */
  #isWhatever({ inputs }: Reading, i: number, got: number): boolean {
    return [0, 1, -this.#format.MAX].every((stand) => [...replacing(inputs, (x) => (Number.isNaN(x) ? stand : undefined))].every((known) => {
      const truth = this.#truth(known)[i]!
      return isKnown(truth) && truth.value === got
    }))
  }

  #faultByTruth(reading: Reading, i: number, got: number, slack: number): Fault | undefined {
    const original = reading.original[i]!
    if (got === 0 && original === 0 && !Object.is(got, original) && this.#wrongSign(reading, i, got)) return 'worse'
    if (this.error(reading, i, got) <= slack) return undefined
    const [lost, lostBefore] = [this.loss(reading, i, got), this.loss(reading, i, original)]
    if (worse(lost, lostBefore)) return 'worse'
    if (this.#claim.changes) return atLeast(lost, 'number') || (lost !== 'none' && lostBefore === 'none') ? 'inaccurate' : undefined
    return this.claims(reading) ? 'inaccurate' : undefined
  }

  /** Whether a 0 has the wrong sign: that of the truth, or where the truth is 0, that of the truth one number further in, if it is near 0 there on one side alone. */
  #wrongSign({ inputs, truths }: Reading, i: number, got: number): boolean {
    const { sign } = truths[i] as Known, signs = new Set<number>(sign === 0 ? [] : [sign])
    if (sign === 0) {
      for (const inner of replacing(inputs, (x) => (x === 0 ? Math.sign(1 / x) * this.#format.SMALLEST : Number.isFinite(x) ? undefined : Math.sign(x) * this.#format.MAX))) {
        const truth = this.#truth(inner)[i]!
        if (isKnown(truth) && truth.sign !== 0 && Math.abs(truth.value) < 0.5) signs.add(truth.sign)
      }
    }
    return signs.size === 1 && !signs.has(Math.sign(1 / got))
  }
}

/** A guard at one input: inside the domain nothing changes, outside a finite number comes out where none did. */
import type { Format } from '../numbers/format.ts'
import { ulps } from '../numbers/ulp.ts'
import type { Compute, Form } from './form.ts'
import { inputNumbers, numbersOf, type Inputs } from './inputs.ts'

/** What can be wrong with a guard. */
export type GuardFault = 'changed inside' | 'not finite outside'

/** A guard computes what the original does, once more rounded at most. */
export const allowedUlps = 1

export class GuardReader {
  readonly #original: Compute
  readonly #outside: (inputs: Inputs) => boolean
  readonly #format: Format

  constructor(original: Compute, outside: (inputs: Inputs) => boolean, format: Format) {
    this.#original = original
    this.#outside = outside
    this.#format = format
  }

  fault(inputs: Inputs, form: Form): GuardFault | undefined {
    if (this.#outside(inputs)) return allFinite(inputs) && !numbersOf(form.compute(inputs)).every(Number.isFinite) ? 'not finite outside' : undefined
    return !this.#isExempt(inputs) && this.difference(inputs, form) > allowedUlps * (form.slack ?? 1) ? 'changed inside' : undefined
  }

  /** Whether nothing may change here. */
  isMeasured(inputs: Inputs): boolean {
    return !this.#outside(inputs) && !this.#isExempt(inputs)
  }

  /** Below TINY the reciprocal overflows and no gradient is finite, so a guard may stand there. */
  #isExempt(inputs: Inputs): boolean {
    return inputNumbers(inputs).some((x) => x !== 0 && Math.abs(x) < this.#format.TINY)
  }

  /** How far the guard moves the value, in units in the last place of it. */
  difference(inputs: Inputs, form: Form): number {
    const cured = numbersOf(form.compute(inputs))
    return Math.max(...numbersOf(this.#original(inputs)).map((value, i) => ulps(cured[i]!, { value, residual: 0 }, this.#format)))
  }
}

export const allFinite = (inputs: Inputs): boolean => inputNumbers(inputs).every(Number.isFinite)

/** The trial of a guard: inside the domain nothing changes, outside a finite number comes out where none did. */
import type { Expression } from '../math/expression.ts'
import { show } from '../math/language.ts'
import type { Witness } from '../math/witness.ts'
import { float32, type Format } from '../numbers/format.ts'
import { Random } from '../numbers/random.ts'
import type { GuardCase } from '../rule.ts'
import { ulps } from '../numbers/ulp.ts'
import { curedForms, originalForm, type Compute, type Form } from './form.ts'
import { inputNumbers, numbersOf, type Inputs } from './inputs.ts'
import type { Bench } from './bench.ts'
import type { Reason, Refutation, Run } from './result.ts'
import type { FormatTrial } from './rewrite-trial.ts'
import { samplesOf } from './samples.ts'
import { roundedTo, shrunk } from './shrink.ts'
import { tensorStride, type Tensors } from './tensor.ts'

/** A guard computes what the original does, once more rounded at most. */
const allowedUlps = 1

export function tryGuard(guard: GuardCase, bench: Bench, format: Format, seed: number): FormatTrial {
  const { special, random } = samplesOf(guard.before, [guard.outside], new Random(seed), format)
  const samples = [...special, ...random]
  const original = originalForm(guard.before, format)
  const forms = curedForms(guard.after, format, samples[0]!)
  const outside = (inputs: Inputs): boolean => bench.oracle.holds(guard.outside, inputs, format)
  const trials = [
    ...forms.map((form) => new GuardTrial(original, form, outside, format, samples)),
    ...(format.name === 'float32' ? tensorTrials(guard, bench.tensors, original, outside, [...special, ...random.filter((_, i) => i % tensorStride === 0)]) : []),
  ]
  const lost = samples.filter((inputs) => outside(inputs) && isLost(original, inputs))
  const refutations = trials.flatMap((trial) => trial.refutations)
  if (forms.length === 0) refutations.push({ reason: 'no form', format: format.name, detail: show(guard.after) })
  if (lost.length === 0) refutations.push({ reason: 'imaginary failure', format: format.name, symptom: 'domain' })
  const witnesses: Record<string, Witness> = {}
  if (lost.length > 0 && forms.length > 0) {
    const at = shrunk(lost, format, (inputs) => outside(inputs) && isLost(original, inputs)), inputs = roundedTo(at, format)
    witnesses['domain'] = { at: Object.fromEntries(at), got: original(inputs), want: forms.at(-1)!.compute(inputs) }
  }
  return { runs: trials.map((trial) => trial.run), witnesses, refutations }
}

/** The guard as a tensor, and its gradient, which inside is the original's. */
function tensorTrials(guard: GuardCase, tensors: Tensors, original: Compute, outside: (inputs: Inputs) => boolean, samples: readonly Inputs[]): readonly GuardTrial[] {
  const form = tensors.form(guard.after, samples[0]!)
  if (!form) return []
  const gradient = (e: Expression): Compute => (inputs) => tensors.gradient(e, inputs, [1])
  const differentiated: Form = { name: 'gradient', compute: gradient(guard.after), slack: form.slack ?? 1 }
  return [new GuardTrial(original, form, outside, float32, samples), new GuardTrial(gradient(guard.before), differentiated, outside, float32, samples.filter(allFinite))]
}

const allFinite = (inputs: Inputs): boolean => inputNumbers(inputs).every(Number.isFinite)
const isLost = (original: Compute, inputs: Inputs): boolean => allFinite(inputs) && !numbersOf(original(inputs)).every(Number.isFinite)

class GuardTrial {
  readonly run: Run
  readonly refutations: readonly Refutation[]
  readonly #original: Compute
  readonly #form: Form
  readonly #outside: (inputs: Inputs) => boolean
  readonly #format: Format

  constructor(original: Compute, form: Form, outside: (inputs: Inputs) => boolean, format: Format, samples: readonly Inputs[]) {
    this.#original = original
    this.#form = form
    this.#outside = outside
    this.#format = format
    const faults = samples.map((inputs) => this.#fault(inputs))
    this.refutations = [...new Set(faults)].flatMap((reason) => (reason ? [this.#refuted(reason, samples.filter((_, i) => faults[i] === reason))] : []))
    const differences = faults.includes('no gradient') ? [] : samples.filter((inputs) => !outside(inputs) && !this.#exempt(inputs)).map((inputs) => this.#difference(inputs))
    this.run = { format: format.name, form: form.name, samples: samples.length, unknown: 0, worst: Math.max(0, ...differences) / allowedUlps, mean: differences.reduce((a, b) => a + b, 0) / Math.max(1, differences.length) }
  }

  #fault(inputs: Inputs): Reason | undefined {
    try {
      return this.#change(inputs)
    } catch (error) {
      if (this.#form.name !== 'gradient') throw error
      return 'no gradient'
    }
  }

  #change(inputs: Inputs): Reason | undefined {
    if (this.#outside(inputs)) return allFinite(inputs) && !numbersOf(this.#form.compute(inputs)).every(Number.isFinite) ? 'not finite outside' : undefined
    return !this.#exempt(inputs) && this.#difference(inputs) > allowedUlps * (this.#form.slack ?? 1) ? 'changed inside' : undefined
  }

  /** Below TINY the reciprocal overflows and no gradient is finite, so a guard may stand there. */
  #exempt(inputs: Inputs): boolean {
    return inputNumbers(inputs).some((x) => x !== 0 && Math.abs(x) < this.#format.TINY)
  }

  #difference(inputs: Inputs): number {
    const cured = numbersOf(this.#form.compute(inputs))
    return Math.max(...numbersOf(this.#original(inputs)).map((value, i) => ulps(cured[i]!, { value, residual: 0 }, this.#format)))
  }

  #refuted(reason: Reason, samples: readonly Inputs[]): Refutation {
    const at = shrunk(samples, this.#format, (inputs) => this.#fault(inputs) === reason), inputs = roundedTo(at, this.#format)
    const got = reason === 'no gradient' ? NaN : this.#form.compute(inputs)
    return { reason, format: this.#format.name, form: this.#form.name, witness: { at: Object.fromEntries(at), got, want: this.#original(inputs) } }
  }
}

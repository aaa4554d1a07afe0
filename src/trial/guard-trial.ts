/** The trial of a guard: inside the domain nothing changes, outside a finite number comes out where none did. */
import type { Expression } from '../math/expression.ts'
import { show } from '../math/language.ts'
import type { Witness } from '../math/witness.ts'
import { float32, type Format } from '../numbers/format.ts'
import type { GuardCase } from '../rule.ts'
import { curedForms, originalForm, type Compute, type Form } from '../verify/form.ts'
import { allFinite, allowedUlps, GuardReader } from '../verify/guard-reading.ts'
import { numbersOf, type Inputs } from '../verify/inputs.ts'
import type { Bench } from './bench.ts'
import type { Reason, Refutation, Run } from './result.ts'
import type { FormatTrial } from './rewrite-trial.ts'
import { trialSamples } from './trial-samples.ts'
import { roundedTo, shrunk } from '../verify/shrink.ts'
import { tensorStride, type Tensors } from '../verify/tensor.ts'

export function tryGuard(guard: GuardCase, bench: Bench, format: Format, seed: number): FormatTrial {
  const { special, random } = trialSamples(guard.before, [guard.outside], seed, format)
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

const isLost = (original: Compute, inputs: Inputs): boolean => allFinite(inputs) && !numbersOf(original(inputs)).every(Number.isFinite)

class GuardTrial {
  readonly run: Run
  readonly refutations: readonly Refutation[]
  readonly #original: Compute
  readonly #form: Form
  readonly #reader: GuardReader
  readonly #format: Format

  constructor(original: Compute, form: Form, outside: (inputs: Inputs) => boolean, format: Format, samples: readonly Inputs[]) {
    this.#original = original
    this.#form = form
    this.#format = format
    this.#reader = new GuardReader(original, outside, format)
    const faults = samples.map((inputs) => this.#fault(inputs))
    this.refutations = [...new Set(faults)].flatMap((reason) => (reason ? [this.#refuted(reason, samples.filter((_, i) => faults[i] === reason))] : []))
    const differences = faults.includes('no gradient') ? [] : samples.filter((inputs) => this.#reader.isMeasured(inputs)).map((inputs) => this.#reader.difference(inputs, form))
    this.run = { format: format.name, form: form.name, samples: samples.length, unknown: 0, worst: Math.max(0, ...differences) / allowedUlps, mean: differences.reduce((a, b) => a + b, 0) / Math.max(1, differences.length) }
  }

  #fault(inputs: Inputs): Reason | undefined {
    try {
      return this.#reader.fault(inputs, this.#form)
    } catch (error) {
      if (this.#form.name !== 'gradient') throw error
      return 'no gradient'
    }
  }

  #refuted(reason: Reason, samples: readonly Inputs[]): Refutation {
    const at = shrunk(samples, this.#format, (inputs) => this.#fault(inputs) === reason), inputs = roundedTo(at, this.#format)
    const got = reason === 'no gradient' ? NaN : this.#form.compute(inputs)
    return { reason, format: this.#format.name, form: this.#form.name, witness: { at: Object.fromEntries(at), got, want: this.#original(inputs) } }
  }
}

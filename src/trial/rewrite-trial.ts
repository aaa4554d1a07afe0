/** The trial of a rewrite: its cure against the truth and the original, its declared failures against what fails. */
import { show } from '../math/language.ts'
import type { Witness } from '../math/witness.ts'
import { isKnown } from '../numbers/truth.ts'
import type { Format } from '../numbers/format.ts'
import type { RewriteCase } from '../rule.ts'
import type { Bench } from './bench.ts'
import { claimOf } from '../verify/claim.ts'
import { curedForms, type Form } from '../verify/form.ts'
import { GradientTrial } from './gradient-trial.ts'
import { numbersOf, type Inputs } from '../verify/inputs.ts'
import type { Loss } from '../verify/examination.ts'
import { atLeast, worse } from '../verify/loss.ts'
import type { Oracle } from '../verify/oracle.ts'
import { Reader, type Reading } from '../verify/reading.ts'
import type { Reason, Refutation, Run } from './result.ts'
import { trialSamples } from './trial-samples.ts'
import { roundedTo, shrunk } from '../verify/shrink.ts'
import { tensorStride } from '../verify/tensor.ts'

export interface FormatTrial {
  readonly runs: readonly Run[]
  readonly witnesses: Readonly<Record<string, Witness>>
  readonly refutations: readonly Refutation[]
}

export function tryRewrite(rewrite: RewriteCase, bench: Bench, format: Format, seed: number): FormatTrial {
  const trial = new RewriteTrial(rewrite, bench.oracle, format, seed)
  const cures = [...trial.forms.map((form) => trial.cure(form)), ...(format.name === 'float32' ? trial.tensors(bench) : [])]
  const failures = trial.failures()
  const none: Refutation[] = trial.forms.length === 0 ? [{ reason: 'no form', format: format.name, detail: show(rewrite.after) }] : []
  return { runs: cures.map(({ run }) => run), witnesses: failures.witnesses, refutations: [...none, ...cures.flatMap(({ refutations }) => refutations), ...failures.refutations] }
}

interface CureTrial {
  readonly run: Run
  readonly refutations: readonly Refutation[]
}

/** The samples that show a symptom best: on its own if any do, and with the greatest loss. */
interface Seen {
  readonly alone: boolean
  readonly loss: Loss
  readonly samples: Inputs[]
}

class RewriteTrial {
  readonly forms: readonly Form[]
  readonly #case: RewriteCase
  readonly #format: Format
  readonly #reader: Reader
  readonly #readings: readonly Reading[]
  /** How many of the readings, the first ones, are at special values. */
  readonly #special: number

  constructor(rewrite: RewriteCase, oracle: Oracle, format: Format, seed: number) {
    this.#case = rewrite
    this.#format = format
    this.#reader = new Reader(claimOf(rewrite, format), oracle, format)
    const { special, random } = trialSamples(rewrite.before, [...rewrite.fails.values()], seed, format)
    const meant = [special, random].map((samples) => samples.filter((inputs) => this.#reader.isMeant(inputs)))
    this.#special = meant[0]!.length
    this.#readings = meant.flat().map((inputs) => this.#reader.read(inputs))
    this.forms = curedForms(rewrite.after, format, this.#readings[0]!.inputs)
  }

  tensors({ oracle, tensors }: Bench): readonly CureTrial[] {
    const form = tensors.form(this.#case.after, this.#readings[0]!.inputs)
    if (!form || this.#case.tensors === 'none') return []
    const claimed = (inputs: Inputs): boolean => this.#case.tensors === 'all' || [...inputs.values()].every((value) => numbersOf(value).every(Number.isFinite))
    const some = this.#readings.filter(({ inputs }, i) => (i < this.#special || i % tensorStride === 0) && claimed(inputs))
    const gradients = some.filter((reading) => this.#reader.claims(reading)).map(({ inputs, truths }) => ({ inputs, results: truths.length }))
    return [this.cure(form, some), new GradientTrial(this.#case, oracle, tensors).try(gradients)]
  }

  /** How far a form of the cure is off, and the input that refutes it, if one does. */
  cure(form: Form, readings = this.#readings): CureTrial {
    let unknown = 0, known = 0, worst = 0, total = 0
    const faulty = new Map<Reason, Inputs[]>()
    for (const reading of readings) {
      const reason = this.#reader.fault(reading, form)
      if (reason) faulty.set(reason, [...(faulty.get(reason) ?? []), reading.inputs])
      if (!this.#reader.claims(reading)) continue
      const cured = numbersOf(form.compute(reading.inputs))
      for (const [i, truth] of reading.truths.entries()) {
        if (truth === 'unknown') unknown++
        if (!isKnown(truth)) continue
        const error = this.#reader.error(reading, i, cured[i]!)
        known++
        total += error
        worst = Math.max(worst, error)
      }
    }
    const run: Run = { format: this.#format.name, form: form.name, samples: known, unknown, worst, mean: total / Math.max(1, known) }
    return { run, refutations: [...faulty].map(([reason, samples]) => this.#refuted(reason, form, samples)) }
  }

  #refuted(reason: Reason, form: Form, samples: readonly Inputs[]): Refutation {
    const at = shrunk(samples, this.#format, (inputs) => this.#reader.isMeant(inputs) && this.#reader.fault(this.#reader.read(inputs), form) === reason)
    return { reason, format: this.#format.name, form: form.name, witness: this.#witness(at, form.compute(roundedTo(at, this.#format))) }
  }

  /** A witness for each declared failure, and the failures that are not declared. */
  failures(): { readonly witnesses: Readonly<Record<string, Witness>>; readonly refutations: readonly Refutation[] } {
    const seen = new Map<string, Seen>()
    const undeclared: Inputs[] = []
    for (const reading of this.#readings) {
      const loss = this.#reader.lossOfOriginal(reading)
      if (loss === 'none' || !this.#reader.claims(reading)) continue
      const symptoms = this.#reader.symptoms(reading)
      if (symptoms.length === 0 && atLeast(loss, 'answer')) undeclared.push(reading.inputs)
      for (const symptom of symptoms) {
        const known = seen.get(symptom), alone = symptoms.length === 1
        if (!known || (alone && !known.alone) || (alone === known.alone && worse(loss, known.loss))) seen.set(symptom, { alone, loss, samples: [reading.inputs] })
        else if (alone === known.alone && loss === known.loss) known.samples.push(reading.inputs)
      }
    }
    const witnesses: Record<string, Witness> = {}
    const refutations: Refutation[] = []
    for (const symptom of this.#case.fails.keys()) {
      const found = seen.get(symptom)
      if (found) witnesses[symptom] = this.#witness(shrunk(found.samples, this.#format, (inputs) => this.#fails(inputs, symptom, found)))
      else refutations.push({ reason: 'imaginary failure', format: this.#format.name, symptom })
    }
    if (undeclared.length > 0) refutations.push({ reason: 'undeclared failure', format: this.#format.name, witness: this.#witness(shrunk(undeclared, this.#format, (inputs) => this.#fails(inputs, undefined, { alone: false, loss: 'answer' }))) })
    return { witnesses, refutations }
  }

  /** Whether the original fails like this: by a symptom, or where none is declared. */
  #fails(inputs: Inputs, symptom: string | undefined, { alone, loss }: Pick<Seen, 'alone' | 'loss'>): boolean {
    const reading = this.#reader.read(inputs)
    if (!this.#reader.isMeant(inputs) || !atLeast(this.#reader.lossOfOriginal(reading), loss) || !this.#reader.claims(reading)) return false
    const symptoms: readonly string[] = this.#reader.symptoms(reading)
    return symptom === undefined ? symptoms.length === 0 : symptoms.includes(symptom) && (!alone || symptoms.length === 1)
  }

  #witness(at: Inputs, got?: Witness['got']): Witness {
    const { truths, original, isVector } = this.#reader.read(roundedTo(at, this.#format))
    const shaped = (list: readonly number[]): Witness['got'] => (isVector ? list : list[0]!)
    return { at: Object.fromEntries(at), got: shaped(got === undefined ? original : numbersOf(got)), want: shaped(truths.map((truth) => (isKnown(truth) ? truth.value : NaN))) }
  }
}

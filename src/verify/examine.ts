/** A formula and its cure over many inputs: how wrong each is, where the formula fails, and whether the cure holds. */
import type { Value } from '../math/evaluate.ts'
import type { Format } from '../numbers/format.ts'
import { Random } from '../numbers/random.ts'
import { isKnown } from '../numbers/truth.ts'
import { Tally } from './errors.ts'
import type { Counterexample, Examination, Instance, Loss } from './examination.ts'
import type { Form } from './form.ts'
import { isWithin, numbersOf, type Inputs } from './inputs.ts'
import type { Judge } from './judge.ts'
import { losses, worse } from './loss.ts'
import type { Reading } from './reading.ts'
import { samplesOf, type Space } from './samples.ts'
import { roundedTo, shrunk } from './shrink.ts'

export interface Material {
  readonly judge: Judge
  readonly cure: Form
  readonly space: Space
  /** Values for the holes of the space. */
  readonly samples: readonly Inputs[]
  readonly format: Format
  /** From how many wrong bits on a result counts as beyond. */
  readonly bits: number
}

/** A fixed seed: whoever verifies again gets the same. */
export const defaultSeed = 20250101

export function drawn(space: Space, judge: Judge, count: number, format: Format, seed = defaultSeed): readonly Inputs[] {
  const { special, random } = samplesOf(space, count, judge.turns, new Random(seed), format)
  return [...special, ...random].filter((values) => judge.isMeant(givenBy(space, values)))
}

const givenBy = (space: Space, values: Inputs): Inputs => space.given?.(values) ?? values

export function examine({ judge, cure, space, samples, format, bits }: Material): Examination {
  const before = new Tally(format, bits), after = new Tally(format, bits)
  const failing = new Map<Loss, Inputs[]>(), faulty = new Map<Counterexample['reason'], Inputs[]>()
  let unknown = 0
  for (const values of samples) {
    const reading = judge.read(givenBy(space, values)), cured = numbersOf(cure.compute(reading.inputs))
    for (const [i, truth] of reading.truths.entries()) {
      if (truth === 'unknown') unknown++
      before.add(reading.original[i]!, truth, judge.loss(reading, i, reading.original[i]!) === 'number')
      after.add(cured[i]!, truth, judge.loss(reading, i, cured[i]!) === 'number')
    }
    const loss = lossAt(judge, reading), fault = judge.fault(reading, cure)
    if (loss !== 'none') gathered(failing, loss).push(values)
    if (fault) gathered(faulty, fault).push(values)
  }
  const instance = (at: Inputs): Instance => instanceAt(judge, cure, space, at, format)
  const shrunkTo = (found: readonly Inputs[], holds: (reading: Reading) => boolean): Instance =>
    instance(shrunk(found, format, (values) => isInside(space, values) && judge.isMeant(givenBy(space, values)) && holds(judge.read(givenBy(space, values)))))
  return {
    format: format.name, holds: faulty.size === 0, samples: samples.length, unknown, before: before.errors, after: after.errors,
    failures: losses.toReversed().flatMap((loss) => {
      const found = failing.get(loss)
      return loss !== 'none' && found ? [{ loss, ...shrunkTo(found, (reading) => lossAt(judge, reading) === loss) }] : []
    }),
    counterexamples: [...faulty].map(([reason, found]) => ({ reason, ...shrunkTo(found, (reading) => judge.fault(reading, cure) === reason) })),
  }
}

/** The worst that the original does at an input. */
export function lossAt(judge: Judge, reading: Reading): Loss {
  let worst: Loss = 'none'
  for (const [i, got] of reading.original.entries()) {
    const loss = judge.loss(reading, i, got)
    if (worse(loss, worst)) worst = loss
  }
  return worst
}

function gathered<K>(table: Map<K, Inputs[]>, key: K): Inputs[] {
  const known = table.get(key)
  if (known) return known
  const list: Inputs[] = []
  table.set(key, list)
  return list
}

const isInside = ({ holes }: Space, values: Inputs): boolean => holes.every((hole) => numbersOf(values.get(hole.name)!).every((x) => isWithin(x, hole)))

function instanceAt(judge: Judge, cure: Form, space: Space, at: Inputs, format: Format): Instance {
  const values = roundedTo(at, format), { inputs, truths, original, isVector } = judge.read(givenBy(space, values))
  const shaped = (list: readonly number[]): Value<number> => (isVector ? list : list[0]!)
  return {
    at: Object.fromEntries(at), before: shaped(original), after: shaped(numbersOf(cure.compute(inputs))),
    exact: truths.every(isKnown) ? shaped(truths.map((truth) => truth.value)) : undefined,
  }
}

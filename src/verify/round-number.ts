/** Round inputs: a reader sees at once what 710 or 1e-16 does, and nothing in 709.9340273. */
import type { Value } from '../math/evaluate.ts'
import { isVector } from '../math/evaluate.ts'
import type { Format } from '../numbers/format.ts'
import { inputNumbers, type Inputs } from './inputs.ts'

/** Numbers of one, two and three decimal digits around a number, as one would write them: rounding to the format comes after. */
function roundings(x: number, format: Format): readonly number[] {
  if (!Number.isFinite(x) || x === 0) return [x]
  const found = new Set<number>()
  for (const digits of [1, 2, 3]) {
    const nearest = Number(x.toPrecision(digits))
    const step = 10 ** (Math.floor(Math.log10(Math.abs(nearest))) - digits + 1)
    for (const y of [nearest, nearest + step, nearest - step]) found.add(Number(y.toPrecision(digits)))
  }
  for (const y of powers(x)) found.add(y)
  return [...found].filter((y) => Math.abs(y) <= format.MAX)
}

/** The powers of ten from a number on towards 1: the first one at which something begins is the one to show. */
function powers(x: number): readonly number[] {
  const exponent = Math.floor(Math.log10(Math.abs(x))), steps = Math.min(24, Math.abs(exponent))
  return Array.from({ length: steps }, (_, i) => Number(`${x < 0 ? '-' : ''}1e${exponent - Math.sign(exponent) * i}`))
}

/** Rounder inputs like the given ones, roundest first, and not yet rounded to the format. */
export function rounder(samples: Iterable<Inputs>, format: Format): readonly Inputs[] {
  const found = new Map<string, Inputs>()
  for (const inputs of samples) for (const candidate of candidates(inputs, format)) found.set(spelled(candidate), candidate)
  return [...found].sort(([x, a], [y, b]) => lonely(a) - lonely(b) || x.length - y.length || extremity(a) - extremity(b)).map(([, inputs]) => inputs)
}

/** The products of many choices for many numbers are more than can be tried. */
const fewest = (x: number): readonly number[] => (!Number.isFinite(x) || x === 0 ? [x] : [...new Set([Number(x.toPrecision(1)), ...powers(x).slice(0, 1)])])

function candidates(inputs: Inputs, format: Format): readonly Inputs[] {
  const around = inputs.size > 2 ? fewest : (x: number) => roundings(x, format)
  let all: Inputs[] = [new Map()]
  for (const [name, value] of inputs) {
    const choices: readonly Value<number>[] = isVector(value) ? vectors(value, format) : [0, ...around(value)]
    // With several holes, equal numbers are simplest.
    const shared = [...inputs.values()].find((other) => other !== value && isVector(other) === isVector(value))
    const more = shared === undefined || isVector(shared) ? [] : around(shared)
    all = all.flatMap((known) => [...choices, ...more].map((choice) => new Map(known).set(name, choice)))
  }
  return all
}

/** The number of vectors of one element. They are vectors in name only, and tell least. */
const lonely = (inputs: Inputs): number => [...inputs.values()].filter((value) => isVector(value) && value.length === 1).length

function vectors(value: readonly number[], format: Format): readonly (readonly number[])[] {
  const elements = new Set(value.flatMap((x) => roundings(x, format)))
  const pairs = [...elements].flatMap((r) => [[r, 0], [0, r], [r, r], [r, r + 1], [r, 2 * r], [r, -r]])
  const whole = [1, 2, 3].map((digits) => value.map((x) => Number(x.toPrecision(digits)))).filter((rounded) => rounded.every((x) => !(Math.abs(x) > format.MAX) || !Number.isFinite(x)))
  return [...pairs, ...whole, value]
}

const spelled = (inputs: Inputs): string => [...inputs.values()].map((value) => (isVector(value) ? `[${value.map(digits).join(',')}]` : digits(value))).join(';')
const digits = (x: number): string => (Object.is(x, -0) ? '-0' : String(x))

/** How far the inputs are from an ordinary size. */
export const extremity = (inputs: Inputs): number => inputNumbers(inputs).reduce((total, x) => total + (x === 0 ? 0 : Math.min(2000, Math.abs(Math.log2(Math.abs(x))))), 0)

/** Values for the holes of a formula. */
import type { Value, Values } from '../math/evaluate.ts'
import { isVector } from '../math/evaluate.ts'
import { variables, type Expression } from '../math/expression.ts'
import { isFormatConstant } from '../math/language.ts'
import { row } from '../math/vocabulary.ts'
import type { Format } from '../numbers/format.ts'

export type Inputs = ReadonlyMap<string, Value<number>>

export interface Hole {
  readonly name: string
  /** Something reduces over it. */
  readonly vector: boolean
  /** Where its values lie, if not anywhere. */
  readonly range?: readonly [lo: number, hi: number] | undefined
  readonly integer?: boolean | undefined
}

/** Whether a hole can have this value. */
export const isWithin = (x: number, { range, integer }: Hole): boolean => range === undefined || (x >= range[0] && x <= range[1] && (integer !== true || Number.isInteger(x)))

export function holesOf(e: Expression): readonly Hole[] {
  const vectors = reduced(e)
  return [...variables(e)].map((name) => ({ name, vector: vectors.has(name) }))
}

function reduced(e: Expression, found = new Set<string>()): Set<string> {
  if (e.kind !== 'operation') return found
  const whole = row(e.name).shape === 'reduction' || row(e.name).shape === 'vector' || e.name === 'length'
  for (const operand of e.operands) {
    if (whole) variables(operand, found)
    else reduced(operand, found)
  }
  return found
}

/** The inputs together with the constants of the format, as conditions and cures see them. */
export const bound = (inputs: Inputs, format: Format): Values<number> => ({ get: (name) => inputs.get(name) ?? (isFormatConstant(name) ? format[name] : undefined) })

export const numbersOf = (value: Value<number>): readonly number[] => (isVector(value) ? value : [value])

export const inputNumbers = (inputs: Inputs): readonly number[] => [...inputs.values()].flatMap(numbersOf)

/** The inputs with one number replaced, for each number and what takes its place. */
export function* replacing(inputs: Inputs, replacement: (x: number) => number | undefined): Generator<Inputs> {
  for (const [name, value] of inputs) {
    for (const [i, x] of numbersOf(value).entries()) {
      const y = replacement(x)
      if (y !== undefined) yield new Map(inputs).set(name, isVector(value) ? value.with(i, y) : y)
    }
  }
}

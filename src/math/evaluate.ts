/**
 * The value of a formula, in any arithmetic: numbers rounded to a format after each operation, intervals that enclose the
 * truth, tensors of a library. A vector is a list of numbers; elementwise operations reach into it, reductions go through
 * it from the left.
 */
import type { Expression } from './expression.ts'
import { row, type OperationName } from './vocabulary.ts'

export type Value<N> = N | readonly N[]

export const isVector = <N>(value: Value<N>): value is readonly N[] => Array.isArray(value)

type Operations<V> = Readonly<Partial<Record<OperationName, (...operands: V[]) => V>>>

export interface Arithmetic<N> {
  readonly constant: (value: number) => N
  /** Operations of numbers. They go element by element through a vector. */
  readonly elementary: Operations<N>
  /** Operations that take and give whole values. They come before all others. */
  readonly whole?: Operations<Value<N>>
}

/** Where the values of variables are found. A map is one. */
export interface Values<N> {
  get(name: string): Value<N> | undefined
}

/** How an operation that an arithmetic lacks is written in others, in its parameters. */
export type Written = (name: OperationName) => Expression | undefined

/** An operation that an arithmetic lacks and that no other form is known of. */
export class NoSuchOperation extends Error {
  override readonly name = 'NoSuchOperation'
}

export function evaluate<N>(e: Expression, values: Values<N>, arithmetic: Arithmetic<N>, written: Written): Value<N> {
  if (e.kind === 'constant') return arithmetic.constant(e.value)
  if (e.kind === 'variable') {
    const value = values.get(e.name)
    if (value === undefined) throw new NoSuchOperation(`\`${e.name}\` has no value`)
    return value
  }
  const operands = e.operands.map((operand) => evaluate(operand, values, arithmetic, written))
  const whole = arithmetic.whole?.[e.name]
  if (whole) return whole(...operands)
  const elementary = arithmetic.elementary[e.name]
  if (elementary) return elementwise(elementary, operands)
  if (e.name === 'length') return arithmetic.constant(elements(operands[0]!).length)
  if (e.name === 'rearranged') return operands[0]!
  const step = steps[e.name], repeated = step && arithmetic.elementary[step]
  if (repeated) return elements(operands[0]!).reduce((total, x) => repeated(total, x))
  const form = written(e.name)
  if (!form) throw new NoSuchOperation(`\`${e.name}\` has no way to be computed`)
  return evaluate(form, new Map(row(e.name).parameters.map((parameter, i) => [parameter, operands[i]!])), arithmetic, written)
}

function elementwise<N>(operation: (...operands: N[]) => N, operands: readonly Value<N>[]): Value<N> {
  const vector = operands.find(isVector) as readonly N[] | undefined
  if (!vector) return operation(...(operands as N[]))
  return vector.map((_, i) => operation(...operands.map((operand) => (isVector(operand) ? operand[i]! : operand))))
}

const elements = <N>(value: Value<N>): readonly N[] => (isVector(value) ? value : [value])

/** The operation that each reduction repeats. */
const steps: Readonly<Partial<Record<OperationName, OperationName>>> = { sum: 'add', prod: 'mul', max: 'maximum', min: 'minimum' }

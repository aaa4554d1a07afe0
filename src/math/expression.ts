/**
 * A formula: what is computed, whatever the library or the spelling. A vector is an expression too, and elementwise
 * operations reach through it.
 *
 * `origin` is where code wrote a node; mathematics carries it along and never looks inside.
 */
import type { FormatName } from '../numbers/format.ts'
import type { OperationName } from './vocabulary.ts'

export type Expression = Constant | Variable | Operation

export interface Constant {
  readonly kind: 'constant'
  readonly value: number
  readonly origin?: object | undefined
}

/** In a pattern, a hole. In code, a value that the reader cannot see into; equal names are equal values. */
export interface Variable {
  readonly kind: 'variable'
  readonly name: string
  readonly origin?: object | undefined
}

export interface Operation extends Annotations {
  readonly kind: 'operation'
  readonly name: OperationName
  readonly operands: readonly Expression[]
  /** The number of nodes as a tree, so that an expression that explodes through helpers can be given up in time. */
  readonly size: number
  /** The names of the operations in it, and in the forms that were folded into them, as a Bloom filter of 31 bits. */
  readonly holds: number
}

export interface Annotations {
  readonly origin?: object | undefined
  /** The format the operation rounds to; binary64 where nothing is said. */
  readonly format?: FormatName | undefined
  /** The axis (and whether it is kept) of a tensor reduction. Equal keys are equal axes; none is all of them. */
  readonly axis?: Axis | undefined
  /** The form that was folded into this operation, when that form is not a good way to compute it. */
  readonly written?: Operation | undefined
  /** The operations of a good way to compute this one, written out. Inside them nothing is a disease. */
  readonly cure?: readonly Operation[] | undefined
}

export interface Axis {
  readonly key: string
  readonly origin?: object | undefined
}

export const constant = (value: number, origin?: object): Constant => ({ kind: 'constant', value, origin })

export const variable = (name: string, origin?: object): Variable => ({ kind: 'variable', name, origin })

const sizeOf = (e: Expression): number => (e.kind === 'operation' ? e.size : 1)

const bits = new Map<OperationName, number>()

/** The bit of an operation in `holds`. */
export function bitOf(name: OperationName): number {
  let bit = bits.get(name)
  if (bit === undefined) bits.set(name, (bit = 1 << bits.size % 31))
  return bit
}

/** An operation as it stands. Code and rules go through `canonical.ts`, which calls this. */
export function operation(name: OperationName, operands: readonly Expression[], annotations: Annotations = {}): Operation {
  let size = 1, holds = bitOf(name) | (annotations.written?.holds ?? 0)
  for (const operand of operands) {
    size += sizeOf(operand)
    if (operand.kind === 'operation') holds |= operand.holds
  }
  return { kind: 'operation', name, operands, size, holds, ...annotations }
}

/** Whether two expressions are the same computation. Where they were written does not count. */
export function equal(a: Expression, b: Expression): boolean {
  if (a === b) return true
  if (a.kind === 'constant') return b.kind === 'constant' && Object.is(a.value, b.value)
  if (a.kind === 'variable') return b.kind === 'variable' && a.name === b.name
  return b.kind === 'operation' && a.name === b.name && a.size === b.size && a.axis?.key === b.axis?.key
    && a.operands.length === b.operands.length && a.operands.every((operand, i) => equal(operand, b.operands[i]!))
}

/** The names of the variables of an expression, in order of first use. */
export function variables(e: Expression, found = new Set<string>()): Set<string> {
  if (e.kind === 'variable') found.add(e.name)
  else if (e.kind === 'operation') for (const operand of e.operands) variables(operand, found)
  return found
}

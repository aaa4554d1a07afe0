/** What is known of a number to be no integer: bitwise operators would first take its fraction away. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from '../../code/reader.ts'
import type { Value } from '../../code/value.ts'
import type { Expression } from '../../math/expression.ts'
import type { Assumptions } from '../../math/assumption.ts'

/** Choices and calls are followed this far. */
const deepest = 4

/** A fraction that an expression of the program is, or can be as the code says. */
export function fractionAt(reader: Reader, node: TSESTree.Node): number | undefined {
  const value = reader.values.get(node)
  return value && fractionOf(reader, value, reader.assumptions.get(node), deepest)
}

function fractionOf(reader: Reader, value: Value, assumptions: Assumptions, depth: number): number | undefined {
  if (value.kind !== 'formula' || depth === 0) return undefined
  return fractionIn(reader, value.expression, assumptions, depth) ?? betweenIntegers(reader, value.expression, assumptions)
}

function fractionIn(reader: Reader, e: Expression, assumptions: Assumptions, depth: number): number | undefined {
  if (e.kind === 'constant') return Number.isInteger(e.value) || !Number.isFinite(e.value) ? undefined : e.value
  if (e.kind === 'operation') return e.name === 'choice' ? fractionIn(reader, e.operands[1]!, assumptions, depth) ?? fractionIn(reader, e.operands[2]!, assumptions, depth) : undefined
  for (const call of reader.calls.get(e.name) ?? []) {
    const fraction = fractionOf(reader, call.value, call.assumptions, depth - 1)
    if (fraction !== undefined) return fraction
  }
  return defaultOf(e.origin as TSESTree.Node | undefined)
}

/** The number that a parameter or a property has where none is given: `(beta = 0.9) => …`, `const { beta = 0.9 } = options`. */
function defaultOf(origin: TSESTree.Node | undefined): number | undefined {
  const parent = origin?.parent
  const pattern = parent?.type === 'AssignmentPattern' && parent.left === origin ? parent : parent?.type === 'Property' && parent.value.type === 'AssignmentPattern' ? parent.value : undefined
  const value = pattern?.right.type === 'Literal' ? pattern.right.value : undefined
  return typeof value === 'number' && !Number.isInteger(value) ? value : undefined
}

/** What is computed to lie between −1 and 1, as a random number or a probability does, is rounded to 0 but at the ends. */
function betweenIntegers(reader: Reader, e: Expression, assumptions: Assumptions): number | undefined {
  const { lo, hi, integer } = reader.ranges.of(e, assumptions)
  return integer !== true && lo >= -1 && hi <= 1 && (lo < hi || !Number.isInteger(lo)) ? (lo + hi) / 2 : undefined
}

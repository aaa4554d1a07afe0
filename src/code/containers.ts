/** Arrays and objects as values: their elements, and the vectors that they are to mathematics. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, type Expression, type Variable } from '../math/expression.ts'
import { anyData, hull, type Range } from '../math/range.ts'
import { vocabulary } from '../math/vocabulary.ts'
import { elementAt, lift, replaced } from './lift.ts'
import type { Reader } from './reader.ts'
import { formulaOf, type List, type Value } from './value.ts'

/** The range of the elements of an empty array. */
const nothing: Range = { lo: Infinity, hi: -Infinity, attained: [] }

const vectors = new WeakMap<object, Expression>()

/** The value as mathematics sees it: a number, or a vector with what is computed of its elements one by one. */
export function expressionOf(reader: Reader, value: Value, origin?: TSESTree.Node): Expression {
  if (value.kind === 'formula') return value.expression
  const known = vectors.get(value)
  if (known) return known
  const e = (value.kind === 'list' && !value.items && vectorOf(reader, value)) || reader.leaves.fresh(origin, () => rangeOfValue(reader, value))
  vectors.set(value, e)
  return e
}

function vectorOf(reader: Reader, list: List): Expression | undefined {
  const element = expressionOf(reader, list.element)
  const vector = lift(element, list.index)
  return vector?.kind === 'constant' ? undefined : vector
}

/** The range of a number, or of the elements of a vector. */
export function rangeOfValue(reader: Reader, value: Value): Range {
  switch (value.kind) {
    case 'formula': return reader.ranges.of(value.expression)
    case 'list': return value.items ? value.items.map((item) => rangeOfValue(reader, item)).reduce(hull, nothing) : rangeOfValue(reader, value.element)
    default: return anyData
  }
}

export function elementOf(reader: Reader, value: Value, index: Expression, origin?: TSESTree.Node): Value {
  if (value.kind === 'list') {
    const item = index.kind === 'constant' ? value.items?.[index.value] : undefined
    if (item) return item
    if (value.items) return formulaOf(elementAt(expressionOf(reader, value), index, origin))
    const whole = expressionOf(reader, value)
    if (whole.kind === 'operation' && vocabulary[whole.name].shape === 'vector') return formulaOf(elementAt(whole, index, origin))
    return replacedIn(value.element, value.index, index)
  }
  if (value.kind === 'formula') return { ...value, expression: elementAt(value.expression, index, origin) }
  return reader.unknown(origin)
}

export function replacedIn(value: Value, from: Variable, to: Expression): Value {
  switch (value.kind) {
    case 'formula': return { ...value, expression: replaced(value.expression, from, to) }
    case 'list': return { ...value, element: replacedIn(value.element, from, to), length: replaced(value.length, from, to), items: value.items?.map((item) => replacedIn(item, from, to)) }
    case 'structure': return { ...value, fields: new Map([...value.fields].map(([name, field]) => [name, replacedIn(field, from, to)])) }
    default: return value
  }
}

export function lengthOf(reader: Reader, value: Value, origin?: TSESTree.Node): Expression {
  if (value.kind === 'list') return value.length
  return reader.build('length', [expressionOf(reader, value, origin)], { origin })
}

/** An array whose elements were written one by one. */
export const listOf = (reader: Reader, items: readonly Value[], origin?: TSESTree.Node): List =>
  ({ kind: 'list', index: reader.leaves.fresh(origin, undefined, { index: true }), element: items[0] ?? reader.unknown(origin), length: constant(items.length), items, single: false })

/** An array of which every element is made alike. */
export const listBy = (index: Variable, element: Value, length: Expression, single = false): List => ({ kind: 'list', index, element, length, items: undefined, single })

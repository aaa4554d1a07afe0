/** Arrays and objects as values: their elements, and the vectors that they are to mathematics. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Assumptions } from '../math/assumption.ts'
import { constant, equal, operation, type Expression, type Variable } from '../math/expression.ts'
import { anyData, hull, type Range } from '../math/range.ts'
import { vocabulary } from '../math/vocabulary.ts'
import { elementAt, lift, replaced } from './lift.ts'
import type { Reader } from './reader.ts'
import { formulaOf, type List, type Since, type Stored, type Value } from './value.ts'

/** The range of the elements of an empty array. */
const nothing: Range = { lo: Infinity, hi: -Infinity, attained: [] }

const vectors = new WeakMap<object, Expression>()

/** The value as mathematics sees it: a number, or a vector with what is computed of its elements one by one. */
export function expressionOf(reader: Reader, value: Value, origin?: TSESTree.Node): Expression {
  if (value.kind === 'formula') return value.expression
  const known = vectors.get(value)
  if (known) return known
  const e = (value.kind === 'list' && !value.items && !value.past && vectorOf(reader, value)) || reader.leaves.fresh(origin, () => rangeOfValue(reader, value))
  vectors.set(value, e)
  return e
}

function vectorOf(reader: Reader, list: List): Expression | undefined {
  const element = expressionOf(reader, list.element)
  const vector = lift(element, list.index)
  return vector?.kind === 'constant' ? undefined : vector
}

/** The range of a number, or of the elements of a vector. */
export function rangeOfValue(reader: Reader, value: Value, assumptions: Assumptions = undefined): Range {
  switch (value.kind) {
    // Nothing is where an array was not filled: undefined, which is NaN to arithmetic.
    case 'formula': return value.expression.kind === 'constant' && Number.isNaN(value.expression.value) ? nothing : reader.ranges.of(value.expression, assumptions)
    case 'list': {
      const elements = value.items ? value.items.map((item) => rangeOfValue(reader, item, assumptions)).reduce(hull, nothing) : rangeOfValue(reader, value.element, assumptions)
      return value.past ? hull(elements, rangeOfValue(reader, value.past, assumptions)) : elements
    }
    case 'stored': return hull(rangeOfValue(reader, value.base, assumptions), rangeOfValue(reader, value.value, assumptions))
    default: return anyData
  }
}

export function elementOf(reader: Reader, value: Value, index: Expression, origin?: TSESTree.Node): Value {
  switch (value.kind) {
    case 'list': return elementOfList(reader, value, index, origin)
    case 'stored': return elementOfStored(reader, value, index, origin)
    case 'formula': return { ...value, expression: elementAt(value.expression, index, origin) }
    default: return reader.unknown(origin)
  }
}

function elementOfList(reader: Reader, list: List, index: Expression, origin?: TSESTree.Node): Value {
  if (list.items) {
    const item = index.kind === 'constant' ? list.items[index.value] : undefined
    if (item) return item
    return list.items.some((i) => i.kind !== 'formula') ? unknownOf(reader, list, index, origin) : formulaOf(elementAt(expressionOf(reader, list, origin), index, origin))
  }
  if (list.past && !reader.isWithin(index, list.length)) return unknownOf(reader, list, index, origin)
  if (!list.past && list.element.kind === 'formula') {
    const whole = expressionOf(reader, list)
    if (whole.kind === 'operation' && vocabulary[whole.name].shape === 'vector') return formulaOf(elementAt(whole, index, origin))
  }
  return replacedIn(list.element, list.index, index)
}

function elementOfStored(reader: Reader, array: Stored, index: Expression, origin?: TSESTree.Node): Value {
  if (array.index !== 'end') {
    if (equal(array.index, index)) return array.value
    if (array.index.kind === 'constant' && index.kind === 'constant') return elementOf(reader, array.base, index, origin)
  }
  return unknownOf(reader, array, index, origin)
}

/** One of the elements, not known which. Elements that are arrays are found again by their address. */
function unknownOf(reader: Reader, value: List | Stored, index: Expression, origin?: TSESTree.Node): Value {
  const e = reader.leaves.fresh(origin, () => rangeOfValue(reader, value))
  const sample = sampleOf(value)
  return sample === undefined || sample.kind === 'formula' ? formulaOf(e) : opaque(reader, operation('at', [value.address, index]), () => rangeOfValue(reader, value), origin)
}

const sampleOf = (value: Value): Value | undefined => (value.kind === 'list' ? (value.items ? value.items[0] : value.element) : value.kind === 'stored' ? value.value : undefined)

/** The value with a variable replaced throughout. */
export function replacedIn(value: Value, from: Variable, to: Expression): Value {
  return mapped(value, (e) => replaced(e, from, to))
}

/** The value with each of its expressions mapped. */
export function mapped(value: Value, f: (e: Expression) => Expression): Value {
  switch (value.kind) {
    case 'formula': {
      const expression = f(value.expression)
      return expression === value.expression ? value : { ...value, expression }
    }
    case 'list': return { ...value, address: f(value.address), element: mapped(value.element, f), length: f(value.length), items: value.items?.map((item) => mapped(item, f)), past: value.past && mapped(value.past, f) }
    case 'stored': return { ...value, address: f(value.address), base: mapped(value.base, f), index: value.index === 'end' ? 'end' : f(value.index), value: mapped(value.value, f) }
    case 'structure': return { ...value, address: f(value.address), since: sinceMapped(value.since, f), fields: new Map([...value.fields].map(([name, field]) => [name, mapped(field, f)])) }
    default: return value
  }
}

export const sinceMapped = (since: Since | undefined, f: (e: Expression) => Expression): Since | undefined => since && { ...since, base: f(since.base), rest: sinceMapped(since.rest, f) }

export function lengthOf(reader: Reader, value: Value, origin?: TSESTree.Node): Expression {
  if (value.kind === 'list' && !value.past) return value.length
  if (value.kind === 'stored') return reader.leaves.fresh(origin, () => reader.ranges.of(reader.build('length', [reader.leaves.fresh(origin)])))
  return reader.build('length', [expressionOf(reader, value, origin)], { origin })
}

/** An array whose elements were written one by one. */
export const listOf = (reader: Reader, items: readonly Value[], origin?: TSESTree.Node): List =>
  ({ kind: 'list', address: reader.leaves.fresh(origin), index: reader.leaves.fresh(origin, undefined, { index: true }), element: items[0] ?? reader.unknown(origin), length: constant(items.length), items, single: false })

/** An array of which every element is made alike. */
export const listBy = (reader: Reader, index: Variable, element: Value, length: Expression, single = false, address: Expression = reader.leaves.fresh(index.origin)): List =>
  ({ kind: 'list', address, index, element, length, items: undefined, single })

/** The same elements in an array of its own. */
export function copyOf(reader: Reader, value: Value, origin?: TSESTree.Node): Value {
  if (value.kind === 'list' || value.kind === 'stored') return { ...value, address: reader.leaves.fresh(origin) }
  if (value.kind !== 'formula' || value.tensor) return value
  const index = reader.leaves.fresh(origin, undefined, { index: true })
  return listBy(reader, index, formulaOf(elementAt(value.expression, index)), reader.build('length', [value.expression], { origin }))
}

/** An array of which only the range of the elements is known. */
export function opaque(reader: Reader, address: Expression, range: () => Range, origin?: TSESTree.Node): List {
  const vector = reader.leaves.fresh(origin, range), index = reader.leaves.fresh(origin, undefined, { index: true })
  return { kind: 'list', address, index, element: formulaOf(operation('at', [vector, index])), length: reader.build('length', [vector]), items: undefined, single: false }
}

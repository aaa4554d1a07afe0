/** Array methods, as what they compute of the elements. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, type Expression, type Variable } from '../math/expression.ts'
import { hull, integers, type Range } from '../math/range.ts'
import { accumulated } from './accumulate.ts'
import { arrayLike, freshIndex, others, type ArrayCall } from './array-call.ts'
import { added, copiedInto, filled, rearranged, removed, sorted, spliced } from './array-changes.ts'
import { copyOf, elementOf, expressionOf, lengthOf, listBy, listOf, rangeOfValue } from './containers.ts'
import { eachElement, type Each } from './each-element.ts'
import { evaluate } from './evaluate.ts'
import { invariant } from './invariant.ts'
import { numberOf } from './ordinary-call.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, text, type Value } from './value.ts'

type Method = (call: ArrayCall) => Value

const methods: Readonly<Record<string, Method>> = {
  map: (c) => mapped(c),
  forEach: (c) => tested(c),
  reduce: (c) => reduced(c),
  reduceRight: (c) => reduced(c),
  filter: (c) => filtered(c),
  flatMap: (c) => {
    const list = mapped(c)
    return list.kind === 'list' && list.element.kind !== 'formula' ? arrayLike(c, () => rangeOfValue(c.reader, list)) : list
  },
  some: (c) => tested(c), every: (c) => tested(c), findIndex: (c) => tested(c), find: (c) => found(c), findLast: (c) => found(c), findLastIndex: (c) => tested(c),
  slice: (c) => part(c), subarray: (c) => part(c), toReversed: (c) => part(c), flat: (c) => part(c), values: (c) => c.object,
  reverse: (c) => rearranged(c), copyWithin: (c) => rearranged(c), splice: (c) => spliced(c), unshift: (c) => added(c),
  concat: (c) => joinedWith(c, others(c)),
  sort: (c) => sorted(c), toSorted: (c) => sorted(c),
  push: (c) => added(c),
  fill: (c) => filled(c),
  set: (c) => copiedInto(c),
  at: (c) => elementOf(c.reader, c.object, argument(c, 0) ?? c.reader.leaves.fresh(c.node), c.node),
  pop: (c) => removed(c), shift: (c) => removed(c),
  indexOf: (c) => indexed(c), lastIndexOf: (c) => indexed(c),
  join: () => text, toFixed: () => text, toString: () => text,
  keys: (c) => {
    const index = freshIndex(c)
    return listBy(c.reader, index, formulaOf(index), lengthOf(c.reader, c.object, c.node))
  },
  entries: (c) => {
    const index = freshIndex(c)
    return listBy(c.reader, index, listOf(c.reader, [formulaOf(index), elementOf(c.reader, c.object, index, c.node)], c.node), lengthOf(c.reader, c.object, c.node))
  },
}

const argument = (c: ArrayCall, i: number): Expression | undefined => {
  const node = c.node.arguments[i]
  return node && expressionOf(c.reader, evaluate(c.reader, node, c.state), node)
}

/** The value of an array method, or nothing where it is none of an array. */
export function arrayMethod(reader: Reader, object: Value, method: string, node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, state: State): Value | undefined {
  if (object.kind !== 'list' && object.kind !== 'stored' && (object.kind !== 'formula' || object.tensor)) return undefined
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined
  const value = known?.({ reader, object, node, callee, state })
  if (value) reader.record(node, value, state)
  return value
}

export function arrayStatic(reader: Reader, object: string, method: string, node: TSESTree.CallExpression, state: State): Value | undefined {
  const [first, by] = node.arguments
  if (!/^(?:Array|(?:Float|Int|Uint)\d+(?:Clamped)?Array)$/.test(object) || !first) return undefined
  if (method === 'of') return listOf(reader, node.arguments.map((a) => evaluate(reader, a, state)), node)
  if (method !== 'from') return undefined
  const single = object === 'Float32Array'
  const from = evaluate(reader, first, state)
  const size = from.kind === 'structure' ? from.fields.get('length') : undefined
  const length = size ? expressionOf(reader, size, first) : lengthOf(reader, from, first)
  if (!by) return size ? listBy(reader, reader.leaves.fresh(node, undefined, { index: true }), formulaOf(constant(Number.NaN)), length, single) : copyOf(reader, from, node)
  const index = freshIndex({ reader, node, object: from }, length)
  const { value, round } = eachElement(reader, state, { node, by, index, length, indexParameter: 1, values: () => [size ? reader.unknown(node) : elementOf(reader, from, index, first), formulaOf(index)] })
  return listBy(reader, index, round.elementValue(value), length, single)
}

/** Calls the callback for each element. */
function each(c: ArrayCall, by: TSESTree.Node, index = freshIndex(c)): Each {
  return eachElement(c.reader, c.state, { node: c.node, by, index, length: lengthOf(c.reader, c.object, c.node), indexParameter: 1, values: () => [elementOf(c.reader, c.object, index, c.node), formulaOf(index), c.object] })
}

function mapped(c: ArrayCall): Value {
  const by = c.node.arguments[0]
  if (!by) return c.reader.unknown(c.node)
  const index = freshIndex(c), { value, round } = each(c, by, index)
  return listBy(c.reader, index, round.elementValue(value), lengthOf(c.reader, c.object, c.node))
}

function reduced(c: ArrayCall): Value {
  const { reader, node } = c
  const [by, initial] = node.arguments
  if (!by) return reader.unknown(node)
  const index = freshIndex(c), length = lengthOf(reader, c.object, node)
  const before = initial ? numberOf(evaluate(reader, initial, c.state)) : elementOf(reader, c.object, constant(0), node)
  let carried: Variable | undefined, end: Value | undefined
  const { value, round } = eachElement(reader, c.state, {
    node, by, index, length, indexParameter: 2,
    values: (r) => {
      const leaf: Variable = reader.leaves.fresh(node, () => invariant(reader, leaf, before, end, r))
      carried = leaf
      return [formulaOf(leaf), elementOf(reader, c.object, index, node), formulaOf(index), c.object]
    },
  })
  end = value
  if (value.kind !== 'formula') return value.kind === 'text' ? text : reader.unknown(node)
  if (before.kind !== 'formula' || !carried) return reader.unknown(node)
  // Without a first value the reduction starts with the first element and goes on with the second.
  const rounds = initial ? round : round.skipping(1)
  const total = accumulated(reader, rounds, carried, before.expression, value.expression)
  return total ? formulaOf(total) : reader.unknown(node, () => hull(rangeOfValue(reader, before), reader.ranges.of(value.expression, round.assumptions)))
}

/** The loop leaves an array of those elements that passed. */
function filtered(c: ArrayCall): Value {
  const by = c.node.arguments[0]
  if (!by) return c.object
  const { reader } = c, index = freshIndex(c)
  const element = elementOf(reader, c.object, index, c.node)
  const { value } = each(c, by, index)
  const passed = value.kind === 'formula' ? reader.ranges.assume(value.expression, true, c.state.assumptions) : undefined
  return arrayLike(c, () => rangeOfValue(reader, element, passed))
}

function tested(c: ArrayCall): Value {
  const by = c.node.arguments[0]
  if (by) each(c, by)
  return c.reader.unknown(c.node)
}

function found(c: ArrayCall): Value {
  tested(c)
  return elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node)
}

/** Some of the elements, or all in another order: they are not the same vector, but have the same range. */
function part(c: ArrayCall): Value {
  others(c)
  if (c.node.arguments.length === 0 && (c.callee.property as TSESTree.Identifier).name === 'slice') return copyOf(c.reader, c.object, c.node)
  return arrayLike(c, () => rangeOfValue(c.reader, c.object))
}

function joinedWith(c: ArrayCall, values: readonly Value[]): Value {
  return arrayLike(c, (): Range => [c.object, ...values].map((v) => rangeOfValue(c.reader, v)).reduce(hull))
}

function indexed(c: ArrayCall): Value {
  others(c)
  return c.reader.unknown(c.node, () => integers(-1, 2 ** 32))
}

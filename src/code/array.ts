/** Array methods, as what they compute of the elements. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, type Expression, type Variable } from '../math/expression.ts'
import { hull, integers, type Range } from '../math/range.ts'
import { apply, callback } from './call.ts'
import { elementOf, expressionOf, lengthOf, listBy, rangeOfValue } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { iterate, reduction } from './iterate.ts'
import { placeOf } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, type State } from './state.ts'
import { formulaOf, text, type Value } from './value.ts'

interface Call {
  readonly reader: Reader
  readonly object: Value
  readonly node: TSESTree.CallExpression
  readonly callee: TSESTree.MemberExpression
  readonly state: State
}

type Method = (call: Call) => Value

const methods: Readonly<Record<string, Method>> = {
  map: (c) => mapped(c),
  forEach: (c) => forEach(c),
  reduce: (c) => reduced(c),
  reduceRight: (c) => reduced(c),
  filter: (c) => filtered(c),
  flatMap: (c) => {
    const list = mapped(c)
    return list.kind === 'list' && list.element.kind === 'list' ? c.reader.unknown(c.node, () => rangeOfValue(c.reader, list)) : list
  },
  some: (c) => tested(c), every: (c) => tested(c), findIndex: (c) => tested(c), find: (c) => found(c),
  slice: (c) => part(c), subarray: (c) => part(c), reverse: (c) => part(c), toReversed: (c) => part(c), flat: (c) => part(c), values: (c) => c.object,
  concat: (c) => joinedWith(c, others(c)),
  sort: (c) => sorted(c), toSorted: (c) => sorted(c),
  push: (c) => pushed(c),
  fill: (c) => filled(c),
  at: (c) => elementOf(c.reader, c.object, argument(c, 0) ?? c.reader.leaves.fresh(c.node), c.node),
  pop: (c) => elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node),
  shift: (c) => elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node),
  indexOf: (c) => indexed(c), lastIndexOf: (c) => indexed(c),
  join: () => text, toFixed: () => text, toString: () => text,
  keys: (c) => {
    const index = freshIndex(c)
    return listBy(index, formulaOf(index), lengthOf(c.reader, c.object, c.node))
  },
  entries: (c) => {
    const index = freshIndex(c), pair = [formulaOf(index), elementOf(c.reader, c.object, index, c.node)]
    return listBy(index, { kind: 'list', index: freshIndex(c), element: pair[1]!, length: constant(2), items: pair, single: false }, lengthOf(c.reader, c.object, c.node))
  },
}

const freshIndex = (c: Pick<Call, 'reader' | 'node'>): Variable => c.reader.leaves.fresh(c.node, () => integers(0, 2 ** 32), { index: true })
const others = (c: Call): Value[] => c.node.arguments.map((a) => evaluate(c.reader, a, c.state))
const argument = (c: Call, i: number): Expression | undefined => {
  const node = c.node.arguments[i]
  return node && expressionOf(c.reader, evaluate(c.reader, node, c.state), node)
}

/** The value of an array method, or nothing where it is none of an array. */
export function arrayMethod(reader: Reader, object: Value, method: string, node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, state: State): Value | undefined {
  if (object.kind !== 'list' && (object.kind !== 'formula' || object.tensor)) return undefined
  const known = Object.hasOwn(methods, method) ? methods[method] : undefined
  const value = known?.({ reader, object, node, callee, state })
  if (value) reader.record(node, value, state)
  return value
}

export function arrayStatic(reader: Reader, object: string, method: string, node: TSESTree.CallExpression, state: State): Value | undefined {
  const [first, by] = node.arguments
  if (!/^(?:Array|(?:Float|Int|Uint)\d+(?:Clamped)?Array)$/.test(object) || method !== 'from' || !first) return undefined
  const single = object === 'Float32Array'
  const from = evaluate(reader, first, state)
  const size = from.kind === 'structure' ? from.fields.get('length') : undefined
  const length = size ? expressionOf(reader, size, first) : lengthOf(reader, from, first)
  const index = freshIndex({ reader, node })
  const source = size ? reader.unknown(node) : elementOf(reader, from, index, first)
  return listBy(index, by ? called(reader, by, [source, formulaOf(index)], node, state, index, length) : source, length, single)
}

/** What a callback returns for one element, inside a loop of its own. */
function called(reader: Reader, by: TSESTree.Node, values: readonly Value[], node: TSESTree.CallExpression, state: State, index: Variable, length: Expression): Value {
  const closure = evaluate(reader, by, state)
  const inside: State = { ...copied(state), loop: { node: by, index, over: length, outer: state.loop }, path: undefined, jumps: undefined }
  return callback(reader, closure, values, inside) ?? (closure.kind === 'closure' || closure.kind === 'library' ? apply(reader, closure, closure.kind === 'library' ? values.slice(0, 1) : values, node, inside) : reader.unknown(node))
}

function mapped(c: Call): Value {
  const by = c.node.arguments[0]
  if (!by) return c.reader.unknown(c.node)
  const index = freshIndex(c), length = lengthOf(c.reader, c.object, c.node)
  return listBy(index, called(c.reader, by, [elementOf(c.reader, c.object, index, c.node), formulaOf(index), c.object], c.node, c.state, index, length), length)
}

function forEach(c: Call): Value {
  const by = c.node.arguments[0]
  if (!by) return c.reader.unknown(c.node)
  const index = freshIndex(c), length = lengthOf(c.reader, c.object, c.node)
  iterate(c.reader, c.state, {
    node: c.node, body: by, also: [], index, length, atLeastOnce: false,
    round: (inside) => {
      const closure = evaluate(c.reader, by, inside)
      const values = [elementOf(c.reader, c.object, index, c.node), formulaOf(index), c.object]
      if (callback(c.reader, closure, values, inside) === undefined && closure.kind === 'closure' && !c.reader.inlined.has(closure.node)) apply(c.reader, closure, values, c.node, inside)
      return inside
    },
  })
  return c.reader.unknown(c.node)
}

function reduced(c: Call): Value {
  const [by, initial] = c.node.arguments
  if (!by) return c.reader.unknown(c.node)
  const index = freshIndex(c), length = lengthOf(c.reader, c.object, c.node)
  const before = initial ? evaluate(c.reader, initial, c.state) : undefined
  const leaf = c.reader.unknown(c.node)
  const carried = leaf.expression as Variable
  const end = called(c.reader, by, [before && before.kind !== 'formula' ? before : leaf, elementOf(c.reader, c.object, index, c.node), formulaOf(index), c.object], c.node, c.state, index, length)
  if (end.kind !== 'formula') return end.kind === 'text' ? text : c.reader.unknown(c.node)
  // Without a first value the reduction starts at the first element: as if it started at what changes nothing.
  const start = before?.kind === 'formula' ? before.expression : end.expression.kind === 'operation' && end.expression.name === 'mul' ? constant(1) : end.expression.kind === 'operation' && /^(?:maximum|minimum|choice)$/.test(end.expression.name) ? elementExpression(c, index) : constant(0)
  const total = reduction(c.reader, carried, start, end.expression, { node: c.node, index, length }, c.state.assumptions)
  return total ? formulaOf(total) : c.reader.unknown(c.node)
}

const elementExpression = (c: Call, index: Variable): Expression => expressionOf(c.reader, elementOf(c.reader, c.object, index, c.node))

function filtered(c: Call): Value {
  const by = c.node.arguments[0]
  if (!by) return c.object
  const index = freshIndex(c), length = lengthOf(c.reader, c.object, c.node)
  const element = elementOf(c.reader, c.object, index, c.node)
  const condition = called(c.reader, by, [element, formulaOf(index), c.object], c.node, c.state, index, length)
  if (element.kind !== 'formula' || condition.kind !== 'formula') return c.reader.unknown(c.node)
  const { reader } = c
  return reader.unknown(c.node, () => reader.ranges.of(element.expression, reader.ranges.assume(condition.expression, true, c.state.assumptions)))
}

function tested(c: Call): Value {
  const by = c.node.arguments[0]
  const index = freshIndex(c)
  if (by) called(c.reader, by, [elementOf(c.reader, c.object, index, c.node), formulaOf(index), c.object], c.node, c.state, index, lengthOf(c.reader, c.object, c.node))
  return c.reader.unknown(c.node)
}

function found(c: Call): Value {
  tested(c)
  return elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node)
}

/** Some of the elements, or all in another order: they are not the same vector, but have the same range. */
function part(c: Call): Value {
  others(c)
  if (c.node.arguments.length === 0 && (c.callee.property as TSESTree.Identifier).name === 'slice') return c.object
  return withRangeOf(c, c.object)
}

function sorted(c: Call): Value {
  const by = c.node.arguments[0]
  const element = (): Value => elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node)
  if (by) callback(c.reader, evaluate(c.reader, by, c.state), [element(), element()], copied(c.state))
  return withRangeOf(c, c.object)
}

const withRangeOf = (c: Call, value: Value): Value => c.reader.unknown(c.node, () => rangeOfValue(c.reader, value))

function joinedWith(c: Call, values: readonly Value[]): Value {
  return c.reader.unknown(c.node, (): Range => [c.object, ...values].map((v) => rangeOfValue(c.reader, v)).reduce(hull))
}

function indexed(c: Call): Value {
  others(c)
  return c.reader.unknown(c.node, () => integers(-1, 2 ** 32))
}

/** In a loop, what is pushed once a round is the element of the round. */
function pushed(c: Call): Value {
  const values = others(c)
  const place = placeOf(c.reader, c.callee.object)
  const [value] = values
  if (place === undefined || !value) return c.reader.unknown(c.node)
  const { loop } = c.state
  if (loop?.index && values.length === 1) c.state.elements.set(place, { index: loop.index, value })
  else c.state.places.set(place, c.object.kind === 'list' && c.object.items?.length === 0 ? { ...c.object, items: values, length: constant(values.length), element: value } : withRangeOf(c, { kind: 'list', index: freshIndex(c), element: value, items: [...(c.object.kind === 'list' ? c.object.items ?? [c.object.element] : []), ...values], length: constant(values.length), single: false }))
  return c.reader.unknown(c.node)
}

function filled(c: Call): Value {
  const [value] = others(c)
  if (!value || c.node.arguments.length > 1) return withRangeOf(c, c.object)
  const index = freshIndex(c)
  const list = listBy(index, value, lengthOf(c.reader, c.object, c.node), c.object.kind === 'list' && c.object.single)
  const place = placeOf(c.reader, c.callee.object)
  if (place !== undefined) c.state.places.set(place, list)
  return list
}


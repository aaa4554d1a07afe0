/**
 * Changes of arrays and objects. Values are immutable: a change makes a new value for the address, and whatever holds the old
 * one is given the new one, other names and containers around it included.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, equal, type Expression, type Operation } from '../math/expression.ts'
import { everything, hull, type Range } from '../math/range.ts'
import { opaque, rangeOfValue } from './containers.ts'
import { changedSince } from './fields.ts'
import { merged } from './merge.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, isContainer, type List, type Structure, type Value } from './value.ts'

/** The address of an array or object; one that the reader did not see being made is its own. */
export const addressOf = (value: Value): Expression | undefined => (isContainer(value) ? value.address : value.kind === 'formula' ? value.expression : undefined)

/** How far containers inside of containers are followed. */
const deepest = 4

/** Everything that holds the container at the address of `from` holds `to` from now on. */
export function change(reader: Reader, state: State, from: Value, to: Value, node: TSESTree.Node): void {
  const address = addressOf(from)
  if (!address || address.kind === 'constant') return
  if (isChoice(address)) return changeEither(reader, state, address, to, node)
  for (const [place, value] of state.places) {
    const next = after(reader, value, address, to, node)
    if (next !== value) state.places.set(place, next)
  }
  changeAround(reader, state, address, to, node)
}

const isChoice = (e: Expression): e is Operation & { readonly name: 'choice' } => e.kind === 'operation' && e.name === 'choice'

/** One of two arrays changed, not known which: either may hold what it held, or what it holds now. */
function changeEither(reader: Reader, state: State, address: Operation, to: Value, node: TSESTree.Node): void {
  for (const place of [...state.places.keys()]) if (equal(addressOf(state.places.get(place)!) ?? constant(0), address)) state.places.set(place, to)
  for (const one of address.operands.slice(1)) {
    const holder = holderOf(state, one) ?? formulaOf(one)
    if (holder.kind !== 'structure') change(reader, state, holder, opaque(reader, one, () => hull(rangeOfValue(reader, holder), rangeOfValue(reader, to)), node), node)
    else forget(reader, state, holder, node)
  }
}

/** An element that was changed has changed what it is an element of. */
function changeAround(reader: Reader, state: State, address: Expression, to: Value, node: TSESTree.Node): void {
  if (address.kind === 'operation' && address.name === 'at') {
    const [around, index] = address.operands as [Expression, Expression]
    const holder = holderOf(state, around)
    change(reader, state, holder ?? formulaOf(around), stored(holder ?? formulaOf(around), index, to), node)
  } else {
    const member = reader.leaves.get(address)?.member
    if (member) state.places.set(address.kind === 'variable' ? address.name : '', to)
  }
}

/** What an array or object has become since it was read. */
export const currentOf = (state: State, value: Value): Value => (isContainer(value) && holderOf(state, value.address)) || value

function holderOf(state: State, address: Expression): Value | undefined {
  for (const value of state.places.values()) {
    const found = within(value, address, deepest)
    if (found) return found
  }
  return undefined
}

function within(value: Value, address: Expression, depth: number): Value | undefined {
  const own = addressOf(value)
  if (own && equal(own, address)) return value
  if (depth === 0) return undefined
  const inner = value.kind === 'structure' ? [...value.fields.values()] : value.kind === 'list' ? value.items ?? [] : value.kind === 'stored' ? [value.base, value.value] : []
  for (const v of inner) {
    if (!isContainer(v) && v.kind !== 'formula') continue
    const found = within(v, address, depth - 1)
    if (found) return found
  }
  return undefined
}

/** The value after the container at an address has become another; the value itself where it does not hold it. */
function after(reader: Reader, value: Value, address: Expression, to: Value, node: TSESTree.Node, depth = deepest): Value {
  const own = addressOf(value)
  if (own && equal(own, address)) return to
  if (own && isChoice(own) && mayBe(own, address)) return weakened(reader, value, to, node)
  if (own && mayBe(own, address)) return merged(reader, reader.leaves.fresh(node), to, value, node)
  if (depth === 0) return value
  const inner = (v: Value): Value => after(reader, v, address, to, node, depth - 1)
  switch (value.kind) {
    case 'structure': {
      let fields: Map<string, Value> | undefined
      for (const [name, field] of value.fields) {
        const next = inner(field)
        if (next !== field) (fields ??= new Map(value.fields)).set(name, next)
      }
      return fields ? { ...value, fields } : value
    }
    case 'list': {
      if (!value.items) return afterElement(reader, value, address, to, node)
      if (!value.items.some((item) => isContainer(item))) return value
      const items = value.items.map((item) => (isContainer(item) ? inner(item) : item))
      return items.every((item, i) => item === value.items![i]) ? value : { ...value, items, element: items[0]! }
    }
    case 'stored': {
      const base = isContainer(value.base) ? inner(value.base) : value.base, last = isContainer(value.value) ? inner(value.value) : value.value
      return base === value.base && last === value.value ? value : { ...value, base, value: last }
    }
    default: return value
  }
}

/** An array that is made row by row, after one of the rows, or what all of them are, has changed. */
function afterElement(reader: Reader, list: List, address: Expression, to: Value, node: TSESTree.Node): Value {
  const row = list.element.kind === 'formula' || isContainer(list.element) ? addressOf(list.element)! : undefined
  if (!row || row.kind === 'constant') return list
  if (equal(row, address)) return { ...list, element: to }
  if (row.kind !== 'operation' || row.name !== 'at' || !equal(row.operands[1]!, list.index)) return list
  const index = indexOfRow(row, address)
  if (index) return stored(list, index, to)
  return mayBe(row, address) ? weakened(reader, list, to, node) : list
}

/** Which row it is that has changed. */
const indexOfRow = (row: Operation, address: Expression): Expression | undefined =>
  address.kind === 'operation' && address.name === 'at' && equal(address.operands[0]!, row.operands[0]!) ? address.operands[1] : undefined

/** The value, or what another array that it may be has become. */
const weakened = (reader: Reader, value: Value, to: Value, node: TSESTree.Node): Value =>
  value.kind === 'structure' ? changedSince(reader, value, undefined, node) : opaque(reader, addressOf(value)!, () => hull(rangeOfValue(reader, value), rangeOfValue(reader, to)), node)

/** Whether two addresses may be one: elements of one array whose indices are not known to differ, or one of two arrays. */
function mayBe(a: Expression, b: Expression): boolean {
  if (isChoice(a)) return a.operands.slice(1).some((one) => equal(one, b) || mayBe(one, b))
  if (isChoice(b)) return mayBe(b, a)
  if (a.kind !== 'operation' || b.kind !== 'operation' || a.name !== 'at' || b.name !== 'at') return false
  const [around, i] = a.operands as [Expression, Expression], [other, j] = b.operands as [Expression, Expression]
  return (equal(around, other) || mayBe(around, other)) && !(i.kind === 'constant' && j.kind === 'constant' && i.value !== j.value)
}

/** An array that was written out is kept so up to this many elements. */
const longest = 64

/** The array with one element replaced, or with one more. */
export function stored(base: Value, index: Expression | 'end', value: Value): Value {
  if (base.kind === 'list' && base.items && !base.past) {
    const { items } = base, at = index === 'end' ? items.length : index.kind === 'constant' ? index.value : -1
    if (Number.isInteger(at) && at >= 0 && at <= items.length && at < longest) return { ...base, items: [...items.slice(0, at), value, ...items.slice(at + 1)], element: at === 0 ? value : base.element, length: constant(Math.max(items.length, at + 1)) }
  }
  // The same element once more: only the last write counts.
  if (base.kind === 'stored' && base.index !== 'end' && index !== 'end' && equal(base.index, index)) return { ...base, value }
  return { kind: 'stored', address: addressOf(base)!, base, index, value }
}

/** Writes one element of an array, or adds one. */
export function writeElement(reader: Reader, state: State, array: Value, index: Expression | 'end', value: Value, node: TSESTree.Node): void {
  if (array.kind !== 'list' && array.kind !== 'stored' && array.kind !== 'formula') return
  change(reader, state, array, stored(array, index, value), node)
}

/** An object with more fields is a table: nothing is known of one that is written. */
const widest = 200

/** Writes a property of an object that the reader saw being made. */
export function writeField(reader: Reader, state: State, object: Structure, property: string, value: Value, node: TSESTree.Node): void {
  const before = object.fields.size < widest ? object : changedSince(reader, object, undefined, node)
  change(reader, state, object, { ...before, fields: new Map(before.fields).set(property, value) }, node)
}

/** Something happened to the contents of a container of which only the range is known. */
export function disturb(reader: Reader, state: State, value: Value, range: Range | (() => Range), node: TSESTree.Node): void {
  const address = addressOf(value)
  if (!address || address.kind === 'constant' || value.kind === 'structure') return
  change(reader, state, value, opaque(reader, address, () => hull(rangeOfValue(reader, value), typeof range === 'function' ? range() : range), node), node)
}

/** Nothing is known any more of what the value holds. */
export function forget(reader: Reader, state: State, value: Value, node: TSESTree.Node): void {
  if (value.kind !== 'structure') return disturb(reader, state, value, everything, node)
  change(reader, state, value, changedSince(reader, value, undefined, node), node)
}

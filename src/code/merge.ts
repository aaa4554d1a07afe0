/** Where branches meet: a value that differs becomes a choice between the two. */
import type { TSESTree } from '@typescript-eslint/types'
import { equal, operation, type Expression } from '../math/expression.ts'
import { hull, type Range } from '../math/range.ts'
import { elementOf, opaque, rangeOfValue, replacedIn } from './containers.ts'
import type { Reader } from './reader.ts'
import type { Place, State } from './state.ts'
import { inside } from './tree.ts'
import { formulaOf, isContainer, type Container, type List, type Stored, type Structure, type Value } from './value.ts'

/** The state after a branch on `condition`, of whose sides both can be left. The branch's own assumptions end here. */
export function joined(reader: Reader, condition: Expression, then: State, otherwise: State, before: State, node: TSESTree.Node): State {
  const places = new Map<Place, Value>()
  for (const [place, value] of then.places) {
    const other = otherwise.places.get(place)
    places.set(place, other === value ? value : other ? merged(reader, condition, value, other, node) : oneSided(reader, place, value, node))
  }
  for (const [place, value] of otherwise.places) if (!then.places.has(place)) places.set(place, oneSided(reader, place, value, node))
  return { ...before, places }
}

/** A place that only one branch knows: declared in it, or else found outside before it was written. */
const oneSided = (reader: Reader, place: Place, value: Value, node: TSESTree.Node): Value =>
  typeof place !== 'string' && place.defs.every((d) => inside(d.name as unknown as TSESTree.Node, node)) ? value : reader.lost(node)

export function merged(reader: Reader, condition: Expression, then: Value, otherwise: Value, node: TSESTree.Node): Value {
  if (then === otherwise) return then
  if (then.kind === 'formula' && otherwise.kind === 'formula') {
    if (equal(then.expression, otherwise.expression)) return then
    const choice = formulaOf(reader.build('choice', [condition, then.expression, otherwise.expression]))
    return then.tensor && otherwise.tensor ? { ...choice, tensor: true } : choice
  }
  if (then.kind === 'text' && otherwise.kind === 'text') return then
  if (isContainer(then) && isContainer(otherwise)) return mergedContainers(reader, condition, then, otherwise, node)
  if (then.kind === 'library' && otherwise.kind === 'library' && then.dialect === otherwise.dialect && then.name === otherwise.name) return then
  if (then.kind === 'closure' && otherwise.kind === 'closure' && then.node === otherwise.node && !then.given && !otherwise.given) return then
  const addresses = [then, otherwise].map((v) => (isContainer(v) ? v.address : v.kind === 'formula' && v.expression.kind !== 'constant' ? v.expression : undefined))
  const both = (): Range => hull(rangeOfValue(reader, then), rangeOfValue(reader, otherwise))
  // A known array or an unknown one.
  if (addresses[0] && addresses[1] && (isArray(then) || isArray(otherwise))) return opaque(reader, operation('choice', [condition, addresses[0], addresses[1]]), both, node)
  return reader.lost(node, both)
}

const isArray = (value: Value): boolean => value.kind === 'list' || value.kind === 'stored'

function mergedContainers(reader: Reader, condition: Expression, then: Container, otherwise: Container, node: TSESTree.Node): Value {
  const same = equal(then.address, otherwise.address)
  // One of two: whoever changes it may change either.
  const address = same ? then.address : operation('choice', [condition, then.address, otherwise.address])
  if (then.kind === 'structure' && otherwise.kind === 'structure') return then.of === otherwise.of && then.isClass === otherwise.isClass ? mergedStructures(reader, condition, then, otherwise, node, address) : reader.lost(node)
  if (then.kind === 'structure' || otherwise.kind === 'structure') return reader.lost(node)
  if (same) {
    const stored = mergedStored(reader, condition, then, otherwise, node)
    if (stored) return stored
  }
  if (then.kind === 'list' && otherwise.kind === 'list' && !then.past && !otherwise.past) {
    const list = mergedLists(reader, condition, then, otherwise, node, address)
    if (list) return list
  }
  return opaque(reader, address, () => hull(rangeOfValue(reader, then), rangeOfValue(reader, otherwise)), node)
}

function mergedStructures(reader: Reader, condition: Expression, then: Structure, otherwise: Structure, node: TSESTree.Node, address: Expression): Value {
  const fields = new Map<string, Value>()
  for (const name of new Set([...then.fields.keys(), ...otherwise.fields.keys()])) {
    const a = then.fields.get(name), b = otherwise.fields.get(name)
    fields.set(name, a && b ? merged(reader, condition, a, b, node) : reader.lost(node))
  }
  return { ...then, fields, address }
}

/** A write that only one branch did, or that both did to the same element. */
function mergedStored(reader: Reader, condition: Expression, then: List | Stored, otherwise: List | Stored, node: TSESTree.Node): Value | undefined {
  if (then.kind === 'stored' && otherwise.kind === 'stored' && then.base === otherwise.base && then.index !== 'end' && otherwise.index !== 'end' && equal(then.index, otherwise.index))
    return { ...then, value: merged(reader, condition, then.value, otherwise.value, node) }
  if (then.kind === 'stored' && then.base === otherwise && then.index !== 'end') return { ...then, value: merged(reader, condition, then.value, elementOf(reader, otherwise, then.index, node), node) }
  if (otherwise.kind === 'stored' && otherwise.base === then && otherwise.index !== 'end') return { ...otherwise, value: merged(reader, condition, elementOf(reader, then, otherwise.index, node), otherwise.value, node) }
  return undefined
}

function mergedLists(reader: Reader, condition: Expression, then: List, otherwise: List, node: TSESTree.Node, address: Expression): Value | undefined {
  if (!equal(then.length, otherwise.length)) return undefined
  const single = then.single && otherwise.single
  if (then.items && otherwise.items) {
    const items = then.items.map((item, i) => merged(reader, condition, item, otherwise.items![i]!, node))
    return { ...then, address, single, items, element: items[0] ?? then.element }
  }
  if (then.items || otherwise.items) return undefined
  return { ...then, address, single, element: merged(reader, condition, then.element, replacedIn(otherwise.element, otherwise.index, then.index), node) }
}

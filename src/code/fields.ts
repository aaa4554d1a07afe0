/** The properties of class instances: whatever the file writes to them, anywhere. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import { anyData, everything, hull, type Range } from '../math/range.ts'
import { rangeOfValue } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { tableOf, type ClassNode, type Structure, type Value } from './value.ts'
import { quietly } from './variable.ts'

/** So many writes of a property are remembered. */
const mostWrites = 64

export interface Field {
  readonly of: ClassNode
  readonly property: string
}

/** The class and property in which an array is kept that an expression gives: for `this.rows[i]` it is `rows`. */
export function fieldOwner(reader: Reader, node: TSESTree.Node, state: State): Field | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const property = propertyOf(node)
  if (property === undefined) return fieldOwner(reader, node.object, state)
  const object = quietly(reader, () => evaluate(reader, node.object, state))
  return object.kind === 'structure' && object.of && !object.isClass ? { of: object.of, property } : undefined
}

/** What the file is seen to write to a property of a class's instances. */
export function remember(reader: Reader, of: ClassNode, property: string, value: Value, state: State): void {
  const given = tableOf(tableOf(reader.fields, of, () => new Map<string, { value: Value; assumptions: State['assumptions'] }[]>()), property, () => [])
  if (given.length < mostWrites) given.push({ value, assumptions: state.assumptions })
}

/** A property that the reader did not see being given: of an instance, what the class writes to it is known. */
export function fieldOf(reader: Reader, object: Structure, property: string, origin: TSESTree.Node): Value {
  const { of } = object
  const base = baseOf(object, property)
  if (!of) return { kind: 'formula', expression: reader.leaves.member(base, property, origin, () => anyData) }
  reader.imports?.readWhole(of)
  const given = reader.fields.get(of)?.get(property)
  if (given?.length === 1 && given[0]!.value.kind === 'closure') return given[0]!.value
  return { kind: 'formula', expression: reader.leaves.member(base, property, origin, () => rangeOfField(reader, of, property)) }
}

export function rangeOfField(reader: Reader, of: ClassNode, property: string): Range {
  const given = reader.fields.get(of)?.get(property)
  if (!given?.length) return anyData
  if (given.length >= mostWrites || reader.exhausted) return everything
  return given.map(({ value, assumptions }) => rangeOfValue(reader, value, assumptions)).reduce(hull)
}

/** The object as it is since the property may last have been written. */
function baseOf({ since, address }: Structure, property: string): Expression {
  for (let s = since; s; s = s.rest) if (!s.properties || s.properties.has(property)) return s.base
  return address
}

/** So many changes of an object are told apart. */
const mostChanges = 16

/** The object after some of its properties, or all, may have been written. */
export function changedSince(reader: Reader, object: Structure, properties: ReadonlySet<string> | undefined, origin?: TSESTree.Node): Structure {
  const fields = properties ? new Map([...object.fields].filter(([name]) => !properties.has(name))) : new Map<string, Value>([...object.fields].filter(([, field]) => field.kind === 'closure'))
  let changes = 0
  for (let s = object.since; s; s = s.rest) changes++
  const base = reader.leaves.fresh(origin)
  return { ...object, fields, since: properties && changes < mostChanges ? { properties, base, rest: object.since } : { properties: undefined, base, rest: undefined } }
}

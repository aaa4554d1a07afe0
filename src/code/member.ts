/** Reading a property or an element. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant } from '../math/expression.ts'
import { anyData } from '../math/range.ts'
import { dialects } from '../dialects/index.ts'
import { addressOf } from './change.ts'
import { elementOf, lengthOf } from './containers.ts'
import { evaluate, evaluated } from './evaluate.ts'
import { fieldOf } from './fields.ts'
import { getterOf, methodOf } from './method.ts'
import { dialectOf } from './ordinary-call.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, type Library, type Structure, type Value } from './value.ts'

const numberConstants: Readonly<Record<string, number>> = {
  EPSILON: Number.EPSILON, MAX_VALUE: Number.MAX_VALUE, MIN_VALUE: Number.MIN_VALUE, POSITIVE_INFINITY: Infinity, NEGATIVE_INFINITY: -Infinity, NaN: Number.NaN,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER, MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
}

/** What a table itself says of a name: `constructor` is a property of every object. */
const own = (table: Readonly<Record<string, number>>, name: string): number | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)

export function readMember(reader: Reader, node: TSESTree.MemberExpression, state: State): Value {
  const property = propertyOf(node)
  if (property === undefined) return elementOf(reader, evaluate(reader, node.object, state), evaluated(reader, node.property, state), node)
  if (node.object.type === 'Identifier' && !reader.variableOf(node.object)) {
    const number = node.object.name === 'Number' ? own(numberConstants, property) : undefined
    if (number !== undefined) return formulaOf(constant(number, node))
    const dialect = ['globalThis', 'window', 'self', 'global'].includes(node.object.name) ? dialects.find((d) => d.globals.includes(property)) : undefined
    if (dialect) return { kind: 'library', dialect, name: '' }
  }
  const value = propertyOfValue(reader, evaluate(reader, node.object, state), property, node, state)
  reader.record(node, value, state)
  return value
}

/** Whether functions of the library are properties of it. */
export const isNamespace = ({ dialect, name }: Library): boolean => name === '' || dialect.namespaces?.has(name) === true

export function propertyOfValue(reader: Reader, object: Value, property: string, origin: TSESTree.Node, state: State): Value {
  if (object.kind === 'library') {
    const number = object.name === '' ? own(object.dialect.constants, property) : undefined
    return number === undefined ? { ...object, name: isNamespace(object) ? property : `${object.name}.${property}` } : formulaOf(constant(number, origin))
  }
  if (object.kind === 'module') return reader.imports?.propertyOf(object, property, origin) ?? reader.unknown(origin)
  if (object.kind === 'structure') return propertyOfStructure(reader, object, property, origin, state)
  if (property === 'length') return formulaOf(lengthOf(reader, object, origin))
  const address = object.kind === 'formula' && !object.tensor ? addressOf(object) : undefined
  if (!address || address.kind === 'constant') return reader.unknown(origin)
  // jax-js counts the references to an array.
  if (property === 'ref' && object.kind === 'formula' && dialectOf(reader, object)) return object
  const leaf = reader.leaves.member(address, property, origin, () => anyData)
  const written = state.places.get(leaf.name)
  if (written) return written
  return formulaOf(leaf)
}

function propertyOfStructure(reader: Reader, object: Structure, property: string, origin: TSESTree.Node, state: State): Value {
  const known = object.fields.get(property) ?? methodOf(reader, object, property) ?? getterOf(reader, object, property, origin, state)
  if (known) return known
  const field = fieldOf(reader, object, property, origin)
  return (field.kind === 'formula' && field.expression.kind === 'variable' && state.places.get(field.expression.name)) || field
}

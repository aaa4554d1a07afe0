/** Reading a property or an element. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, equal } from '../math/expression.ts'
import { anyData, hull, type Range } from '../math/range.ts'
import { dialects } from '../dialects/index.ts'
import { elementOf, lengthOf, rangeOfValue } from './containers.ts'
import { evaluate, evaluated } from './evaluate.ts'
import { placeOf, propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, type ClassNode, type Structure, type Value } from './value.ts'

const numberConstants: Readonly<Record<string, number>> = {
  EPSILON: Number.EPSILON, MAX_VALUE: Number.MAX_VALUE, MIN_VALUE: Number.MIN_VALUE, POSITIVE_INFINITY: Infinity, NEGATIVE_INFINITY: -Infinity, NaN: Number.NaN,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER, MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
}

export function readMember(reader: Reader, node: TSESTree.MemberExpression, state: State): Value {
  const property = propertyOf(node)
  if (property === undefined) return readElement(reader, node, state)
  if (node.object.type === 'Identifier' && !reader.variableOf(node.object)) {
    const number = node.object.name === 'Number' ? numberConstants[property] : undefined
    if (number !== undefined) return formulaOf(constant(number, node))
    const dialect = ['globalThis', 'window', 'self', 'global'].includes(node.object.name) ? dialects.find((d) => d.globals.includes(property)) : undefined
    if (dialect) return { kind: 'library', dialect, name: '' }
  }
  const value = propertyOfValue(reader, evaluate(reader, node.object, state), property, node, state)
  reader.record(node, value, state)
  return value
}

function readElement(reader: Reader, node: TSESTree.MemberExpression, state: State): Value {
  const object = evaluate(reader, node.object, state)
  const index = evaluated(reader, node.property, state)
  const place = placeOf(reader, node.object)
  const written = place === undefined ? undefined : state.elements.get(place)
  if (written && equal(written.index, index)) return written.value
  return elementOf(reader, object, index, node)
}

export function propertyOfValue(reader: Reader, object: Value, property: string, node: TSESTree.MemberExpression, state: State): Value {
  if (object.kind === 'library') {
    const number = object.name === '' ? object.dialect.constants[property] : undefined
    return number === undefined ? { ...object, name: object.name === '' ? property : `${object.name}.${property}` } : formulaOf(constant(number, node))
  }
  const place = placeOf(reader, node)
  const written = place === undefined ? undefined : state.places.get(place)
  if (written) return written
  if (object.kind === 'structure') return object.fields.get(property) ?? methodOf(object, property) ?? fieldOf(reader, object, property, node)
  if (property === 'length') return formulaOf(lengthOf(reader, object, node))
  if (object.kind === 'formula' && !object.tensor) return memberOf(reader, object.expression.kind === 'variable' ? object.expression.name : undefined, property, node)
  return reader.unknown(node)
}

function memberOf(reader: Reader, base: string | undefined, property: string, node: TSESTree.MemberExpression): Value {
  return base === undefined ? reader.unknown(node) : formulaOf(reader.leaves.member(base, property, 0, node, () => anyData))
}

/** A method that the class of the value has, or one that it inherits from a class of the same file. */
function methodOf(object: Structure, property: string): Value | undefined {
  for (const member of object.of?.body.body ?? []) {
    if (member.type === 'MethodDefinition' && member.kind === 'method' && member.static === (object.isClass === true) && !member.computed && member.key.type === 'Identifier' && member.key.name === property && member.value.type === 'FunctionExpression')
      return { kind: 'closure', node: member.value, captured: undefined, self: object }
  }
  return undefined
}

/** A property of an instance: whatever the class writes to it, anywhere. */
function fieldOf(reader: Reader, object: Structure, property: string, node: TSESTree.MemberExpression): Value {
  const { of } = object
  if (!of) return reader.unknown(node)
  const sole = soleFunction(reader, of, property)
  if (sole) return sole
  return formulaOf(reader.leaves.member(`class@${of.range[0]}`, property, 0, node, () => rangeOfField(reader, of, property)))
}

function soleFunction(reader: Reader, of: ClassNode, property: string): Value | undefined {
  const given = reader.fields.get(of)?.get(property)
  return given?.length === 1 && given[0]!.value.kind === 'closure' ? given[0]!.value : undefined
}

function rangeOfField(reader: Reader, of: ClassNode, property: string): Range {
  const given = reader.fields.get(of)?.get(property)
  if (!given?.length) return anyData
  return given.map(({ value, assumptions }) => (value.kind === 'formula' ? reader.ranges.of(value.expression, assumptions) : rangeOfValue(reader, value))).reduce(hull)
}


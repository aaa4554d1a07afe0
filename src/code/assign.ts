/** Writing to variables, properties and elements. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant } from '../math/expression.ts'
import { elementOf } from './containers.ts'
import { conditionOfValue, evaluate, evaluated, operate } from './evaluate.ts'
import { propertyOfValue } from './member.ts'
import { placeOf, propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, merged, type State } from './state.ts'
import { formulaOf, type ClassNode, type Value } from './value.ts'
import { isTensor } from './variable.ts'

export function assign(reader: Reader, node: TSESTree.AssignmentExpression, state: State): Value {
  const { operator, left, right } = node
  if (operator === '=') {
    const value = evaluate(reader, right, state)
    write(reader, left, value, state)
    return value
  }
  const before = evaluate(reader, left, state)
  if (operator === '||=' || operator === '&&=' || operator === '??=') {
    const condition = operator === '??=' ? reader.leaves.fresh(node) : conditionOfValue(reader, before, left)
    const branch = copied(state)
    if (operator !== '??=') branch.assumptions = reader.ranges.assume(condition, operator === '&&=', state.assumptions)
    const given = evaluate(reader, right, branch)
    const value = operator === '&&=' ? merged(condition, given, before, () => reader.unknown(node)) : merged(condition, before, given, () => reader.unknown(node))
    write(reader, left, value, state)
    return value
  }
  const value = operate(reader, operator.slice(0, -1), before, evaluate(reader, right, state), node)
  reader.record(node, value, state)
  write(reader, left, value, state)
  return value
}

export function update(reader: Reader, node: TSESTree.UpdateExpression, state: State): Value {
  const before = evaluate(reader, node.argument, state)
  const after = operate(reader, node.operator === '++' ? '+' : '-', before, formulaOf(constant(1)), node)
  write(reader, node.argument, after, state)
  return node.prefix ? after : before
}

/** Gives a target its value: a variable, a property, an element, or a pattern of these. */
export function write(reader: Reader, target: TSESTree.Node, value: Value, state: State): void {
  switch (target.type) {
    case 'Identifier': {
      const variable = reader.variableOf(target)
      state.places.set(variable ?? `global ${target.name}`, variable && value.kind === 'formula' && !value.tensor && value.expression.kind === 'variable' && isTensor(reader, variable) ? tensorFrom(reader, value.expression.origin as TSESTree.Node) : value)
      return
    }
    case 'MemberExpression': return propertyOf(target) === undefined ? writeElement(reader, target, value, state) : writeProperty(reader, target, value, state)
    case 'AssignmentPattern': {
      // A default applies where nothing was given, of which nothing is known.
      const otherwise = evaluate(reader, target.right, copied(state))
      const isMissing = value.kind === 'formula' && value.expression.kind === 'variable'
      return write(reader, target.left, isMissing && otherwise.kind !== 'formula' ? otherwise : value, state)
    }
    case 'ArrayPattern':
      for (const [i, element] of target.elements.entries()) if (element && element.type !== 'RestElement') write(reader, element, elementOf(reader, value, constant(i), element), state)
      return
    case 'ObjectPattern':
      for (const property of target.properties) {
        if (property.type === 'RestElement') write(reader, property.argument, value, state)
        else if (!property.computed && property.key.type === 'Identifier') write(reader, property.value, destructured(reader, value, property.key, state), state)
        else write(reader, property.value, reader.unknown(property), state)
      }
      return
    case 'TSNonNullExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSTypeAssertion': return write(reader, target.expression, value, state)
    case 'TSParameterProperty': return write(reader, target.parameter, value, state)
    default:
  }
}

const tensorFrom = (reader: Reader, origin: TSESTree.Node): Value => reader.unknown(origin, undefined, true)

function destructured(reader: Reader, value: Value, key: TSESTree.Identifier, state: State): Value {
  const read = { type: 'MemberExpression', object: key, property: key, computed: true, parent: key.parent } as unknown as TSESTree.MemberExpression
  return propertyOfValue(reader, value, key.name, read, state)
}

function writeElement(reader: Reader, target: TSESTree.MemberExpression, value: Value, state: State): void {
  const index = evaluated(reader, target.property, state)
  const place = placeOf(reader, target.object)
  if (place !== undefined) {
    state.elements.set(place, { index, value })
    return
  }
  // `out[i][j] = v`: the row is the element that changes.
  const { object } = target
  if (object.type === 'MemberExpression' && propertyOf(object) === undefined) {
    const row = placeOf(reader, object.object)
    if (row !== undefined) state.elements.set(`${typeof row === 'string' ? row : row.name}[]`, { index, value })
  }
}

function writeProperty(reader: Reader, target: TSESTree.MemberExpression, value: Value, state: State): void {
  const property = propertyOf(target)!
  const object = evaluate(reader, target.object, state)
  if (object.kind === 'structure' && object.of && !object.isClass) remember(reader, object.of, property, value, state)
  const owner = target.object.type === 'Identifier' ? reader.variableOf(target.object) : undefined
  if (owner && object.kind === 'structure') {
    state.places.set(owner, { ...object, fields: new Map(object.fields).set(property, value) })
    return
  }
  const place = placeOf(reader, target)
  if (place !== undefined) state.places.set(place, value)
}

/** What a class is seen to write to a property of its instances. */
function remember(reader: Reader, of: ClassNode, property: string, value: Value, state: State): void {
  if (!reader.recording) return
  let fields = reader.fields.get(of)
  if (!fields) reader.fields.set(of, (fields = new Map()))
  const given = fields.get(property)
  if (given) given.push({ value, assumptions: state.assumptions })
  else fields.set(property, [{ value, assumptions: state.assumptions }])
}


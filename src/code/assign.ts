/** Writing to variables, properties and elements. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant } from '../math/expression.ts'
import { anyData } from '../math/range.ts'
import { addressOf, writeElement, writeField } from './change.ts'
import { elementOf } from './containers.ts'
import { conditionOfValue, evaluate, evaluated, operate } from './evaluate.ts'
import { fieldOwner, remember } from './fields.ts'
import { propertyOfValue } from './member.ts'
import { merged } from './merge.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, type State } from './state.ts'
import { formulaOf, type Value } from './value.ts'
import { isTensor, readVariable } from './variable.ts'

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
    const value = operator === '&&=' ? merged(reader, condition, given, before, node) : merged(reader, condition, before, given, node)
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
    case 'MemberExpression': return propertyOf(target) === undefined ? element(reader, target, value, state) : property(reader, target, value, state)
    case 'AssignmentPattern': {
      // A default applies where nothing was given, of which nothing is known.
      const otherwise = evaluate(reader, target.right, copied(state))
      const isMissing = value.kind === 'formula' && value.expression.kind === 'variable'
      return write(reader, target.left, isMissing && otherwise.kind !== 'formula' ? merged(reader, reader.leaves.fresh(target), value, otherwise, target) : value, state)
    }
    case 'ArrayPattern':
      for (const [i, e] of target.elements.entries()) if (e) write(reader, e.type === 'RestElement' ? e.argument : e, e.type === 'RestElement' ? reader.unknown(e) : elementOf(reader, value, constant(i), e), state)
      return
    case 'ObjectPattern':
      for (const p of target.properties) {
        if (p.type === 'RestElement') write(reader, p.argument, reader.unknown(p), state)
        else if (!p.computed && p.key.type === 'Identifier') write(reader, p.value, propertyOfValue(reader, value, p.key.name, p.key, state), state)
        else write(reader, p.value, reader.unknown(p), state)
      }
      return
    case 'TSNonNullExpression': case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSTypeAssertion': return write(reader, target.expression, value, state)
    case 'TSParameterProperty': return write(reader, target.parameter, value, state)
    default:
  }
}

const tensorFrom = (reader: Reader, origin: TSESTree.Node): Value => reader.unknown(origin, undefined, true)

/** A variable of a function around this one must be held here before its contents change. */
export function hold(reader: Reader, node: TSESTree.Node, state: State): void {
  let root = node
  while (root.type === 'MemberExpression' || root.type === 'TSNonNullExpression' || root.type === 'TSAsExpression') root = root.type === 'MemberExpression' ? root.object : root.expression
  const variable = root.type === 'Identifier' ? reader.variableOf(root) : undefined
  if (variable && !state.places.has(variable)) state.places.set(variable, readVariable(reader, root as TSESTree.Identifier, state))
}

function element(reader: Reader, target: TSESTree.MemberExpression, value: Value, state: State): void {
  hold(reader, target.object, state)
  const array = evaluate(reader, target.object, state)
  const index = evaluated(reader, target.property, state)
  const owner = fieldOwner(reader, target.object, state)
  if (owner) remember(reader, owner.of, owner.property, value, state)
  writeElement(reader, state, array, index, value, target)
}

function property(reader: Reader, target: TSESTree.MemberExpression, value: Value, state: State): void {
  const name = propertyOf(target)!
  hold(reader, target.object, state)
  const object = evaluate(reader, target.object, state)
  if (object.kind === 'structure') {
    if (object.of && !object.isClass) remember(reader, object.of, name, value, state)
    return writeField(reader, state, object, name, value, target)
  }
  const address = addressOf(object)
  if (name === 'length' || !address) return
  // Another object that has a property of this name may be the same object.
  for (const place of state.places.keys()) if (typeof place === 'string' && place.endsWith(`.${name}`)) state.places.set(place, reader.unknown(target))
  if (address.kind === 'variable') state.places.set(reader.leaves.member(address, name, target, () => anyData).name, value)
}

/** From an expression of the program to its value. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, type Expression } from '../math/expression.ts'
import type { OperationName } from '../math/vocabulary.ts'
import { hull, integers } from '../math/range.ts'
import { assign, update } from './assign.ts'
import { callOf, construct } from './call.ts'
import { conditionOf } from './condition.ts'
import { copyOf, expressionOf, listOf, opaque, rangeOfValue } from './containers.ts'
import { changedSince } from './fields.ts'
import { giveUp } from './give-up.ts'
import { readMember } from './member.ts'
import { joined, merged } from './merge.ts'
import type { Reader } from './reader.ts'
import { adopt, copied, capturedFrom, type State } from './state.ts'
import { formulaOf, text, type Since, type Structure, type Value } from './value.ts'
import { readVariable } from './variable.ts'

export function evaluate(reader: Reader, node: TSESTree.Node, state: State): Value {
  if (!reader.enter()) {
    giveUp(reader, node, state)
    return reader.unknown(node)
  }
  const { assumptions } = state
  const value = valueOf(reader, node, state)
  reader.leave()
  reader.note(node, value, assumptions)
  return value
}

function valueOf(reader: Reader, node: TSESTree.Node, state: State): Value {
  switch (node.type) {
    case 'Literal': return literal(reader, node)
    case 'Identifier': return readVariable(reader, node, state)
    case 'TemplateLiteral':
      for (const e of node.expressions) evaluate(reader, e, state)
      return text
    case 'UnaryExpression': return unary(reader, node, state)
    case 'BinaryExpression': return binary(reader, node, state)
    case 'LogicalExpression': return logical(reader, node, state)
    case 'ConditionalExpression': return conditional(reader, node, state)
    case 'AssignmentExpression': return assign(reader, node, state)
    case 'UpdateExpression': return update(reader, node, state)
    case 'MemberExpression': return readMember(reader, node, state)
    case 'CallExpression': return callOf(reader, node, state)
    case 'NewExpression': return construct(reader, node, state)
    // A function or class that is exported as the default need not have a name.
    case 'ArrowFunctionExpression': case 'FunctionExpression': case 'FunctionDeclaration':
      return { kind: 'closure', node, captured: capturedFrom(state), self: node.type === 'ArrowFunctionExpression' ? thisOf(reader, state) : undefined }
    case 'ClassExpression': case 'ClassDeclaration': return { kind: 'structure', address: reader.leaves.fresh(node), fields: new Map(), of: node, isClass: true }
    case 'ArrayExpression': return array(reader, node, state)
    case 'ObjectExpression': return object(reader, node, state)
    case 'SequenceExpression': return node.expressions.map((e) => evaluate(reader, e, state)).at(-1)!
    case 'ThisExpression': return state.places.get('this') ?? state.frame.self ?? reader.unknown(node)
    case 'AwaitExpression': case 'SpreadElement': case 'YieldExpression': return node.argument ? evaluate(reader, node.argument, state) : reader.unknown(node)
    case 'TSAsExpression': case 'TSNonNullExpression': case 'TSSatisfiesExpression': case 'TSTypeAssertion': case 'ChainExpression': case 'TSInstantiationExpression':
      return evaluate(reader, node.expression, state)
    case 'TaggedTemplateExpression':
      evaluate(reader, node.quasi, state)
      return reader.unknown(node)
    case 'JSXElement': case 'JSXFragment':
      if (node.type === 'JSXElement') for (const attribute of node.openingElement.attributes) evaluate(reader, attribute, state)
      for (const child of node.children) if (child.type !== 'JSXText' && child.type !== 'JSXSpreadChild') evaluate(reader, child, state)
      return reader.unknown(node)
    case 'JSXAttribute': return node.value ? evaluate(reader, node.value, state) : text
    case 'JSXSpreadAttribute': return evaluate(reader, node.argument, state)
    case 'JSXExpressionContainer': return evaluate(reader, node.expression, state)
    default: return reader.unknown(node)
  }
}

/** A number, or nothing known of one; for what stands in arithmetic. */
export const evaluated = (reader: Reader, node: TSESTree.Node, state: State): Expression => expressionOf(reader, evaluate(reader, node, state), node)

function literal(reader: Reader, node: TSESTree.Literal): Value {
  if (typeof node.value === 'number') return formulaOf(constant(node.value, node))
  if (typeof node.value === 'string') return text
  return reader.unknown(node)
}

export const arithmetic: Readonly<Record<string, OperationName>> = { '+': 'add', '-': 'sub', '*': 'mul', '/': 'div', '**': 'pow', '%': 'remainder' }
const comparisons = new Set(['<', '<=', '>', '>=', '===', '!==', '==', '!='])
const whole = new Set(['|', '&', '^', '<<', '>>'])

function unary(reader: Reader, node: TSESTree.UnaryExpression, state: State): Value {
  if (node.operator === '!') return formulaOf(conditionOf(reader, node, state))
  const argument = evaluate(reader, node.argument, state)
  if (node.operator === '+') return argument.kind === 'formula' ? argument : reader.unknown(node)
  if (node.operator === 'typeof') return text
  if (node.operator === '~') return reader.unknown(node, () => integers(-(2 ** 31), 2 ** 31 - 1))
  if (node.operator !== '-') return reader.unknown(node)
  const value = formulaOf(reader.build('neg', [expressionOf(reader, argument, node.argument)], { origin: node }))
  reader.record(node, value, state)
  return value
}

function binary(reader: Reader, node: TSESTree.BinaryExpression, state: State): Value {
  if (comparisons.has(node.operator)) return formulaOf(conditionOf(reader, node, state))
  const left = evaluate(reader, node.left, state), right = evaluate(reader, node.right, state)
  const value = operate(reader, node.operator, left, right, node)
  reader.record(node, value, state)
  return value
}

/** `left operator right`, where neither is text. */
export function operate(reader: Reader, operator: string, left: Value, right: Value, node: TSESTree.Node): Value {
  if (operator === '+' && (left.kind === 'text' || right.kind === 'text')) return text
  const name = arithmetic[operator]
  if (name) return formulaOf(reader.build(name, [expressionOf(reader, left, node), expressionOf(reader, right, node)], { origin: node }))
  if (operator === '>>>') return reader.unknown(node, () => integers(0, 2 ** 32 - 1))
  if (whole.has(operator)) return reader.unknown(node, () => integers(-(2 ** 31), 2 ** 31 - 1))
  return reader.unknown(node)
}

function logical(reader: Reader, node: TSESTree.LogicalExpression, state: State): Value {
  const left = evaluate(reader, node.left, state)
  // `??` asks whether there is a value, of which a number says nothing.
  const condition = node.operator === '??' ? reader.leaves.fresh(node) : conditionOfValue(reader, left, node.left)
  const branch = copied(state)
  if (node.operator !== '??') branch.assumptions = reader.ranges.assume(condition, node.operator === '&&', state.assumptions)
  const right = evaluate(reader, node.right, branch)
  adopt(state, joined(reader, condition, node.operator === '&&' ? branch : state, node.operator === '&&' ? state : branch, state, node))
  if (node.operator === '??') return left.kind === 'formula' && left.expression.kind === 'variable' ? merged(reader, condition, left, right, node) : left
  return node.operator === '&&' ? merged(reader, condition, right, left, node) : merged(reader, condition, left, right, node)
}

/** `this` for a function that is made here. What it holds by the time of a call is another matter. */
function thisOf(reader: Reader, state: State): Structure | undefined {
  const self = state.places.get('this') ?? state.frame.self
  return self?.kind === 'structure' ? changedSince(reader, self, undefined) : undefined
}

/** A value as a condition: 0, NaN and nothing are false. */
export const conditionOfValue = (reader: Reader, value: Value, node: TSESTree.Node): Expression =>
  value.kind === 'formula' ? value.expression : reader.leaves.fresh(node)

function conditional(reader: Reader, node: TSESTree.ConditionalExpression, state: State): Value {
  const condition = conditionOf(reader, node.test, state)
  const then = copied(state), otherwise = copied(state)
  then.assumptions = reader.ranges.assume(condition, true, state.assumptions)
  otherwise.assumptions = reader.ranges.assume(condition, false, state.assumptions)
  const value = merged(reader, condition, evaluate(reader, node.consequent, then), evaluate(reader, node.alternate, otherwise), node)
  adopt(state, joined(reader, condition, then, otherwise, state, node))
  return value
}

function array(reader: Reader, node: TSESTree.ArrayExpression, state: State): Value {
  const spread = node.elements.some((e) => e?.type === 'SpreadElement')
  const items = node.elements.map((e) => (e ? evaluate(reader, e, state) : reader.unknown(node)))
  if (!spread) return listOf(reader, items, node)
  // `[...xs]` is a copy of xs; anything else with a spread is too long to be written item by item.
  const [only] = items
  if (items.length === 1 && only) return copyOf(reader, only, node)
  return opaque(reader, reader.leaves.fresh(node), () => items.map((item) => rangeOfValue(reader, item)).reduce(hull), node)
}

function object(reader: Reader, node: TSESTree.ObjectExpression, state: State): Value {
  const fields = new Map<string, Value>()
  const address = reader.leaves.fresh(node)
  let since: Since | undefined
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = evaluate(reader, property.argument, state)
      // What is spread may hold any property, of those written before it too.
      if (spread.kind !== 'structure' || spread.of || spread.since) {
        fields.clear()
        since = { properties: undefined, base: reader.leaves.fresh(property), rest: undefined }
      }
      if (spread.kind === 'structure') for (const [name, value] of spread.fields) fields.set(name, value)
      continue
    }
    const value = evaluate(reader, property.value, state)
    const { key } = property
    if (!property.computed && key.type === 'Identifier') fields.set(key.name, value)
    else if (key.type === 'Literal') fields.set(String(key.value), value)
    else {
      evaluate(reader, key, state)
      fields.clear()
    }
  }
  return { kind: 'structure', address, fields, since, of: undefined }
}

/** The loop statements, each as an iteration over something. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression, Variable } from '../math/expression.ts'
import { everything, type Range } from '../math/range.ts'
import { write } from './assign.ts'
import { conditionOf } from './condition.ts'
import { elementOf, expressionOf, lengthOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { iterate } from './iterate.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf } from './value.ts'

export function forLoop(reader: Reader, node: TSESTree.ForStatement, state: State): State {
  if (node.init?.type === 'VariableDeclaration') execute(reader, node.init, state)
  else if (node.init) evaluate(reader, node.init, state)
  const counter = counterOf(reader, node, state)
  return iterate(reader, state, {
    node, body: node.body, also: node.update ? [node.update] : [], index: counter?.index, length: counter?.length, atLeastOnce: false,
    round: (inside) => {
      if (counter) write(reader, counter.name, formulaOf(counter.index), inside)
      const entered = node.test ? tested(reader, node.test, inside) : inside
      const end = execute(reader, node.body, entered)
      if (node.update && !counter) evaluate(reader, node.update, end ?? entered)
      return end
    },
    exit: (after, left) => (node.test && !left ? untested(reader, node.test, after) : after),
  })
}

interface Counter {
  readonly name: TSESTree.Identifier
  readonly index: Variable
  /** How many rounds there are, where the counter starts at 0. */
  readonly length: Expression | undefined
}

/** `for (let i = a; i < n; i++)`, up or down, by one: a counter that goes through the elements. */
function counterOf(reader: Reader, node: TSESTree.ForStatement, state: State): Counter | undefined {
  const { update, test } = node
  const step = update?.type === 'UpdateExpression' ? (update.operator === '++' ? 1 : -1) : update?.type === 'AssignmentExpression' && update.right.type === 'Literal' && update.right.value === 1 ? (update.operator === '+=' ? 1 : update.operator === '-=' ? -1 : 0) : 0
  const name = update?.type === 'UpdateExpression' ? update.argument : update?.type === 'AssignmentExpression' ? update.left : undefined
  if (step === 0 || name?.type !== 'Identifier' || test?.type !== 'BinaryExpression') return undefined
  const variable = reader.variableOf(name)
  if (!variable || variable.references.some((r) => r.isWrite() && !r.init && within(r.identifier as never, node.body))) return undefined
  const first = state.places.get(variable)
  const bound = test.left.type === 'Identifier' && test.left.name === name.name ? test.right : test.right.type === 'Identifier' && test.right.name === name.name ? test.left : undefined
  if (!bound || first?.kind !== 'formula') return undefined
  const limit = expressionOf(reader, evaluate(reader, bound as TSESTree.Expression, state), bound)
  const strict = test.operator === '<' || test.operator === '>' || test.operator === '!=='
  const index = reader.leaves.fresh(name, (): Range => {
    const from = reader.ranges.of(first.expression), to = reader.ranges.of(limit)
    const last = strict && Number.isFinite(to.hi) ? to.hi - 1 : to.hi
    return step > 0 ? { lo: from.lo, hi: last, integer: from.integer === true, attained: from.lo === from.hi ? [{ at: from.lo, why: 'in the first round' }] : [] } : { ...everything, hi: from.hi, lo: strict ? to.lo + 1 : to.lo, integer: from.integer === true }
  }, { index: true })
  const fromZero = step > 0 ? first.expression.kind === 'constant' && first.expression.value === 0 && strict : true
  return { name, index, length: fromZero ? (step > 0 ? limit : undefined) : undefined }
}

export const within = (node: TSESTree.Node, outer: TSESTree.Node): boolean => node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1]

export function forOfLoop(reader: Reader, node: TSESTree.ForOfStatement, state: State): State {
  const over = evaluate(reader, node.right, state)
  const index = reader.leaves.fresh(node, undefined, { index: true })
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]!.id : node.left
  return iterate(reader, state, {
    node, body: node.body, also: [], index, length: lengthOf(reader, over, node.right), atLeastOnce: false,
    round: (inside) => {
      write(reader, target, elementOf(reader, over, index, target), inside)
      return execute(reader, node.body, inside)
    },
  })
}

export function forInLoop(reader: Reader, node: TSESTree.ForInStatement, state: State): State {
  const over = evaluate(reader, node.right, state)
  const index = reader.leaves.fresh(node, undefined, { index: true })
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]!.id : node.left
  return iterate(reader, state, {
    node, body: node.body, also: [], index, length: lengthOf(reader, over, node.right), atLeastOnce: false,
    round: (inside) => {
      write(reader, target, formulaOf(index), inside)
      return execute(reader, node.body, inside)
    },
  })
}

export function whileLoop(reader: Reader, node: TSESTree.WhileStatement, state: State): State {
  return iterate(reader, state, {
    node, body: node.body, also: [node.test], index: undefined, length: undefined, atLeastOnce: false,
    round: (inside) => execute(reader, node.body, tested(reader, node.test, inside)),
    exit: (after, left) => (left ? after : untested(reader, node.test, after)),
  })
}

export function doLoop(reader: Reader, node: TSESTree.DoWhileStatement, state: State): State {
  return iterate(reader, state, {
    node, body: node.body, also: [node.test], index: undefined, length: undefined, atLeastOnce: true,
    round: (inside) => {
      const end = execute(reader, node.body, inside)
      if (end) conditionOf(reader, node.test, end)
      return end
    },
    exit: (after, left) => (left ? after : untested(reader, node.test, after)),
  })
}

function tested(reader: Reader, test: TSESTree.Expression, state: State): State {
  state.assumptions = reader.ranges.assume(conditionOf(reader, test, state), true, state.assumptions)
  return state
}

/** A loop that was not left by a break ends where its test fails. */
function untested(reader: Reader, test: TSESTree.Expression, state: State): State {
  const { recording } = reader
  reader.recording = false
  state.assumptions = reader.ranges.assume(conditionOf(reader, test, state), false, state.assumptions)
  reader.recording = recording
  return state
}


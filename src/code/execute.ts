/** Statements in order of flow. The state is changed in place; nothing comes back from where flow does not go on. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import { write } from './assign.ts'
import { conditionOf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { doLoop, forInLoop, forLoop, forOfLoop, whileLoop } from './loops.ts'
import type { Reader } from './reader.ts'
import { copied, joined, type State } from './state.ts'
import { tableOf, type Value } from './value.ts'
import { isTakenLater } from './variable.ts'

export function execute(reader: Reader, node: TSESTree.Statement, state: State): State | undefined {
  if (reader.exhausted) return state
  switch (node.type) {
    case 'BlockStatement': return block(reader, node.body, state)
    case 'ExpressionStatement':
      evaluate(reader, node.expression, state)
      return assertion(reader, node.expression, state)
    case 'VariableDeclaration':
      for (const d of node.declarations) {
        if (isTakenLater(reader, d)) continue
        if (d.init) write(reader, d.id, evaluate(reader, d.init, state), state)
        else if (d.id.type === 'Identifier') declare(reader, d.id, state)
      }
      return state
    case 'ReturnStatement': {
      const value = node.argument ? evaluate(reader, node.argument, state) : undefined
      state.frame.returned.push({ condition: state.path, value })
      return undefined
    }
    case 'ThrowStatement':
      evaluate(reader, node.argument, state)
      return undefined
    case 'BreakStatement':
      state.jumps?.broken.push({ condition: state.path, state })
      return undefined
    case 'ContinueStatement':
      state.jumps?.continued.push({ condition: state.path, state })
      return undefined
    case 'IfStatement': return branch(reader, node, state)
    case 'ForStatement': return forLoop(reader, node, state)
    case 'ForOfStatement': return forOfLoop(reader, node, state)
    case 'ForInStatement': return forInLoop(reader, node, state)
    case 'WhileStatement': return whileLoop(reader, node, state)
    case 'DoWhileStatement': return doLoop(reader, node, state)
    case 'SwitchStatement': return choose(reader, node, state)
    case 'TryStatement': {
      const end = block(reader, node.block.body, state)
      const caught = node.handler && block(reader, node.handler.body.body, copied(state))
      const after = end ?? caught ?? undefined
      return node.finalizer ? after && block(reader, node.finalizer.body, after) : after
    }
    case 'LabeledStatement': return execute(reader, node.body, state)
    case 'ClassDeclaration': return classBody(reader, node, state)
    case 'ExportNamedDeclaration': return node.declaration ? execute(reader, node.declaration as TSESTree.Statement, state) : state
    case 'ExportDefaultDeclaration':
      if (node.declaration.type === 'ClassDeclaration' || node.declaration.type === 'FunctionDeclaration') return execute(reader, node.declaration as TSESTree.Statement, state)
      evaluate(reader, node.declaration, state)
      return state
    default: return state
  }
}

export function block(reader: Reader, body: readonly TSESTree.Statement[], state: State): State | undefined {
  let now: State | undefined = state
  for (const statement of body) {
    now = execute(reader, statement, now)
    if (!now) return undefined
  }
  return now
}

function declare(reader: Reader, id: TSESTree.Identifier, state: State): void {
  const variable = reader.variableOf(id)
  if (variable && !state.places.has(variable)) state.places.set(variable, reader.unknown(id))
}

function branch(reader: Reader, node: TSESTree.IfStatement, state: State): State | undefined {
  const condition = conditionOf(reader, node.test, state)
  const side = (holds: boolean): State => ({ ...copied(state), assumptions: reader.ranges.assume(condition, holds, state.assumptions), path: along(reader, state.path, condition, holds) })
  const then = execute(reader, node.consequent, side(true))
  const other = node.alternate ? execute(reader, node.alternate, side(false)) : side(false)
  if (then && other) return adopt(state, joined(condition, then, other, state, () => reader.unknown(node)))
  const live = then ?? other
  // Past an early exit its test is known to have failed, without standing inside it.
  return live && adopt(state, { ...live, path: state.path })
}

const along = (reader: Reader, path: Expression | undefined, condition: Expression, holds: boolean): Expression => {
  const here = holds ? condition : reader.build('not', [condition])
  return path ? reader.build('and', [path, here]) : here
}

/** Moves what a branch ended with into the state that callers hold. */
export function adopt(state: State, from: State): State {
  if (from.places !== state.places) {
    state.places.clear()
    for (const [place, value] of from.places) state.places.set(place, value)
  }
  if (from.elements !== state.elements) {
    state.elements.clear()
    for (const [place, written] of from.elements) state.elements.set(place, written)
  }
  state.assumptions = from.assumptions
  return state
}

/** `assert(p > 0)`, in any of its spellings: what follows runs only where it holds. */
function assertion(reader: Reader, node: TSESTree.Expression, state: State): State {
  if (node.type !== 'CallExpression' || !node.arguments[0]) return state
  const name = reader.sourceCodeOf(node).getText(node.callee as never)
  if (/^(?:(?:console|assert|chai|tf\.util)\.)?(?:assert|ok|invariant)$/.test(name)) state.assumptions = reader.ranges.assume(conditionOf(reader, node.arguments[0], state), true, state.assumptions)
  return state
}

function choose(reader: Reader, node: TSESTree.SwitchStatement, state: State): State | undefined {
  evaluate(reader, node.discriminant, state)
  let live: State | undefined
  const jumps = { continued: state.jumps?.continued ?? [], broken: [] as NonNullable<State['jumps']>['broken'] }
  const meet = (end: State): void => { live = live ? joined(reader.leaves.fresh(node), live, end, state, () => reader.unknown(node)) : end }
  for (const c of node.cases) {
    const start = { ...copied(state), jumps, path: along(reader, state.path, reader.leaves.fresh(c), true) }
    if (c.test) evaluate(reader, c.test, start)
    const end = block(reader, c.consequent, start)
    if (end) meet(end)
  }
  for (const { state: end } of jumps.broken) meet(end)
  if (!node.cases.some((c) => c.test === null)) meet(copied(state))
  return live && adopt(state, { ...live, path: state.path, jumps: state.jumps })
}

function classBody(reader: Reader, node: TSESTree.ClassDeclaration, state: State): State {
  if (node.id) {
    const variable = reader.variableOf(node.id)
    const value: Value = { kind: 'structure', fields: new Map(), of: node, isClass: true }
    if (variable) state.places.set(variable, value)
  }
  for (const member of node.body.body) {
    if (member.type !== 'PropertyDefinition' || !member.value || member.computed || member.key.type !== 'Identifier') continue
    const value = evaluate(reader, member.value, state)
    const fields = tableOf(reader.fields, node, () => new Map<string, { value: Value; assumptions: State['assumptions'] }[]>())
    tableOf(fields, member.key.name, () => []).push({ value, assumptions: state.assumptions })
  }
  return state
}

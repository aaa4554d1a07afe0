/** Statements in order of flow. The state is changed in place; nothing comes back from where flow does not go on. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import { write } from './assign.ts'
import { conditionOf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { remember } from './fields.ts'
import { doLoop, forInLoop, forLoop, forOfLoop, whileLoop } from './loops.ts'
import type { Reader } from './reader.ts'
import { giveUp } from './give-up.ts'
import { readForeign } from './markup.ts'
import { meet } from './meet.ts'
import { joined } from './merge.ts'
import { isLoop } from './tree.ts'
import { adopt, copied, type Jumps, type State } from './state.ts'
import type { Value } from './value.ts'
import { isTakenLater } from './variable.ts'

export function execute(reader: Reader, node: TSESTree.Statement, state: State): State | undefined {
  if (!reader.enter()) {
    giveUp(reader, node, state)
    state.frame.returned.push({ condition: reader.leaves.fresh(node), value: reader.lost(node) })
    return state
  }
  const end = executed(reader, node, state)
  reader.leave()
  return end
}

function executed(reader: Reader, node: TSESTree.Statement, state: State): State | undefined {
  switch (node.type) {
    case 'BlockStatement': return block(reader, node.body, state)
    case 'ExpressionStatement':
      evaluate(reader, node.expression, state)
      return assertion(reader, node.expression, state)
    case 'VariableDeclaration':
      for (const d of node.declarations) {
        if (isTakenLater(reader, d)) continue
        if (d.init) write(reader, d.id, evaluate(reader, d.init, state), state)
        else if (d.id.type === 'Identifier' && node.kind !== 'var') declare(reader, d.id, state)
      }
      return state
    case 'ReturnStatement': {
      const value = node.argument ? evaluate(reader, node.argument, state) : undefined
      state.frame.returned.push({ condition: returnCondition(reader, state), value })
      return undefined
    }
    case 'ThrowStatement':
      evaluate(reader, node.argument, state)
      return undefined
    case 'BreakStatement': case 'ContinueStatement':
      jump(reader, node, state)
      return undefined
    case 'IfStatement': return branch(reader, node, state)
    case 'ForStatement': return forLoop(reader, node, state)
    case 'ForOfStatement': return forOfLoop(reader, node, state)
    case 'ForInStatement': return forInLoop(reader, node, state)
    case 'WhileStatement': return whileLoop(reader, node, state)
    case 'DoWhileStatement': return doLoop(reader, node, state)
    case 'SwitchStatement': return choose(reader, node, state)
    case 'TryStatement': return attempt(reader, node, state)
    case 'LabeledStatement': return labelled(reader, node, state)
    case 'ClassDeclaration': return classBody(reader, node, state)
    case 'ExportNamedDeclaration': return node.declaration ? execute(reader, node.declaration as TSESTree.Statement, state) : state
    case 'ExportDefaultDeclaration':
      if (node.declaration.type === 'ClassDeclaration' || node.declaration.type === 'FunctionDeclaration') return execute(reader, node.declaration as TSESTree.Statement, state)
      evaluate(reader, node.declaration, state)
      return state
    default: return readForeign(reader, node, state)
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
  if (variable) state.places.set(variable, reader.lost(id))
}

function branch(reader: Reader, node: TSESTree.IfStatement, state: State): State | undefined {
  const condition = conditionOf(reader, node.test, state)
  const side = (holds: boolean): State => ({ ...copied(state), assumptions: reader.ranges.assume(condition, holds, state.assumptions), path: along(reader, state.path, condition, holds) })
  const then = execute(reader, node.consequent, side(true))
  const other = node.alternate ? execute(reader, node.alternate, side(false)) : side(false)
  if (then && other) return adopt(state, joined(reader, condition, then, other, state, node))
  const live = then ?? other
  // Past an early exit its test is known to have failed, without standing inside it.
  return live && adopt(state, live)
}

const along = (reader: Reader, path: Expression | undefined, condition: Expression, holds: boolean): Expression => {
  const here = holds ? condition : reader.build('not', [condition])
  return path ? reader.build('and', [path, here]) : here
}

/** A loop that is left by a return was left in some round, if it was entered at all. */
function returnCondition(reader: Reader, state: State): Expression | undefined {
  if (state.loop === state.frame.loop) return state.path
  const somewhere = reader.leaves.fresh(state.loop?.node)
  return state.path ? reader.build('and', [somewhere, state.path]) : somewhere
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
  const jumps: Jumps = { label: undefined, continued: [], broken: [], takes: { break: true, continue: false }, outer: state.jumps }
  let through: State | undefined
  for (const c of node.cases) {
    const condition = reader.leaves.fresh(c)
    const entered = { ...copied(state), jumps, path: along(reader, state.path, condition, true) }
    if (c.test) evaluate(reader, c.test, entered)
    through = block(reader, c.consequent, through ? { ...joined(reader, condition, entered, through, state, node), jumps, path: entered.path } : entered)
  }
  const ends = jumps.broken.map((jump) => jump.state)
  if (through) ends.push(through)
  if (!node.cases.some((c) => c.test === null)) ends.push(copied(state))
  return meet(reader, node, state, ends)
}

/** Whatever the block was at when it failed, its writes may or may not have been done. */
function attempt(reader: Reader, node: TSESTree.TryStatement, state: State): State | undefined {
  const failed = copied(state)
  const end = execute(reader, node.block, copied(state))
  const ends: State[] = end ? [end] : []
  giveUp(reader, node.block, failed)
  const caught = node.handler && execute(reader, node.handler.body, { ...failed, path: along(reader, state.path, reader.leaves.fresh(node), true) })
  if (caught) ends.push(caught)
  if (node.finalizer) {
    if (ends.length > 0) {
      const met = meet(reader, node, state, ends)
      return met && execute(reader, node.finalizer, met)
    }
    execute(reader, node.finalizer, failed)
    return undefined
  }
  return meet(reader, node, state, ends)
}

function labelled(reader: Reader, node: TSESTree.LabeledStatement, state: State): State | undefined {
  // A loop takes what names it by itself.
  if (isLoop(node.body)) return execute(reader, node.body, state)
  const jumps: Jumps = { label: node.label.name, continued: [], broken: [], takes: { break: false, continue: false }, outer: state.jumps }
  const inside = { ...copied(state), jumps }
  const end = execute(reader, node.body, inside)
  const ends = jumps.broken.map((jump) => jump.state)
  if (end) ends.push(end)
  if (ends.length === 1 && end) return adopt(state, end)
  return meet(reader, node, state, ends)
}

/** To the loop, switch or block that a `break` or `continue` means. */
function jump(reader: Reader, node: TSESTree.BreakStatement | TSESTree.ContinueStatement, state: State): void {
  const kind = node.type === 'BreakStatement' ? 'break' : 'continue'
  let to = state.jumps
  while (to && !(node.label ? to.label === node.label.name : to.takes[kind])) to = to.outer
  // Out of an inner loop, the tests of its round say nothing about the round of the outer one.
  const condition = node.label ? reader.leaves.fresh(node) : state.path
  ;(kind === 'break' ? to?.broken : to?.continued)?.push({ condition, state })
}

function classBody(reader: Reader, node: TSESTree.ClassDeclaration, state: State): State {
  if (node.id) {
    const variable = reader.variableOf(node.id)
    const value: Value = { kind: 'structure', address: reader.leaves.fresh(node, undefined, { lasting: true }), fields: new Map(), of: node, isClass: true }
    if (variable) state.places.set(variable, value)
  }
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') for (const statement of member.body) giveUp(reader, statement, state)
    if (member.type !== 'PropertyDefinition' || !member.value || member.computed) continue
    const value = evaluate(reader, member.value, state)
    if (member.key.type === 'Identifier' || member.key.type === 'PrivateIdentifier') remember(reader, node, member.key.type === 'Identifier' ? member.key.name : `#${member.key.name}`, value, state)
  }
  return state
}

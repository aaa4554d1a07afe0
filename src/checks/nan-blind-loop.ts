/**
 * Every comparison with NaN is false, so a training loop that goes on while its loss is large takes a NaN for success.
 *
 * The loop ends, no error is thrown, and the weights, NaN by now, are saved and used. A loop that asks the opposite,
 * `!(loss < goal)`, never ends. Said of loops whose loss comes from a step of training in them and that nowhere ask whether it
 * is finite.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Rule, Scope } from 'eslint'
import type { Reader } from '../code/reader.ts'
import { identifierOf, variableAt } from '../code/scope.ts'
import { descendants, inside, propertyName, type Node } from '../code/tree.ts'
import { check, type Flaw } from './check.ts'

type Loop = TSESTree.WhileStatement | TSESTree.DoWhileStatement

/** Methods that take a step of training and give its loss. */
const trains = /^(?:minimize|trainOnBatch|train|trainStep)$/
const asks = /\b(?:isNaN|isFinite)\b/

export const nanBlindLoop: Rule.RuleModule = check('nan-blind-loop', 'a training loop that takes a NaN for success', /\bwhile\b[^]*\b(?:minimize|trainOnBatch|train|trainStep)\b|\b(?:minimize|trainOnBatch|train|trainStep)\b[^]*\bwhile\b/, function* (reader) {
  const { sourceCode } = reader
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    if (node.type !== 'WhileStatement' && node.type !== 'DoWhileStatement') continue
    if (asks.test(sourceCode.getText(node as never))) continue
    for (const compared of comparisonsIn(node.test)) {
      const loss = [compared.left, compared.right].find((side) => side.type === 'Identifier' && isLossOf(reader, side, node))
      if (loss?.type === 'Identifier') yield flaw(reader, node, loss)
    }
  }
})

/** `loss > goal`, `step < limit && loss > goal`. */
function comparisonsIn(test: Node): readonly TSESTree.BinaryExpression[] {
  if (test.type === 'LogicalExpression') return [...comparisonsIn(test.left), ...comparisonsIn(test.right)]
  return test.type === 'BinaryExpression' && /^[<>]=?$/.test(test.operator) ? [test] : []
}

/** Whether the loop writes it from a step of training. */
function isLossOf({ sourceCode }: Reader, { name }: TSESTree.Identifier, loop: Loop): boolean {
  const variable = variableAt(sourceCode, name, loop)
  return variable?.references.some((reference) => reference.isWrite() && inside(identifierOf(reference), loop.body) && writtenBy(reference, sourceCode)) ?? false
}

function writtenBy({ writeExpr }: Scope.Reference, sourceCode: Reader['sourceCode']): boolean {
  if (!writeExpr) return false
  for (const node of descendants(writeExpr as unknown as Node, sourceCode)) {
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && trains.test(propertyName(node.callee) ?? '')) return true
  }
  return false
}

function flaw({ sourceCode }: Reader, loop: Loop, { name }: TSESTree.Identifier): Flaw {
  const { body } = loop, last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined
  const indent = last ? ' '.repeat(last.loc.start.column) : ''
  const text = `if (!Number.isFinite(${name})) throw new Error('the loss is no number')`
  return {
    node: loop.test, isSeldom: true,
    what: `This loop goes on by a comparison of \`${name}\`, the loss of its training.`,
    why: 'Once that is NaN the comparison is false: the loop ends as if it had succeeded, with weights that are NaN.',
    cure: `Write \`${text}\` in it.`,
    ...(last && { edit: { range: [last.range[1], last.range[1]] as const, text: `\n${indent}${text}${sourceCode.getText(last as never).endsWith(';') ? ';' : ''}`, title: 'Throw when the loss is no number.', isCertain: false } }),
  }
}

/**
 * Where the cure of a formula goes. A number goes where the formula stands. A vector of which the code computes one element
 * goes in front with `[i]` behind it; inside a loop over the elements it is computed once, before the loop; and where a
 * callback of `map` does nothing else, it takes the place of the whole call.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Edit } from '../code/edit.ts'
import { freeName } from '../code/free-name.ts'
import type { Loop } from '../code/loop.ts'
import { Precedence } from '../code/parentheses.ts'
import type { Reader } from '../code/reader.ts'
import type { Written } from '../code/spelling.ts'
import { elementwise } from '../code/elementwise.ts'
import type { Source } from '../code/text-of.ts'
import { equal, type Expression } from '../math/expression.ts'
import { Texts } from '../code/text-of.ts'
import { descendants, isFunction } from '../code/tree.ts'
import type { Finding } from './finding.ts'
import { styleOf } from './style.ts'

export interface VectorPlace {
  readonly replaced: TSESTree.Node
  /** The statement in front of which the vector is computed. */
  readonly hoisted: TSESTree.Node | undefined
  /** The part of the cure that is to be written. */
  readonly part: (after: Expression) => Expression
  readonly vectorText: (e: Expression) => Source | undefined
  readonly edits: (whole: Written, fit: (precedence: Precedence, text: string) => Edit) => readonly Edit[]
  /** The cure, as a message shows it. */
  readonly shown: (text: string) => string
}

const itself = (after: Expression): Expression => after

export function placeOfVector(reader: Reader, finding: Finding): VectorPlace | undefined {
  const { node, index } = finding
  // One element of a vector that is updated in place: the vector is not what is written there.
  if (index && node.type === 'AssignmentExpression') return undefined
  if (!index) return node.type === 'AssignmentExpression' ? assigned(reader, finding, node) : simple(reader, node, itself)
  const loop = loopOf(finding.site.loop, index)
  if (!loop) return indexed(reader, finding, index)
  return wholeCall(reader, finding, loop) ?? beforeLoop(reader, finding, loop, index)
}

function simple(reader: Reader, replaced: TSESTree.Node, part: (after: Expression) => Expression): VectorPlace {
  return {
    replaced, hoisted: undefined, part, vectorText: (e) => elementwise(reader, e, replaced), shown: (text) => text,
    edits: ({ text, precedence }, fit) => [fit(precedence, text)],
  }
}

/** `x /= y`: only what stands on the right is written. */
function assigned(reader: Reader, finding: Finding, node: TSESTree.AssignmentExpression): VectorPlace | undefined {
  const { before, after } = finding.case
  if (after.kind !== 'operation' || after.name !== before.name || !equal(after.operands[0]!, before.operands[0]!)) return undefined
  return simple(reader, node.right, () => after.operands[1]!)
}

const loopOf = (loop: Loop | undefined, index: Expression): Loop | undefined => (!loop ? undefined : loop.index && equal(loop.index, index) ? loop : loopOf(loop.outer, index))

/** One element of a vector, outside any loop over it: `vector[i]`. */
function indexed(reader: Reader, finding: Finding, index: Expression): VectorPlace | undefined {
  const { node } = finding
  const at = new Texts(reader, node, node, styleOf(reader, finding, false)).of(index)
  if (!at) return undefined
  return {
    replaced: node, hoisted: undefined, part: itself, vectorText: (e) => elementwise(reader, e, node), shown: (text) => `${text}[${at.text}]`,
    edits: ({ text }, fit) => [fit(Precedence.member, `${text}[${at.text}]${assertion(reader, node)}`)],
  }
}

/** `!` where an element was read with it: TypeScript took it for `undefined` otherwise, and will again. */
const assertion = (reader: Reader, node: TSESTree.Node): string =>
  [...descendants(node, reader.sourceCode)].some((n) => n.type === 'TSNonNullExpression' && n.expression.type === 'MemberExpression' && n.expression.computed) ? '!' : ''

/** `z.map((v) => …)` of which the formula is all that the callback computes. */
function wholeCall(reader: Reader, finding: Finding, loop: Loop): VectorPlace | undefined {
  const callback = loop.node, call = callback.parent
  if (callback.type !== 'ArrowFunctionExpression' || call?.type !== 'CallExpression' || call.arguments.length !== 1 || call.callee.type !== 'MemberExpression') return undefined
  if (reader.sourceCode.getText(call.callee.property as never) !== 'map') return undefined
  const body = callback.body.type === 'BlockStatement' && callback.body.body.length === 1 && callback.body.body[0]?.type === 'ReturnStatement' ? callback.body.body[0].argument : callback.body
  if (body !== finding.node) return undefined
  // The primitives give typed arrays; what maps an array gives an array.
  const array = (text: string): string => `Array.from(${text})`
  return { ...simple(reader, call, itself), shown: array, edits: ({ text }, fit) => [fit(Precedence.call, array(text))] }
}

function beforeLoop(reader: Reader, finding: Finding, loop: Loop, index: Expression): VectorPlace | undefined {
  const { node } = finding
  const statement = statementOf(loop.node)
  const at = new Texts(reader, node, node, styleOf(reader, finding, false)).of(index)
  if (!statement || !at) return undefined
  const { sourceCode } = reader
  const name = freeName(sourceCode, statement, names[finding.case.after.kind === 'operation' ? finding.case.after.name : ''] ?? 'stable')
  const indent = /[ \t]*$/.exec(sourceCode.text.slice(0, statement.range[0]))![0]
  const end = sourceCode.getLastToken(statement as never)?.value === ';' || /;\s*$/m.test(sourceCode.text.slice(0, 2000)) ? ';' : ''
  return {
    replaced: node, hoisted: statement, part: itself, shown: (text) => `${text}[${at.text}]`,
    vectorText: (e) => elementwise(reader, e, statement),
    edits: ({ text }, fit) => [
      { range: [statement.range[0], statement.range[0]], text: `const ${name} = ${text}${end}\n${indent}` },
      fit(Precedence.member, `${name}[${at.text}]${assertion(reader, node)}`),
    ],
  }
}

const names: Readonly<Record<string, string>> = { softmax: 'probabilities', logSoftmax: 'logProbabilities' }

/** The statement that the loop is in, within its own function: outside of it, what the loop goes through has no name. */
function statementOf(node: TSESTree.Node): TSESTree.Node | undefined {
  for (let n: TSESTree.Node = node; n.parent; n = n.parent) {
    if (n !== node && isFunction(n)) return undefined
    if (n.parent.type === 'BlockStatement' || n.parent.type === 'Program') return n
  }
  return undefined
}

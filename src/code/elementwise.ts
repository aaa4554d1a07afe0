/**
 * The text of a vector that the code only ever computes element by element: `Array.from(z, (v) => v / temperature)`, from
 * the expression of one element and the loop or callback that it stands in.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { equal, type Expression } from '../math/expression.ts'
import { indexIn, lift } from './lift.ts'
import { Precedence } from './parentheses.ts'
import { computations } from './computation.ts'
import { isPure } from './purity.ts'
import type { Reader } from './reader.ts'
import { definitionNames, identifierOf, referencesWithin, resolved } from './scope.ts'
import type { Source } from './text-of.ts'
import { inside, nearest } from './tree.ts'
import { sameValueAt } from './visible.ts'

export function elementwise(reader: Reader, vector: Expression, target: TSESTree.Node): Source | undefined {
  for (const [node, value] of reader.values) {
    if (value.kind !== 'formula') continue
    const index = indexIn(value.expression)
    if (index?.kind !== 'variable' || !reader.leaves.get(index)?.index) continue
    const lifted = lift(value.expression, index)
    const iteration = lifted && equal(lifted, vector) ? iterationOf(reader, index.origin as TSESTree.Node | undefined) : undefined
    if (iteration && isPortable(reader, node, iteration, target)) return mapping(reader, node, iteration)
  }
  return undefined
}

interface Iteration {
  readonly over: TSESTree.Node
  /** What stands for the element and its index, in this order. */
  readonly names: readonly (TSESTree.Node | undefined)[]
}

/** What goes through the elements, from where its index was made. */
function iterationOf(reader: Reader, origin: TSESTree.Node | undefined): Iteration | undefined {
  if (!origin || !reader.isOwn(origin)) return undefined
  if (origin?.type === 'CallExpression' && origin.callee.type === 'MemberExpression' && origin.callee.property.type === 'Identifier') {
    const method = origin.callee.property.name
    const callback = origin.arguments[method === 'from' ? 1 : 0]
    if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') return undefined
    const over = method === 'from' ? origin.arguments[0] : origin.callee.object
    return over && { over, names: callback.params.slice(method.startsWith('reduce') ? 1 : 0, method.startsWith('reduce') ? 3 : 2) }
  }
  if (origin?.type === 'ForOfStatement' && origin.left.type === 'VariableDeclaration') return { over: origin.right, names: [origin.left.declarations[0]!.id] }
  const loop = origin && nearest(origin, (above) => above.type === 'ForStatement')
  if (loop?.type !== 'ForStatement' || loop.test?.type !== 'BinaryExpression' || loop.test.right.type !== 'MemberExpression' || loop.init?.type !== 'VariableDeclaration') return undefined
  return { over: loop.test.right.object, names: [undefined, loop.init.declarations[0]!.id] }
}

/** Whether the expression, as a function of the element, gives the same at the target. */
function isPortable(reader: Reader, node: TSESTree.Node, { over, names }: Iteration, target: TSESTree.Node): boolean {
  const { sourceCode } = reader
  if (!isPure(node, sourceCode, computations(reader)) || !sameValueAt(over, target, sourceCode, computations(reader))) return false
  return referencesWithin(sourceCode, node).every((reference) => {
    const variable = resolved(reference)
    const isOwn = variable !== undefined && definitionNames(variable).some((name) => names.some((n) => n && inside(name, n)))
    return isOwn || sameValueAt(identifierOf(reference), target, sourceCode, computations(reader))
  })
}

function mapping(reader: Reader, node: TSESTree.Node, { over, names }: Iteration): Source {
  const text = (n: TSESTree.Node): string => reader.sourceCode.getText(n as never)
  const parameters = names.map((n) => (n ? text(n) : '_')).join(', ')
  return { text: `Array.from(${text(over)}, (${parameters}) => ${text(node)})`, precedence: Precedence.call, simple: false, nodes: [node, over] }
}

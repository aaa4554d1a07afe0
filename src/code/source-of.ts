/** What a variable is another name of, or an element of, as far as its declaration says. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { propertyOf } from './places.ts'
import { initialiser } from './scope.ts'
import { bare, isFunction } from './tree.ts'

export interface Source {
  readonly node: TSESTree.Node
  /** For an element: the loop, or the callback, that goes through all of them. */
  readonly loop: TSESTree.Node | undefined
}

/** Methods that call their callback with an element first. */
const iterating = new Set(['map', 'forEach', 'filter', 'some', 'every', 'find', 'findIndex', 'flatMap'])

export function sourceOf(variable: Scope.Variable): Source | undefined {
  const init = initialiser(variable)
  if (init) return /^(?:Identifier|MemberExpression)$/.test(bare(init).type) ? { node: bare(init), loop: undefined } : undefined
  const [definition] = variable.defs as unknown as readonly { readonly type: string; readonly node: TSESTree.Node }[]
  const node = definition?.node
  if (definition?.type === 'Variable' && node?.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
    const loop = node.parent.parent
    return loop.type === 'ForOfStatement' ? { node: bare(loop.right), loop } : undefined
  }
  if (definition?.type !== 'Parameter' || !node || !isFunction(node) || node.parent.type !== 'CallExpression' || node.params[0] !== (variable.identifiers[0] as unknown)) return undefined
  const callee = bare(node.parent.callee)
  return callee.type === 'MemberExpression' && iterating.has(propertyOf(callee) ?? '') ? { node: bare(callee.object), loop: node } : undefined
}

import type { SourceCode } from 'eslint'
import { endsIn, runsAtOnce, type Between } from './between.ts'
import { globalPath, methodKind } from './known-calls.ts'
import { isPure, type PurityContext } from './purity.ts'
import { bare, descendants, isFunction, propertyName, type Node } from './tree.ts'

/** What changes the inside of an object: a write of one property (of some element, where it has no name), or whatever an unknown call does. */
export type Effect =
  | { readonly kind: 'write', readonly object: Node, readonly name: string | undefined }
  | { readonly kind: 'unknown', readonly call: Node }

/** The effects on objects that may come in between. Effects on variables are known from their references. */
export function effectsIn(between: Between, sourceCode: SourceCode, context: PurityContext): readonly Effect[] {
  const { spans, inOneRun } = between
  const overlaps = (node: Node): boolean => spans.some(({ range }) => range[0] <= node.range[1] && node.range[0] <= range[1])
  const isEntered = (node: Node): boolean => overlaps(node) && (!inOneRun || !isFunction(node) || runsAtOnce(sourceCode, node) || spans.every(({ range }) => node.range[0] < range[0]))
  const effects: Effect[] = []
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode, isEntered)) if (endsIn(node, between)) effects.push(...effectsOf(node, sourceCode, context))
  return effects
}

function effectsOf(node: Node, sourceCode: SourceCode, context: PurityContext): readonly Effect[] {
  switch (node.type) {
    case 'AssignmentExpression': return writesOf(node.left)
    case 'UpdateExpression': return writesOf(node.argument)
    case 'UnaryExpression': return node.operator === 'delete' ? writesOf(node.argument) : []
    case 'ForOfStatement': case 'ForInStatement': return writesOf(node.left)
    case 'CallExpression': {
      const callee = bare(node.callee)
      if (isPure(node, sourceCode, context) || globalPath(sourceCode, callee)?.startsWith('console.')) return []
      const kind = methodKind(node)
      if (kind === 'changes' && callee.type === 'MemberExpression') return [{ kind: 'write', object: callee.object, name: undefined }]
      // What the callback does is found in the callback.
      return kind === 'iterates' && node.arguments[0] && isFunction(node.arguments[0]) ? [] : [{ kind: 'unknown', call: node }]
    }
    case 'NewExpression': case 'TaggedTemplateExpression': case 'ImportExpression': case 'AwaitExpression': case 'YieldExpression':
      return isPure(node, sourceCode, context) ? [] : [{ kind: 'unknown', call: node }]
    default: return []
  }
}

function writesOf(target: Node): readonly Effect[] {
  const inner = bare(target)
  switch (inner.type) {
    case 'MemberExpression': return [{ kind: 'write', object: inner.object, name: propertyName(inner) }]
    case 'ArrayPattern': return inner.elements.flatMap((element) => (element ? writesOf(element) : []))
    case 'ObjectPattern': return inner.properties.flatMap((property) => writesOf(property.type === 'Property' ? property.value : property.argument))
    case 'AssignmentPattern': return writesOf(inner.left)
    case 'RestElement': return writesOf(inner.argument)
    default: return []
  }
}

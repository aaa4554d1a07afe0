import type { SourceCode } from 'eslint'
import { endsIn, runOf, type Between } from './between.ts'
import { globalPath, methodKind } from './known-calls.ts'
import { oncePerFile } from './once-per-file.ts'
import { isPure, type PurityContext } from './purity.ts'
import { bare, descendants, isFunction, propertyName, type Node } from './tree.ts'

/** What changes the inside of an object: a write of one property (of some element, where it has no name), or whatever an unknown call does. */
export type Effect =
  | { readonly kind: 'write', readonly object: Node, readonly name: string | undefined }
  | { readonly kind: 'unknown', readonly call: Node }

interface Placed {
  readonly node: Node
  readonly run: Node
  readonly effects: readonly Effect[]
}

/** The effects on objects that may come in between. Effects on variables are known from their references. */
export const effectsIn = (between: Between, sourceCode: SourceCode, context: PurityContext): readonly Effect[] =>
  effectsOfFile(sourceCode, context).flatMap(({ node, run, effects }) => (endsIn(node, between) && (!between.run || between.run === run) ? effects : []))

const effectsOfFile = oncePerFile((sourceCode, context) => {
  const found: Placed[] = []
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    const effects = effectsOf(node, sourceCode, context)
    if (effects.length > 0) found.push({ node, run: runOf(sourceCode, node), effects })
  }
  return found
})

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

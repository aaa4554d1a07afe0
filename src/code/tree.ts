/** The syntax tree as places in the text: what lies in what, what is above, what is below. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'

export type Node = TSESTree.Node
export type FunctionNode = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression

export interface Located {
  readonly range: readonly [number, number]
}

export const inside = (inner: Located, outer: Located): boolean => outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1]

export const insideAny = (inner: Located, outers: Iterable<Located>): boolean => {
  for (const outer of outers) if (inside(inner, outer)) return true
  return false
}

/** The statements of the file; of a component, those of its scripts. */
export const statementsOf = (sourceCode: SourceCode): readonly TSESTree.ProgramStatement[] => {
  const body = sourceCode.ast.body as unknown as readonly TSESTree.ProgramStatement[]
  return body.every(isJavaScript) ? body : body.flatMap((statement) => (isJavaScript(statement) ? [statement] : scriptOf(statement)))
}

const isJavaScript = ({ type }: Node): boolean => !/^(?:Svelte|Astro)/.test(type)

const scriptOf = (element: Node): readonly TSESTree.ProgramStatement[] => {
  const { type, body } = element as unknown as { readonly type: string, readonly body: readonly TSESTree.ProgramStatement[] }
  return type === 'SvelteScriptElement' ? body : []
}

export const isFunction = (node: Node): node is FunctionNode =>
  node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'

export const isLoop = (node: Node): boolean => /^(?:For|While|DoWhile)/.test(node.type)

/** The nodes around a node, the nearest first. */
export function* ancestors(node: Node): Generator<Node, undefined> {
  for (let above = node.parent; above; above = above.parent) yield above
}

export function nearest<N extends Node>(node: Node, test: (above: Node) => above is N): N | undefined
export function nearest(node: Node, test: (above: Node) => boolean): Node | undefined
export function nearest(node: Node, test: (above: Node) => boolean): Node | undefined {
  for (const above of ancestors(node)) if (test(above)) return above
  return undefined
}

/** Types are written in the tree but computed nowhere. */
const erased = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'superTypeArguments'])

/** A node and all below it that a run of the program can reach; `enter` says which nodes to look into. */
export function* descendants(node: Node, sourceCode: SourceCode, enter: (node: Node) => boolean = () => true): Generator<Node, undefined> {
  yield node
  if (!enter(node)) return
  for (const key of sourceCode.visitorKeys[node.type] ?? []) {
    if (erased.has(key)) continue
    for (const child of [(node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key]].flat()) if (child) yield* descendants(child, sourceCode, enter)
  }
}

/** Casts, `!` and optional chains do not change what is read. */
export function bare(node: Node): Node {
  switch (node.type) {
    case 'TSAsExpression': case 'TSNonNullExpression': case 'TSSatisfiesExpression': case 'TSTypeAssertion': case 'ChainExpression': return bare(node.expression)
    default: return node
  }
}

/** The name of a property where the source says it: `a.b`, `a['b']`, `a.#b`. */
export function propertyName(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'PrivateIdentifier' ? `#${node.property.name}` : node.property.name
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

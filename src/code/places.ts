/** What the syntax says of the places that are written. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { bare } from './tree.ts'

/** The property's name where the source says it: `a.b`, `a['b']`. */
export function propertyOf(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : `#${node.property.name}`
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

/** One write: to a variable, a property or an element, or to the contents of what an expression gives. */
export interface Target {
  readonly node: TSESTree.Node
  /** A method such as `push` or `fill` that changes its receiver. */
  readonly method: string | undefined
}

const mutators = new Set(['push', 'unshift', 'pop', 'shift', 'splice', 'fill', 'sort', 'reverse', 'set', 'copyWithin', 'clear', 'delete', 'add'])

const targets = new WeakMap<TSESTree.Node, readonly Target[]>()
const calls = new WeakMap<TSESTree.Node, readonly (TSESTree.CallExpression | TSESTree.NewExpression)[]>()

/** Every write inside a node, nested functions included. */
export function targetsWithin(root: TSESTree.Node, sourceCode: SourceCode): readonly Target[] {
  if (!targets.has(root)) survey(root, sourceCode)
  return targets.get(root)!
}

export function callsWithin(root: TSESTree.Node, sourceCode: SourceCode): readonly (TSESTree.CallExpression | TSESTree.NewExpression)[] {
  if (!calls.has(root)) survey(root, sourceCode)
  return calls.get(root)!
}

/** Goes through the syntax with a stack of its own: code can be nested deeper than the machine's stack. */
function survey(root: TSESTree.Node, sourceCode: SourceCode): void {
  const found: Target[] = [], called: (TSESTree.CallExpression | TSESTree.NewExpression)[] = []
  const open: TSESTree.Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'AssignmentExpression') addTargets(node.left, found)
    else if (node.type === 'UpdateExpression') addTargets(node.argument, found)
    else if (node.type === 'UnaryExpression' && node.operator === 'delete') addTargets(node.argument, found)
    else if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && node.left.type !== 'VariableDeclaration') addTargets(node.left, found)
    else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      called.push(node)
      const callee = bare(node.callee)
      const method = callee.type === 'MemberExpression' ? propertyOf(callee) : undefined
      if (method !== undefined && mutators.has(method)) found.push({ node: (callee as TSESTree.MemberExpression).object, method })
    }
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      if (Array.isArray(child)) { for (const c of child as readonly (TSESTree.Node | null)[]) if (c) open.push(c) }
      else if (child) open.push(child as TSESTree.Node)
    }
  }
  targets.set(root, found)
  calls.set(root, called)
}

function addTargets(node: TSESTree.Node, found: Target[]): void {
  switch (node.type) {
    case 'ArrayPattern': for (const e of node.elements) if (e) addTargets(e, found)
      return
    case 'ObjectPattern': for (const p of node.properties) addTargets(p.type === 'Property' ? p.value : p.argument, found)
      return
    case 'AssignmentPattern': return addTargets(node.left, found)
    case 'RestElement': return addTargets(node.argument, found)
    default: found.push({ node: bare(node), method: undefined })
  }
}

/** One step from an array or object to what it holds. */
export type Step = string | { readonly index: TSESTree.Node }

export interface Path {
  /** Where the path starts: a name, `this`, or something else. */
  readonly root: TSESTree.Node
  readonly steps: readonly Step[]
}

/** `this.rows[i][j]` as what it starts from and the steps from there. */
export function pathOf(node: TSESTree.Node): Path {
  const steps: Step[] = []
  let root = bare(node)
  while (root.type === 'MemberExpression') {
    steps.unshift(propertyOf(root) ?? { index: root.property })
    root = bare(root.object)
  }
  return { root, steps }
}

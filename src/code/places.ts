/** What the syntax says of the places that are written. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { bare } from './tree.ts'
import { tableOf } from './value.ts'

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

type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** Something that was found in a file, and the node that it was found at. */
interface Found<T> {
  readonly at: TSESTree.Node
  readonly what: T
}

interface Survey {
  readonly targets: readonly Found<Target>[]
  readonly calls: readonly Found<Call>[]
}

const surveys = new WeakMap<TSESTree.Node, Survey>()
const targets = new WeakMap<TSESTree.Node, readonly Target[]>()
const calls = new WeakMap<TSESTree.Node, readonly Call[]>()

/** Every write inside a node, nested functions included, in the order of the text. */
export function targetsWithin(root: TSESTree.Node, sourceCode: SourceCode): readonly Target[] {
  return tableOf(targets, root, () => within(root, surveyOf(root, sourceCode).targets))
}

export function callsWithin(root: TSESTree.Node, sourceCode: SourceCode): readonly Call[] {
  return tableOf(calls, root, () => within(root, surveyOf(root, sourceCode).calls))
}

function within<T>({ range: [start, end] }: TSESTree.Node, found: readonly Found<T>[]): readonly T[] {
  let low = 0, high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (found[middle]!.at.range[0] < start) low = middle + 1
    else high = middle
  }
  const inside: T[] = []
  // What begins where the node begins may be around it.
  for (let each = found[low]; each && each.at.range[0] < end; each = found[++low]) if (each.at.range[1] <= end) inside.push(each.what)
  return inside
}

/** A file is gone through once, for all the loops and functions in it. */
function surveyOf(root: TSESTree.Node, sourceCode: SourceCode): Survey {
  let top = root
  while (top.parent) top = top.parent
  return tableOf(surveys, top, () => surveyed(top, sourceCode))
}

/** Goes through the syntax with a stack of its own: code can be nested deeper than the machine's stack. */
function surveyed(program: TSESTree.Node, { visitorKeys }: SourceCode): Survey {
  const found: Found<Target>[] = [], called: Found<Call>[] = []
  const open: TSESTree.Node[] = [program]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'AssignmentExpression') addTargets(node.left, node, found)
    else if (node.type === 'UpdateExpression') addTargets(node.argument, node, found)
    else if (node.type === 'UnaryExpression' && node.operator === 'delete') addTargets(node.argument, node, found)
    else if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && node.left.type !== 'VariableDeclaration') addTargets(node.left, node, found)
    else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      called.push({ at: node, what: node })
      const callee = bare(node.callee)
      const method = callee.type === 'MemberExpression' ? propertyOf(callee) : undefined
      if (method !== undefined && mutators.has(method)) found.push({ at: node, what: { node: (callee as TSESTree.MemberExpression).object, method } })
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      if (Array.isArray(child)) { for (const c of child as readonly (TSESTree.Node | null)[]) if (c) open.push(c) }
      else if (child) open.push(child as TSESTree.Node)
    }
  }
  const inOrder = (a: Found<unknown>, b: Found<unknown>): number => a.at.range[0] - b.at.range[0]
  return { targets: found.sort(inOrder), calls: called.sort(inOrder) }
}

function addTargets(node: TSESTree.Node, at: TSESTree.Node, found: Found<Target>[]): void {
  switch (node.type) {
    case 'ArrayPattern': for (const e of node.elements) if (e) addTargets(e, at, found)
      return
    case 'ObjectPattern': for (const p of node.properties) addTargets(p.type === 'Property' ? p.value : p.argument, at, found)
      return
    case 'AssignmentPattern': return addTargets(node.left, at, found)
    case 'RestElement': return addTargets(node.argument, at, found)
    default: found.push({ at, what: { node: bare(node), method: undefined } })
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

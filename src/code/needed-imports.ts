/**
 * Which names of other files matter to what stands at some places of a file: a backward slice, in the syntax alone. From an
 * operation it goes to its operands, from a variable to all that is ever written to it, from a parameter to the arguments of
 * the calls, from a call to what the function returns. To parse and read a file costs many times that, and most imports are of
 * things that no formula sees.
 *
 * It also goes forward by one step: to a helper of another file that is handed something computed, since the formula that
 * fails may be the helper's.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import type { Bindings } from './bindings.ts'
import { isWorthFollowing } from './computes.ts'
import { importOf } from './import-of.ts'
import { callsWithin, propertyOf, targetsWithin } from './places.ts'
import { isRelative } from './resolve.ts'
import { identifierOf } from './scope.ts'
import { ancestors, bare, descendants, isFunction, nearest, type Node } from './tree.ts'
import { tableOf, type FunctionNode } from './value.ts'

type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** Where to begin: at operations, and at calls of which only the arguments matter. */
export interface Starts {
  readonly operations: readonly number[]
  readonly options: readonly number[]
}

export function neededImports(bindings: Bindings, { operations, options }: Starts): ReadonlySet<Scope.Variable> {
  const program = bindings.sourceCode.ast as unknown as TSESTree.Program
  const imports = importsOf(bindings)
  if (imports.size === 0) return imports
  const slice = new Slice(bindings, imports)
  slice.add(...operationsAt(program, operations, bindings))
  for (const call of operationsAt(program, options, bindings)) if (call.type === 'CallExpression' || call.type === 'NewExpression') slice.add(...call.arguments)
  if (operations.length > 0) for (const call of callsWithin(program, bindings.sourceCode)) {
    if (slice.importIn(call.callee) && call.arguments.some((argument) => handsFormula(slice, argument))) slice.add(call)
  }
  return slice.imports
}

const transcendental = /^(?:exp|expm1|log|log1p|log2|log10|pow|softmax|sigmoid|tanh|softplus)$/

/** Whether an argument is a formula that may be a part of the helper's, as far as it is written right there or in the variable that is handed on. */
function handsFormula(slice: Slice, argument: Node): boolean {
  const { bindings } = slice
  const written = argument.type === 'Identifier' ? bindings.variableOf(argument)?.references.flatMap(({ writeExpr }) => (writeExpr ? [writeExpr as unknown as Node] : [])) ?? [] : [argument]
  return written.some((node) => {
    for (const inner of descendants(node, bindings.sourceCode, (below) => !isFunction(below))) {
      if (inner.type !== 'CallExpression') continue
      const callee = bare(inner.callee), variable = callee.type === 'Identifier' ? bindings.variableOf(callee) : undefined
      if (transcendental.test(callee.type === 'MemberExpression' ? propertyOf(callee) ?? '' : callee.type === 'Identifier' ? callee.name : '') || slice.importIn(callee)) return true
      if (variable && bindings.functionsOf(variable).some((f) => isWorthFollowing(f, bindings.sourceCode))) return true
    }
    return false
  })
}

/** What is imported by relative path. */
function importsOf({ sourceCode: { scopeManager, ast } }: Bindings): Set<Scope.Variable> {
  const outermost = scopeManager.scopes.filter(({ block }) => (block as unknown) === ast)
  return new Set(outermost.flatMap(({ variables }) => variables).filter((variable) => isRelative(importOf(variable)?.specifier ?? '')))
}

/** The operations that are written at some places, and of the name of a function its call. */
function operationsAt(program: Node, offsets: readonly number[], { sourceCode }: Bindings): readonly Node[] {
  const found: Node[] = []
  for (const node of innermost(program, [...offsets].sort((a, b) => a - b), sourceCode.visitorKeys)) {
    if (/^(?:Binary|Assignment|Update|Unary)Expression$/.test(node.type)) found.push(node)
    if (node.type !== 'Identifier') continue
    const call = nearest(node, ({ type }) => type !== 'MemberExpression')
    if (call?.type === 'CallExpression' || call?.type === 'NewExpression') found.push(call)
  }
  return found
}

/** The smallest nodes around some places, which are in order: a part of the tree without any is not gone into. */
function* innermost(node: Node, offsets: readonly number[], visitorKeys: Readonly<Record<string, readonly string[]>>): Generator<Node> {
  let rest = offsets
  for (const child of childrenOf(node, visitorKeys)) {
    const [start, end] = child.range, from = rest.findIndex((offset) => offset >= start)
    if (from < 0 || rest[from]! >= end) continue
    const after = rest.findIndex((offset) => offset >= end)
    yield* innermost(child, rest.slice(from, after < 0 ? undefined : after), visitorKeys)
    rest = [...rest.slice(0, from), ...(after < 0 ? [] : rest.slice(after))]
    if (rest.length === 0) return
  }
  yield node
}

function* childrenOf(node: Node, visitorKeys: Readonly<Record<string, readonly string[]>>): Generator<Node> {
  for (const key of visitorKeys[node.type] ?? []) {
    const below = (node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key]
    if (Array.isArray(below)) { for (const child of below as readonly (Node | null)[]) if (child) yield child }
    else if (below) yield below as Node
  }
}

class Slice {
  readonly imports = new Set<Scope.Variable>()
  readonly bindings: Bindings
  readonly #followed: ReadonlySet<Scope.Variable>
  readonly #seen = new Set<object | string>()
  #open: Node[] = []

  constructor(bindings: Bindings, followed: ReadonlySet<Scope.Variable>) {
    this.bindings = bindings
    this.#followed = followed
  }

  add(...starts: readonly Node[]): void {
    this.#go(...starts)
    for (let node = this.#open.pop(); node; node = this.#open.pop()) {
      for (const inner of descendants(node, this.bindings.sourceCode, (below) => below === node || !this.#seen.has(below))) this.#visit(inner)
    }
  }

  /** The import that a callee names, or reads a property of. */
  importIn(callee: Node): Scope.Variable | undefined {
    let root = bare(callee)
    while (root.type === 'MemberExpression') root = bare(root.object)
    const variable = root.type === 'Identifier' ? this.bindings.variableOf(root) : undefined
    return variable && this.#followed.has(variable) ? variable : undefined
  }

  #go(...nodes: readonly (Node | null | undefined)[]): void {
    for (const node of nodes) if (node && !this.#seen.has(node)) {
      this.#seen.add(node)
      this.#open.push(node)
    }
  }

  #visit(node: Node): void {
    switch (node.type) {
      case 'Identifier': {
        const isName = (node.parent.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed) || (node.parent.type === 'Property' && node.parent.key === node && !node.parent.shorthand)
        const variable = isName ? undefined : this.bindings.variableOf(node)
        if (variable && !this.#seen.has(variable)) this.#variable(variable)
        return
      }
      case 'CallExpression': {
        const callee = bare(node.callee)
        if (callee.type === 'MemberExpression') for (const method of this.bindings.functionsNamed(propertyOf(callee), callee)) this.#results(method)
        return
      }
      case 'MemberExpression': return this.#property(propertyOf(node), node)
      default: return
    }
  }

  #variable(variable: Scope.Variable): void {
    this.#seen.add(variable)
    if (this.#followed.has(variable)) {
      this.imports.add(variable)
      return
    }
    for (const reference of variable.references) {
      if (reference.isWrite()) this.#go(reference.writeExpr as unknown as Node | null)
      this.#go(...writtenThrough(identifierOf(reference)))
    }
    for (const { type, node, index } of variable.defs as unknown as readonly { readonly type: string; readonly node: Node; readonly index?: number }[]) {
      if (type === 'Parameter' && isFunction(node)) this.#arguments(node, index ?? 0)
    }
    for (const f of this.bindings.functionsOf(variable)) this.#results(f)
  }

  /** What is ever written to a property of that name, of whatever object. */
  #property(name: string | undefined, node: TSESTree.MemberExpression): void {
    if (name === undefined || this.#seen.has(name) || bare(node.object).type !== 'ThisExpression') return
    this.#seen.add(name)
    const { sourceCode } = this.bindings
    let isWritten = false
    for (const { node: target } of targetsWithin(sourceCode.ast as unknown as Node, sourceCode)) {
      if (target.type === 'MemberExpression' && propertyOf(target) === name && target.parent.type === 'AssignmentExpression') {
        this.#go(target.parent.right)
        isWritten = true
      }
    }
    for (const above of ancestors(node)) {
      if (above.type !== 'ClassBody') continue
      for (const member of above.body) if (member.type === 'PropertyDefinition' && member.key.type === 'Identifier' && member.key.name === name) this.#go(member.value)
      if (!isWritten) this.#go(above.parent.superClass)
    }
  }

  /** What the calls of a function give to a parameter. */
  #arguments(node: FunctionNode, index: number): void {
    for (const call of callsOf(this.bindings, node)) this.#go(call.arguments[index])
    // A callback gets what the function that it is passed to makes of the rest.
    if (node.parent.type === 'CallExpression' && node.parent.callee !== node) this.#go(node.parent.callee, ...node.parent.arguments.filter((argument) => argument !== node))
  }

  #results(node: FunctionNode): void {
    if (this.#seen.has(node)) return
    this.#seen.add(node)
    if (node.body?.type !== 'BlockStatement') return this.#go(node.body)
    for (const inner of descendants(node.body, this.bindings.sourceCode, (below) => !isFunction(below))) if (inner.type === 'ReturnStatement') this.#go(inner.argument)
  }
}

/** What is written into what a name holds: `x.rate = …`, `xs[i] = …`, `xs.push(…)`, `normalize(xs)`. */
function writtenThrough(name: Node): readonly (Node | null | undefined)[] {
  let node = name
  while (node.parent?.type === 'MemberExpression' && node.parent.object === node) node = node.parent
  const { parent } = node
  if (parent?.type === 'AssignmentExpression' && parent.left === node && node !== name) return [parent.right]
  if (parent?.type !== 'CallExpression') return []
  if (parent.callee === node && node !== name) return parent.arguments
  return parent.parent.type === 'ExpressionStatement' && parent.callee !== node ? [parent.callee] : []
}

const calls = new WeakMap<object, ReadonlyMap<FunctionNode, readonly Call[]>>()

/** The calls of the file by the function that each may be of. */
function callsOf(bindings: Bindings, node: FunctionNode): readonly Call[] {
  const { sourceCode } = bindings
  let known = calls.get(sourceCode)
  if (!known) {
    const table = new Map<FunctionNode, Call[]>()
    for (const call of callsWithin(sourceCode.ast as unknown as Node, sourceCode)) {
      const callee = bare(call.callee), variable = callee.type === 'Identifier' ? bindings.variableOf(callee) : undefined
      for (const f of variable ? bindings.functionsOf(variable) : callee.type === 'MemberExpression' ? bindings.functionsNamed(propertyOf(callee), callee) : []) tableOf(table, f, (): Call[] => []).push(call)
    }
    calls.set(sourceCode, (known = table))
  }
  return known.get(node) ?? []
}

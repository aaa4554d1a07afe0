/** Where a program is to be guarded: the arguments of functions with an edge, divisors, and what the formulas with them give. */
import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import { isPositive } from './positive.ts'
import { functions, type KindName } from './kinds.ts'

type Node = TSESTree.Node

export interface Found {
  readonly kind: KindName
  /** What is guarded, and the operation that it is given to. */
  readonly node: Node
  readonly operation: Node
  /** Whether the node is a function that is handed on, whose arguments are meant. */
  readonly isFunction: boolean
}

export interface Sites {
  readonly guards: readonly Found[]
  /** Loops that are in no other of their function and do more than add up. The steps of a training are their rounds. */
  readonly loops: readonly CountedLoop[]
}

export interface CountedLoop {
  readonly loop: Loop
  /** With its labels, which belong to it. */
  readonly statement: Node
}

export type Loop = TSESTree.ForStatement | TSESTree.ForOfStatement | TSESTree.ForInStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement

const isLoop = (node: Node): node is Loop => /^(?:For(?:Of|In)?|While|DoWhile)Statement$/.test(node.type)
const isFunction = (node: Node): boolean => /Function/.test(node.type) && 'body' in node

export function sitesIn(program: TSESTree.Program, scopes: ScopeManager, text: string): Sites {
  const guards: Found[] = [], loops: CountedLoop[] = [], nameOf = mathNames(scopes)
  visit(program, undefined, program, false)
  return { guards, loops }

  function visit(node: Node, parent: Node | undefined, statement: Node, inLoop: boolean): void {
    // A member of an enum is a constant of the types.
    if (node.type === 'TSEnumDeclaration') return
    const counts = isLoop(node) && !inLoop && doesMore(node)
    if (counts) loops.push({ loop: node, statement })
    if (isFormula(node, parent)) guard(isUpdate(parent!) ? 'update' : 'formula', node)
    const inner = guarded(node)
    if (inner) guard(inner.kind, inner.node, node, inner.isFunction)
    for (const child of childrenOf(node)) visit(child, node, node.type === 'LabeledStatement' ? statement : child, isFunction(child) ? false : inLoop || counts)
  }

  function guard(kind: KindName, node: Node, operation = node, isFunction = false): void {
    // A sequence would be two arguments.
    if (node.type !== 'SequenceExpression' && node.type !== 'SpreadElement') guards.push({ kind, node, operation, isFunction })
  }

  function guarded(node: Node): { readonly kind: KindName; readonly node: Node; readonly isFunction: boolean } | undefined {
    if (node.type === 'CallExpression') {
      const name = nameOf(node.callee), [argument] = node.arguments, kind = name === undefined ? undefined : functions[name]
      if (kind && argument && !isSafe(kind, argument)) return { kind, node: argument, isFunction: false }
      if (name === 'pow' && node.arguments.length === 2 && !isSquare(node.arguments[1]!)) return { kind: 'power', node, isFunction: false }
      const handed = node.arguments.find((each) => Object.hasOwn(functions, nameOf(each) ?? ''))
      return handed && name === undefined ? { kind: functions[nameOf(handed)!]!, node: handed, isFunction: true } : undefined
    }
    if (node.type === 'BinaryExpression' && node.operator === '/' && !isSafe('divisor', node.right)) return { kind: 'divisor', node: node.right, isFunction: false }
    if (node.type === 'BinaryExpression' && node.operator === '**' && !isSquare(node.right)) return { kind: 'power', node, isFunction: false }
    if (node.type === 'AssignmentExpression' && node.operator === '/=' && !isSafe('divisor', node.right)) return { kind: 'divisor', node: node.right, isFunction: false }
    return undefined
  }

  /** A right side, an initial value or a result that computes, and either keeps it or divides and takes logarithms. */
  function isFormula(node: Node, parent: Node | undefined): boolean {
    if (!isArithmetic(node)) return false
    if (parent?.type === 'AssignmentExpression' && parent.right === node) return parent.operator !== '/=' && (isUpdate(parent) || (contains(node, isRisky) && !isAsked(parent.left)))
    if (parent?.type === 'VariableDeclarator' && parent.init === node) return contains(node, isRisky) && !isAsked(parent.id)
    return ((parent?.type === 'ReturnStatement') || (parent?.type === 'ArrowFunctionExpression' && parent.body === node)) && contains(node, isRisky)
  }

  /** Whether the program itself asks if a variable is a number. */
  function isAsked(target: Node): boolean {
    return target.type === 'Identifier' && new RegExp(String.raw`\bis(?:NaN|Finite)\(\s*${target.name.replaceAll('$', String.raw`\$`)}\b`).test(text)
  }

  function isRisky(node: Node): boolean {
    return guarded(node) !== undefined
  }
}

const isUpdate = (node: Node): boolean => node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'

const isArithmetic = (node: Node): boolean => (node.type === 'BinaryExpression' && /^[-+*/]$/.test(node.operator)) || (node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type !== 'Literal')

const isSquare = (node: Node): boolean => node.type === 'Literal' && typeof node.value !== 'number' || (node.type === 'Literal' && Number.isInteger(node.value) && (node.value as number) >= 0)

/** What no value of the program can bring to its edge. */
const isSafe = (kind: KindName, node: Node): boolean => kind !== 'exponential' && kind !== 'arc' && isPositive(node)

/** A loop over calls and other loops trains; one that only adds up is not worth its counting. */
const doesMore = (loop: Loop): boolean => contains(loop.body, (node) => isLoop(node) || (node.type === 'CallExpression' && !/^Math\b/.test(node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' ? node.callee.object.name : '')))

function contains(node: Node, is: (node: Node) => boolean): boolean {
  return is(node) || childrenOf(node).some((child) => !isFunction(child) && contains(child, is))
}

function childrenOf(node: Node): readonly Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => [(node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key]].flat()).filter((child): child is Node => child !== null && child !== undefined)
}

/** What a node says of `Math`: `log` for `Math.log`, and for a name that was taken from it. */
function mathNames(scopes: ScopeManager): (node: Node) => string | undefined {
  const meant = new Map(scopes.scopes.flatMap(({ references }) => references.map(({ identifier, resolved }) => [identifier as Node, resolved] as const)))
  const isMath = (node: Node | null | undefined): boolean => node?.type === 'Identifier' && node.name === 'Math' && !meant.get(node)?.defs.length
  return (node) => {
    if (node.type === 'MemberExpression') return !node.computed && isMath(node.object) && node.property.type === 'Identifier' ? node.property.name : undefined
    const definition = node.type === 'Identifier' ? meant.get(node)?.defs[0]?.node : undefined
    if (definition?.type !== 'VariableDeclarator' || !isMath(definition.init)) return undefined
    const property = definition.id.type === 'ObjectPattern' ? definition.id.properties.find((each) => each.type === 'Property' && each.value.type === 'Identifier' && each.value.name === (node as TSESTree.Identifier).name) : undefined
    return property?.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : undefined
  }
}

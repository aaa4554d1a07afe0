/** Where a program is to be guarded: the arguments of functions with an edge, divisors, and what the formulas with them give. */
import type { ScopeManager } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import { functions, type KindName } from './kinds.ts'
import { Names } from './names.ts'
import { isPositive } from './positive.ts'

type Node = TSESTree.Node

export interface Found {
  readonly kind: KindName
  /** What is guarded, and the operation that it is given to. */
  readonly node: Node
  readonly operation: Node
  /** Whether the node is a function that is handed on, whose arguments are meant. */
  readonly isFunction: boolean
  /** A variable that an innermost loop does not change, or only adds up in, is looked at once, before the loop or after it. */
  readonly outside?: { readonly statement: Node; readonly side: 'before' | 'after' }
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

interface Guarded {
  readonly kind: KindName
  readonly node: Node
  readonly isFunction: boolean
}

/** What is known of the place of a node. */
interface Around {
  readonly parent: Node | undefined
  /** The statement that begins here, with its labels. */
  readonly statement: Node
  readonly isInLoop: boolean
  /** The loop around it that has no other in it, if it is none of those that count. */
  readonly innermost?: { readonly loop: Loop; readonly statement: Node }
}

export function sitesIn(program: TSESTree.Program, scopes: ScopeManager, text: string): Sites {
  const guards: Found[] = [], loops: CountedLoop[] = [], names = new Names(scopes)
  visit(program, { parent: undefined, statement: program, isInLoop: false })
  return { guards, loops }

  function visit(node: Node, around: Around): void {
    // A member of an enum is a constant of the types.
    if (node.type === 'TSEnumDeclaration') return
    const { parent, statement } = around, counts = isLoop(node) && !around.isInLoop && doesMore(node)
    if (counts) loops.push({ loop: node, statement })
    if (isFormula(node, parent)) guardFormula(node, around)
    const inner = guarded(node)
    if (inner) guardOperand(inner, node, around)
    const below: Omit<Around, 'parent' | 'statement'> = isLoop(node) ? { isInLoop: true, ...(!counts && !contains(node.body, isLoop) && { innermost: { loop: node, statement } }) } : around
    for (const child of childrenOf(node)) {
      const at = { parent: node, statement: node.type === 'LabeledStatement' ? statement : child }
      visit(child, isFunction(child) ? { ...at, isInLoop: false } : { ...below, ...at })
    }
  }

  function guardOperand({ kind, node, isFunction }: Guarded, operation: Node, { innermost }: Around): void {
    // A sequence would be two arguments.
    if (node.type === 'SequenceExpression' || node.type === 'SpreadElement') return
    const isHoisted = innermost && kind === 'divisor' && node.type === 'Identifier' && names.isFixedIn(node, innermost.loop)
    if (!isHoisted) guards.push({ kind, node, operation, isFunction })
    else if (!guards.some(({ outside, node: other }) => outside?.statement === innermost.statement && other.type === 'Identifier' && other.name === node.name)) guards.push({ kind, node, operation, isFunction, outside: { statement: innermost.statement, side: 'before' } })
  }

  function guardFormula(node: Node, { parent, innermost }: Around): void {
    if (isUpdate(parent!)) guards.push({ kind: 'update', node, operation: node, isFunction: false })
    else if (innermost && parent?.type === 'AssignmentExpression' && parent.operator !== '=' && names.isFromOutside(parent.left, innermost.loop)) guards.push({ kind: 'formula', node: parent.left, operation: node, isFunction: false, outside: { statement: innermost.statement, side: 'after' } })
    // A quotient that is taken at every turn has its divisor looked at, and is a part of some larger formula after the loop.
    else if (!innermost || !isRisky(node)) guards.push({ kind: 'formula', node, operation: node, isFunction: false })
  }

  function guarded(node: Node): Guarded | undefined {
    if (node.type === 'CallExpression') {
      const name = names.ofMath(node.callee), [argument] = node.arguments, kind = name === undefined ? undefined : functions[name]
      if (kind && argument && !isSafe(kind, argument)) return { kind, node: argument, isFunction: false }
      if (name === 'pow' && node.arguments.length === 2 && !isSquare(node.arguments[1]!)) return { kind: 'power', node, isFunction: false }
      const handed = node.arguments.find((each) => Object.hasOwn(functions, names.ofMath(each) ?? ''))
      return handed && name === undefined ? { kind: functions[names.ofMath(handed)!]!, node: handed, isFunction: true } : undefined
    }
    if (node.type === 'BinaryExpression' && node.operator === '/' && !isSafe('divisor', node.right)) return { kind: 'divisor', node: node.right, isFunction: false }
    if (node.type === 'BinaryExpression' && node.operator === '**' && !isSquare(node.right)) return { kind: 'power', node, isFunction: false }
    if (node.type === 'AssignmentExpression' && node.operator === '/=' && !isSafe('divisor', node.right)) return { kind: 'divisor', node: node.right, isFunction: false }
    return undefined
  }

  /** A right side, an initial value or a result that computes, and either keeps it or divides and takes logarithms. */
  function isFormula(node: Node, parent: Node | undefined): boolean {
    const isAdded = parent?.type === 'AssignmentExpression' && parent.operator !== '='
    if (!isArithmetic(node) && !(isAdded && isRisky(node))) return false
    if (parent?.type === 'AssignmentExpression' && parent.right === node) return parent.operator !== '/=' && (isUpdate(parent) || (contains(node, isRisky) && !isAsked(parent.left)))
    if (parent?.type === 'VariableDeclarator' && parent.init === node) return contains(node, isRisky) && !isAsked(parent.id)
    return ((parent?.type === 'ReturnStatement') || (parent?.type === 'ArrowFunctionExpression' && parent.body === node)) && contains(node, isRisky)
  }

  /** Whether the program itself asks if a variable is a number. */
  function isAsked(target: Node): boolean {
    return target.type === 'Identifier' && new RegExp(String.raw`\bis(?:NaN|Finite)\(\s*${target.name.replaceAll('$', String.raw`\$`)}\b`).test(text)
  }

  /** What no value of the program can bring to its edge. */
  function isSafe(kind: KindName, node: Node): boolean {
    return kind !== 'exponential' && kind !== 'arc' && isPositive(names.initialOf(node) ?? node)
  }

  function isRisky(node: Node): boolean {
    return guarded(node) !== undefined
  }
}

const isUpdate = (node: Node): boolean => node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'

const isArithmetic = (node: Node): boolean => (node.type === 'BinaryExpression' && /^[-+*/]$/.test(node.operator)) || (node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type !== 'Literal')

const isSquare = (node: Node): boolean => node.type === 'Literal' && typeof node.value !== 'number' || (node.type === 'Literal' && Number.isInteger(node.value) && (node.value as number) >= 0)

/** A loop over calls and other loops trains; one that only adds up is not worth its counting. */
const doesMore = (loop: Loop): boolean => contains(loop.body, (node) => isLoop(node) || (node.type === 'CallExpression' && !/^Math\b/.test(node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' ? node.callee.object.name : '')))

function contains(node: Node, is: (node: Node) => boolean): boolean {
  return is(node) || childrenOf(node).some((child) => !isFunction(child) && contains(child, is))
}

function childrenOf(node: Node): readonly Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => [(node as unknown as Record<string, Node | readonly (Node | null)[] | null | undefined>)[key]].flat()).filter((child): child is Node => child !== null && child !== undefined)
}

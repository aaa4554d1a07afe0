/** Whether the objects and arrays that an expression reads are still what they were. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import type { Between } from './between.ts'
import { effectsIn, type Effect } from './effects.ts'
import { holdsFresh, isUnshared } from './fresh.ts'
import { globalPath, methodKind } from './known-calls.ts'
import { isPrimitive, isPrimitiveValue } from './primitive.ts'
import type { PurityContext } from './purity.ts'
import { functionOf, identifierOf, initialiser, referencesWithin, resolved, variableAt } from './scope.ts'
import { bare, descendants, propertyName, type Node } from './tree.ts'

/** One of the names under which an object may be known. */
type Root = Scope.Variable | 'this'

interface Reads {
  readonly members: readonly TSESTree.MemberExpression[]
  /** What stands there as a whole, and may be an array. */
  readonly whole: ReadonlySet<Root>
  readonly variables: ReadonlySet<Scope.Variable>
}

/** Whether nothing in between writes a property, an element or an array that `node` reads. */
export function keepsContents(node: Node, between: Between, sourceCode: SourceCode, context: PurityContext): boolean {
  const reads = readsOf(node, sourceCode)
  if (reads.members.length === 0 && reads.whole.size === 0) return true
  return effectsIn(between, sourceCode, context).every((effect) => !reaches(effect, reads, sourceCode))
}

function readsOf(node: Node, sourceCode: SourceCode): Reads {
  const members: TSESTree.MemberExpression[] = [], whole = new Set<Root>(), variables = new Set<Scope.Variable>()
  for (const inner of descendants(node, sourceCode)) {
    if (inner.type === 'MemberExpression' && !isMethod(inner) && !isConstant(inner, sourceCode)) members.push(inner)
    if (inner.type === 'ThisExpression' && inner.parent.type !== 'MemberExpression') whole.add('this')
  }
  for (const reference of referencesWithin(sourceCode, node)) {
    const variable = resolved(reference), identifier = identifierOf(reference), { parent } = identifier
    if (!variable) continue
    variables.add(variable)
    const isObject = parent.type === 'MemberExpression' && parent.object === identifier && !isMethod(parent)
    if (!isObject && !isPrimitive(sourceCode, variable) && !functionOf(variable)) rootsOf(sourceCode, variable, whole)
  }
  return { members, whole, variables }
}

const isMethod = (member: TSESTree.MemberExpression): boolean => member.parent.type === 'CallExpression' && member.parent.callee === member && methodKind(member.parent) !== undefined

/** `Math.PI`, or a number in an object such as `const config = { rate: 0.1 }` that nobody ever changes. */
function isConstant(member: TSESTree.MemberExpression, sourceCode: SourceCode): boolean {
  if (/^(?:Math|Number)\./.test(globalPath(sourceCode, member) ?? '')) return true
  const object = bare(member.object), variable = object.type === 'Identifier' ? variableAt(sourceCode, object.name, object) : undefined
  return variable !== undefined && isConstantObject(sourceCode, variable)
}

export function isConstantObject(sourceCode: SourceCode, variable: Scope.Variable): boolean {
  const init = initialiser(variable), object = init && bare(init)
  return object?.type === 'ObjectExpression' && object.properties.every((property) => property.type === 'Property' && property.kind === 'init' && isPrimitiveValue(sourceCode, property.value))
    && variable.references.every((reference) => reference.init || isOnlyRead(identifierOf(reference).parent))
}

const readers = new Set(['BinaryExpression', 'LogicalExpression', 'ConditionalExpression', 'VariableDeclarator', 'ReturnStatement', 'ArrowFunctionExpression', 'TemplateLiteral', 'IfStatement'])

const isOnlyRead = (member: Node): boolean => {
  if (member.type !== 'MemberExpression') return false
  const { parent } = member
  return readers.has(parent.type) || (parent.type === 'UnaryExpression' && parent.operator !== 'delete') || (parent.type === 'CallExpression' && parent.callee !== member)
    || (parent.type === 'AssignmentExpression' && parent.right === member)
}

function reaches(effect: Effect, { members, whole, variables }: Reads, sourceCode: SourceCode): boolean {
  if (effect.kind === 'unknown') return members.length > 0 || meet(rootsWithin(sourceCode, effect.call), whole)
  const { object, name } = effect, owner = ownerOf(object, sourceCode)
  // An array made here that nobody else holds is written for itself alone.
  if (owner !== undefined && owner !== 'this' && bare(object).type === 'Identifier' && isUnshared(sourceCode, owner) && !variables.has(owner)) return false
  const roots = owner === undefined ? rootsWithin(sourceCode, object) : owner === 'this' ? new Set([owner]) : rootsOf(sourceCode, owner)
  return meet(roots, whole) || members.some((member) => isSameProperty(object, name, member, sourceCode) || isAlias(owner, roots, ownerOf(member.object, sourceCode)))
}

const meet = (some: ReadonlySet<Root>, others: ReadonlySet<Root>): boolean => [...some].some((root) => others.has(root))

const isAlias = (written: Root | undefined, roots: ReadonlySet<Root>, read: Root | undefined): boolean => read !== undefined && written !== read && roots.has(read)

/** Properties with names are told apart by them, whatever the objects; elements are not. */
function isSameProperty(object: Node, name: string | undefined, read: TSESTree.MemberExpression, sourceCode: SourceCode): boolean {
  const text = (node: Node): string => sourceCode.text.slice(...node.range)
  const wanted = propertyName(read)
  if (text(object).startsWith(text(read))) return true
  if (name !== undefined && wanted !== undefined) return name === wanted
  if (name === undefined && wanted === undefined) return true
  return text(object) === text(read.object) || name === 'length' || wanted === 'length'
}

/** The variable at the head of `a.b[i]`. */
function ownerOf(node: Node, sourceCode: SourceCode): Root | undefined {
  const object = bare(node)
  switch (object.type) {
    case 'MemberExpression': return ownerOf(object.object, sourceCode)
    case 'ThisExpression': return 'this'
    case 'Identifier': return variableAt(sourceCode, object.name, object)
    default: return undefined
  }
}

/** The variables through which the object of a variable may be known. Two parameters are taken to be two objects. */
function rootsOf(sourceCode: SourceCode, variable: Scope.Variable, found = new Set<Root>()): ReadonlySet<Root> {
  if (found.has(variable)) return found
  found.add(variable)
  const init = initialiser(variable)
  if (init && !isPrimitive(sourceCode, variable) && !holdsFresh(sourceCode, variable)) rootsWithin(sourceCode, init, found)
  return found
}

function rootsWithin(sourceCode: SourceCode, node: Node, found = new Set<Root>()): ReadonlySet<Root> {
  for (const reference of referencesWithin(sourceCode, node)) {
    const variable = resolved(reference)
    if (variable && !functionOf(variable) && !isPrimitive(sourceCode, variable)) rootsOf(sourceCode, variable, found)
  }
  for (const inner of descendants(node, sourceCode)) if (inner.type === 'ThisExpression') found.add('this')
  return found
}

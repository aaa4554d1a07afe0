/**
 * What can be computed once more, or not at all, and nobody notices.
 *
 * Three things are taken for granted, as they are in numerical code: reading a property runs no getter, an operator runs no
 * `valueOf`, and what is spread or looped over is no half-used iterator. Purity says nothing of the value: a pure read gives
 * another one after a write. `visible.ts` asks for that.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { oncePerFile } from './once-per-file.ts'
import { callbacksOf, isPureConstructor, isPureFunction, methodKind } from './known-calls.ts'
import { holdsFresh, isFresh } from './fresh.ts'
import { definitionNames, functionOf, identifierOf, referencesWithin, resolved, variableAt } from './scope.ts'
import { ancestors, bare, descendants, inside, isFunction, isLoop, type FunctionNode, type Node } from './tree.ts'

export interface PurityContext {
  /** Says of library calls whether they only compute. */
  readonly isKnownCall?: ((call: TSESTree.CallExpression) => boolean) | undefined
  /** Variables that may be written because they go away as well. */
  readonly owned?: ReadonlySet<Scope.Variable> | undefined
}

interface Walk {
  readonly sourceCode: SourceCode
  readonly root: Node
  readonly context: PurityContext
  /** The functions that have been looked at: all must be pure or none counts, so one that calls itself is as pure as the rest of it. */
  readonly entered: Set<FunctionNode>
}

/** Whether running an expression or a statement once more, or not at all, changes nothing outside of it. */
export function isPure(node: Node, sourceCode: SourceCode, context: PurityContext = {}): boolean {
  const entered = new Set<FunctionNode>()
  const pure = isPureIn({ sourceCode, root: node, context, entered })
  if (pure && !context.owned) for (const helper of entered) verdicts(sourceCode, context).set(helper, true)
  return pure
}

/** Which functions of the file are known to be pure, and which not. */
const verdicts = oncePerFile(() => new Map<FunctionNode, boolean>())

function isPureIn(walk: Walk): boolean {
  for (const node of descendants(walk.root, walk.sourceCode)) if (!isHarmless(node, walk)) return false
  return referencesWithin(walk.sourceCode, walk.root).every((reference) => !reference.isWrite() || isOwn(resolved(reference), walk))
}

/** Cheap enough to be written twice: a name, a literal, a property or element of these, and their negatives. */
export function isSimple(node: Node): boolean {
  const simple = bare(node)
  switch (simple.type) {
    case 'Identifier': case 'Literal': case 'ThisExpression': return true
    case 'MemberExpression': return isSimple(simple.object) && (!simple.computed || isSimple(simple.property))
    case 'UnaryExpression': return simple.operator === '-' && isSimple(simple.argument)
    default: return false
  }
}

const inert = new Set([
  'Identifier', 'PrivateIdentifier', 'Literal', 'ThisExpression', 'Super', 'MetaProperty', 'TemplateLiteral', 'TemplateElement', 'BinaryExpression', 'LogicalExpression',
  'ConditionalExpression', 'SequenceExpression', 'ArrayExpression', 'ObjectExpression', 'Property', 'SpreadElement', 'MemberExpression', 'ChainExpression',
  'ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration', 'AssignmentPattern', 'ObjectPattern', 'ArrayPattern', 'RestElement',
  'BlockStatement', 'ExpressionStatement', 'EmptyStatement', 'VariableDeclaration', 'VariableDeclarator', 'IfStatement', 'ForStatement', 'ForInStatement', 'WhileStatement',
  'DoWhileStatement', 'SwitchStatement', 'SwitchCase', 'TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion',
])

/** What is harmless by itself. Writes of variables are looked at through their references. */
function isHarmless(node: Node, walk: Walk): boolean {
  switch (node.type) {
    case 'UnaryExpression': return node.operator !== 'delete'
    case 'UpdateExpression': return isOwnTarget(node.argument, walk)
    case 'AssignmentExpression': return isOwnTarget(node.left, walk)
    case 'ForOfStatement': return !node.await && (node.left.type === 'VariableDeclaration' || isOwnTarget(node.left, walk))
    case 'CallExpression': return isPureCall(node, walk)
    case 'NewExpression': return isPureConstructor(walk.sourceCode, node.callee)
    case 'ReturnStatement': return leadsInside(node, isFunction, walk)
    case 'BreakStatement': return !node.label && leadsInside(node, (above) => isLoop(above) || above.type === 'SwitchStatement', walk)
    case 'ContinueStatement': return !node.label && leadsInside(node, isLoop, walk)
    default: return inert.has(node.type)
  }
}

/** Whether a jump stays inside the root. */
function leadsInside(node: Node, isTarget: (above: Node) => boolean, { root }: Walk): boolean {
  for (const above of ancestors(node)) {
    if (!inside(above, root)) return false
    if (isTarget(above)) return true
  }
  return false
}

/** A variable that the rest of the file cannot see, or that goes away as well. */
function isOwn(variable: Scope.Variable | undefined, { root, context }: Walk): boolean {
  if (!variable) return false
  return context.owned?.has(variable) || (definitionNames(variable).every((name) => inside(name, root)) && variable.references.every((reference) => inside(identifierOf(reference), root)))
}

/** Names are looked at as references; an element may be written where the array was just made, or made for an own variable. */
function isOwnTarget(target: Node, walk: Walk): boolean {
  const inner = bare(target)
  switch (inner.type) {
    case 'Identifier': return true
    case 'MemberExpression': return isOwnContainer(inner.object, walk)
    case 'ArrayPattern': return inner.elements.every((element) => !element || isOwnTarget(element, walk))
    case 'AssignmentPattern': return isOwnTarget(inner.left, walk)
    default: return false
  }
}

function isOwnContainer(object: Node, walk: Walk): boolean {
  const inner = bare(object)
  const variable = inner.type === 'Identifier' ? variableAt(walk.sourceCode, inner.name, inner) : undefined
  return isFresh(walk.sourceCode, inner) || (variable !== undefined && isOwn(variable, walk) && holdsFresh(walk.sourceCode, variable))
}

function isPureCall(call: TSESTree.CallExpression, walk: Walk): boolean {
  if (walk.context.isKnownCall?.(call)) return true
  const callee = bare(call.callee)
  if (isPureFunction(walk.sourceCode, callee)) return callbacksOf(walk.sourceCode, call).every((callback) => isPureCallback(callback, walk))
  if (callee.type === 'Identifier' || isFunction(callee)) return isPureCallback(callee, walk)
  if (callee.type !== 'MemberExpression') return false
  const kind = methodKind(call)
  if (kind === 'changes') return isOwnContainer(callee.object, walk)
  return kind !== undefined && callbacksOf(walk.sourceCode, call).every((callback) => isPureCallback(callback, walk))
}

/** A function written here is walked with the rest; one of the file is walked where it stands. */
function isPureCallback(callback: Node, walk: Walk): boolean {
  const inner = bare(callback)
  if (isFunction(inner)) return true
  const variable = inner.type === 'Identifier' ? variableAt(walk.sourceCode, inner.name, inner) : undefined
  const helper = variable && functionOf(variable)
  if (!helper) return isPureFunction(walk.sourceCode, inner)
  const { sourceCode, context, entered } = walk
  const known = verdicts(sourceCode, context).get(helper)
  if (known === true || entered.has(helper)) return true
  if (known === false && !context.owned) return false
  entered.add(helper)
  const pure = isPureIn({ ...walk, root: helper })
  if (!pure && !context.owned) verdicts(sourceCode, context).set(helper, false)
  return pure
}

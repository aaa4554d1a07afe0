import type { Scope, SourceCode } from 'eslint'
import { between, endsIn, runOf, type Between } from './between.ts'
import { isConstantObject, keepsContents } from './contents.ts'
import { isPrimitive } from './primitive.ts'
import { isPure, type PurityContext } from './purity.ts'
import { declaratorOf, definitionNames, functionOf, identifierOf, isNeverReassigned, referencesOf, referencesWithin, resolved, variableAt } from './scope.ts'
import { descendants, inside, isFunction, nearest, type FunctionNode, type Located, type Node } from './tree.ts'

/**
 * Whether the text of `node`, written again at `target`, gives the value that `node` last had when `target` runs: its names
 * mean the same variables there, and nothing that may run in between writes what it reads.
 */
export function sameValueAt(node: Node, target: Node, sourceCode: SourceCode, context: PurityContext = {}): boolean {
  if (!isPure(node, sourceCode, context) || (hasReceiver(node, sourceCode) && receiverOf(node) !== receiverOf(target))) return false
  const meanwhile = between(sourceCode, node, target)
  return referencesWithin(sourceCode, node).every((reference) => keepsName(reference, node, target, meanwhile, sourceCode))
    && helpersOf(node, sourceCode).every((helper) => isClosed(helper, sourceCode))
    && keepsContents(node, meanwhile, sourceCode, context)
}

/** `this`, `super`, `arguments` and `new.target` belong to the nearest function that is no arrow function. */
const receiverOf = (node: Node): Node | undefined =>
  nearest(node, (above) => (isFunction(above) && above.type !== 'ArrowFunctionExpression') || above.type === 'PropertyDefinition' || above.type === 'StaticBlock')

function hasReceiver(node: Node, sourceCode: SourceCode): boolean {
  const isOwn = (inner: Node): boolean => inner.type === 'ThisExpression' || inner.type === 'Super' || inner.type === 'MetaProperty' || (inner.type === 'Identifier' && inner.name === 'arguments')
  for (const inner of descendants(node, sourceCode)) if (isOwn(inner)) return true
  return false
}

function keepsName(reference: Scope.Reference, node: Node, target: Node, meanwhile: Between, sourceCode: SourceCode): boolean {
  const variable = resolved(reference), { name } = identifierOf(reference)
  if (!variable) return !variableAt(sourceCode, name, target) && !isWrittenGlobal(name, sourceCode)
  if (definitionNames(variable).every((definition) => inside(definition, node))) return true
  return variableAt(sourceCode, name, target) === variable && isInitialised(variable, node, target, sourceCode) && isUnwritten(variable, meanwhile, sourceCode)
}

const isWrittenGlobal = (name: string, sourceCode: SourceCode): boolean =>
  referencesOf(sourceCode).some((reference) => identifierOf(reference).name === name && reference.isWrite() && !resolved(reference))

/** Out of its dead zone: in the same run what is declared above, in a later run what was there for `node`. */
function isInitialised(variable: Scope.Variable, node: Node, target: Node, sourceCode: SourceCode): boolean {
  const [definition] = variable.defs
  if (definition?.type !== 'Variable' && definition?.type !== 'ClassName') return true
  const declared = definition.node as unknown as Node
  const inTheSameRun = runOf(sourceCode, declared) === runOf(sourceCode, target)
  return declared.range[1] <= (inTheSameRun ? target : node).range[0]
}

function isUnwritten(variable: Scope.Variable, meanwhile: Between, sourceCode: SourceCode): boolean {
  const isVar = declaratorOf(variable)?.parent.kind === 'var'
  return variable.references.every((reference) => {
    if (!reference.isWrite() || (reference.init === true && !isVar)) return true
    // A write in a function may run whenever that function does.
    const identifier = identifierOf(reference)
    return runOf(sourceCode, identifier) === meanwhile.run && !endsIn(writeOf(identifier), meanwhile)
  })
}

/** What has run when a variable has its new value. */
const writeOf = (identifier: Node): Located =>
  nearest(identifier, ({ type }) => type === 'AssignmentExpression' || type === 'UpdateExpression' || type === 'VariableDeclarator' || type === 'ForOfStatement' || type === 'ForInStatement') ?? identifier

/** The functions of the file that an expression calls, and those that they call. */
function helpersOf(node: Node, sourceCode: SourceCode, found = new Set<FunctionNode>()): readonly FunctionNode[] {
  for (const reference of referencesWithin(sourceCode, node)) {
    const variable = resolved(reference), helper = variable && functionOf(variable)
    if (!helper || found.has(helper)) continue
    found.add(helper)
    helpersOf(helper, sourceCode, found)
  }
  return [...found]
}

/** Whether a function reads nothing from outside that changes. */
const isClosed = (helper: FunctionNode, sourceCode: SourceCode): boolean => !hasReceiver(helper, sourceCode) && referencesWithin(sourceCode, helper).every((reference) => {
  const variable = resolved(reference)
  if (!variable) return !isWrittenGlobal(identifierOf(reference).name, sourceCode)
  if (definitionNames(variable).every((definition) => inside(definition, helper))) return true
  return isNeverReassigned(variable) && (functionOf(variable) !== undefined || isPrimitive(sourceCode, variable) || isConstantObject(sourceCode, variable))
})

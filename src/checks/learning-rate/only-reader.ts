/** Whether a number can be changed where it is written, and nothing but one use of it notices. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { functionOf, identifierOf, variableAt } from '../../code/scope.ts'
import { descendants, inside, propertyName, type Node } from '../../code/tree.ts'

/** Follows a value from reader to reader as long as there is only one. */
export function isReadOnlyBy(use: Node, written: Node, sourceCode: SourceCode, steps = 12): boolean {
  if (inside(written, use)) return true
  const next = steps > 0 ? onlyReader(written, sourceCode) : undefined
  return next !== undefined && isReadOnlyBy(use, next, sourceCode, steps - 1)
}

function onlyReader(node: Node, sourceCode: SourceCode): Node | undefined {
  const { parent } = node
  switch (parent?.type) {
    case 'TSAsExpression': case 'TSSatisfiesExpression': case 'TSNonNullExpression': case 'LogicalExpression': return parent
    case 'VariableDeclarator': return parent.init === node ? onlyReadOf(parent.id, sourceCode) : undefined
    case 'AssignmentPattern': return parent.right === node ? onlyReadOf(parent.left, sourceCode) : undefined
    case 'AssignmentExpression': return parent.right === node && parent.parent.type === 'ExpressionStatement' ? onlyReadOf(parent.left, sourceCode) : undefined
    case 'PropertyDefinition': return parent.value === node ? onlyReadOfProperty(nameOf(parent), parent, sourceCode) : undefined
    case 'Property': return parent.value === node && parent.parent.type === 'ObjectExpression' ? onlyReadOfProperty(nameOf(parent), parent.parent, sourceCode) : undefined
    case 'CallExpression': case 'NewExpression': {
      const place = parent.arguments.indexOf(node as TSESTree.CallExpressionArgument)
      const parameter = place < 0 ? undefined : parameterOf(parent, place, sourceCode)
      return parameter && onlyReadOf(parameter, sourceCode)
    }
    default: return undefined
  }
}

const nameOf = ({ computed, key }: TSESTree.Property | TSESTree.PropertyDefinition): string | undefined => (!computed && key.type === 'Identifier' ? key.name : undefined)

function onlyReadOf(target: Node, sourceCode: SourceCode): Node | undefined {
  if (target.type === 'AssignmentPattern') return onlyReadOf(target.left, sourceCode)
  if (target.type === 'MemberExpression') return onlyReadOfProperty(propertyName(target), undefined, sourceCode)
  const variable = target.type === 'Identifier' ? variableAt(sourceCode, target.name, target) : undefined
  if (!variable || isExported(variable)) return undefined
  const reads = variable.references.filter((reference) => reference.isRead())
  return reads.length === 1 ? identifierOf(reads[0]!) : undefined
}

const isExported = (variable: Scope.Variable): boolean => variable.defs.some(({ parent }) => (parent as Node | null | undefined)?.parent?.type === 'ExportNamedDeclaration')

/** The one place that reads a property of this name from anything; where there is none, whoever gets the object. */
function onlyReadOfProperty(name: string | undefined, object: Node | undefined, sourceCode: SourceCode): Node | undefined {
  if (name === undefined) return undefined
  const reads: Node[] = []
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    if (node.type === 'MemberExpression' && propertyName(node) === name && !isWritten(node) && !isPassedOn(node)) reads.push(node)
    else if (node.type === 'Property' && node.parent.type === 'ObjectPattern' && nameOf(node) === name) reads.push(node.value)
  }
  const [read, ...more] = reads
  if (!read) return object
  if (more.length > 0) return undefined
  return read.type === 'MemberExpression' ? read : onlyReadOf(read, sourceCode)
}

const isWritten = (node: TSESTree.MemberExpression): boolean => node.parent.type === 'AssignmentExpression' && node.parent.left === node && node.parent.operator === '='

/** `this.rate = options.rate`: what reads the one may be read from the other. */
const isPassedOn = (node: TSESTree.MemberExpression): boolean =>
  node.parent.type === 'AssignmentExpression' && node.parent.right === node && node.parent.left.type === 'MemberExpression' && propertyName(node.parent.left) === propertyName(node)

/** The parameter of a function or of a constructor of this file that an argument goes to. */
function parameterOf(call: TSESTree.CallExpression | TSESTree.NewExpression, place: number, sourceCode: SourceCode): Node | undefined {
  const variable = call.callee.type === 'Identifier' ? variableAt(sourceCode, call.callee.name, call.callee) : undefined
  if (!variable || call.arguments.slice(0, place).some((argument) => argument.type === 'SpreadElement')) return undefined
  if (call.type === 'CallExpression') return functionOf(variable)?.params[place]
  const definition = variable.defs[0]?.type === 'ClassName' ? (variable.defs[0].node as unknown as TSESTree.ClassDeclaration) : undefined
  for (const member of definition?.body.body ?? []) if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member.value.params[place]
  return undefined
}

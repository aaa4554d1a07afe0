/** What nobody can change from within: numbers, strings and the like. */
import type { Scope, SourceCode } from 'eslint'
import { globalPath, isPureFunction } from './known-calls.ts'
import { identifierOf } from './scope.ts'
import { bare, propertyName, type Node } from './tree.ts'

const arithmetic = /^(?:[-+*/%&|^]|\*\*|<<|>>>?)=$/

/** Whether a variable only ever holds primitives, as far as the file tells. */
export function isPrimitive(sourceCode: SourceCode, variable: Scope.Variable): boolean {
  const writes = variable.references.filter((reference) => reference.isWrite())
  return variable.defs.length === 1 && variable.defs[0]!.type === 'Variable' && writes.length > 0 && writes.every((reference) => {
    const { parent } = identifierOf(reference)
    switch (parent.type) {
      case 'UpdateExpression': return true
      case 'VariableDeclarator': return parent.init !== null && isPrimitiveValue(sourceCode, parent.init)
      case 'AssignmentExpression': return arithmetic.test(parent.operator) || (parent.operator === '=' && isPrimitiveValue(sourceCode, parent.right))
      default: return false
    }
  })
}

export function isPrimitiveValue(sourceCode: SourceCode, node: Node): boolean {
  const value = bare(node)
  switch (value.type) {
    case 'Literal': case 'BinaryExpression': case 'UnaryExpression': case 'UpdateExpression': case 'TemplateLiteral': return true
    case 'ConditionalExpression': return isPrimitiveValue(sourceCode, value.consequent) && isPrimitiveValue(sourceCode, value.alternate)
    case 'LogicalExpression': return isPrimitiveValue(sourceCode, value.left) && isPrimitiveValue(sourceCode, value.right)
    case 'CallExpression': return isPureFunction(sourceCode, value.callee) && !/Array|Object/.test(globalPath(sourceCode, value.callee) ?? '')
    case 'MemberExpression': return propertyName(value) === 'length' || /^(?:Math|Number)\./.test(globalPath(sourceCode, value) ?? '')
    default: return false
  }
}

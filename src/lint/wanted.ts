/**
 * Infinity that is wanted. −∞ compares as it should: a rejection test with log(0) accepts or refuses rightly, and nothing is
 * computed from it.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { definitionNames, identifierOf, isNeverReassigned } from '../code/scope.ts'
import type { Reader } from '../code/reader.ts'

const compares = new Set(['<', '>', '<=', '>=', '===', '!==', '==', '!='])

/** Whether everything that is made of the value ends in comparisons. */
export function isOnlyCompared(reader: Reader, node: TSESTree.Node, depth = 0): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'BinaryExpression': return compares.has(parent.operator) || (/^[-+*/]$/.test(parent.operator) && isOnlyCompared(reader, parent, depth))
    case 'UnaryExpression': return parent.operator === '-' && isOnlyCompared(reader, parent, depth)
    case 'CallExpression': return parent.arguments.includes(node as TSESTree.Expression) && /(?:^|\.)(?:isFinite|isNaN)$/.test(reader.sourceCode.getText(parent.callee as never))
    case 'VariableDeclarator': {
      if (parent.id.type !== 'Identifier' || depth > 2) return false
      const variable = reader.variableOf(parent.id)
      if (!variable || !isNeverReassigned(variable) || !definitionNames(variable).includes(parent.id)) return false
      const reads = variable.references.filter((r) => r.isRead()).map(identifierOf)
      return reads.length > 0 && reads.every((read) => isOnlyCompared(reader, read, depth + 1))
    }
    default: return false
  }
}

/**
 * Infinity that is wanted. −∞ compares as it should: a rejection test with log(0) accepts or refuses rightly, and nothing is
 * computed from it.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { definitionNames, identifierOf, initialiser, isNeverReassigned } from '../code/scope.ts'
import { propertyOf } from '../code/places.ts'
import type { Reader } from '../code/reader.ts'
import { descendants } from '../code/tree.ts'
import { reaches } from '../math/range.ts'

const compares = new Set(['<', '>', '<=', '>=', '===', '!==', '==', '!='])

/** Whether infinity is asked for where the value goes: whoever tests for it knows what to do with it. */
export function isCaught(reader: Reader, node: TSESTree.Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'BinaryExpression': return /^[-+*/]$/.test(parent.operator) && isCaught(reader, parent)
    case 'UnaryExpression': return parent.operator === '-' && isCaught(reader, parent)
    case 'ConditionalExpression': return parent.test !== node && isCaught(reader, parent)
    case 'VariableDeclarator': return parent.id.type === 'Identifier' && isTestedAfter(reader, parent.id)
    case 'AssignmentExpression': return parent.right === node && parent.left.type === 'Identifier' && isTestedAfter(reader, parent.left)
    default: return false
  }
}

function isTestedAfter(reader: Reader, name: TSESTree.Identifier): boolean {
  return reader.variableOf(name)?.references.map(identifierOf).some((read) => read.range[0] > name.range[0] && isTest(reader, read)) ?? false
}

function isTest(reader: Reader, { parent }: TSESTree.Node): boolean {
  if (parent?.type === 'CallExpression') return asksForNumbers(reader, parent)
  return parent?.type === 'BinaryExpression' && compares.has(parent.operator) && [parent.left, parent.right].some((side) => /^-?(?:Number\.\w+_)?(?:Infinity|INFINITY)$/.test(reader.sourceCode.getText(side as never)))
}

const asksForNumbers = (reader: Reader, { callee }: TSESTree.CallExpression): boolean => /(?:^|\.)(?:isFinite|isNaN)$/.test(reader.sourceCode.getText(callee as never))

/** 0 · −∞ is NaN, which compares as nothing. */
function meetsZero(reader: Reader, { operator, left, right }: TSESTree.BinaryExpression, node: TSESTree.Node): boolean {
  const other = left === node ? right : left, value = reader.values.get(other)
  return operator === '*' && value?.kind === 'formula' && reaches(reader.ranges.of(value.expression, reader.assumptions.get(other)), 0) !== undefined
}

/** Whether everything that is made of the value ends in comparisons. */
export function isOnlyCompared(reader: Reader, node: TSESTree.Node, depth = 0): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'BinaryExpression': return compares.has(parent.operator) || (/^[-+*/]$/.test(parent.operator) && !meetsZero(reader, parent, node) && isOnlyCompared(reader, parent, depth))
    case 'UnaryExpression': return parent.operator === '-' && isOnlyCompared(reader, parent, depth)
    case 'CallExpression': return parent.arguments.includes(node as TSESTree.Expression) && asksForNumbers(reader, parent)
    case 'VariableDeclarator': {
      if (parent.id.type !== 'Identifier' || depth > 2) return false
      const variable = reader.variableOf(parent.id)
      if (!variable || !isNeverReassigned(variable) || !definitionNames(variable).includes(parent.id)) return false
      const reads = variable.references.filter((r) => r.isRead()).map(identifierOf)
      return reads.length > 0 && reads.every((read) => isOnlyCompared(reader, read, depth + 1))
    }
    case 'AssignmentExpression': {
      const { left } = parent
      if (parent.operator !== '=' || parent.right !== node || left.type !== 'MemberExpression' || left.computed || depth > 2) return false
      const reads = [...descendants(reader.sourceCode.ast as unknown as TSESTree.Node, reader.sourceCode)].filter((other) => other.type === 'MemberExpression' && other !== left && propertyOf(other) === propertyOf(left) && !isTarget(other))
      return reads.length > 0 && reads.every((read) => isOnlyCompared(reader, read, depth + 1))
    }
    default: return false
  }
}

const isTarget = (node: TSESTree.Node): boolean => node.parent?.type === 'AssignmentExpression' && node.parent.operator === '=' && node.parent.left === node

/** Whether a logarithm is taken of an element that a function chose from the whole vector, as one that samples does: it is none of those that are 0. */
export function isOfChosen(reader: Reader, node: TSESTree.Node): boolean {
  const element = node.type === 'CallExpression' ? node.arguments[0] : undefined
  if (element?.type !== 'MemberExpression' || !element.computed || element.object.type !== 'Identifier' || element.property.type !== 'Identifier') return false
  const vector = reader.variableOf(element.object), index = reader.variableOf(element.property)
  const chosen = index && initialiser(index)
  return vector !== undefined && chosen?.type === 'CallExpression' && chosen.arguments.some((a) => a.type === 'Identifier' && reader.variableOf(a) === vector)
}

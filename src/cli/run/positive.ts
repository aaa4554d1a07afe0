/** What is above 0 whatever the variables are, as far as one expression tells: `1 + Math.exp(-z)`, `n + 1e-8`. */
import type { TSESTree } from '@typescript-eslint/types'

type Node = TSESTree.Node

export function isPositive(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number' && node.value > 0
  if (node.type === 'BinaryExpression' && node.operator === '+') return [[node.left, node.right], [node.right, node.left]].some(([a, b]) => isPositive(a as Node) && isNotNegative(b as Node))
  if (node.type === 'BinaryExpression' && node.operator === '*') return isPositive(node.left as Node) && isPositive(node.right)
  if (node.type === 'CallExpression' && mathFunction(node) === 'max') return node.arguments.some(isPositive)
  return isConstant(node)
}

function isNotNegative(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number' && node.value >= 0
  if (node.type === 'CallExpression') return /^(?:exp|abs|sqrt|hypot|random)$/.test(mathFunction(node) ?? '')
  if (node.type === 'MemberExpression') return !node.computed && node.property.type === 'Identifier' && node.property.name === 'length'
  if (node.type !== 'BinaryExpression') return isPositive(node)
  if (node.operator === '**') return node.right.type === 'Literal' && node.right.value === 2
  if (node.operator === '*') return (node.left.type === 'Identifier' && node.right.type === 'Identifier' && node.left.name === node.right.name) || (isNotNegative(node.left as Node) && isNotNegative(node.right))
  return node.operator === '+' && isNotNegative(node.left as Node) && isNotNegative(node.right)
}

/** `Math.PI`, `Math.LN2`, `Number.EPSILON`. */
const isConstant = (node: Node): boolean => node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.property.type === 'Identifier' && /^(?:Math|Number)$/.test(node.object.name) && /^(?:[A-Z][A-Z0-9_]*)$/.test(node.property.name) && node.property.name !== 'NEGATIVE_INFINITY' && node.property.name !== 'MIN_SAFE_INTEGER'

const mathFunction = ({ callee }: TSESTree.CallExpression): string | undefined => (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Math' && callee.property.type === 'Identifier' ? callee.property.name : undefined)

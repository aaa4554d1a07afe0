/**
 * Whether a value is surely a number. Where `+` may join text, `1 + x` is another thing than what `log1p` is given.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import type { Reader } from './reader.ts'

export function isNumeric(reader: Reader, e: Expression): boolean {
  if (e.kind === 'constant') return true
  if (e.kind === 'variable') return isNumericLeaf(reader, e)
  if (e.name === 'add' || e.name === 'choice') return e.operands.slice(e.name === 'choice' ? 1 : 0).every((operand) => isNumeric(reader, operand))
  if (e.name === 'at' || e.name === 'rearranged') return e.format === 'float32' || isNumeric(reader, e.operands[0]!)
  return true
}

function isNumericLeaf(reader: Reader, e: Expression): boolean {
  const leaf = reader.leaves.get(e)
  if (!leaf) return false
  const range = leaf.range()
  if (leaf.tensor || leaf.index || Number.isFinite(range.lo) || Number.isFinite(range.hi)) return true
  const origin = leaf.variable.origin as TSESTree.Node | undefined
  if (origin?.type !== 'Identifier') return false
  if (origin.typeAnnotation) return /\b(?:number|Float\d+Array|Tensor\w*)\b/.test(reader.sourceCodeOf(origin).getText(origin.typeAnnotation as never))
  const variable = reader.variableOf(origin)
  return variable !== undefined && variable.references.some((r) => isUsedAsNumber(r.identifier as unknown as TSESTree.Node))
}

/** Other operators than `+` make numbers of what they are given, and so do functions of `Math`; who uses them counts on it. */
function isUsedAsNumber(node: TSESTree.Node): boolean {
  const { parent } = node
  switch (parent?.type) {
    case 'BinaryExpression': return /^(?:[-*/%<>]|\*\*|<=|>=)$/.test(parent.operator)
    case 'UnaryExpression': return parent.operator === '-'
    case 'AssignmentExpression': return parent.left === node && /^[-*/]=$/.test(parent.operator)
    case 'MemberExpression': return parent.object === node && (parent.computed ? isUsedAsNumber(parent) : false)
    case 'CallExpression': return parent.callee.type === 'MemberExpression' && parent.callee.object.type === 'Identifier' && parent.callee.object.name === 'Math'
    default: return false
  }
}

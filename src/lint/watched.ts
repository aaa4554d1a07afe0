/**
 * Divisors of which whoever wrote them knew that they can be 0. A decomposition of a matrix leaves a row of zeros aside before it
 * divides by the length of one, and an iteration that stops at a tolerance divides by what that test keeps from 0: an invariant
 * holds there that no range tells.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader, Site } from '../code/reader.ts'
import { descendants, isFunction } from '../code/tree.ts'
import type { Expression } from '../math/expression.ts'
import { reaches } from '../math/range.ts'

/** Whether 0 is watched for at the place where `divisor` divides; it is then only possible that it is met. */
export const isWatched = (reader: Reader, site: Site, divisor: Expression): boolean =>
  isDrawn(reader, divisor, site) || hasLeftZeroOut(reader, site) || (isLengthOfFew(divisor) && stopsAtTolerance(reader, site.node))

/** |x| + |y| and √(x² + y²), as rotations and reflections are scaled with. */
function isLengthOfFew(e: Expression): boolean {
  if (e.kind !== 'operation') return false
  if (e.name === 'sqrt') return isLengthOfFew(e.operands[0]!)
  return e.name === 'hypot' || (e.name === 'add' && e.operands.every((part) => part.kind === 'operation' && (part.name === 'abs' || part.name === 'square' || isLengthOfFew(part))))
}

/** A random number is 0 once in 2⁵³ draws. */
const isDrawn = (reader: Reader, divisor: Expression, { assumptions }: Site): boolean => {
  const { attained } = reader.ranges.of(divisor, assumptions)
  return attained.length > 0 && attained.every(({ why }) => why.includes('random'))
}

/** Whether a branch around has left out that another sum, norm or spread is 0. */
function hasLeftZeroOut(reader: Reader, { assumptions }: Site): boolean {
  for (let a = assumptions; a; a = a.rest) {
    if (a.bounds.excludes !== 0 && !(a.bounds.lo > 0)) continue
    const range = reader.ranges.of(a.about, a.rest)
    // The first round of a loop is no zero of anything.
    if (range.integer !== true && reaches(range, 0) !== undefined) return true
  }
  return false
}

const tolerance = /\b(?:eps\w*|\w*epsilon|tol\w*|\w*tolerance|\w*precision)\b/i
const orders = new Set(['<', '<=', '>', '>='])

function stopsAtTolerance(reader: Reader, place: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = place; node && !isFunction(node); node = node.parent) {
    if (/^(?:While|DoWhile|For)Statement$/.test(node.type) && comparesWithTolerance(reader, node)) return true
  }
  return false
}

function comparesWithTolerance(reader: Reader, loop: TSESTree.Node): boolean {
  for (const node of descendants(loop, reader.sourceCode)) if (node.type === 'BinaryExpression' && orders.has(node.operator) && tolerance.test(reader.sourceCode.getText(node as never))) return true
  return false
}

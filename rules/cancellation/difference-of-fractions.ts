import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const shift: Pick<RewriteDeclaration, 'where' | 'within' | 'likelihood' | 'tensors'> = { where: ['y !== 0', 'abs(y) < EPSILON * MAX / 8'], within: 'abs(y) >= TINY', likelihood: 'remote', tensors: 'none' }

/**
 * The reciprocals of two numbers that are nearly equal agree in their leading digits. Over the common denominator the difference is that of
 * the numbers, 1/x − 1/(x + y) = y / (x (x + y)), and nothing cancels; of three in a row, the second difference is 2y² / (x (x + y)(x − y)).
 */
export default rewrite(
  { before: '1 / x - 1 / (x + y)', after: 'y / (x + y) / x', fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)' }, ...shift },
  { before: '1 / (x + y) - 2 / x + 1 / (x - y)', after: '2 / x * (y / (x + y)) * (y / (x - y))', fails: { cancellation: 'abs(y) < sqrt(sqrt(EPSILON)) * abs(x)' }, ...shift },
)

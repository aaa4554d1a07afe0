import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

/** The roots are not both 0: what is added is not 0, or the sum of the two numbers is not. Nor does it carry x to beyond MAX. */
const apart: Pick<RewriteDeclaration, 'where' | 'within' | 'likelihood' | 'tensors'> = { where: ['y !== 0 || x + (x + y) !== 0', 'abs(y) < EPSILON * MAX / 8'], within: 'abs(y) >= TINY', likelihood: 'possible', tensors: 'none' }

/**
 * The roots of two numbers that are nearly equal agree in their leading digits, and their difference keeps only the others.
 * Multiplied by the sum of the roots it is the difference of the numbers, (√a − √b)(√a + √b) = a − b, which is often known
 * without any rounding: 1 for a = x + 1 and b = x. For cube roots, (a − b)(a² + ab + b²) = a³ − b³ does the same.
 */
export default rewrite(
  {
    before: 'sqrt(x) - sqrt(x + y)',
    after: '-y / (sqrt(x) + sqrt(x + y))',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * x' },
    ...apart,
  },
  {
    before: '1 / sqrt(x) - 1 / sqrt(x + y)',
    after: 'y / (sqrt(x) + sqrt(x + y)) / sqrt(x + y) / sqrt(x)',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * x' },
    ...apart,
  },
  {
    before: 'cbrt(x) - cbrt(x + y)',
    after: '-y / (cbrt(x) * (cbrt(x) + cbrt(x + y)) + square(cbrt(x + y)))',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)' },
    ...apart,
  },
)

import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const parts: Pick<RewriteDeclaration, 'likelihood' | 'tensors'> = { likelihood: 'possible', tensors: 'none' }
const failing = (x: string): RewriteDeclaration['fails'] => ({ cancellation: `${x} < 0`, overflow: 'square(x) + square(y) > MAX / 2', underflow: 'square(x) + square(y) < TINY / EPSILON' })

/**
 * The square root of a complex number needs |z| + Re z, a difference where the real part is negative: of nearly equal numbers where the
 * imaginary part is small. The other part of the root is a sum, and the two multiply to half the imaginary part.
 */
export default rewrite(
  { before: '0.5 * sqrt(2 * (hypot(x, y) + x))', after: 'complexRoot(x, y)', fails: failing('x'), ...parts },
  { before: '0.5 * sqrt(2 * (hypot(x, y) - x))', after: 'complexRoot(-x, y)', fails: failing('-x'), ...parts },
  { before: 'sqrt((hypot(x, y) + x) / 2)', after: 'complexRoot(x, y)', fails: failing('x'), ...parts },
  { before: 'sqrt((hypot(x, y) - x) / 2)', after: 'complexRoot(-x, y)', fails: failing('-x'), ...parts },
)

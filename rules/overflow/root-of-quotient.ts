import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const cubic: Pick<RewriteDeclaration, 'likelihood' | 'tensors'> = { likelihood: 'remote', tensors: 'none' }

/**
 * The root of a quotient, or of a product, is of ordinary size where what it is taken of is not: x / y overflows and vanishes long before its root does. The
 * roots of the two numbers do neither.
 */
export default rewrite(
  { before: 'cbrt(x / y)', after: 'cbrt(x) / cbrt(y)', ...cubic, except: ['cbrt(x / C)', 'cbrt(C / x)'], fails: { overflow: 'abs(x / y) > MAX', underflow: 'abs(x / y) < TINY' } },
  { before: 'cbrt(1 / y * x)', after: 'cbrt(x) / cbrt(y)', ...cubic, fails: { overflow: 'maximum(abs(1 / y), abs(x / y)) > MAX', underflow: 'minimum(abs(1 / y), abs(x / y)) < TINY' } },
  { before: 'cbrt(x * y)', after: 'cbrt(x) * cbrt(y)', ...cubic, except: ['cbrt(C * x)'], fails: { overflow: 'abs(x * y) > MAX', underflow: 'abs(x * y) < TINY' } },
  { before: 'sqrt(x * y)', after: 'sqrt(x) * sqrt(y)', where: 'x > 0 || y > 0', ...cubic, fails: { overflow: 'x * y > MAX', underflow: 'x * y < TINY' } },
)

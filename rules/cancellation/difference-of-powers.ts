import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const step: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'within' | 'fails'> = { likelihood: 'remote', tensors: 'none', within: 'abs(x + y) <= MAX', fails: { cancellation: 'minimum(abs(x), abs(y)) < sqrt(EPSILON) * maximum(abs(x), abs(y))', absorption: 'abs(n * log(abs(1 + y / x))) < sqrt(EPSILON)', overflow: 'maximum(abs(x + y), maximum(abs(pow(x, n)), abs(pow(x + y, n)))) > MAX' } }

/**
 * The same power of two numbers that are nearly equal is nearly the same, and the difference keeps only the digits that differ. It is the
 * power itself, xⁿ, times (1 + y / x)ⁿ − 1, of which `expm1` and `log1p` never form the 1.
 */
export default rewrite(
  { before: 'pow(x + y, n) - pow(x, n)', after: 'powStep(x, y, n)', ...step },
  { before: 'pow(x, n) - pow(x + y, n)', after: '-powStep(x, y, n)', ...step, where: 'abs(y) >= sqrt(TINY)' },
)

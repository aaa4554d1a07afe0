import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const stepped: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)', overflow: 'x + y > MAX' } }

/**
 * The logarithms of two numbers that are nearly equal agree in their leading digits, and their difference keeps only the others.
 * It is the logarithm of their quotient, 1 + y/x, of which `log1p` needs no more than the y/x.
 */
export default rewrite(
  { before: 'log(x + y) - log(x)', after: 'logStep(x, y)', ...stepped },
  { before: 'log(x) - log(x + y)', after: '-logStep(x, y)', ...stepped, where: 'abs(y) >= sqrt(TINY)' },
)

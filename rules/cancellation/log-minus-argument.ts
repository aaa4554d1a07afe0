import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const small: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)' } }

/**
 * Around 1 the logarithm of 1 + x is x to all digits, and what is left of it without x is rounding error. It is a power series of its
 * own, −x²/2 + x³/3 − …, in which nothing cancels: so are divergences and deviances of neighbours computed.
 */
export default rewrite(
  { before: 'log(1 + x) - x', after: 'log1pmx(x)', ...small },
  { before: 'log1p(x) - x', after: 'log1pmx(x)', ...small },
  { before: 'x - log(1 + x)', after: '-log1pmx(x)', ...small },
  { before: 'x - log1p(x)', after: '-log1pmx(x)', ...small },
)

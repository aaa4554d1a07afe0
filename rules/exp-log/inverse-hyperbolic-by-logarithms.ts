import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const besideOne: Pick<RewriteDeclaration, 'fails'> = { fails: { absorption: 'abs(x) < sqrt(EPSILON)' } }

/**
 * An inverse hyperbolic function written with a logarithm loses a small argument beside the 1 that it is added to, and its sign
 * with it: log(x + √(x² + 1)) cancels to −∞ for large negative x, and x² overflows from 10¹⁵⁴ on. The functions of the library
 * treat either end by a formula of its own.
 */
export default rewrite(
  {
    before: 'log(x + sqrt(1 + square(x)))',
    after: 'asinh(x)',
    tensors: 'none',
    fails: {
      absorption: 'abs(x) < sqrt(EPSILON)',
      cancellation: 'x < -1 / sqrt(EPSILON)',
      overflow: 'square(x) > MAX',
    },
  },
  {
    before: 'log(x + sqrt(square(x) - 1))',
    after: 'acosh(x)',
    where: 'x > 0',
    tensors: 'none',
    fails: {
      overflow: 'square(x) > MAX',
    },
  },
  // Of a negative number both are NaN, but who has them is not told.
  { before: 'log(x + sqrt(square(x) - 1))', after: 'acosh(x)', likelihood: 'remote', tensors: 'none', fails: { overflow: 'square(x) > MAX' } },
  { before: '0.5 * log((1 + x) / (1 - x))', after: 'atanh(x)', ...besideOne },
  { before: 'log((1 + x) / (1 - x)) / 2', after: 'atanh(x)', ...besideOne },
  { before: 'log((1 + x) / (1 - x))', after: '2 * atanh(x)', ...besideOne },
  { before: 'log((1 - x) / (1 + x))', after: '-2 * atanh(x)', ...besideOne },
  { before: 'log(1 + x) - log(1 - x)', after: '2 * atanh(x)', ...besideOne },
)

import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const nearOne: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'remote', tensors: 'none', fails: { cancellation: 'abs(x) < sqrt(EPSILON)' } }

/**
 * Squaring rounds, and where two squares are nearly equal their difference consists of what rounding left. The difference of the
 * numbers themselves is exact there: x² − y² = (x − y)(x + y).
 */
export default rewrite(
  {
    before: 'square(x) - square(x + y)',
    after: '-y * (x + (x + y))',
    within: ['abs(x + y) <= MAX', 'abs(x) + abs(x + y) <= MAX'],
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)',
      overflow: 'square(x) + square(x + y) > MAX',
    },
  },
  {
    before: 'square(x) - square(y)',
    after: '(x - y) * (x + y)',
    within: 'abs(x) + abs(y) <= MAX',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      cancellation: 'abs(abs(x) - abs(y)) < sqrt(EPSILON) * abs(y)',
      overflow: 'square(x) > MAX',
    },
  },
  {
    before: 'pow(x, 4) - pow(y, 4)',
    after: '(x - y) * (x + y) * (square(x) + square(y))',
    within: 'square(x) + square(y) <= MAX',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      cancellation: 'abs(abs(x) - abs(y)) < sqrt(EPSILON) * abs(y)',
      overflow: 'pow(x, 4) + pow(y, 4) > MAX',
    },
  },
  { before: 'square(1 + x) - 1', after: 'x * (2 + x)', ...nearOne },
  { before: 'square(1 - x) - 1', after: 'x * (x - 2)', ...nearOne },
  { before: '1 - square(1 - x)', after: 'x * (2 - x)', ...nearOne },
)

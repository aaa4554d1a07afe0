import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const squares: Pick<RewriteDeclaration, 'fails' | 'likelihood' | 'tensors'> = {
  fails: { overflow: 'square(c) + square(d) > MAX / 2', underflow: 'square(c) + square(d) < TINY / EPSILON' }, likelihood: 'remote', tensors: 'none',
}

/**
 * A quotient by c² + d², as in a division of complex numbers or a projection onto a vector, is of ordinary size where the squares are not:
 * they overflow from 10¹⁵⁴ on and vanish below 10⁻¹⁶². The primitive scales the vector first.
 */
export default rewrite(
  {
    before: '(a * c + b * d) / (square(c) + square(d))',
    after: 'projection(a, b, c, d)',
    ...squares,
    fails: {
      overflow: 'square(c) + square(d) + abs(a * c) + abs(b * d) > MAX / 2',
      underflow: 'minimum(square(c) + square(d), abs(a * c) + abs(b * d)) < TINY / EPSILON',
      cancellation: 'abs(a * c + b * d) < sqrt(EPSILON) * (abs(a * c) + abs(b * d))',
    },
  },
  {
    before: '(b * c - a * d) / (square(c) + square(d))',
    after: 'projection(b, -a, c, d)',
    ...squares,
    fails: {
      overflow: 'square(c) + square(d) + abs(b * c) + abs(a * d) > MAX / 2',
      underflow: 'minimum(square(c) + square(d), abs(b * c) + abs(a * d)) < TINY / EPSILON',
      cancellation: 'abs(b * c - a * d) < sqrt(EPSILON) * (abs(b * c) + abs(a * d))',
    },
  },
  { before: '(c - d) * (c + d) / (square(c) + square(d))', after: 'projection(c, -d, c, d)', ...squares },
  { before: 'c / (square(c) + square(d))', after: 'projection(1, 0, c, d)', ...squares },
  { before: 'c / (square(c) + 1)', after: 'abs(c) < 1 ? c / (square(c) + 1) : 1 / (c + 1 / c)', fails: { overflow: 'square(c) > MAX / 2' }, likelihood: 'remote', tensors: 'none' },
)

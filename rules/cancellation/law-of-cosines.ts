import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const sides: Pick<RewriteDeclaration, 'fails' | 'likelihood' | 'tensors' | 'within'> = {
  within: 'abs(a) + abs(b) <= MAX', likelihood: 'possible', tensors: 'none',
  fails: { cancellation: 'square(a) + square(b) - 2 * a * b * cos(c) < sqrt(EPSILON) * (square(a) + square(b))', overflow: 'square(a) + square(b) > MAX / 2', underflow: 'square(a) + square(b) < TINY / EPSILON' },
}

/**
 * By the law of cosines a short side opposite a small angle is the difference of the squares of the long ones, and less than the rounding
 * of those. Half of the angle says the same as a sum: a² + b² − 2ab cos γ = ((a − b) cos(γ/2))² + ((a + b) sin(γ/2))².
 */
export default rewrite(
  { before: 'sqrt(square(a) + square(b) - 2 * a * b * cos(c))', after: 'hypot((a - b) * cos(c / 2), (a + b) * sin(c / 2))', ...sides },
)

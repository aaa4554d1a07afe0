import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const small: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'abs(x) < sqrt(EPSILON)' } }

/**
 * A small angle that is computed as what another leaves to a right angle has no digits left but those that π/2 does not use. The function of the
 * complement gives it at once: π/2 − arccos x = arcsin x, and so does twice the half angle, π/2 − 2 arcsin √((1 − x)/2).
 */
export default rewrite(
  { before: 'HALF_PI - 2 * asin(sqrt((1 - x) / 2))', after: 'asin(x)', ...small },
  { before: 'HALF_PI - acos(x)', after: 'asin(x)', ...small },
  { before: 'HALF_PI - atan(x)', after: 'atan2(1, x)', ...small, fails: { cancellation: 'x > 1 / sqrt(EPSILON)' } },
)

import { rewrite } from '../../src/rule.ts'

/**
 * The arc cosine is steepest at 1: a cosine of 1 − x is rounded to 16 digits, and for a small x the angle, √(2x), keeps half of
 * those or none. The half angle is computed from x itself: arccos(1 − x) = 2 arcsin √(x/2).
 */
export default rewrite({
  before: 'acos(1 - x)',
  after: '2 * asin(sqrt(x / 2))',
  likelihood: 'possible',
  tensors: 'none',
  within: 'abs(x) >= 2 * TINY',
  fails: { absorption: 'abs(x) < sqrt(EPSILON)' },
})

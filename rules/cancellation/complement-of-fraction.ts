import { rewrite } from '../../src/rule.ts'

/**
 * A fraction of a whole that is nearly all of it leaves a remainder without digits when it is subtracted from 1. Where the code tells by how much
 * the whole exceeds the part, that is the remainder: 1 − x / (x + y) = y / (x + y).
 */
export default rewrite({
  before: '1 - x / (x + y)',
  after: 'y / (x + y)',
  where: ['y !== 0', 'abs(y) < EPSILON * MAX / 8'],
  likelihood: 'remote',
  tensors: 'none',
  fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)' },
})

import { rewrite } from '../../src/rule.ts'

/**
 * The other leg of a right triangle, √(c² − a²), is lost where the hypotenuse and the known leg are nearly equal: the squares round
 * before they are subtracted. As √(c − a) · √(c + a) nothing cancels, and neither square can overflow.
 */
export default rewrite(
  {
    before: 'sqrt(square(x) - square(y))',
    after: 'sqrt(abs(x) - abs(y)) * sqrt(abs(x) + abs(y))',
    within: 'abs(x) + abs(y) <= MAX',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      cancellation: 'abs(abs(x) - abs(y)) < sqrt(EPSILON) * abs(y)',
      overflow: 'square(x) > MAX',
      underflow: 'square(x) < TINY',
    },
  },
)

import { rewrite } from '../../src/rule.ts'

/**
 * The logarithm undoes what the sigmoid squeezed. For very negative x the sigmoid is 0 and its logarithm −∞, where the
 * answer is simply x. For large x the sigmoid rounds to 1 and all digits of the answer, e⁻ˣ in size, are gone.
 *
 * As −softplus(−x) nothing is squeezed.
 */
export default rewrite({
  before: 'log(sigmoid(x))',
  after: 'logSigmoid(x)',
  fails: {
    underflow: 'exp(-x) > MAX',
    absorption: 'exp(-x) < EPSILON',
  },
})

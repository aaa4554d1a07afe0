import { rewrite } from '../../src/rule.ts'

/**
 * A softmax does not change when every logit is shifted by the same amount, so shift the largest to 0: no exponential can
 * overflow, and the sum is at least 1. Unshifted, one logit above 709 (88 in float32) makes it ∞ / ∞, which is NaN.
 */
export default rewrite({
  before: 'exp(x) / sum(exp(x))',
  after: 'softmax(x)',
  fault: 'exp(x)',
  fails: {
    overflow: 'sum(exp(x)) > MAX',
    underflow: 'sum(exp(x)) < TINY',
  },
})

import { rewrite } from '../../src/rule.ts'

/**
 * What a sigmoid leaves to 1, σ(−x), is lost when it is written as the difference 1 − σ(x). That is exactly 0 as soon as σ(x) rounds
 * to 1, at x ≈ 37, and its logarithm is −∞ where the answer is −37; for very negative x, σ(x) is absorbed by the 1.
 */
export default rewrite({
  before: 'log(1 - sigmoid(x))',
  after: 'logSigmoid(-x)',
  fails: {
    cancellation: 'exp(-x) < EPSILON',
    absorption: 'exp(x) < EPSILON',
  },
})

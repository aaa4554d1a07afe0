import { rewrite } from '../../src/rule.ts'

/**
 * A softmax output is 0 as soon as its logit trails the largest by 746 (104 in float32), and the logarithm of 0 is −∞; the
 * answer is just that distance. Before that, a probability near 1 has lost the digits that its logarithm consists of.
 * The logarithm of a softmax is x − logSumExp(x): no exponential of it is ever taken back.
 */
export default rewrite({
  before: 'log(softmax(x))',
  after: 'logSoftmax(x)',
  fails: { underflow: 'min(x) - max(x) < log(TINY)' },
})

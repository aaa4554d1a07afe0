import { rewrite } from '../../src/rule.ts'

/**
 * The logarithm of a sum of exponentials is close to the largest exponent, but the exponentials themselves overflow above
 * 709 (88 in float32) and all underflow below −745. Taking the largest exponent out first leaves a sum between 1 and n.
 */
export default rewrite(
  {
    before: 'log(sum(exp(x)))',
    after: 'logSumExp(x)',
    except: ['log(sum(exp(x - m)))'],
    // tf.logSumExp is NaN where a logit is infinite.
    tensors: 'finite',
    fails: {
      overflow: 'sum(exp(x)) > MAX',
      underflow: 'sum(exp(x)) < TINY',
    },
  },
  {
    before: 'log(exp(x) + exp(y) + exp(z))',
    after: 'logAddExp(logAddExp(x, y), z)',
    tensors: 'none',
    fails: {
      overflow: 'exp(x) + exp(y) + exp(z) > MAX',
      underflow: 'exp(x) + exp(y) + exp(z) < TINY',
    },
  },
  {
    before: 'log(exp(x) + exp(y))',
    after: 'logAddExp(x, y)',
    fails: {
      overflow: 'exp(x) + exp(y) > MAX',
      underflow: 'exp(x) + exp(y) < TINY',
    },
  },
)

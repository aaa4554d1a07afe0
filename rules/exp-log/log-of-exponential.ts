import { rewrite } from '../../src/rule.ts'

/**
 * Taken of an exponential, a logarithm undoes it: what is left is near x, but the exponential in between overflows from 710 on (89
 * in float32), and near 0 it is rounded to 1 before the logarithm is taken of what it differs by.
 */
export default rewrite(
  {
    before: 'log(1 - exp(x))',
    after: 'log1mexp(x)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      absorption: 'exp(x) < EPSILON',
    },
  },
  {
    before: 'log(exp(x) - 1)',
    after: 'logExpm1(x)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(x) > MAX',
    },
  },
  {
    before: 'log(cosh(x))',
    after: 'logCosh(x)',
    fails: {
      absorption: 'square(x) < 16 * EPSILON',
      overflow: 'cosh(x) > MAX',
    },
  },
  {
    before: 'log(1 - x + x * exp(y))',
    after: 'bernoulliCumulant(x, y)',
    likelihood: 'possible',
    fails: {
      absorption: 'abs(x * expm1(y)) < sqrt(EPSILON)',
      cancellation: 'abs(y) < sqrt(EPSILON)',
      overflow: 'exp(y) * maximum(x, 1) > MAX',
    },
  },
)

import { rewrite } from '../../src/rule.ts'

/**
 * Softplus, log(1 + eˣ), is a smooth ramp and never large: it tends to x on the right and to eˣ on the left. Written out,
 * it passes through eˣ, which is tame at neither end.
 */
export default rewrite(
  {
    before: 'log(1 + exp(x))',
    after: 'softplus(x)',
    given: 'x > 0',
    fails: {
      overflow: 'exp(x) > MAX',
      absorption: 'exp(x) < EPSILON',
    },
  },
  {
    before: 'log1p(exp(x))',
    after: 'softplus(x)',
    fails: { overflow: 'exp(x) > MAX' },
  },
)

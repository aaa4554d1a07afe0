import { rewrite } from '../../src/rule.ts'

/**
 * The mean slope of the exponential, (eˣ − 1) / x, is nearly 1 around 0, but eˣ keeps of a small x only the digits that reach past
 * the 1: for 10⁻¹⁷ the quotient is 0.
 */
export default rewrite(
  {
    before: '(exp(x) - 1) / x',
    after: 'exprel(x)',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(x) > MAX',
    },
  },
)

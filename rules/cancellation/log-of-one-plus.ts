import { rewrite } from '../../src/rule.ts'

/**
 * For small x, 1 + x keeps of x only the digits that reach past the 1, and below half an epsilon none; the logarithm, which
 * is about x, then has none either. `log1p` never adds the 1.
 */
export default rewrite(
  {
    before: 'log(1 + x)',
    after: 'log1p(x)',
    given: 'trunc(x) !== x',
    fails: { absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'log(1 - x)',
    after: 'log1p(-x)',
    given: 'trunc(x) !== x',
    fails: { absorption: 'abs(x) < sqrt(EPSILON)' },
  },
)

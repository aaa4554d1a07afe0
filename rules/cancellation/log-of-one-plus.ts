import { rewrite } from '../../src/rule.ts'

/**
 * For small x, 1 + x keeps of x only the digits that reach past the 1, and below half an epsilon none; the logarithm, which
 * is about x, then has none either. `log1p` never adds the 1.
 */
export default rewrite(
  {
    before: 'log(1 + x)',
    after: 'log1p(x)',
    // A scale such as 1 + hertz / 700 is made for large arguments; the small half of a softplus is added to a larger number;
    // whoever bounds x from below has no small ones.
    seldom: ['log(1 + x / C)', 'log(1 + exp(x))', 'log(1 + maximum(x, m))', 'log(1 + minimum(maximum(x, m), n))'],
    given: 'trunc(x) !== x',
    fails: { absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'log(1 - x)',
    after: 'log1p(-x)',
    // Bounded on the side that needs none, it is a logarithm of 0 first.
    except: ['log(1 - maximum(p, C))'],
    seldom: ['log(1 - unknown)'],
    given: 'trunc(x) !== x',
    fails: { absorption: 'abs(x) < sqrt(EPSILON)' },
  },
)

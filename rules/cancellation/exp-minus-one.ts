import { rewrite } from '../../src/rule.ts'

/**
 * Near 0 the exponential is 1 and a little, and the difference cancels the 1 together with the digits that it pushed out.
 * `expm1` never adds the 1 in the first place.
 */
export default rewrite(
  {
    before: 'exp(x) - 1',
    after: 'expm1(x)',
    // The inverse of a logarithmic scale, for arguments in the thousands.
    seldom: ['exp(x / C) - 1'],
    given: 'trunc(x) !== x',
    fails: { cancellation: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: '1 - exp(x)',
    after: '-expm1(x)',
    given: 'trunc(x) !== x',
    fails: { cancellation: 'abs(x) < sqrt(EPSILON)' },
  },
)

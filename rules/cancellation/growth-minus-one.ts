import { rewrite } from '../../src/rule.ts'

/**
 * A power of a number near 1 is near 1, and less 1 it keeps only the digits that reached past the 1, twice: once when the rate was
 * added, once after the power. In (1 + r)ⁿ − 1 = e^(n·log(1 + r)) − 1 no 1 is ever added.
 */
export default rewrite(
  {
    before: 'pow(1 + x, y) - 1',
    after: 'compoundGrowth(x, y)',
    likelihood: 'possible',
    fails: { cancellation: 'abs(y * log(abs(1 + x))) < sqrt(EPSILON)', absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'pow(1 - x, y) - 1',
    after: 'compoundGrowth(-x, y)',
    likelihood: 'possible',
    fails: { cancellation: 'abs(y * log(abs(1 - x))) < sqrt(EPSILON)', absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: '1 - pow(1 - x, y)',
    after: '-compoundGrowth(-x, y)',
    likelihood: 'possible',
    fails: { cancellation: 'abs(y * log(abs(1 - x))) < sqrt(EPSILON)', absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: '1 - pow(1 + x, y)',
    after: '-compoundGrowth(x, y)',
    likelihood: 'possible',
    fails: { cancellation: 'abs(y * log(abs(1 + x))) < sqrt(EPSILON)', absorption: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'pow(x, y) - 1',
    // expm1 is for those.
    except: ['pow(E, y) - 1'],
    after: 'powm1(x, y)',
    likelihood: 'possible',
    fails: { cancellation: 'abs(y * log(abs(x))) < sqrt(EPSILON)' },
  },
)

import { guard } from '../../src/rule.ts'

/**
 * A standard deviation is 0 when every value is the same, a norm when the vector is zero, a range when there is one value,
 * a sum of counts when nothing was counted. What is divided by it is then 0 as well, and 0 / 0 is NaN: one constant column
 * turns a whole training set into NaN. Dividing by 1 instead leaves the zeros.
 */
export default guard({
  before: 'x / y',
  outside: 'y === 0',
  gives: '0 / 0 is NaN and anything else / 0 is infinite',
  after: 'x / nonZero(y)',
  changes: 'divide by 1 where the divisor is 0',
})

import { guard } from '../../src/rule.ts'

/**
 * Where two numbers are equal in mathematics, rounding leaves a difference of either sign, and the root of −10⁻¹⁷ is NaN: the
 * standard deviation of equal values, 1 − cos² of parallel vectors, a Cholesky pivot of a nearly singular matrix. What is
 * meant is 0.
 */
export default guard({
  before: 'sqrt(x - y)',
  outside: 'x - y < 0',
  reached: 'when rounding makes the difference of nearly equal numbers negative',
  // The variance in one pass is a disease of its own; a number less a constant is no difference of nearly equal ones.
  except: ['sqrt(C - y)', 'sqrt(x - C)', 'sqrt(mean(square(x)) - square(mean(x)))'],
  gives: 'the root of a negative number is NaN',
  after: 'positiveRoot(x - y)',
  changes: 'take 0 for a difference that rounding made negative',
})

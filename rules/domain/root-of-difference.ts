import { guard, type GuardDeclaration } from '../../src/rule.ts'

const rounded: Pick<GuardDeclaration, 'reached' | 'gives' | 'changes'> = {
  reached: 'when rounding makes the difference of nearly equal numbers negative',
  gives: 'the root of a negative number is NaN',
  changes: 'take 0 for a difference that rounding made negative',
}

/**
 * Where two numbers are equal in mathematics, rounding leaves a difference of either sign, and the root of −10⁻¹⁷ is NaN: the
 * standard deviation of equal values, 1 − cos² of parallel vectors, a Cholesky pivot of a nearly singular matrix. What is
 * meant is 0. An epsilon that is added to the root comes too late.
 */
export default guard(
  {
    before: 'sqrt(x - y)',
    outside: 'x - y < 0',
    // The variance in one pass is a disease of its own; a number less a constant is no difference of nearly equal ones.
    except: ['sqrt(C - y)', 'sqrt(x - C)', 'sqrt(mean(square(x)) - square(mean(x)))'],
    after: 'positiveRoot(x - y)',
    ...rounded,
  },
  {
    before: 'sqrt((sum(x) - y) / z)',
    outside: '(sum(x) - y) / z < 0',
    after: 'positiveRoot((sum(x) - y) / z)',
    ...rounded,
  },
)

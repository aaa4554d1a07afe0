import { guard } from '../../src/rule.ts'

/**
 * A probability can be 0: a softmax output underflows, a count is empty, `Math.random()` returns it. Its logarithm is −∞,
 * and 0 · −∞, the next step of a cross-entropy, is NaN. A bound under the argument keeps the logarithm finite. Where the
 * logits are at hand, the logarithm is better computed from them.
 */
export default guard(
  {
    before: 'log(p)',
    outside: 'p <= 0',
    gives: 'the logarithm of 0 is -Infinity',
    after: 'log(maximum(p, FLOOR))',
    changes: 'bound the argument from below: log(0) becomes the logarithm of the smallest number',
  },
  {
    before: 'log2(p)',
    outside: 'p <= 0',
    gives: 'the logarithm of 0 is -Infinity',
    after: 'log2(maximum(p, FLOOR))',
    changes: 'bound the argument from below: log2(0) becomes the logarithm of the smallest number',
  },
  {
    before: 'log10(p)',
    outside: 'p <= 0',
    gives: 'the logarithm of 0 is -Infinity',
    after: 'log10(maximum(p, FLOOR))',
    changes: 'bound the argument from below: log10(0) becomes the logarithm of the smallest number',
  },
)

import { rewrite } from '../../src/rule.ts'

/**
 * The length of a vector fits where its squares do not: they overflow from 10¹⁵⁴ on and vanish below 10⁻¹⁶². `Math.hypot` scales
 * before it squares. It is slower, and where no square overflows a little less accurate.
 */
export default rewrite(
  {
    before: 'sqrt(square(x) + square(y) + square(z))',
    after: 'hypot(hypot(x, y), z)',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      overflow: 'square(x) + square(y) + square(z) > MAX / 2',
      underflow: 'square(x) + square(y) + square(z) < TINY',
    },
  },
  {
    before: 'sqrt(square(x) + square(y))',
    after: 'hypot(x, y)',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      overflow: 'square(x) + square(y) > MAX',
      underflow: 'square(x) + square(y) < TINY',
    },
  },
  {
    before: 'sqrt(square(x))',
    after: 'abs(x)',
    likelihood: 'remote',
    tensors: 'none',
    fails: {
      overflow: 'square(x) > MAX',
      underflow: 'square(x) < TINY',
    },
  },
)

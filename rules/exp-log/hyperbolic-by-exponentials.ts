import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

/** An activation seldom needs the digits near 0. */
const bySigmoid: Pick<RewriteDeclaration, 'likelihood' | 'fails'> = { likelihood: 'possible', fails: { cancellation: 'abs(x) < sqrt(EPSILON)' } }

/**
 * A hyperbolic function written with exponentials cancels near 0, where eˣ and e⁻ˣ are both nearly 1, and is ∞ or ∞ / ∞ from 710
 * on (89 in float32), where the tangent is simply 1. The functions of the library do neither. By a sigmoid nothing overflows.
 */
export default rewrite(
  {
    before: '(exp(x) - exp(-x)) / (exp(x) + exp(-x))',
    after: 'tanh(x)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(abs(x)) > MAX / 2',
    },
  },
  {
    before: '(exp(2 * x) - 1) / (1 + exp(2 * x))',
    after: 'tanh(x)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(2 * x) > MAX',
    },
  },
  {
    before: '(1 - exp(-(2 * x))) / (1 + exp(-(2 * x)))',
    after: 'tanh(x)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(-2 * x) > MAX',
    },
  },
  {
    before: '(exp(x) - 1) / (1 + exp(x))',
    after: 'tanh(x / 2)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(x) > MAX',
    },
  },
  {
    before: '(1 - exp(-x)) / (1 + exp(-x))',
    after: 'tanh(x / 2)',
    tensors: 'none',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(-x) > MAX',
    },
  },
  { before: '2 / (1 + exp(-(2 * x))) - 1', after: 'tanh(x)', ...bySigmoid },
  { before: '2 * sigmoid(2 * x) - 1', after: 'tanh(x)', ...bySigmoid },
  { before: '1 - 2 / (1 + exp(2 * x))', after: 'tanh(x)', ...bySigmoid },
  { before: '2 / (1 + exp(-x)) - 1', after: 'tanh(x / 2)', ...bySigmoid },
  { before: '2 * sigmoid(x) - 1', after: 'tanh(x / 2)', ...bySigmoid },
  {
    before: '(exp(x) - exp(-x)) / 2',
    after: 'sinh(x)',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(abs(x)) > MAX',
    },
  },
  {
    before: '0.5 * (exp(x) - exp(-x))',
    after: 'sinh(x)',
    fails: {
      cancellation: 'abs(x) < sqrt(EPSILON)',
      overflow: 'exp(abs(x)) > MAX',
    },
  },
  {
    before: 'exp(x) - exp(-x)',
    after: '2 * sinh(x)',
    fails: { cancellation: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'exp(-x) - exp(x)',
    after: '-2 * sinh(x)',
    fails: { cancellation: 'abs(x) < sqrt(EPSILON)' },
  },
  {
    before: 'exp(x) - 2 + exp(-x)',
    after: 'square(2 * sinh(x / 2))',
    fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)' },
  },
  {
    before: 'exp(x) + exp(-x) - 2',
    after: 'square(2 * sinh(x / 2))',
    fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)' },
  },
  {
    before: 'cosh(x) - 1',
    after: '2 * square(sinh(x / 2))',
    fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)' },
  },
)

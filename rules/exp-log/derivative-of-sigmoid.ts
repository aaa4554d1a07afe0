import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const far: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'remote', tensors: 'none', fails: { overflow: 'exp(2 * abs(x)) > MAX', cancellation: 'exp(-2 * abs(x)) < EPSILON' } }

/**
 * The slope of a sigmoid or of a tangent far out is a small exponential, but what the saturated function leaves to 1 is 0 there, and no gradient passes. Written out with
 * exponentials it is ∞ / ∞. By e^−|x| neither happens.
 */
export default rewrite(
  { before: 'sigmoid(x) * (1 - sigmoid(x))', after: 'sigmoidDerivative(x)', ...far, fails: { cancellation: 'exp(-abs(x)) < EPSILON' } },
  { before: 'exp(x) / square(1 + exp(x))', after: 'sigmoidDerivative(x)', ...far, fails: { overflow: 'square(exp(x)) > MAX' } },
  { before: 'exp(-x) / square(1 + exp(-x))', after: 'sigmoidDerivative(x)', ...far, fails: { overflow: 'square(exp(-x)) > MAX' } },
  { before: '1 - square(tanh(x))', after: 'tanhDerivative(x)', ...far, fails: { cancellation: 'exp(-2 * abs(x)) < sqrt(EPSILON)' } },
)

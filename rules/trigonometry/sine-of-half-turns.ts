import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const angle: Pick<RewriteDeclaration, 'likelihood' | 'tensors'> = { likelihood: 'remote', tensors: 'none' }

/**
 * π times a number is rounded, by as much as the number is large, and the sine of it is off by that: sin(π · 1) is not 0, and from 10¹⁶ on no digit is
 * right. An angle in half turns loses its whole turns exactly, and only what is left is multiplied by π.
 */
export default rewrite(
  { before: 'sin(PI * x)', after: 'sinPi(x)', ...angle, fails: { cancellation: 'abs(sin(PI * x)) < sqrt(EPSILON) * abs(x)' } },
  { before: 'cos(PI * x)', after: 'cosPi(x)', ...angle, fails: { cancellation: 'abs(cos(PI * x)) < sqrt(EPSILON) * abs(x)' } },
  { before: 'sin(TWO_PI * x)', after: 'sinPi(2 * x)', ...angle, within: 'abs(x) <= MAX / 2', fails: { cancellation: 'abs(sin(TWO_PI * x)) < sqrt(EPSILON) * abs(x)' } },
  { before: 'cos(TWO_PI * x)', after: 'cosPi(2 * x)', ...angle, within: 'abs(x) <= MAX / 2', fails: { cancellation: 'abs(cos(TWO_PI * x)) < sqrt(EPSILON) * abs(x)' } },
)

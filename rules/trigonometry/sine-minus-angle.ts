import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const small: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)' } }

/**
 * Around 0 the sine and the tangent are x to all digits, and what is left of them without x is rounding error. It is a power
 * series of its own, −x³/6 + … for sin x − x, in which nothing cancels.
 */
export default rewrite(
  { before: 'sin(x) - x', after: 'sinmx(x)', ...small },
  { before: 'x - sin(x)', after: '-sinmx(x)', ...small },
  { before: 'tan(x) - x', after: 'tanmx(x)', ...small },
  { before: 'x - tan(x)', after: '-tanmx(x)', ...small },
  { before: '1 / x - 1 / tan(x)', after: 'invmcot(x)', ...small },
  { before: '1 / tanh(x) - 1 / x', after: 'langevin(x)', ...small },
  { before: 'log(sinh(x) / x)', after: 'logSinhc(x)', ...small, fails: { cancellation: 'square(x) < 8 * sqrt(EPSILON)', overflow: 'exp(abs(x)) > MAX' } },
)

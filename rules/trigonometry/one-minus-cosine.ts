import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const small: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'abs(x) < sqrt(EPSILON)' } }

/**
 * The cosine of a small angle is 1 to all digits, and 1 − cos x, which is x²/2 there, comes out as 0 below 10⁻⁸ (10⁻⁴ in
 * float32). Half the angle keeps it: 1 − cos x = 2 sin²(x/2), and the quotient with the sine is its tangent.
 */
export default rewrite(
  { before: '(1 - cos(x)) / sin(x)', after: 'tan(x / 2)', ...small },
  { before: '(1 - cos(x)) / square(x)', after: 'square(sinc(x / 2)) / 2', ...small },
  { before: '1 - cos(x)', after: '2 * square(sin(x / 2))', ...small },
  { before: 'cos(x) - 1', after: '-2 * square(sin(x / 2))', ...small },
)

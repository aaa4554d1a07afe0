import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const step: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> = { likelihood: 'possible', tensors: 'none', fails: { cancellation: 'abs(y) < sqrt(EPSILON) * x', overflow: 'x + abs(y) > MAX / 1024' } }

/**
 * The terms n log n of an entropy, or of a factorial by Stirling's formula, are large for large counts, and two of them that differ by a few counts have only
 * their last digits apart. The difference is y log(x + y) + x log(1 + y / x), and both of these are of its own size.
 */
export default rewrite(
  { before: '(x + y) * log(x + y) - x * log(x)', after: 'xlogxStep(x, y)', ...step },
  { before: 'x * log(x) - (x + y) * log(x + y)', after: '-xlogxStep(x, y)', ...step, where: 'abs(y) >= sqrt(TINY)' },
)

import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

/** Angles that are nearly equal are met in derivatives by differences, seldom elsewhere. */
const stepped: Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'within' | 'fails'> = {
  likelihood: 'possible',
  tensors: 'none',
  within: 'abs(x) + abs(y) <= MAX',
  // A large angle is rounded, to more than a turn in the end.
  fails: { cancellation: 'abs(y) < sqrt(EPSILON) * (1 + abs(x))', absorption: 'abs(x) + abs(y) > 1 / sqrt(EPSILON)' },
}

/**
 * A function at two neighbouring angles gives nearly the same value twice, and the difference keeps only the digits that differ.
 * The addition theorems take the distance between the angles out as a factor: sin(x + y) − sin x = 2 sin(y/2) cos(x + y/2).
 */
export default rewrite(
  { before: 'sin(x + y) - sin(x)', after: 'sinStep(x, y)', ...stepped },
  { before: 'sin(x) - sin(x + y)', after: '-sinStep(x, y)', ...stepped, where: 'abs(y) >= sqrt(TINY)' },
  { before: 'cos(x + y) - cos(x)', after: 'cosStep(x, y)', ...stepped },
  { before: 'cos(x) - cos(x + y)', after: '-cosStep(x, y)', ...stepped, where: 'abs(y) >= sqrt(TINY)' },
  { before: 'tan(x + y) - tan(x)', after: 'tanStep(x, y)', ...stepped },
  { before: 'tan(x) - tan(x + y)', after: '-tanStep(x, y)', ...stepped, where: 'abs(y) >= sqrt(TINY)' },
  { before: 'atan(x + y) - atan(x)', after: 'atanStep(x, y)', ...stepped, fails: { cancellation: 'abs(y) < sqrt(EPSILON) * (1 + square(x))' } },
  { before: 'atan(x) - atan(x + y)', after: '-atanStep(x, y)', ...stepped, where: 'abs(y) >= sqrt(TINY)', fails: { cancellation: 'abs(y) < sqrt(EPSILON) * (1 + square(x))' } },
)

import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

type Fails = RewriteDeclaration['fails']

/** One root cancels where b² is much larger than the other term, either loses digits where they meet, and squares overflow. */
const failing = (b: string, term: string): Pick<RewriteDeclaration, 'fails' | 'likelihood' | 'tensors'> => ({
  fails: { cancellation: `abs(${term}) < sqrt(EPSILON) * square(${b})`, overflow: `square(${b}) + abs(${term}) + 4 * abs(a) + 4 * abs(c) > MAX / 2`, underflow: `square(${b}) + abs(${term}) < TINY / EPSILON` } satisfies Fails,
  likelihood: 'possible', tensors: 'none',
})

/**
 * Of the two roots of a quadratic, −b ± √(b² − 4ac), one is a difference of nearly equal numbers as soon as b² is much larger than
 * 4ac, and its digits are gone; where b is large, b² overflows. The other root is a sum, and their product is c / a: so either can be
 * computed without a difference.
 */
export default rewrite(
  { before: '(sqrt(discriminant(a, b, c)) - b) / (2 * a)', after: 'quadraticRoot(a, b, c)', ...failing('b', '4 * a * c') },
  { before: '(-b - sqrt(discriminant(a, b, c))) / (2 * a)', after: '-quadraticRoot(a, -b, c)', ...failing('b', '4 * a * c') },
  { before: '2 * c / (-b - sqrt(discriminant(a, b, c)))', after: 'quadraticRoot(a, b, c)', ...failing('b', '4 * a * c') },
  { before: '2 * c / (sqrt(discriminant(a, b, c)) - b)', after: '-quadraticRoot(a, -b, c)', ...failing('b', '4 * a * c') },
  // With half of the middle coefficient, and of a polynomial of the third degree, its extremes.
  { before: '(sqrt(square(b) - a * c) - b) / a', after: 'quadraticRoot(a, 2 * b, c)', within: 'abs(b) <= MAX / 2', ...failing('b', 'a * c') },
  { before: '(-b - sqrt(square(b) - a * c)) / a', after: '-quadraticRoot(a, -2 * b, c)', within: 'abs(b) <= MAX / 2', ...failing('b', 'a * c') },
  { before: '(sqrt(square(b) - 3 * a * c) - b) / (3 * a)', after: 'quadraticRoot(3 * a, 2 * b, c)', within: 'abs(a) + abs(b) <= MAX / 4', ...failing('b', '3 * a * c') },
  { before: '(-b - sqrt(square(b) - 3 * a * c)) / (3 * a)', after: '-quadraticRoot(3 * a, -2 * b, c)', within: 'abs(a) + abs(b) <= MAX / 4', ...failing('b', '3 * a * c') },
)

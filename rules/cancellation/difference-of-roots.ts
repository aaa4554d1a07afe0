import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

/** The roots are not both 0: what is added is not 0, or the sum of the two numbers is not. Nor does it carry x to beyond MAX. */
const apart: Pick<RewriteDeclaration, 'where' | 'within' | 'likelihood' | 'tensors'> = { where: ['y !== 0 || x + (x + y) !== 0', 'abs(y) < EPSILON * MAX / 8'], within: 'abs(y) >= TINY', likelihood: 'possible', tensors: 'none' }

const ownNumber: Pick<RewriteDeclaration, 'given' | 'where' | 'within' | 'fails' | 'likelihood' | 'tensors'> = {
  given: 'x > 0', where: 'abs(y) <= MAX', within: ['square(x) + abs(y) <= MAX', 'square(x) >= TINY / EPSILON', 'abs(y) < square(x) / 2'], fails: { cancellation: 'abs(y) < sqrt(EPSILON) * square(x)' }, likelihood: 'possible', tensors: 'none',
}

const nearOne: Pick<RewriteDeclaration, 'fails' | 'likelihood' | 'tensors'> = { fails: { cancellation: 'abs(x) < sqrt(EPSILON)' }, likelihood: 'possible', tensors: 'none' }

const leg = 'sqrt(abs(x) - abs(y)) * sqrt(abs(x) + abs(y))'
const legAndSide: Pick<RewriteDeclaration, 'within' | 'fails' | 'likelihood' | 'tensors'> = {
  within: 'abs(x) <= MAX / 4', fails: { cancellation: 'square(y) < 8 * sqrt(EPSILON) * square(x)', absorption: 'abs(x) - abs(y) < sqrt(EPSILON) * abs(x)', overflow: 'square(x) > MAX', underflow: 'square(y) < TINY / EPSILON' }, likelihood: 'remote', tensors: 'none',
}

/**
 * The roots of two numbers that are nearly equal agree in their leading digits, and their difference keeps only the others.
 * Multiplied by the sum of the roots it is the difference of the numbers, (√a − √b)(√a + √b) = a − b, which is often known
 * without any rounding: 1 for a = x + 1 and b = x. For cube roots, (a − b)(a² + ab + b²) = a³ − b³ does the same.
 */
export default rewrite(
  {
    before: 'sqrt(x) - sqrt(x + y)',
    after: '-y / (sqrt(x) + sqrt(x + y))',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * x' },
    ...apart,
  },
  {
    before: '1 / sqrt(x) - 1 / sqrt(x + y)',
    after: 'y / (sqrt(x) + sqrt(x + y)) / sqrt(x + y) / sqrt(x)',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * x' },
    ...apart,
  },
  {
    before: 'cbrt(x) - cbrt(x + y)',
    after: '-y / (cbrt(x) * (cbrt(x) + cbrt(x + y)) + square(cbrt(x + y)))',
    fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)' },
    ...apart,
  },
  // A root and its own number: x² + y and x² share a term. Where x is negative nothing cancels.
  {
    before: 'x - sqrt(square(x) + y)',
    after: 'x <= 0 ? x - sqrt(square(x) + y) : -y / (x + sqrt(square(x) + y))',
    ...ownNumber,
  },
  {
    before: 'x - sqrt(square(x) - y)',
    after: 'x <= 0 ? x - sqrt(square(x) - y) : y / (x + sqrt(square(x) - y))',
    ...ownNumber,
  },
  {
    before: 'sqrt(square(x) + y) - x',
    after: 'x <= 0 ? sqrt(square(x) + y) - x : y / (sqrt(square(x) + y) + x)',
    ...ownNumber,
  },
  {
    before: 'sqrt(square(x) - y) - x',
    after: 'x <= 0 ? sqrt(square(x) - y) - x : -y / (sqrt(square(x) - y) + x)',
    ...ownNumber,
  },
  // A leg of a right triangle and its hypotenuse.
  { before: 'sqrt(square(x) - square(y)) - x', after: `x <= 0 ? ${leg} - x : -y / (x + ${leg}) * y`, ...legAndSide },
  { before: 'x - sqrt(square(x) - square(y))', after: `x <= 0 ? x - ${leg} : y / (x + ${leg}) * y`, ...legAndSide },
  { before: '-x - sqrt(square(x) - square(y))', after: `x >= 0 ? -x - ${leg} : y / (${leg} - x) * y`, ...legAndSide },
  {
    before: 'sqrt(1 + x) - 1',
    after: 'x < 1 ? x / (sqrt(1 + x) + 1) : sqrt(1 + x) - 1',
    ...nearOne,
  },
  {
    before: '1 - sqrt(1 - x)',
    after: 'x > -1 ? x / (1 + sqrt(1 - x)) : 1 - sqrt(1 - x)',
    ...nearOne,
  },
)

import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const taste: Pick<RewriteDeclaration, 'likelihood' | 'tensors'> = { likelihood: 'remote', tensors: 'none' }

/**
 * The logarithm of a quotient near 1 keeps only the digits that the quotient has behind the 1, and a quotient that overflows or vanishes has none.
 * From the two numbers themselves, as log1p((x − y) / y) near 1 and as a difference of logarithms elsewhere, all digits are had. Where they
 * differ by a y that the code knows, x + y need not even be rounded.
 */
export default rewrite(
  { before: 'log(1 - x / (x + y))', after: 'abs(x + y) > abs(x) ? -logStep(y, x) : logRatio(y, x + y)', ...taste, fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)', absorption: 'abs(x) < sqrt(EPSILON) * abs(y)', overflow: 'abs(x + y) > MAX' } },
  { before: 'log((x + y) / x)', after: 'logStep(x, y)', ...taste, fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)', overflow: 'maximum(abs(x + y), (x + y) / x) > MAX' } },
  { before: 'log(x / (x + y))', after: '-logStep(x, y)', ...taste, except: ['log(x / (1 - x))'], fails: { cancellation: 'abs(y) < sqrt(EPSILON) * abs(x)', overflow: 'abs(x + y) > MAX', underflow: 'x / (x + y) < TINY' } },
  { before: 'log1p(x / y)', after: 'logStep(y, x)', ...taste, fails: { overflow: 'abs(x / y) > MAX' } },
  { before: 'log1p(-(x / y))', after: 'logStep(y, -x)', ...taste, fails: { overflow: 'abs(x / y) > MAX' } },
  { before: 'log(x / y)', after: 'logRatio(x, y)', ...taste, except: ['log(1 / y)', 'log(x / (1 - x))'], fails: { cancellation: 'abs(x - y) < sqrt(EPSILON) * abs(y)', overflow: 'x / y > MAX', underflow: 'x / y < TINY' } },
)

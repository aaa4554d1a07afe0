import { rewrite, type RewriteDeclaration } from '../../src/rule.ts'

const ratio = (above: string, below: string, part = below): Pick<RewriteDeclaration, 'likelihood' | 'tensors' | 'fails'> => ({
  likelihood: 'remote', tensors: 'none',
  fails: { overflow: `maximum(${above}, maximum(${below}, ${part})) > MAX`, underflow: `minimum(${above}, minimum(${below}, ${part})) < TINY` },
})

/**
 * A quotient of products is of ordinary size where the products are not: factors of 10²⁰⁰ overflow two at a time, factors of 10⁻²⁰⁰ vanish, and ∞ / ∞ or 0 / 0 is left. The
 * primitive multiplies the numbers without their exponents, which are added apart.
 */
export default rewrite(
  { before: 'a * b / (square(c) * d)', after: 'quotientOfTripleProducts(a, b, 1, c, c, d)', ...ratio('abs(a * b)', 'abs(square(c) * d)', 'square(c)') },
  { before: 'a * b / (c * d)', after: 'quotientOfProducts(a, b, c, d)', ...ratio('abs(a * b)', 'abs(c * d)') },
  { before: 'a * b / square(c)', after: 'quotientOfProducts(a, b, c, c)', ...ratio('abs(a * b)', 'square(c)') },
  { before: '-(a * b / (c * d))', after: 'quotientOfProducts(-a, b, c, d)', ...ratio('abs(a * b)', 'abs(c * d)') },
  { before: '-(a * b / square(c))', after: 'quotientOfProducts(-a, b, c, c)', ...ratio('abs(a * b)', 'square(c)') },
  { before: 'square(a) / (b * c)', after: 'quotientOfProducts(a, a, b, c)', ...ratio('square(a)', 'abs(b * c)') },
  { before: 'square(a) / square(b)', after: 'square(a / b)', ...ratio('square(a)', 'square(b)') },
  { before: 'a / square(b)', after: 'a / b / b', likelihood: 'remote', tensors: 'none', fails: { overflow: 'square(b) > MAX', underflow: 'square(b) < TINY' } },
)

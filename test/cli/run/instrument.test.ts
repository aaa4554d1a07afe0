/** Where the guards go. What the program still computes is tried by running it, in run.test.ts. */
import { expect, test } from 'vitest'
import { instrument } from '../../../src/cli/run/instrument.ts'

/** The guarded text with short names, without what stands before it and without its map. */
function guarded(text: string, file = 'model.mjs'): string {
  const { code } = instrument(file, text, { firstSite: 0, firstLoop: 0, recorder: 'file:///recorder.js', format: 'module', room: 1000 })
  const [body = ''] = code.split('\n//# sourceMappingURL='), calls = body.slice(body.indexOf('}); ') + 1).replace(/^\); /, '')
  return calls.replaceAll('$nanproof_', '').trim()
}

test.each([
  ['the argument of a logarithm', 'f(Math.log(1 - p))', 'f(Math.log(above(0, 1 - p)))'],
  ['a function that was taken from Math', 'const { exp: e } = Math; f(e(x))', 'const { exp: e } = Math; f(e(below(0, x)))'],
  ['a function that is handed on', 'f(xs.map(Math.exp))', 'f(xs.map($nanproof.around(below, 0, Math.exp)))'],
  ['a divisor, with its parentheses and comments', 'f((a) /* by */ / (b - c))', 'f((a) /* by */ / (away(0, b - c)))'],
  ['a formula and what stands in it', 'const y = 0.5 * a / b', 'const y = within(0, 0.5 * a / away(1, b))'],
  ['what a weight is changed by', 'w[j] -= rate * gradient', 'w[j] -= within(0, rate * gradient)'],
  ['a power', 'f(x ** y)', 'f(within(0, x ** y))'],
  ['a divisor that a loop keeps, once', 'let n = g()\nfor (let i = 0; i < k; i++) f(ys[i] ** 2 / n, xs[i] / n)', 'let n = g()\n{ rounds[0] = 0; for (let i = 0; i < k; i++) { rounds[0]++; f(ys[i] ** 2 / away(0, n), xs[i] / away(1, n)) } }'],
  ['a divisor that an inner loop keeps, once', 'let n = g()\nfor (const x of xs) for (let i = 0; i < k; i++) y = x[i] / n + z / n', 'let n = g()\n{ rounds[0] = 0; for (const x of xs) { rounds[0]++; { away(1, n); for (let i = 0; i < k; i++) y = within(0, x[i] / n + z / n) } } }'],
  ['a sum, after its loop', 'let s = 0\nfor (const x of xs) s += Math.log(x)', 'let s = 0\n{ for (const x of xs) s += Math.log(above(1, x)); within(0, s); }'],
  ['a loop with a label', 'out: for (const a of b) for (const c of d(a)) { if (c) continue out; f(c / a) }', '{ rounds[0] = 0; out: for (const a of b) { rounds[0]++; { away(0, a); for (const c of d(a)) { if (c) continue out; f(c / a) } } } }'],
])('%s is guarded', (_, text, expected) => {
  expect(guarded(text)).toBe(expected)
})

test.each([
  ['a divisor that is never 0', 'f(1 / (1 + Math.exp(-z)), x / 2, x / (xs.length + 1e-8), x / Math.max(n, 1))', 'f(1 / (1 + Math.exp(below(0, -z))), x / 2, x / (xs.length + 1e-8), x / Math.max(n, 1))'],
  ['a constant that is defined above 0', 'const n = Math.max(k, 1)\nf(x / n)', 'const n = Math.max(k, 1)\nf(x / n)'],
  ['squares', 'f(x ** 2, Math.log(1 + x * x))', 'f(x ** 2, Math.log(1 + x * x))'],
  ['a Math of its own', 'const Math = g(); f(Math.log(x))', 'const Math = g(); f(Math.log(x))'],
  ['a result that the program itself asks about', 'const r = a / b\nif (Number.isNaN(r)) f()', 'const r = a / away(0, b)\nif (Number.isNaN(r)) f()'],
  ['a sequence', 'f(Math.log((a, b)))', 'f(Math.log((a, b)))'],
  ['text', 'f("a / b", `${c}`, /x\\/y/)', 'f("a / b", `${c}`, /x\\/y/)'],
])('%s is not', (_, text, expected) => {
  expect(guarded(text)).toBe(expected)
})

test('the types go, and what becomes of enums and parameters stays', () => {
  const code = guarded('enum Rate { Fast = 1 / 3 }\nclass Model { constructor(private readonly w: number) {} f(x: number): number { return x! / (this.w as number) } }\nexport { Rate, Model }', 'model.ts')
  expect(code).toContain('within(0, x / away(1, this.w))')
  expect(code).toContain('this.w = w')
  expect(code).toContain('.3333333333333333')
  expect(code.slice(code.indexOf('var Rate'))).not.toMatch(/number|readonly|enum/)
})

test('the names of the guards are free', () => {
  const { code } = instrument('a.mjs', 'const $nanproof = 1; f(Math.log($nanproof - x))', { firstSite: 7, firstLoop: 0, recorder: 'file:///recorder.js', format: 'module', room: 1000 })
  expect(code).toContain('Math.log($nanproof$_above(7, $nanproof - x))')
})

test('a file without risks stays as it is, but for its map', () => {
  expect(guarded('export const f = (x) => x * 2')).toBe('export const f = (x) => x * 2')
})

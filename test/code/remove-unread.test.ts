import { describe, expect, it } from 'vitest'
import { removeUnread } from '../../src/code/remove-unread.ts'
import type { Located } from '../../src/code/tree.ts'
import { apply, lines, marked, parse, type Parsing } from './parse.ts'

/** The file after a fix that writes `CURE` with the text of «» where ‹› stands. */
function cured(code: string, parsing: Parsing): string {
  const { sourceCode, kept, place } = marked(code, parsing)
  const text = `CURE(${kept.map(({ range }) => sourceCode.text.slice(...range)).join(', ')})`
  const edits = removeUnread(sourceCode, [place], kept)
  const fixed = apply(sourceCode.text, [...edits, { range: (place as Located).range, text }])
  parse(fixed, parsing)
  return fixed
}

const sigmoid = 'const sigmoid = (x) => 1 / (1 + Math.exp(-x))\n'

const gone: readonly (readonly [because: string, before: string, after: string])[] = [
  ['only the dropped formula read it', 'function f(z) {\n  const p = 1 / (1 + Math.exp(-«z»))\n  return ‹Math.log(p)›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['the formula read it twice', 'function f(z) {\n  const p = 1 / (1 + Math.exp(-«z»))\n  return ‹Math.log(p) * p›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['it is a let that nobody writes', 'function f(z) {\n  let p = 1 / (1 + Math.exp(-«z»))\n  return ‹Math.log(p)›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['it is a var', 'function f(z) {\n  var p = 1 / (1 + Math.exp(-«z»));\n  return ‹Math.log(p)›;\n}', 'function f(z) {\n  return CURE(z);\n}'],
  ['it belongs to a module', `export {}\nconst p = 1 + Math.exp(-«z»)\nh(‹Math.log(p)›)`, 'export {}\nh(CURE(z))'],
  ['its value comes from a helper that only computes', `${sigmoid}function f(z) {\n  const p = sigmoid(«z»)\n  return ‹Math.log(p)›\n}`, `${sigmoid}function f(z) {\n  return CURE(z)\n}`],
  ['what only it read goes along', 'function f(x) {\n  const z = x * 2\n  const p = 1 - z\n  return ‹Math.log(p)› + «x»\n}', 'function f(x) {\n  return CURE(x) + x\n}'],
  ['and what that read, though it is written above', 'function f(x) {\n  const a = x * 2\n  const b = a + 1\n  const c = b + a\n  return ‹Math.log(c)› + «x»\n}', 'function f(x) {\n  return CURE(x) + x\n}'],
  ['but not what the cure reads', 'function f(x) {\n  const z = x * 2\n  const p = 1 - «z»\n  return ‹Math.log(p)›\n}', 'function f(x) {\n  const z = x * 2\n  return CURE(z)\n}'],
  ['one declarator of several, the first', 'function f(z) {\n  const p = 1 - «z», q = 2\n  return ‹Math.log(p)› + q\n}', 'function f(z) {\n  const q = 2\n  return CURE(z) + q\n}'],
  ['one declarator of several, the last', 'function f(z) {\n  const q = 2,\n    p = 1 - «z»\n  return ‹Math.log(p)› + q\n}', 'function f(z) {\n  const q = 2\n  return CURE(z) + q\n}'],
  ['two declarators around one that stays', 'function f(z) {\n  const p = 1 - «z», q = 2, r = 3\n  return ‹Math.log(p) + r› + q\n}', 'function f(z) {\n  const q = 2\n  return CURE(z) + q\n}'],
  ['two declarators before one that stays', 'function f(z) {\n  const p = 1 - «z», r = 3, q = 2\n  return ‹Math.log(p) + r› + q\n}', 'function f(z) {\n  const q = 2\n  return CURE(z) + q\n}'],
  ['all declarators of a declaration', 'function f(z) {\n  const p = 1 - «z», r = 3\n  return ‹Math.log(p) + r›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['the cure stands in the same declaration', 'function f(z) {\n  const p = 1 - «z», q = ‹Math.log(p)›\n  return q\n}', 'function f(z) {\n  const q = CURE(z)\n  return q\n}'],
  // Where it stands
  ['it shares its line', 'function f(z) { const p = 1 - «z»; return ‹Math.log(p)› }', 'function f(z) { return CURE(z) }'],
  ['it takes several lines', 'function f(z) {\n  const p = 1 -\n    «z»\n  return ‹Math.log(p)›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['it leaves no blank line at the head of a block', 'function f(z) {\n  const p = 1 - «z»\n\n  return ‹Math.log(p)›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['it leaves no two blank lines', 'function f(z) {\n  g()\n\n  const r = 1\n  const p = 1 - «z»\n\n  return ‹Math.log(p) + r›\n}', 'function f(z) {\n  g()\n\n  return CURE(z)\n}'],
  ['it leaves the line endings', 'function f(z) {\r\n  const p = 1 - «z»\r\n\r\n  return ‹Math.log(p)›\r\n}\r\n', 'function f(z) {\r\n  return CURE(z)\r\n}\r\n'],
  ['it is the last line', 'export {}\nvar f = (z) => ‹Math.log(p) + «z»›\nvar p = 1', 'export {}\nvar f = (z) => CURE(z)'],
  ['the semicolon of the next line stays there', 'function f(z) {\n  const p = 1 - «z»\n  ;[z].map(String)\n  return ‹Math.log(p)›\n}', 'function f(z) {\n  ;[z].map(String)\n  return CURE(z)\n}'],
  ['in a case', 'function f(z) {\n  switch (z) {\n    case 1:\n      var p = 1 - «z»\n      return ‹Math.log(p)›\n  }\n}', 'function f(z) {\n  switch (z) {\n    case 1:\n      return CURE(z)\n  }\n}'],
  // Sums
  ['a sum goes with its loop', 'function f(z) {\n  let s = 0\n  for (let i = 0; i < z.length; i++) s += Math.exp(z[i])\n  return ‹Math.log(s) + «z»›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['written as an assignment in a block', 'function f(z) {\n  let s = 0;\n  for (const v of z) {\n    const e = Math.exp(v);\n    s = s + e;\n  }\n  return ‹Math.log(s) + «z»›;\n}', 'function f(z) {\n  return CURE(z);\n}'],
  ['by a callback', 'function f(z) {\n  let s = 0\n  z.forEach((v) => { s += Math.exp(v) })\n  return ‹Math.log(s) + «z»›\n}', 'function f(z) {\n  return CURE(z)\n}'],
  ['two sums of one loop go together', 'function f(x) {\n  let s = 0, t = 0\n  for (const v of x) {\n    s += v\n    t += v * v\n  }\n  return ‹t / x.length - s * s + «x»›\n}', 'function f(x) {\n  return CURE(x)\n}'],
  ['a maximum goes with its loop', 'function f(x) {\n  let m = -Infinity\n  for (const v of x) if (v > m) m = v\n  return ‹Math.log(m) + «x»›\n}', 'function f(x) {\n  return CURE(x)\n}'],
  ['an array goes with the loop that fills it', 'function f(x) {\n  const e = []\n  for (const v of x) e.push(Math.exp(v))\n  let s = 0\n  for (const v of e) s += v\n  return ‹e.map((v) => v / s) + «x»›\n}', 'function f(x) {\n  return CURE(x)\n}'],
  ['a typed array goes with the loop that fills it', 'function f(x) {\n  const e = new Float64Array(x.length)\n  for (let i = 0; i < x.length; i++) e[i] = Math.exp(x[i])\n  return ‹e[0] + «x»›\n}', 'function f(x) {\n  return CURE(x)\n}'],
  ['a sum that is scaled below its loop', 'function f(x) {\n  let s = 0\n  for (const v of x) s += v\n  s /= x.length\n  return ‹s + «x»›\n}', 'function f(x) {\n  return CURE(x)\n}'],
]

const stays: readonly (readonly [because: string, code: string, parsing?: Parsing])[] = [
  ['somebody else reads it', 'function f(z) {\n  const p = 1 - «z»\n  return ‹Math.log(p)› + p\n}'],
  ['the cure reads it', 'function f(z) {\n  const p = 1 - z\n  return ‹Math.log(«p»)›\n}'],
  ['it is exported', 'export const p = 1 - «z»\nh(‹Math.log(p)›)'],
  ['it is exported below', 'const p = 1 - «z»\nh(‹Math.log(p)›)\nexport { p }'],
  ['other scripts see it', 'const p = 1 - «z»\nh(‹Math.log(p)›)', { sourceType: 'script' }],
  ['its value has an effect', 'function f(z) {\n  const p = next(«z»)\n  return ‹Math.log(p)›\n}'],
  ['its value is drawn', 'function f() {\n  const p = Math.random()\n  return ‹Math.log(p)›\n}'],
  ['it is destructured', 'function f(o) {\n  const { p } = o\n  return ‹Math.log(p)›\n}'],
  ['it is a parameter', 'function f(p) {\n  return ‹Math.log(p)›\n}'],
  ['it is imported', 'import { p } from "m"\nh(‹Math.log(p)›)'],
  ['it is a function', 'function f(z) {\n  const p = (x) => 1 - x\n  return ‹Math.log(p(«z»))›\n}'],
  ['it is the head of a loop', 'function f(z) {\n  for (const p = 1 - «z»;;) return ‹Math.log(p)›\n}'],
  ['a comment stands above it', 'function f(z) {\n  // the probability\n  const p = 1 - «z»\n  return ‹Math.log(p)›\n}'],
  ['a comment stands behind it', 'function f(z) {\n  const p = 1 - «z» // the probability\n  return ‹Math.log(p)›\n}'],
  ['a comment stands in it', 'function f(z) {\n  const p = 1 - /* the logit */ «z»\n  return ‹Math.log(p)›\n}'],
  ['a comment stands in its loop', 'function f(z) {\n  let s = 0\n  for (const v of z) {\n    s += Math.exp(v) // may overflow\n  }\n  return ‹Math.log(s) + «z»›\n}'],
  ['a closure reads it', 'function f(z) {\n  const p = 1 - «z»\n  later(() => p)\n  return ‹Math.log(p)›\n}'],
  ['a function below reads it', 'function f(z) {\n  const p = 1 - «z»\n  function g() { return p }\n  return ‹Math.log(p)› + g()\n}'],
  ['it is written where something else happens', 'function f(z) {\n  let p = 1 - «z»\n  if (z) { p = 2; log(z) }\n  return ‹Math.log(p)›\n}'],
  ['its loop does something else', 'function f(z, out) {\n  let s = 0\n  for (const v of z) { s += v; out[0] = v }\n  return ‹Math.log(s) + «z»›\n}'],
  ['its loop sums up what stays', 'function f(z) {\n  let s = 0, t = 0\n  for (const v of z) { s += v; t += v * v }\n  return ‹Math.log(s) + «z»› + t\n}'],
  ['its loop may leave the function', 'function f(z) {\n  let s = 0\n  for (const v of z) { s += v; if (s > 9) return s }\n  return ‹Math.log(s) + «z»›\n}'],
  ['its loop counts with a var that others use', 'function f(z) {\n  let s = 0\n  for (var i = 0; i < z.length; i++) s += z[i]\n  return ‹Math.log(s) + «z»› + i\n}'],
  ['its loop is where the cure is written', 'function f(z) {\n  let s = 0\n  for (const v of z) { s += v; ‹Math.log(s) + «v»› }\n}'],
  ['its loop sums up what is also read elsewhere', 'function f(z) {\n  let s = 0, t = 0\n  for (const v of z) { s += v; t += v * v }\n  return ‹Math.log(s) + t + «z»› + t\n}'],
  ['the cure is written in it', 'function f(z) {\n  const p = { q: () => ‹Math.log(p.r + «z»)› }\n  return 1\n}'],
  ['it leads out of its block', 'function f(z) {\n  if (z) {\n    var p = 1 - «z»\n  }\n  p = 2\n  return ‹Math.log(p)›\n}'],
  ['the array went elsewhere', 'function f(x) {\n  const e = []\n  keep(e)\n  return ‹e[0] + «x»›\n}'],
  ['the array is somebody else\'s', 'function f(x, y) {\n  const e = y\n  e.push(1)\n  return ‹e[0] + «x»›\n}'],
  ['nothing read it before either', 'function f(z) {\n  const q = 1\n  return ‹Math.log(«z»)›\n}'],
  ['the line above would read on', 'function f(z) {\n  g = h\n  const p = 1 - «z»;\n  (z)()\n  return ‹Math.log(p)›\n}'],
  ['the line above would read on, past another that goes', 'function f(z) {\n  g = h\n  const p = 1 - «z»;\n\n  const q = 1;\n  (z)()\n  return ‹Math.log(p + q)›\n}'],
]

describe('what nothing reads any more goes away where', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    it.each(gone)(`%s (${parser})`, (_because, before, after) => expect(cured(before, { parser })).toBe(after))
  }
})

describe('a definition stays where', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    for (const [because, code, parsing] of stays) {
      it(`${because} (${parser})`, () => {
        const { sourceCode, kept, place } = marked(code, { ...parsing, parser })
        expect(removeUnread(sourceCode, [place], kept)).toEqual([])
      })
    }
  }
  it('a type asks for its type', () => {
    const { sourceCode, kept, place } = marked(lines('function f(z: number) {', '  const p = 1 - «z»', '  type P = typeof p', '  return ‹Math.log(p)› as P', '}'), { parser: 'typescript' })
    expect(removeUnread(sourceCode, [place], kept)).toEqual([])
  })
})

it('takes the word of whoever knows the call', () => {
  const { sourceCode, kept, place } = marked('function f(z) {\n  const p = tf.sigmoid(«z»)\n  return ‹tf.log(p)›\n}')
  expect(removeUnread(sourceCode, [place], kept)).toEqual([])
  expect(removeUnread(sourceCode, [place], kept, { isKnownCall: () => true })).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import { sameValueAt } from '../../src/code/visible.ts'
import { descendants, type Node } from '../../src/code/tree.ts'
import { parse } from './parse.ts'
import type { SourceCode } from 'eslint'

/** Parses code in which «» mark the expression and ‹› the place where it shall be written again. */
function marked(code: string, parser: 'espree' | 'typescript'): readonly [SourceCode, Node, Node] {
  const sourceCode = parse(code.replaceAll(/[«»‹›]/g, ''), { parser })
  const at = (mark: string): number => code.slice(0, code.indexOf(mark)).replaceAll(/[«»‹›]/g, '').length
  const node = (open: string, close: string): Node => {
    for (const inner of descendants(sourceCode.ast as unknown as Node, sourceCode)) if (inner.range[0] === at(open) && inner.range[1] === at(close) && inner.type !== 'ExpressionStatement' && inner.type !== 'Program') return inner
    throw new Error(`no node between ${open} and ${close}`)
  }
  return [sourceCode, node('«', '»'), node('‹', '›')]
}

const same: readonly (readonly [because: string, code: string])[] = [
  ['a const keeps its value', 'const z = f(); const p = Math.exp(«z»); h(‹p›)'],
  ['a parameter that nobody writes keeps its value', 'function f(z) { const p = Math.exp(«z»); return h(‹p›) }'],
  ['a let that nobody writes keeps its value', 'let z = f(); const p = Math.exp(«z»); h(‹p›)'],
  ['a let written before both', 'let z; z = f(); const p = Math.exp(«z»); h(‹p›)'],
  ['a let written after both', 'let z = f(); const p = Math.exp(«z»); h(‹p›); z = 1'],
  ['the assignment that the place is part of comes after it', 'let z = f(); const p = Math.exp(«z»); z = h(‹p›)'],
  ['a const of the file is seen from its functions', 'const z = 1, p = Math.exp(«z»); function f() { return h(‹p›) }'],
  ['a parameter is seen from a closure', 'function f(z) { const p = Math.exp(«z»); return () => h(‹p›) }'],
  ['a global that the file leaves alone', 'const p = Math.exp(«Math.PI + z0»); () => h(‹p›)'],
  ['in a branch below', 'function f(z) { const p = Math.exp(«z»); if (z > 0) { return h(‹p›) } }'],
  ['in the same turn of a loop, whose counter moves between turns', 'for (let i = 0; i < n; i++) { const p = [...«i»]; s0 = ‹p› }'],
  ['an element, in the same turn of a loop', 'function f(x, n) { for (let i = 0; i < n; i++) { const p = 1 / «x[i]»; out0 = ‹p› } }'],
  ['a sum of an inner loop, after that loop', 'function f(x, w) { for (const row of x) { let z = 0; for (let j = 0; j < w.length; j++) z += w[j] * row[j]; const p = 1 - «z»; return ‹p› } }'],
  ['in a callback that runs at once', 'function f(x) { const m = Math.exp(«x.length»); return x.map((v) => v - ‹m›) }'],
  ['a name of its own inside the expression', 'function f(x) { const p = «x.map((v) => Math.exp(v))»; return ‹p› }'],
  ['`this` in an arrow function', 'class A { f(x) { const p = 1 - «this.w»; return x.map((v) => v * ‹p›) } }'],
  ['a property that is written elsewhere before', 'function f(o) { o.w = 1; const p = 1 - «o.w»; return ‹p› }'],
  ['another property is written', 'class A { f() { const p = 1 - «this.w»; this.b = 1; return ‹p› } }'],
  ['an element of an array that was made here', 'function f(x, n) { const out = new Float64Array(n); for (let i = 0; i < n; i++) { const p = 1 - «x[i]»; out[i] = 1; out[i] += ‹p› } return out }'],
  ['an array grows that was made here', 'function f(x, i) { const out = []; const p = 1 - «x[i]»; out.push(1); return ‹p› }'],
  ['the console changes nothing', 'function f(x) { const p = 1 - «x[0]»; console.log(p); return ‹p› }'],
  ['Math changes nothing', 'function f(x) { const p = 1 - «x[0]»; const q = Math.exp(p); return ‹p› * q }'],
  ['a helper that only computes changes nothing', 'const sigmoid = (v) => 1 / (1 + Math.exp(-v)); function f(x) { const p = 1 - «x[0]»; const q = sigmoid(p); return ‹p› * q }'],
  ['a call of a helper that only computes', 'const sigmoid = (v) => 1 / (1 + Math.exp(-v)); function f(x) { const p = «sigmoid(x)»; return ‹p› }'],
  ['a call of a helper with a constant', 'const T = 2, soft = (v) => v / T; function f(x) { const p = «soft(x)»; return ‹p› }'],
  ['a number is not changed by whom it is handed to', 'function f(a) { const z = a * 2; const p = Math.exp(«z»); log(z); return h(‹p›) }'],
  ['an unknown call gets something else', 'function f(z, y) { const p = Math.exp(«z»); step(y); return h(‹p›) }'],
  ['another array is written', 'function f(logits, grad) { const p = [...«logits»]; grad[0] = p[0]; return ‹p› }'],
  ['a number in an object that nobody changes, from a closure', 'const config = { rate: 0.1 }; const r = 1 - «config.rate»; export function f() { return step() + ‹r› }'],
  ['a function between that is not called', 'function f(o) { const p = 1 - «o.w»; const later = () => { o.w = 2 }; return ‹p› }'],
  ['the place is around the expression', 'function f(x) { return ‹Math.log(1 + Math.exp(«x.a»))› }'],
  ['a function above is only called once the const is there', 'function f() { return h(‹p›) } const z = 1, p = Math.exp(«z»)'],
  ['a let that is done changing, in a callback that runs at once', 'let z = f(); z += 1; const p = Math.exp(«z»); x.map((v) => v - ‹p›)'],
  ['a loop by callback sums up meanwhile', 'function f(x, o) { const p = 1 - «o.w»; let s = 0; x.forEach((v) => { s += v }); return ‹p› + s }'],
  ['a constant', 'const p = 1 - «2»; f(); () => ‹p›'],
]

const changed: readonly (readonly [because: string, code: string])[] = [
  ['it draws a number', 'const p = «Math.random()»; h(‹p›)'],
  ['it counts', 'const p = «i++»; h(‹p›)'],
  ['a call is unknown', 'const p = «f()»; h(‹p›)'],
  ['the name is another parameter there', 'function f(z) { const p = Math.exp(«z»); return (z) => h(‹p›) }'],
  ['the name is another const there', 'function f(z) { const p = Math.exp(«z»); { const z = 1; return h(‹p›) } }'],
  ['the name is not in scope there', 'let p; { const z = 1; p = Math.exp(«z») } h(‹p›)'],
  ['the name of a callback is not in scope there', 'const p = x.map((v) => «v»); h(‹p›)'],
  ['the name is another further down in its block', 'function f(z) { const p = Math.exp(«z»); { h(‹p›); let z } }'],
  ['Math is somebody else there', 'const p = «Math.PI»; (Math) => h(‹p›)'],
  ['the name is still in its dead zone', 'function f() { while (1) { ‹p›; const z = 1; const q = Math.exp(«z») } }'],
  ['it is written between', 'let z = f(); const p = Math.exp(«z»); z = 1; h(‹p›)'],
  ['it is counted up between', 'let z = f(); const p = Math.exp(«z»); z++; h(‹p›)'],
  ['it is written in a branch between', 'let z = f(); const p = Math.exp(«z»); if (p) z = 1; h(‹p›)'],
  ['it is written as a pattern', 'let z = f(); const p = Math.exp(«z»); [z] = [1]; h(‹p›)'],
  ['it is written by a loop head', 'let z = f(); const p = Math.exp(«z»); for (z of zs); h(‹p›)'],
  ['a parameter is written between', 'function f(z) { const p = Math.exp(«z»); z -= 1; return h(‹p›) }'],
  ['it takes its own new value', 'let z = f(); z = Math.exp(«z»); h(‹z›)'],
  ['the loop around the place writes it, further down', 'let z = f(); const p = Math.exp(«z»); while (z) { h(‹p›); z = z - 1 }'],
  ['the loop around it writes it, in its head', 'let p, i; for (i = 0; i < n; i++) { p = Math.exp(«i») } h(‹p›)'],
  ['the counter of a var loop', 'let p; for (var i = 0; i < n; i++) { p = Math.exp(«i») } h(‹p›)'],
  ['the loop head runs after the body', 'for (let i = 0; i < n; s = ‹p›) { p = Math.exp(«i»); i += 1 }'],
  ['a callback writes it', 'let z = f(); const p = Math.exp(«z»); x.forEach(() => { z = 1 }); h(‹p›)'],
  ['the callback around the place writes it', 'let z = f(); const p = Math.exp(«z»); x.map((v) => { const q = h(‹p›); z += v; return q })'],
  ['a function writes it that may have run', 'let z = f(); const set = (v) => { z = v }; const p = Math.exp(«z»); set(1); h(‹p›)'],
  ['a closure reads what is written later', 'let z = f(); const p = Math.exp(«z»); later(() => h(‹p›)); z = 1'],
  ['a closure in a loop reads what a var became', 'for (var z of zs) { const p = Math.exp(«z»); later(() => h(‹p›)) }'],
  ['a global is written', 'const p = Math.exp(«z»); z = 1; h(‹p›)'],
  ['`this` is another there', 'class A { f(x) { const p = 1 - «this.w»; return x.map(function (v) { return v * ‹p› }) } }'],
  ['`this` of a field is another', 'class A { a = «this.w»; f() { return ‹this.a› } }'],
  ['`arguments` are others there', 'function f() { const p = Math.max(...«arguments»); return function () { return ‹p› } }'],
  ['the property is written between', 'class A { f() { const p = 1 - «this.w»; this.w = 1; return ‹p› } }'],
  ['the property is written between, through another name', 'function f(a, b) { const p = 1 - «a.w»; b.w = 1; return ‹p› }'],
  ['the property is deleted between', 'function f(a) { const p = 1 - «a.w»; delete a.w; return ‹p› }'],
  ['the property is counted up between', 'function f(a) { const p = 1 - «a.w»; a.w++; return ‹p› }'],
  ['the property is written by its name in quotes', 'function f(a) { const p = 1 - «a.w»; a["w"] = 1; return ‹p› }'],
  ['a property by a computed name', 'function f(a, k) { const p = 1 - «a.w»; a[k] = 1; return ‹p› }'],
  ['an element is written between, of what may be the same array', 'function f(x, y) { const p = 1 - «x[0]»; y[0] = 1; return ‹p› }'],
  ['an element of the array that was made here', 'function f(n) { const x = new Float64Array(n); const p = 1 - «x[0]»; x[0] = 1; return ‹p› }'],
  ['an array that was made here has another name too', 'function f(n) { const x = new Float64Array(n); const y = x; const p = 1 - «y[0]»; x[0] = 1; return ‹p› }'],
  ['the array grows', 'function f(x) { const p = 1 / «x.length»; x.push(1); return ‹p› }'],
  ['the loop around the place writes elements', 'function f(x, n) { const p = 1 - «x[0]»; for (let i = 0; i < n; i++) { g0 = ‹p›; x[i] = 1 } }'],
  ['an unknown call may write any property', 'class A { f() { const p = 1 - «this.w»; this.step(); return ‹p› } }'],
  ['an unknown constructor may write any property', 'function f(o) { const p = 1 - «o.w»; new Step(o); return ‹p› }'],
  ['others run meanwhile', 'async function f(o) { const p = 1 - «o.w»; await 0; return ‹p› }'],
  ['a property may be written before a closure runs', 'function f(o) { const p = 1 - «o.w»; o.w = 2; return () => ‹p› }'],
  ['the array as a whole has an element written', 'function f(logits) { const p = [...«logits»]; logits[0] = 1; return ‹p› }'],
  ['the array as a whole is sorted', 'function f(logits) { const p = [...«logits»]; logits.reverse(); return ‹p› }'],
  ['the array as a whole is handed to an unknown call', 'function f(logits) { const p = [...«logits»]; shift(logits); return ‹p› }'],
  ['its unknown method is called', 'function f(logits) { const p = [...«logits»]; logits.shift1(); return ‹p› }'],
  ['an element is written under another name', 'function f(logits) { const view = logits; const p = [...«logits»]; view[0] = 1; return ‹p› }'],
  ['a row of it is written', 'function f(data, i) { const row = data[i]; const p = [...«data»]; row[0] = 1; return ‹p› }'],
  ['what a property holds is written', 'class A { f() { const p = [...«this.w»]; this.w[0] = 1; return ‹p› } }'],
  ['what `this` holds is written under another name', 'class A { f() { const w = this.w; const p = [...«w»]; this.w[0] = 1; return ‹p› } }'],
  ['a helper reads what changes', 'let T = 2; const soft = (v) => v / T; export const set = (t) => { T = t }; function f(x) { const p = «soft(x)»; set(1); return ‹p› }'],
  ['a helper reads an object that changes', 'const c = { T: 2 }; const soft = (v) => v / c.T; function f(x) { const p = «soft(x)»; c.T = 1; return ‹p› }'],
  ['the helper is another there', 'const soft = (v) => v / 2; function f(x) { const p = «soft(x)»; return ((soft) => ‹p›)(g) }'],
  ['a number in an object that somebody changes', 'const config = { rate: 0.1 }; const r = 1 - «config.rate»; config.rate = 1; h(‹r›)'],
  ['the place is around it and writes it first', 'let z = f(); h(‹[z = 2, Math.exp(«z»)]›)'],
  ['a field gets its value when an object is made', 'let z = f(); const p = Math.exp(«z»); class A { a = ‹p› } z = 1'],
  ['an object in a property is written under another name', 'function f(m) { const opt = m.opt; const p = { ...«m.opt» }; opt.rate = 1; return ‹p› }'],
  ['an array may grow by an element', 'function f(x, y) { const p = 1 / «x.length»; y[0] = 1; return ‹p› }'],
  ['an array may be cut', 'function f(x, y) { const p = 1 - «x[0]»; y.length = 0; return ‹p› }'],
  ['`this` as a whole has a property written', 'class A { f() { const p = Object.values(«this»); this.w = 1; return ‹p› } }'],
  ['an object that went elsewhere', 'const config = { rate: 0.1 }; const r = 1 - «config.rate»; init(config); h(‹r›)'],
]

describe('the text of an expression gives the same value', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    it.each(same)(`where %s (${parser})`, (_because, code) => {
      const [sourceCode, node, target] = marked(code, parser)
      expect(sameValueAt(node, target, sourceCode)).toBe(true)
    })
    it.each(changed)(`not where %s (${parser})`, (_because, code) => {
      const [sourceCode, node, target] = marked(code, parser)
      expect(sameValueAt(node, target, sourceCode)).toBe(false)
    })
  }
})

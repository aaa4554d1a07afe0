import { describe, expect, it } from 'vitest'
import { isPure, isSimple } from '../../src/code/purity.ts'
import { find, parse } from './parse.ts'

/** The expression under test stands where the code says X. */
interface Row { readonly x: string, readonly code?: string, readonly pure: boolean, readonly because: string }

const rows: readonly Row[] = [
  { x: 'a', pure: true, because: 'a name is read' },
  { x: '-a.b[i + 1] * 2 ** c', pure: true, because: 'arithmetic computes' },
  { x: 'a?.b ?? `${c}`', pure: true, because: 'so does a choice' },
  { x: 'this.w[i]', pure: true, because: 'a property is read, getters aside' },
  { x: 'a = 1', pure: false, because: 'it writes' },
  { x: 'i++', pure: false, because: 'it writes' },
  { x: 'delete a.b', pure: false, because: 'it writes' },
  { x: '[a.b = 1]', pure: false, because: 'it writes further in' },
  { x: 'f(a)', pure: false, because: 'nobody knows what f does' },
  { x: 'a.step()', pure: false, because: 'nobody knows what step does' },
  { x: 'new Model()', pure: false, because: 'nobody knows what Model does' },
  { x: 'f`t`', pure: false, because: 'a tag is a call' },
  { x: 'import("m")', pure: false, because: 'it loads' },
  { x: 'await a', code: 'async () => { X }', pure: false, because: 'others run meanwhile' },
  { x: 'yield a', code: 'function* g() { X }', pure: false, because: 'others run meanwhile' },
  { x: '<b>{a}</b>', pure: false, because: 'JSX calls whatever it is set to call' },
  { x: 'Math.exp(a) + Math.max(...b)', pure: true, because: 'Math computes' },
  { x: 'globalThis.Math.exp(a)', pure: true, because: 'Math computes, wherever it is read from' },
  { x: 'Math["exp"](a)', pure: true, because: 'Math computes, however it is spelt' },
  { x: 'Math.random()', pure: false, because: 'the next number is drawn' },
  { x: 'Math[f](a)', pure: false, because: 'it may be random' },
  { x: 'Math.exp(a)', code: 'const Math = g(); X', pure: false, because: 'Math is somebody else' },
  { x: 'Math.exp(a)', code: '(Math) => { X }', pure: false, because: 'Math is somebody else' },
  { x: 'exp(a)', code: 'const { exp } = Math; X', pure: true, because: 'exp is Math.exp' },
  { x: 'e(a)', code: 'const { exp: e } = Math; X', pure: true, because: 'e is Math.exp' },
  { x: 'e(a)', code: 'const M = Math, e = M.exp; X', pure: true, because: 'e is Math.exp' },
  { x: 'e(a)', code: 'let { exp: e } = Math; e = f; X', pure: false, because: 'e was Math.exp' },
  { x: 'e(a)', code: 'const e = e; X', pure: false, because: 'e is nothing' },
  { x: 'r()', code: 'const { random: r } = Math; X', pure: false, because: 'r is random' },
  { x: 'Number(a) + parseFloat(b)', pure: true, because: 'conversions compute' },
  { x: 'new Float32Array(n)', pure: true, because: 'an array is made' },
  { x: 'Array.from({ length: n }, (_, i) => a[i])', pure: true, because: 'an array is made' },
  { x: 'Array.from({ length: n }, () => Math.random())', pure: false, because: 'numbers are drawn' },
  { x: 'Array.from(a, f)', pure: false, because: 'nobody knows what f does' },
  { x: 'a.map((v) => Math.exp(v - m))', pure: true, because: 'the callback computes' },
  { x: 'a.map(Math.exp)', pure: true, because: 'the callback is known' },
  { x: 'a.map(f)', pure: false, because: 'the callback is not' },
  { x: 'a.map((v) => { console.log(v); return v })', pure: false, because: 'the callback prints' },
  { x: 'a.map((v, i) => { out[i] = v })', pure: false, because: 'the callback writes' },
  { x: 'a.reduce((s, v) => s + v, 0)', pure: true, because: 'the callback computes' },
  { x: 'a.reduce((s, v) => { s += v; return s }, 0)', pure: true, because: 'the callback writes what is its own' },
  { x: 'a.map(() => total += 1)', pure: false, because: 'the callback writes what is not' },
  { x: 'a.slice().push(1)', pure: true, because: 'a copy grows' },
  { x: 'a.push(1)', pure: false, because: 'an array grows' },
  { x: 'sigmoid(a)', code: 'const sigmoid = (x) => 1 / (1 + Math.exp(-x)); X', pure: true, because: 'the helper computes' },
  { x: 'sigmoid(a)', code: 'X; function sigmoid(x) { if (x < 0) { const e = Math.exp(x); return e / (1 + e) } return 1 / (1 + Math.exp(-x)) }', pure: true, because: 'the helper computes' },
  { x: 'a.map(sigmoid)', code: 'const sigmoid = (x) => 1 / (1 + Math.exp(-x)); X', pure: true, because: 'the helper computes' },
  { x: 'f(a)', code: 'let n = 0; const f = (x) => { n++; return x }; X', pure: false, because: 'the helper counts' },
  { x: 'f(a)', code: 'let f = (x) => x; f = g; X', pure: false, because: 'the helper is replaced' },
  { x: 'f(a)', code: 'const f = (x) => { if (!x) throw new Error(); return x }; X', pure: false, because: 'the helper may throw' },
  { x: 'f(a)', code: 'const f = (x) => x > 1 ? f(x / 2) : x; X', pure: true, because: 'a helper that calls itself is as pure as the rest of it' },
  { x: 'f(a)', code: 'const f = (x) => g(x), g = (x) => h(f(x)); X', pure: false, because: 'a helper of the helper is unknown' },
  { x: 'apply(a)', code: 'const apply = (f) => f(1); X', pure: false, because: 'the helper calls what it is given' },
  { x: 'softmax(a)', code: 'function softmax(z) { const out = []; let s = 0; for (const v of z) { out.push(Math.exp(v)); s += Math.exp(v) } for (let i = 0; i < out.length; i++) out[i] /= s; return out } X', pure: true, because: 'the helper fills an array of its own' },
  { x: 'softmax(a)', code: 'function softmax(z) { for (let i = 0; i < z.length; i++) z[i] = Math.exp(z[i]); return z } X', pure: false, because: 'the helper works in place' },
  { x: 'softmax(a)', code: 'function softmax(z) { const out = z; out[0] = 1; return out } X', pure: false, because: 'the helper works in place under another name' },
  { x: 'softmax(a)', code: 'function softmax(z) { let out = []; out = z; out[0] = 1; return out } X', pure: false, because: 'the array is no longer its own' },
  { x: 'softmax(a)', code: 'function softmax(z) { const out = [z]; out[0][0] = 1; return out } X', pure: false, because: 'only the outer array is its own' },
  { x: 'f(a)', code: 'const cache = []; const f = (x) => { cache[0] = x; return x }; X', pure: false, because: 'the array is the file\'s, not the helper\'s' },
  { x: 'f(a)', code: 'const f = (x) => { const out = new Array(3).fill(0); out[0] = x; return out }; X', pure: true, because: 'a filled array is a new one' },
  { x: 'f(a)', code: 'const f = (x) => { let u, v; [u, v = 1] = x; return u * v }; X', pure: true, because: 'a pattern of its own variables is written' },
  { x: 'f(a)', code: 'const f = (x) => { [x[0]] = x; return x }; X', pure: false, because: 'a pattern writes an element' },
  { x: 'f(a)', code: 'const f = (x) => { for (;;) { if (x) break; else continue } return x }; X', pure: true, because: 'jumps stay inside' },
]

describe('an expression', () => {
  for (const parser of ['espree', 'typescript'] as const) {
    it.each(rows)('$x is pure: $pure, since $because', ({ x, code = 'y = X', pure }) => {
      const text = code.replace('X', () => x)
      const sourceCode = parse(text, { parser })
      expect(isPure(find(sourceCode, x, -1), sourceCode)).toBe(pure)
    })
  }
  it('is pure where whoever asks knows the call', () => {
    const sourceCode = parse('y = tf.exp(a)'), node = find(sourceCode, 'tf.exp(a)')
    expect(isPure(node, sourceCode)).toBe(false)
    expect(isPure(node, sourceCode, { isKnownCall: ({ callee }) => callee === find(sourceCode, 'tf.exp') })).toBe(true)
  })
  it('is pure through casts', () => {
    const sourceCode = parse('y = (Math as any).exp(a! as number) satisfies number', { parser: 'typescript' })
    expect(isPure(find(sourceCode, '(Math as any).exp(a! as number) satisfies number'), sourceCode)).toBe(true)
  })
})

describe('a statement', () => {
  const statement = (code: string, text: string): boolean => {
    const sourceCode = parse(`function f(xs) { ${code} }`)
    return isPure(find(sourceCode, text), sourceCode)
  }
  it('may write what is declared inside it', () => expect(statement('for (let i = 0; i < 3; i++) { let s = i; s += 1 }', 'for (let i = 0; i < 3; i++) { let s = i; s += 1 }')).toBe(true))
  it('may not write what is declared outside', () => expect(statement('let s = 0; for (const x of xs) s += x', 'for (const x of xs) s += x')).toBe(false))
  it('may not leave its function', () => expect(statement('for (const x of xs) { if (x) return }', 'for (const x of xs) { if (x) return }')).toBe(false))
  it('may not leave a loop around it', () => expect(statement('for (const x of xs) { if (x) { break } }', 'if (x) { break }')).toBe(false))
  it('may not jump to a label around it', () => expect(statement('outer: for (const x of xs) { while (x) { continue outer } }', 'while (x) { continue outer }')).toBe(false))
  it('may not wait', () => {
    const sourceCode = parse('async (xs) => { for await (const x of xs) { x } }')
    expect(isPure(find(sourceCode, 'for await (const x of xs) { x }'), sourceCode)).toBe(false)
  })
  it('may not declare with var what others see', () => expect(statement('for (var i = 0; i < 3; i++); return i', 'for (var i = 0; i < 3; i++);')).toBe(false))
})

it('is simple where it is cheap enough to be written twice', () => {
  const simple = (text: string): boolean => {
    const sourceCode = parse(`y = ${text}`, { parser: 'typescript' })
    return isSimple(find(sourceCode, text))
  }
  expect(['a', '1', 'this', 'a.b', 'this.w', 'a[i]', 'a[0].b', '-a', '-a.b', 'a!'].filter((text) => !simple(text))).toEqual([])
  expect(['f(a)', 'a + b', 'a[i + 1]', '!a', 'f().b', 'a ? b : c', '[a]', 'i++', '`t`'].filter(simple)).toEqual([])
})

it('is told in time that grows with the code, not with the ways through it', () => {
  const depth = 60
  const helpers = Array.from({ length: depth }, (_, i) => `const f${i} = (x) => f${i + 1}(x) + f${i + 1}(-x)`)
  const code = (last: string): string => [...helpers, `const f${depth} = ${last}`, 'y = f0(1)'].join('\n')
  const pure = (text: string): boolean => {
    const sourceCode = parse(text)
    return isPure(find(sourceCode, 'f0(1)'), sourceCode)
  }
  expect([pure(code('(x) => x')), pure(code('(x) => g(x)'))]).toEqual([true, false])
})

it('is not remembered from where a helper was only pure because its callers were asked about', () => {
  const sourceCode = parse('const f = (x) => x ? g(x) + h(x) : 0, g = (x) => f(x - 1); y = f(1); z = g(1)')
  expect([isPure(find(sourceCode, 'f(1)'), sourceCode), isPure(find(sourceCode, 'g(1)'), sourceCode)]).toEqual([false, false])
})

it('is not remembered from where a variable was written that went away', () => {
  const sourceCode = parse('function m() { let n = 0; const f = (x) => { n += x; return x }; y = f(1); return n }')
  const call = find(sourceCode, 'f(1)'), n = sourceCode.scopeManager.scopes.flatMap(({ variables }) => variables).find(({ name }) => name === 'n')!
  expect([isPure(call, sourceCode, { owned: new Set([n]) }), isPure(call, sourceCode), isPure(call, sourceCode, { owned: new Set([n]) })]).toEqual([true, false, true])
})

import { describe, expect, test } from 'vitest'
import { runAndCompare } from './run.ts'

/** Programs that once were read wrong, or that a reader gets wrong easily. */
const programs: Readonly<Record<string, string>> = {
  'a value after a loop is not the value of a round': 'function main(a, z) { let s = 1; for (const v of z) s = s * 0.5 + v; return s * 2 }',
  'what a branch assumed ends with it': 'function main(a, z) { let s = 0; if (a > 0) { s = Math.sqrt(a) } return Math.abs(s) + Math.max(a, -3) }',
  'elements written under a condition': 'function main(a, z) { const out = [1, 2, 3]; for (let i = 0; i < 3; i++) if (z[i] > 0) out[i] = z[i]; return out[0] + out[1] }',
  'two names for one array': 'function main(a, z) { const x = [1, 2]; const y = x; y[0] = 50; return x[0] + 1 }',
  'a row is the matrix': 'function main(a, z) { const m = [[1, 2], [3, 4]]; const r = m[1]; r[0] = a; return m[1][0] + 1 }',
  'rows by an unknown index': 'function main(a, z) { const m = [[1, 2], [3, 4]]; const k = a > 0 ? 1 : 0; m[k][0] = 77; return m[1][0] + 0.5 }',
  'rows of a loop': 'function main(a, z) { const m = [[1, 2], [3, 4]]; for (const r of m) r[0] = 9; return m[1][0] * 3 }',
  'a helper that draws': 'let n = 0; function next() { n += 1; return n } function main(a, z) { const x = next(); const y = next(); return y - x }',
  'a closure over what changes': 'function main(a, z) { let k = 1; const f = () => k + 1; k = 10; const y = f(); return y * 2 }',
  'a callback that writes': 'function main(a, z) { let s = 0; z.map((v) => { s += v * v; return v }); return s + 1 }',
  'a break': 'function main(a, z) { let m = 5; for (const v of z) { if (v > 0) { m = v; break } m = -1 } return m * 2 }',
  'a continue': 'function main(a, z) { let s = 0; for (const v of z) { if (v < 0) continue; s += v } return Math.sqrt(s) }',
  'a return out of a loop': 'function first(z, b) { for (const v of z) { if (b > 0) return v; } return Math.abs(b) } function main(a, z) { return first([], a) + 1 }',
  'a method that writes a field': 'class C { constructor() { this.x = 1 } up() { this.x = this.x + 10 } get() { return this.x } } function main(a, z) { const c = new C(); c.up(); return c.x + c.get() }',
  'an object with two names': 'function main(a, z) { const o = { x: 1 }; const p = o; p.x = 20; return o.x + 1 }',
  'a helper that fills an array': 'function put(o) { o[0] = 99 } function main(a, z) { const x = [1, 2]; put(x); return x[0] + 1 }',
  'a while loop': 'function main(a, z) { let x = 100; while (x > 1) x = x / 2; return x * 2 }',
  'a do loop': 'function main(a, z) { let x = 0; do { x += 1.5 } while (x < 10); return x + 1 }',
  'a counter after its loop': 'function main(a, z) { let i; for (i = 0; i < z.length; i++) { } return i + 1 }',
  'a loop downward': 'function main(a, z) { let s = 0; for (let i = z.length - 1; i >= 0; i--) s += z[i]; return s + 1 }',
  'a part of a vector': 'function main(a, z) { let s = 0; for (let i = 1; i < z.length; i++) s += z[i]; return s + 1 }',
  'a sum from the first element': 'function main(a, z) { let s = z[0]; for (let i = 1; i < z.length; i++) s += z[i]; return s + 1 }',
  'a part up to the last': 'function main(a, z) { let s = 0; for (let i = 0; i < z.length - 1; i++) s += z[i]; return s + 1 }',
  'the largest from the second element': 'function main(a, z) { let m = z[1]; for (let i = 2; i < z.length; i++) if (z[i] > m) m = z[i]; return z[0] - m }',
  'a switch that falls through': 'function main(a, z) { let x = 0; switch (z.length) { case 4: x = 1; case 9: x = x + 5; break; default: x = 2 } return x * 2 }',
  'a try that fails half way': 'function main(a, z) { let x = 1; try { x = 2; if (a > 0) throw new Error(); x = 3 } catch { } return x * 2 }',
  'a label': 'function main(a, z) { let s = 0; outer: for (let i = 0; i < 3; i++) { for (const v of z) { if (v < 0) continue outer; s += 1 } s += 10 } return s + 1 }',
  'a matrix filled': 'function main(a, z) { const m = []; for (let i = 0; i < z.length; i++) { m[i] = []; for (let j = 0; j < z.length; j++) m[i][j] = z[i] * z[j] } return m[1][0] + 1 }',
  'row sums': 'function main(a, z) { const m = [[1, 2], [3, 4]]; let t = 0; for (const r of m) { let s = 0; for (const v of r) s += v; t += s } return t * 2 }',
  'divided in place': 'function main(a, z) { const x = z.slice(); let s = 0; for (let i = 0; i < x.length; i++) s += Math.abs(x[i]); for (let i = 0; i < x.length; i++) x[i] /= s + 1; return x[0] * 2 }',
  'prefix sums in place': 'function main(a, z) { const x = z.slice(); for (let i = 1; i < x.length; i++) x[i] += x[i - 1]; return x[2] * 2 }',
  'a parameter called from two places': 'function sq(x) { return x * x } function main(a, z) { return sq(3) + sq(a) }',
  'two accumulators that need each other': 'function main(a, z) { let p = 1, q = 0; for (const v of z) { const t = p; p = q + 1; q = t } return p + q }',
  'default and recursion': 'function f(n, acc = 1) { return n <= 0 ? acc : f(n - 1, acc * 2) } function main(a, z) { return f(5) + 1 }',
  'a shadowed name': 'function main(a, z) { const Math = { log: (x) => x }; return Math.log(5) + 1 }',
  'an array that two loops write': 'function main(a, z) { const o = []; for (const v of z) o.push(v); for (let i = 0; i < o.length; i++) o[i] = i; return o[1] + 1 }',
  'an array in an array': 'function main(a, z) { const inner = [1]; const outer = [inner, inner]; outer[0][0] = 8; return outer[1][0] + inner[0] }',
  'a random number, twice': 'function draw() { return Math.random() } function main(a, z) { const x = draw(), y = draw(); return Math.sign(x - y) }',
  'random numbers in a list': 'function main(a, z) { const r = z.map(() => Math.random()); return Math.sign(r[0] - r[1]) }',
  'one counter for two loops': 'function main(a, z) { let s = 0, i = 0; while (i < z.length) { s += z[i]; i++ } return s + i }',
  'the sign of what was tested': 'function main(a, z) { if (!(a < 1)) return a - 1; return 1 - a }',
  'or': 'function main(a, z) { if (a < -1 || a > 1) return Math.abs(a); return a + 2 }',
  'a fallback': 'function main(a, z) { const d = a || 1; return 1 / Math.abs(d) }',
  'a swap': 'function main(a, z) { let x = 1, y = 2; for (const v of z) { [x, y] = [y, x] } return x * 10 + y }',
  'a curried helper': 'const scale = (k) => (x) => x * k; function main(a, z) { const f = scale(2), g = scale(3); return f(a) - g(a) }',
  'an object literal with methods': 'const counter = { n: 0, up() { this.n += 1; return this.n } }; function main(a, z) { const x = counter.up(); const y = counter.up(); return y - x }',
  'push under a condition': 'function main(a, z) { const o = []; for (const v of z) if (v > 0) o.push(v); return o.length + 1 }',
  'the length while it grows': 'function main(a, z) { const o = []; for (const v of z) { o.push(o.length) } return o[2] + 1 }',
}

const calls = [[0.7, [0.5, -1.5, 2, 0.25]], [-2, [-1, -2, -3]], [3, [1, 2, 3]]] as const

describe('what is said of a program does not contradict running it', () => {
  for (const [name, code] of Object.entries(programs)) test(name, () => expect(runAndCompare(code, calls).contradiction).toBeUndefined())
})

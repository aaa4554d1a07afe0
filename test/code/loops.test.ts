import { describe } from 'vitest'
import { reads } from './reading.ts'

describe('sums', () => reads({
  'function f(z) { let s = 0; for (let i = 0; i < z.length; i++) s += Math.exp(z[i]); return «s» }': 'sum(exp(z))',
  'function f(z) { let s = 0; for (const v of z) s += Math.exp(v); return «s» }': 'sum(exp(z))',
  'function f(z) { let s = 0; for (const [i, v] of z.entries()) s += v * z[i]; return «s» }': 'sum(square(z))',
  'function f(z) { let s = 0, i = 0; while (i < z.length) { s += z[i]; i++ } return «s» }': 'sum(z[i])',
  'function f(z) { let s = 0; z.forEach((v) => { s += Math.exp(v) }); return «s» }': 'sum(exp(z))',
  'function f(z) { return «z.reduce((s, v) => s + Math.exp(v), 0)» }': 'sum(exp(z))',
  'function f(z) { return «z.map(Math.exp).reduce((a, b) => a + b)» }': 'sum(exp(z))',
  'function f(z) { return «z.map((v) => v * 2).map((v) => Math.exp(v)).reduce((a, b) => a + b, 0)» }': 'sum(exp(z * 2))',
  'function f(z) { let s = 0; for (let i = z.length - 1; i >= 0; --i) s += z[i]; return «s» }': 'sum(z)',
  'function f(z, n) { let s = 0; for (let i = 0; i < n; i++) s += z[i]; return «s / n» }': 'sum(z) / n',
  'function f(z) { let s = z[0]; for (let i = 1; i < z.length; i++) s += z[i]; return «s» }': 'sum(z)',
  'function f(z) { let s = 1; for (const v of z) s = s + v; return «s» }': '1 + sum(z)',
  'function f(z) { let p = 1; for (const v of z) p *= v; return «p» }': 'prod(z)',
  'function f(z) { let n = 0; for (const v of z) n++; return «n» }': 'length(z)',
  'function f(z) { let s = 0; for (const v of z) { if (v < 0) continue; s += v } return «s» }': 'sum(maximum(0, z))',
  'function f(m) { let t = 0; for (const r of m) { let s = 0; for (const v of r) s += v; t += s } return «t» }': 'sum(_)',
}))

describe('extrema', () => reads({
  'function f(z) { let m = -Infinity; for (const v of z) if (v > m) m = v; return «m» }': 'max(z)',
  'function f(z) { let m = z[0]; for (let i = 1; i < z.length; i++) if (z[i] > m) m = z[i]; return «m» }': 'max(z)',
  'function f(z) { let m = z[0]; for (let i = 0; i < z.length; i++) m = Math.max(m, z[i]); return «m» }': 'max(z)',
  'function f(z) { let m = Infinity; for (const v of z) m = m < v ? m : v; return «m» }': 'min(z)',
  'function f(z) { return «z.reduce((a, b) => Math.max(a, b))» }': 'max(z)',
  'function f(z) { return «z.reduce((a, b) => (a > b ? a : b), -Infinity)» }': 'max(z)',
  'function f(z) { return «Math.max(...z)» }': 'max(z)',
  'function f(z) { return «Math.max.apply(null, z)» }': 'max(z)',
}))

describe('arrays that are filled', () => reads({
  'function f(z) { const e = []; for (let i = 0; i < z.length; i++) e[i] = Math.exp(z[i]); return «e[3]» }': 'exp(at(z, 3))',
  'function f(z) { const e = []; for (const v of z) e.push(Math.exp(v)); return «e[3]» }': 'exp(at(z, 3))',
  'function f(z) { const e = new Array(z.length); for (let i = 0; i < z.length; i++) e[i] = Math.exp(z[i]); return «e.reduce((a, b) => a + b, 0)» }': 'sum(exp(z))',
  'function f(z) { const e = new Float64Array(z.length); for (let i = 0; i < z.length; i++) e[i] = Math.exp(z[i]); return «e.reduce((a, b) => a + b, 0)» }': 'sum(exp(z))',
  'function f(z) { const e = Array.from(z, (v) => Math.exp(v)); return «e[0]» }': 'exp(at(z, 0))',
  'function f(z) { const e = Array.from({ length: z.length }, (_, i) => Math.exp(z[i])); return «e[0]» }': 'exp(at(z, 0))',
  'function f(z) { const e = [...z].map((v) => Math.exp(v)); return «e[0]» }': 'exp(at(z, 0))',
  'function f(z) { const e = z.slice(); for (let i = 0; i < e.length; i++) e[i] = Math.exp(e[i]); return «e[0]» }': 'exp(at(z, 0))',
  'function f(z) { let s = 0; for (let i = 0; i < z.length; i++) { z[i] = Math.exp(z[i]); s += z[i] } for (let i = 0; i < z.length; i++) z[i] /= s; return «z[2]» }': 'at(softmax(z), 2)',
  'function f(z) { const e = z.map((v) => Math.exp(v)); const s = e.reduce((a, b) => a + b); e.forEach((v, i) => { e[i] = v / s }); return «e[2]» }': 'at(softmax(z), 2)',
  'function f(z, n) { const o = []; for (let i = 0; i < n; i++) { o[i] = []; for (let j = 0; j < z.length; j++) o[i][j] = Math.exp(z[j]) } return «o[1][2]» }': 'exp(at(z, 2))',
  'function f(z) { const o = [1, 2]; o.push(z); return «o[2]» }': 'z',
  'function f(z) { const o = [1, 2]; o[0] = z; return «o[0] + o[1]» }': 'z + 2',
}))

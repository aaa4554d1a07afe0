import { describe } from 'vitest'
import { reads } from './reading.ts'

describe('variables', () => reads({
  'function f(x) { const y = Math.exp(x); return «y + 1» }': 'exp(x) + 1',
  'function f(x) { let y = x; y = y * 2; return «y» }': 'x * 2',
  'function f(x) { let y = x; y += 3; y *= x; return «y» }': '(x + 3) * x',
  'function f(x) { let y; y = x; y++; return «y» }': 'x + 1',
  'function f(x) { const [a, b] = [x, x * 2]; return «a - b» }': 'x - x * 2',
  'function f(x) { const { a, b: c } = { a: x, b: 2 }; return «a * c» }': 'x * 2',
  'function f(x) { const { a = 1 } = { a: x }; return «a» }': 'x',
  'function f(x) { let a = x, b = 2; [a, b] = [b, a]; return «a - b» }': '2 - x',
  'function f(x) { const k = 2; const g = () => k * x; return «g()» }': '2 * x',
  'function f(x, k = 2) { return x * k }; function g(y) { return «f(y)» }': 'y * 2',
  'function f({ x, y }) { return «x - y» }': 'x - y',
}))

describe('objects', () => reads({
  'function f(x, o) { const p = { a: 1, ...o }; return «p.a * x» }': 'p_a * x',
  'function f(x, o) { const p = { ...o, a: 2 }; return «p.a * x» }': '2 * x',
  'function f(x) { const o = { a: 3 }; const p = { a: 1, b: 2, ...o }; return «p.a * p.b * x» }': '6 * x',
  'function f(x, k) { const p = { a: 1, [k]: 2 }; return «p.a * x» }': 'p_a * x',
  'function f(x) { return «Math.constructor * x» }': '_ * x',
  'function f(x) { return «constructor * x» }': 'constructor * x',
  'function f(x) { return «Number.toString * x» }': 'Number_toString * x',
}))

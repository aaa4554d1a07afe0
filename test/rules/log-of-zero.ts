import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a random number',
      code: `export const exponential = () => -Math.log(Math.random())`,
      migrate: `export const exponential = () => -Math.log(Math.max(Math.random(), Number.MIN_VALUE))`,
      example: true,
    },
    {
      as: 'a random number in a variable',
      code: `
export function gauss() {
  const u = Math.random(), v = Math.random()
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}`,
      migrate: `
export function gauss() {
  const u = Math.random(), v = Math.random()
  return Math.sqrt(-2 * Math.log(Math.max(u, Number.MIN_VALUE))) * Math.cos(2 * Math.PI * v)
}`,
    },
    {
      as: 'a helper',
      code: `
const uniform = () => Math.random()
export const gumbel = () => -Math.log(-Math.log(uniform()))`,
      migrate: `
const uniform = () => Math.random()
export const gumbel = () => -Math.log(-Math.log(Math.max(uniform(), Number.MIN_VALUE)))`,
    },
    {
      as: 'what a clamp lets through',
      code: `export const f = (x) => Math.log(Math.max(x, 0))`,
      migrate: `export const f = (x) => Math.log(Math.max(Math.max(x, 0), Number.MIN_VALUE))`,
      run: { call: 'f(-1)', before: -Infinity, after: Math.log(Number.MIN_VALUE) },
      example: true,
    },
    {
      as: 'a sigmoid that was kept',
      code: `
export class Neuron {
  forward(x) { this.p = 1 / (1 + Math.exp(-x)) }
  loss() { return -Math.log(this.p) }
}`,
      migrate: `
export class Neuron {
  forward(x) { this.p = 1 / (1 + Math.exp(-x)) }
  loss() { return -Math.log(Math.max(this.p, Number.MIN_VALUE)) }
}`,
      run: { call: '(() => { const n = new Neuron(); n.forward(-800); return n.loss() })()', before: Infinity, after: -Math.log(Number.MIN_VALUE) },
    },
    {
      as: 'a softmax that was kept',
      code: `
export class Classifier {
  forward(z) {
    const m = Math.max(...z)
    const e = z.map((v) => Math.exp(v - m))
    const s = e.reduce((a, b) => a + b, 0)
    this.p = e.map((v) => v / s)
    return this.p
  }
  loss(y) { return -Math.log(this.p[y]) }
}`,
      migrate: `
export class Classifier {
  forward(z) {
    const m = Math.max(...z)
    const e = z.map((v) => Math.exp(v - m))
    const s = e.reduce((a, b) => a + b, 0)
    this.p = e.map((v) => v / s)
    return this.p
  }
  loss(y) { return -Math.log(Math.max(this.p[y], Number.MIN_VALUE)) }
}`,
      run: { call: '(() => { const c = new Classifier(); c.forward([0, 800]); return c.loss(0) })()', before: Infinity, after: -Math.log(Number.MIN_VALUE) },
    },
    {
      as: 'map',
      code: `export const f = (xs) => xs.map((x) => Math.log(Math.max(0, x)))`,
      migrate: `export const f = (xs) => xs.map((x) => Math.log(Math.max(Math.max(0, x), Number.MIN_VALUE)))`,
      run: { call: 'f([-1])', before: -Infinity, after: Math.log(Number.MIN_VALUE) },
    },
    {
      as: 'reduce',
      code: `export const f = (xs) => xs.reduce((total, x) => total + Math.log10(Math.max(0, x)), 0)`,
      migrate: `export const f = (xs) => xs.reduce((total, x) => total + Math.log10(Math.max(Math.max(0, x), Number.MIN_VALUE)), 0)`,
      run: { call: 'f([-1])', before: -Infinity, after: Math.log10(Number.MIN_VALUE) },
    },
    {
      as: 'a for…of loop',
      code: `
export function f(n) {
  const out = []
  for (const k of n) out.push(k * Math.log(Math.random()))
  return out
}`,
      migrate: `
export function f(n) {
  const out = []
  for (const k of n) out.push(k * Math.log(Math.max(Math.random(), Number.MIN_VALUE)))
  return out
}`,
    },
    {
      as: 'a destructured Math',
      code: `
const { log, random } = Math
export const f = () => -log(random())`,
      migrate: `
const { log, random } = Math
export const f = () => -Math.log(Math.max(random(), Number.MIN_VALUE))`,
    },
    {
      as: 'globalThis.Math',
      code: `export const f = () => -globalThis.Math.log(globalThis.Math.random())`,
      migrate: `export const f = () => -Math.log(Math.max(globalThis.Math.random(), Number.MIN_VALUE))`,
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function f(): number {
  const u: number = Math.random()
  return -Math.log(u)
}`,
      migrate: `
export function f(): number {
  const u: number = Math.random()
  return -Math.log(Math.max(u, Number.MIN_VALUE))
}`,
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = () => -Math.log(Math.random())`,
      migrate: `exports.f = () => -Math.log(Math.max(Math.random(), Number.MIN_VALUE))`,
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.relu(x))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.maximum(tf.relu(x), 1.2e-38))`,
      run: { call: 'f(tf.tensor1d([-1]))', before: -Infinity, after: Math.log(1.2e-38) },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.relu().log()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.relu().maximum(1.2e-38).log()`,
      run: { call: 'f(tf.tensor1d([-1]))', before: -Infinity, after: Math.log(1.2e-38) },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  const r = tf.maximum(x, 0)
  return r.log()
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  const r = tf.maximum(x, 0)
  return r.maximum(1.2e-38).log()
}`,
      run: { call: 'f(tf.tensor1d([-1]))', before: -Infinity, after: Math.log(1.2e-38) },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { log, relu, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => log(relu(tensor1d(x)))`,
      migrate: `
import { log, relu, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => relu(tensor1d(x)).maximum(1.2e-38).log()`,
      run: { call: 'f([-1])', before: -Infinity, after: Math.log(1.2e-38) },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.relu(x))`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.maximum(tf.relu(x), 1.2e-38))`,
      run: { call: 'exports.f(tf.tensor1d([-1]))', before: -Infinity, after: Math.log(1.2e-38) },
    },
    {
      as: 'TensorFlow.js, an epsilon that float32 cannot hold',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.relu(x).add(1e-50))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.maximum(tf.relu(x).add(1e-50), 1.2e-38))`,
      run: { call: 'f(tf.tensor1d([-1]))', before: -Infinity, after: Math.log(1.2e-38) },
    },
  ],
  quiet: [
    { because: '1 minus a random number is never 0', code: `export const f = () => -Math.log(1 - Math.random())` },
    { because: '1 minus a random number, in a variable', code: `export function f() { const u = 1 - Math.random(); return Math.sqrt(-2 * Math.log(u)) }` },
    {
      because: 'the loop draws again',
      code: `
export function f() {
  let u = 0
  while (u === 0) u = Math.random()
  return Math.sqrt(-2 * Math.log(u))
}`,
    },
    { because: 'the loop draws again when it is false', code: `export function f() { let u = 0; while (!u) u = Math.random(); return Math.log(u) }` },
    {
      because: 'the polar loop draws again',
      code: `
export function f() {
  let u, v, s
  do {
    u = Math.random() * 2 - 1
    v = Math.random() * 2 - 1
    s = u * u + v * v
  } while (s >= 1 || s === 0)
  return u * Math.sqrt((-2 * Math.log(s)) / s)
}`,
    },
    { because: 'an epsilon keeps it above 0', code: `export const f = () => Math.log(Math.random() + 1e-12)` },
    { because: '`||` puts another number in place of 0', code: `export const f = () => Math.log(Math.random() || 1e-12)` },
    { because: 'the clamp keeps it above 0', code: `export const f = () => Math.log(Math.max(Math.random(), 1e-12))` },
    { because: 'the branch takes no logarithm of 0', code: `export const f = (x) => { const r = Math.max(0, x); return r > 0 ? r * Math.log(r) : 0 }` },
    { because: 'the early return takes no logarithm of 0', code: `export function f(x) { const r = Math.max(0, x); if (r === 0) return 0; return r * Math.log(r) }` },
    {
      because: '`continue` takes no logarithm of 0',
      code: `
export function entropy(labels, k) {
  const counts = new Array(k).fill(0)
  for (const l of labels) counts[l]++
  let h = 0
  for (const c of counts) {
    if (c === 0) continue
    const p = c / labels.length
    h -= p * Math.log2(p)
  }
  return h
}`,
    },
    { because: '`&&` takes no logarithm of 0', code: `export const f = (x) => { const r = Math.max(0, x); return r && Math.log(r) }` },
    {
      because: 'an exception takes no logarithm of 0',
      code: `
export function f(x) {
  const r = Math.max(0, x)
  if (!(r > 0)) throw new RangeError('r')
  return Math.log(r)
}`,
    },
    { because: 'of p nothing is known', code: `export const f = (p) => -Math.log(p)` },
    {
      because: 'of what the model predicts nothing is known',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (model, x) => tf.log(model.predict(x))`,
    },
    { because: 'a length is checked', code: `export function f(xs) { if (xs.length === 0) return 0; return Math.log(xs.length) }` },
    { because: 'a constant', code: `export const c = Math.log(2 * Math.PI)` },
    {
      because: 'the tensor is clamped',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.maximum(tf.relu(x), 1e-7))`,
    },
    {
      because: 'the tensor is clipped',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.relu().clipByValue(1e-7, 1).log()`,
    },
    {
      because: 'an epsilon that float32 can hold',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.relu(x).add(1e-7))`,
    },
    { because: '`console.log` is no logarithm', code: `console.log(Math.random())` },
    { because: 'the infinity is asked for', code: `export function f() { let r; r = 2 + Math.log(Math.random()); if (r === -Infinity) return -Number.MAX_VALUE; return r }` },
    { because: 'the property is only compared', code: `export class A { start() { this.threshold = this.best + Math.log(Math.random()) } accepts(x) { return x > this.threshold } }` },
    { because: 'the weight is not 0 there', code: `export function f(n, k, p) { if (!(k >= 0 && k <= n)) return 0; return (k == 0 ? 0 : k * Math.log(p)) + (n - k == 0 ? 0 : (n - k) * Math.log(1 - p)) }` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math) => Math.log(Math.random())` },
  ],
} satisfies Table

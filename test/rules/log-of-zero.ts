import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'what is left of 1 by a random number',
      code: `export function laplace() { const u = Math.random() - 0.5; return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u)) }`,
      migrate: `export function laplace() { const u = Math.random() - 0.5; return -Math.sign(u) * Math.log(Math.max(1 - 2 * Math.abs(u), Number.MIN_VALUE)) }`,
    },
    {
      as: 'a helper',
      code: `
const positive = (x) => Math.max(x, 0)
export const f = (x) => Math.log(positive(x))`,
      migrate: `
const positive = (x) => Math.max(x, 0)
export const f = (x) => Math.log(Math.max(positive(x), Number.MIN_VALUE))`,
      run: { call: 'f(-1)', before: -Infinity, after: Math.log(Number.MIN_VALUE) },
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
export function f(xs) {
  const out = []
  for (const x of xs) out.push(Math.log(Math.max(x, 0)))
  return out
}`,
      migrate: `
export function f(xs) {
  const out = []
  for (const x of xs) out.push(Math.log(Math.max(Math.max(x, 0), Number.MIN_VALUE)))
  return out
}`,
    },
    {
      as: 'a destructured Math',
      code: `
const { log, random } = Math
export const f = () => log(2 * random())`,
      migrate: `
const { log, random } = Math
export const f = () => Math.log(Math.max(2 * random(), Number.MIN_VALUE))`,
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (x) => globalThis.Math.log(globalThis.Math.max(x, 0))`,
      migrate: `export const f = (x) => Math.log(Math.max(globalThis.Math.max(x, 0), Number.MIN_VALUE))`,
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function f(x: number): number {
  const p: number = x > 0 ? x : 0
  return -Math.log(p)
}`,
      migrate: `
export function f(x: number): number {
  const p: number = x > 0 ? x : 0
  return -Math.log(Math.max(p, Number.MIN_VALUE))
}`,
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = (x) => -Math.log(Math.max(x, 0))`,
      migrate: `exports.f = (x) => -Math.log(Math.max(Math.max(x, 0), Number.MIN_VALUE))`,
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
    {
      as: 'a prediction that a label weighs',
      code: `
export function loss(labels, predictions) {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum -= labels[i] * Math.log(predictions[i])
  return sum
}`,
      migrate: `
export function loss(labels, predictions) {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum -= labels[i] * Math.log(Math.max(predictions[i], Number.MIN_VALUE))
  return sum
}`,
      run: { call: 'loss([1, 0], [1, 0])', before: NaN, after: 0 },
    },
    {
      as: 'a softmax that only its name tells',
      code: `
function softmaxByRow(x, n) {
  const out = x.slice()
  for (let i = 0; i < x.length; i += n) normalize(out.subarray(i, i + n))
  return out
}
export const loss = (x, n, label) => -Math.log(softmaxByRow(x, n)[label])`,
      migrate: `
function softmaxByRow(x, n) {
  const out = x.slice()
  for (let i = 0; i < x.length; i += n) normalize(out.subarray(i, i + n))
  return out
}
export const loss = (x, n, label) => -Math.log(Math.max(softmaxByRow(x, n)[label], Number.MIN_VALUE))`,
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
    { because: 'a prediction that no label weighs', code: `export const f = (prediction, scale) => scale * Math.log(prediction)` },
    { because: 'the prediction is bounded', code: `export const f = (label, prediction) => -label * Math.log(Math.max(prediction, 1e-7))` },
    { because: 'both ends of the probability are left out', code: `export function f(x, a, b) { if (x === 0 || x === 1) return 0; return Math.exp(a * Math.log(x) + b * Math.log(1 - x)) }` },
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
    { because: '`Math` is a variable of the user', code: `export const f = (Math) => Math.log(Math.random())` },
  ],
} satisfies Table

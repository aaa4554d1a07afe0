import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a standard deviation',
      code: `
export function standardize(x) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length)
  return x.map((v) => (v - mean) / deviation)
}`,
      migrate: `
export function standardize(x) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length)
  return x.map((v) => (v - mean) / (deviation === 0 ? 1 : deviation))
}`,
      run: { call: 'standardize([5, 5])', before: [NaN, NaN], after: [0, 0] },
      example: true,
    },
    {
      as: 'a norm',
      code: `
export function normalize(x) {
  const norm = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / norm)
}`,
      migrate: `
export function normalize(x) {
  const norm = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / (norm === 0 ? 1 : norm))
}`,
      run: { call: 'normalize([0, 0])', before: [NaN, NaN], after: [0, 0] },
      example: true,
    },
    {
      as: 'a range',
      code: `
export function scale(x) {
  const min = Math.min(...x), max = Math.max(...x)
  return x.map((v) => (v - min) / (max - min))
}`,
      migrate: `
import { nonZero } from 'nanproof/stable'

export function scale(x) {
  const min = Math.min(...x), max = Math.max(...x)
  return x.map((v) => (v - min) / nonZero(max - min))
}`,
      run: { call: 'scale([5, 5])', before: [NaN, NaN], after: [0, 0] },
      example: true,
    },
    {
      as: 'a sum',
      code: `
export function shares(counts) {
  const total = counts.reduce((a, b) => a + b, 0)
  return counts.map((c) => c / total)
}`,
      migrate: `
export function shares(counts) {
  const total = counts.reduce((a, b) => a + b, 0)
  return counts.map((c) => c / (total === 0 ? 1 : total))
}`,
      run: { call: 'shares([0, 0])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'a helper',
      code: `
const deviation = (x) => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length)
}
export const snr = (x) => Math.max(...x) / deviation(x)`,
      migrate: `
import { nonZero } from 'nanproof/stable'

const deviation = (x) => {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length)
}
export const snr = (x) => Math.max(...x) / nonZero(deviation(x))`,
      run: { call: 'snr([5, 5])', before: Infinity, after: 5 },
    },
    {
      as: 'for loops',
      code: `
export function standardize(x) {
  const n = x.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += x[i]
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (x[i] - mean) ** 2
  const deviation = Math.sqrt(squares / n)
  const out = []
  for (let i = 0; i < n; i++) out.push((x[i] - mean) / deviation)
  return out
}`,
      migrate: `
export function standardize(x) {
  const n = x.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += x[i]
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (x[i] - mean) ** 2
  const deviation = Math.sqrt(squares / n)
  const out = []
  for (let i = 0; i < n; i++) out.push((x[i] - mean) / (deviation === 0 ? 1 : deviation))
  return out
}`,
      run: { call: 'standardize([5, 5])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'a for…of loop',
      code: `
export function normalize(x) {
  let squares = 0
  for (const v of x) squares += v * v
  const norm = Math.sqrt(squares)
  const out = []
  for (const v of x) out.push(v / norm)
  return out
}`,
      migrate: `
export function normalize(x) {
  let squares = 0
  for (const v of x) squares += v * v
  const norm = Math.sqrt(squares)
  const out = []
  for (const v of x) out.push(v / (norm === 0 ? 1 : norm))
  return out
}`,
      run: { call: 'normalize([0, 0])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'a class',
      code: `
export class Scaler {
  fit(x) {
    this.mean = x.reduce((a, b) => a + b, 0) / x.length
    this.deviation = Math.sqrt(x.reduce((a, b) => a + (b - this.mean) ** 2, 0) / x.length)
    return this
  }
  transform(v) { return (v - this.mean) / this.deviation }
}`,
      migrate: `
export class Scaler {
  fit(x) {
    this.mean = x.reduce((a, b) => a + b, 0) / x.length
    this.deviation = Math.sqrt(x.reduce((a, b) => a + (b - this.mean) ** 2, 0) / x.length)
    return this
  }
  transform(v) { return (v - this.mean) / (this.deviation === 0 ? 1 : this.deviation) }
}`,
      run: { call: 'new Scaler().fit([5, 5]).transform(5)', before: NaN, after: 0 },
    },
    {
      as: 'a cosine',
      code: `
export function cosine(a, b) {
  let dot = 0, aa = 0, bb = 0
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i]
    aa += a[i] * a[i]
    bb += b[i] * b[i]
  }
  return dot / (Math.sqrt(aa) * Math.sqrt(bb))
}`,
      migrate: `
import { nonZero } from 'nanproof/stable'

export function cosine(a, b) {
  let dot = 0, aa = 0, bb = 0
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i]
    aa += a[i] * a[i]
    bb += b[i] * b[i]
  }
  return dot / nonZero(Math.sqrt(aa) * Math.sqrt(bb))
}`,
      run: { call: 'cosine([0, 0], [1, 0])', before: NaN, after: 0 },
    },
    {
      as: 'the standard error of a share',
      code: `
export function z(p, q, n) {
  const error = Math.sqrt(p * (1 - p) / n)
  return (p - q) / error
}`,
      migrate: `
export function z(p, q, n) {
  const error = Math.sqrt(p * (1 - p) / n)
  return (p - q) / (error === 0 ? 1 : error)
}`,
      run: { call: 'z(1, 1, 10)', before: NaN, after: 0 },
    },
    {
      as: 'a power of a sum',
      code: `
export function sharpness(x) {
  let loudness = 0
  for (const v of x) loudness += v
  return 0.11 / Math.pow(loudness, 0.23)
}`,
      migrate: `
import { nonZero } from 'nanproof/stable'

export function sharpness(x) {
  let loudness = 0
  for (const v of x) loudness += v
  return 0.11 / nonZero(Math.pow(loudness, 0.23))
}`,
      run: { call: 'sharpness([0, 0])', before: Infinity, after: 0.11 },
    },
    {
      as: 'a range of which the names tell',
      code: `
export const normalize = (v, range) => (v - range.min) / (range.max - range.min)`,
      migrate: `
import { nonZero } from 'nanproof/stable'

export const normalize = (v, range) => (v - range.min) / nonZero(range.max - range.min)`,
      run: { call: 'normalize(5, { min: 5, max: 5 })', before: NaN, after: 0 },
    },
    {
      as: 'a determinant',
      code: `
import { determinant } from './matrix.js'
export function scale(m) {
  const d = determinant(m)
  return 1 / d
}`,
      migrate: `
import { determinant } from './matrix.js'
export function scale(m) {
  const d = determinant(m)
  return 1 / (d === 0 ? 1 : d)
}`,
    },
    {
      as: 'weights of a kernel, all of them far away',
      code: `
export function smooth(x, xs, ys, width) {
  let total = 0, weights = 0
  for (let i = 0; i < xs.length; i++) {
    const weight = Math.exp(-((x - xs[i]) ** 2) / (2 * width ** 2))
    total += weight * ys[i]
    weights += weight
  }
  return total / weights
}`,
      migrate: `
export function smooth(x, xs, ys, width) {
  let total = 0, weights = 0
  for (let i = 0; i < xs.length; i++) {
    const weight = Math.exp(-((x - xs[i]) ** 2) / (2 * width ** 2))
    total += weight * ys[i]
    weights += weight
  }
  return total / (weights === 0 ? 1 : weights)
}`,
      run: { call: 'smooth(100, [0, 1], [2, 3], 1)', before: NaN, after: 0 },
    },
    {
      as: 'a rotation of a matrix, in an iteration that stops at a tolerance',
      seldom: true,
      code: `
export function reduce(h, epsilon) {
  let n = h.length
  while (n > 0) {
    if (Math.abs(h[n - 1]) < epsilon) n--
    const scale = Math.abs(h[n]) + Math.abs(h[n - 1])
    h[n] = h[n] / scale
  }
}`,
      migrate: `
export function reduce(h, epsilon) {
  let n = h.length
  while (n > 0) {
    if (Math.abs(h[n - 1]) < epsilon) n--
    const scale = Math.abs(h[n]) + Math.abs(h[n - 1])
    h[n] = h[n] / (scale === 0 ? 1 : scale)
  }
}`,
    },
    {
      as: 'a reflection, where a row of zeros is left aside',
      seldom: true,
      code: `
export function reflect(row) {
  let scale = 0
  for (const v of row) scale += Math.abs(v)
  if (scale === 0) return row
  let h = 0
  for (const v of row) h += (v / scale) ** 2
  return row.map((v) => v / h)
}`,
      migrate: `
export function reflect(row) {
  let scale = 0
  for (const v of row) scale += Math.abs(v)
  if (scale === 0) return row
  let h = 0
  for (const v of row) h += (v / scale) ** 2
  return row.map((v) => v / (h === 0 ? 1 : h))
}`,
    },
    {
      as: 'a destructured Math',
      code: `
const { sqrt } = Math
export function normalize(x) {
  const norm = sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / norm)
}`,
      migrate: `
const { sqrt } = Math
export function normalize(x) {
  const norm = sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / (norm === 0 ? 1 : norm))
}`,
      run: { call: 'normalize([0, 0])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'globalThis.Math',
      code: `
export function scale(x) {
  const min = globalThis.Math.min(...x), max = globalThis.Math.max(...x)
  return x.map((v) => (v - min) / (max - min))
}`,
      migrate: `
import { nonZero } from 'nanproof/stable'

export function scale(x) {
  const min = globalThis.Math.min(...x), max = globalThis.Math.max(...x)
  return x.map((v) => (v - min) / nonZero(max - min))
}`,
      run: { call: 'scale([5, 5])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function normalize(x: readonly number[]): number[] {
  const norm: number = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / norm)
}`,
      migrate: `
export function normalize(x: readonly number[]): number[] {
  const norm: number = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  return x.map((v) => v / (norm === 0 ? 1 : norm))
}`,
      run: { call: 'normalize([0, 0])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
exports.scale = function (x) {
  var min = Math.min.apply(null, x), max = Math.max.apply(null, x);
  return x.map(function (v) { return (v - min) / (max - min); });
};`,
      migrate: `
const { nonZero } = require('nanproof/stable');

exports.scale = function (x) {
  var min = Math.min.apply(null, x), max = Math.max.apply(null, x);
  return x.map(function (v) { return (v - min) / nonZero(max - min); });
};`,
      run: { call: 'exports.scale([5, 5])', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export function standardize(x) {
  const { mean, variance } = tf.moments(x)
  return tf.div(tf.sub(x, mean), tf.sqrt(variance))
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function standardize(x) {
  const { mean, variance } = tf.moments(x)
  return tf.div(tf.sub(x, mean), tf.add(tf.sqrt(variance), tf.sub(1, tf.abs(tf.sign(tf.sqrt(variance))))))
}`,
      run: { call: 'standardize(tf.tensor1d([5, 5]))', before: [NaN, NaN], after: [0, 0] },
      example: true,
    },
    {
      as: 'TensorFlow.js, a norm',
      code: `
import * as tf from '@tensorflow/tfjs'
export const normalize = (x) => tf.div(x, tf.norm(x))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const normalize = (x) => tf.div(x, tf.add(tf.norm(x), tf.sub(1, tf.abs(tf.sign(tf.norm(x))))))`,
      run: { call: 'normalize(tf.tensor1d([0, 0]))', before: [NaN, NaN], after: [0, 0] },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.normalize = (x) => tf.div(x, tf.sqrt(tf.sum(tf.square(x))))`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.normalize = (x) => tf.div(x, tf.add(tf.sqrt(tf.sum(tf.square(x))), tf.sub(1, tf.abs(tf.sign(tf.sqrt(tf.sum(tf.square(x))))))))`,
      run: { call: 'exports.normalize(tf.tensor1d([0, 0]))', before: [NaN, NaN], after: [0, 0] },
    },
  ],
  quiet: [
    {
      because: 'the variance of a distribution, of a number that is compared, is that of no data',
      code: `
import variance from './variance.js'
export function skewness(k) {
  if (k <= 0) return NaN
  return 2 / variance(k)
}`,
    },
    {
      because: 'what is further from 0 than something else is not 0',
      code: `
export function quotient(xs, y) {
  let s = 0
  for (const x of xs) s += x * x
  return Math.abs(s) > Math.abs(y) ? y / s : 0
}`,
    },
    {
      because: 'an epsilon keeps the divisor above 0',
      code: `
export function f(x) {
  const m = x.reduce((a, b) => a + b, 0) / x.length
  const d = Math.sqrt(x.reduce((a, b) => a + (b - m) ** 2, 0) / x.length)
  return x.map((v) => (v - m) / (d + 1e-8))
}`,
    },
    {
      because: 'an epsilon under the root keeps the divisor above 0',
      code: `
export function f(x) {
  const n = Math.sqrt(x.reduce((a, b) => a + b * b, 0) + 1e-5)
  return x.map((v) => v / n)
}`,
    },
    { because: 'the element that divides is not 0 here', code: `export function f(x, d) {\n  for (let i = 0; i < d.length; i++) { let s = 0; for (const v of x[i]) s += v * v; d[i] = s }\n  const h = d[1]\n  if (h !== 0) for (let i = 0; i < x.length; i++) x[i] = x[i] / h\n}` },
    { because: 'nonZero puts 1 in place of 0', code: `import { nonZero } from 'nanproof/stable'\nexport function f(x) { const n = nonZero(Math.hypot(...x)); return x.map((v) => v / n) }` },
    { because: '`|| 1` puts 1 in place of 0', code: `export function f(x) { const n = Math.hypot(...x) || 1; return x.map((v) => v / n) }` },
    {
      because: 'the branch divides by no 0',
      code: `
export function f(x) {
  const n = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  return n === 0 ? x : x.map((v) => v / n)
}`,
    },
    {
      because: 'the early return divides by no 0',
      code: `
export function f(x) {
  const n = Math.sqrt(x.reduce((a, b) => a + b * b, 0))
  if (n === 0) return x
  return x.map((v) => v / n)
}`,
    },
    {
      because: 'the early return asks for the truth of it',
      code: `
export function f(x) {
  let s = 0
  for (const v of x) s += v * v
  const n = Math.sqrt(s)
  if (!n) return x
  for (let i = 0; i < x.length; i++) x[i] /= n
  return x
}`,
    },
    {
      because: 'a threshold leaves no 0',
      code: `
export function f(x) {
  const n = Math.hypot(...x)
  if (n < 1e-12) return x
  return x.map((v) => v / n)
}`,
    },
    {
      because: 'the exception leaves no 0',
      code: `
export function f(x) {
  const min = Math.min(...x),
    max = Math.max(...x)
  if (min === max) throw new RangeError('constant')
  return x.map((v) => (v - min) / (max - min))
}`,
    },
    { because: 'the clamp leaves no 0', code: `export function f(x) { const n = Math.max(Math.hypot(...x), 1e-12); return x.map((v) => v / n) }` },
    { because: 'the divisor is replaced where it is 0', code: `export function f(x) { let n = Math.hypot(...x); if (n === 0) n = 1; return x.map((v) => v / n) }` },
    { because: 'the range is checked', code: `export const f = (v, min, max) => (max > min ? (v - min) / (max - min) : 0)` },
    { because: 'a difference of two things that are no range', code: `export const f = (v, start, end) => (v - start) / (end - start)` },
    { because: 'constants of another script are no data', code: `export const f = (d) => d / Math.sqrt(WIDTH ** 2 + HEIGHT ** 2)` },
    { because: 'a scale of constants', code: `const min = 10, max = 200; export const f = (v) => (v - min) / (max - min)` },
    { because: 'of a divisor that is a parameter nothing is known', code: `export const f = (x, mean, deviation) => (x - mean) / deviation` },
    { because: 'a mean divides by a length, of which 0 is not known', code: `export const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length` },
    {
      because: 'a sum of exponentials is positive',
      code: `
export function f(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    { because: 'noise is never the same twice', code: `import * as tf from '@tensorflow/tfjs'
export const f = (x) => { const y = x.square().add(tf.randomNormal([10])); return y.sub(y.min()).div(y.max().sub(y.min())) }` },
    { because: 'a sigmoid divides by 1 and more', code: `export const sigmoid = (x) => 1 / (1 + Math.exp(-x))` },
    {
      because: 'the sum starts at 1',
      code: `
export function f(counts) {
  const total = counts.reduce((a, b) => a + Math.abs(b), 1)
  return counts.map((c) => c / total)
}`,
    },
    {
      because: 'an epsilon keeps the tensor above 0',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  const { mean, variance } = tf.moments(x)
  return x.sub(mean).div(variance.add(1e-5).sqrt())
}`,
    },
    {
      because: 'the tensor is clamped',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.div(tf.maximum(tf.norm(x), 1e-7))`,
    },
  ],
} satisfies Table

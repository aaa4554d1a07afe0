import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'map and reduce',
      code: `
export function softmax(z) {
  const e = z.map((v) => Math.exp(v))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
      example: true,
    },
    {
      as: 'one expression',
      code: `export const softmax = (z) => z.map((v) => Math.exp(v) / z.reduce((s, w) => s + Math.exp(w), 0))`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export const softmax = (z) => Array.from(stableSoftmax(z))`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'a sum before the map',
      code: `
export function softmax(z) {
  const total = z.reduce((s, v) => s + Math.exp(v), 0)
  return z.map((v) => Math.exp(v) / total)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'a helper that sums',
      code: `
const sum = (xs) => xs.reduce((a, b) => a + b, 0)
export function softmax(z) {
  const e = z.map((v) => Math.exp(v))
  return e.map((v) => v / sum(e))
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

const sum = (xs) => xs.reduce((a, b) => a + b, 0)
export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'a temperature',
      code: `
export function softmax(z, temperature) {
  const e = z.map((v) => Math.exp(v / temperature))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z, temperature) {
  return Array.from(stableSoftmax(Array.from(z, (v) => v / temperature)))
}`,
      run: { call: 'softmax([1000, 1000], 1)', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'one element',
      code: `export const probability = (z, k) => Math.exp(z[k]) / z.reduce((s, v) => s + Math.exp(v), 0)`,
      migrate: `
import { softmax } from 'nanproof/stable'

export const probability = (z, k) => softmax(z)[k]`,
      run: { call: 'probability([1000, 1000], 0)', before: NaN, after: 0.5 },
    },
    {
      as: 'for loops',
      code: `
export function softmax(z) {
  let s = 0
  const out = []
  for (let i = 0; i < z.length; i++) {
    s += Math.exp(z[i])
  }
  for (let i = 0; i < z.length; i++) {
    out[i] = Math.exp(z[i]) / s
  }
  return out
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const out = []
  const probabilities = stableSoftmax(z)
  for (let i = 0; i < z.length; i++) {
    out[i] = probabilities[i]
  }
  return out
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
      example: true,
    },
    {
      as: 'a for…of loop',
      code: `
export function softmax(z) {
  let s = 0
  const e = []
  for (const v of z) {
    const w = Math.exp(v)
    e.push(w)
    s += w
  }
  return e.map((w) => w / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'forEach',
      code: `
export function softmax(z) {
  let s = 0
  z.forEach((v) => { s += Math.exp(v) })
  return z.map((v) => Math.exp(v) / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'a class',
      code: `
export class Layer {
  activate(z) {
    const e = z.map((v) => Math.exp(v))
    const s = e.reduce((a, b) => a + b, 0)
    return e.map((v) => v / s)
  }
}`,
      migrate: `
import { softmax } from 'nanproof/stable'

export class Layer {
  activate(z) {
    return Array.from(softmax(z))
  }
}`,
      run: { call: 'new Layer().activate([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp } = Math
export function softmax(z) {
  const e = z.map((v) => exp(v))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

const { exp } = Math
export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'globalThis.Math',
      code: `
export function softmax(z) {
  const e = z.map((v) => globalThis.Math.exp(v))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z) {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function softmax(z: number[]): number[] {
  const e: number[] = z.map((v: number) => Math.exp(v))
  const s: number = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
      migrate: `
import { softmax as stableSoftmax } from 'nanproof/stable'

export function softmax(z: number[]): number[] {
  return Array.from(stableSoftmax(z))
}`,
      run: { call: 'softmax([1000, 1000])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const softmax = (z) => tf.div(tf.exp(z), tf.sum(tf.exp(z), -1, true))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const softmax = (z) => tf.softmax(z)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const softmax = (z) => tf.softmax(z)`,
      run: { call: 'softmax(tf.tensor1d([200, 200]))', before: [NaN, NaN], after: [0.5, 0.5] },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  const e = z.exp()
  return e.div(e.sum(-1, true))
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  return z.softmax()
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  return z.softmax()
}`,
      run: { call: 'softmax(tf.tensor1d([200, 200]))', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'TensorFlow.js, of a vector',
      code: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  const e = tf.exp(z)
  return tf.div(e, tf.sum(e))
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  return tf.reshape(tf.softmax(tf.reshape(z, [-1])), z.shape)
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  return tf.reshape(tf.softmax(tf.reshape(z, [-1])), z.shape)
}`,
      run: { call: 'softmax(tf.tensor1d([200, 200]))', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { div, exp, sum, tensor1d } from '@tensorflow/tfjs'
export function softmax(z) {
  const e = exp(tensor1d(z))
  return div(e, sum(e, -1, true))
}`,
      recommended: `
import { div, exp, sum, tensor1d } from '@tensorflow/tfjs'
export function softmax(z) {
  return tensor1d(z).softmax()
}`,
      migrate: `
import { div, exp, sum, tensor1d } from '@tensorflow/tfjs'
export function softmax(z) {
  return tensor1d(z).softmax()
}`,
      run: { call: 'softmax([200, 200])', before: [NaN, NaN], after: [0.5, 0.5] },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.softmax = (z) => tf.div(tf.exp(z), tf.sum(tf.exp(z), -1, true))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.softmax = (z) => tf.softmax(z)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.softmax = (z) => tf.softmax(z)`,
      run: { call: 'exports.softmax(tf.tensor1d([200, 200]))', before: [NaN, NaN], after: [0.5, 0.5] },
    },
  ],
  quiet: [
    {
      because: 'shifted by the largest logit',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'shifted by a number that the user computed',
      code: `
export function softmax(z, m) {
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'shifted by a helper’s largest',
      code: `
import { largest } from './array.js'
export function softmax(z) {
  const m = largest(z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'shifted by `Math.max.apply`',
      code: `
export function softmax(z) {
  const m = Math.max.apply(null, z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'shifted by the largest that a loop found',
      code: `
export function softmax(z) {
  let m = z[0]
  for (let i = 1; i < z.length; i++) if (z[i] > m) m = z[i]
  let s = 0
  for (let i = 0; i < z.length; i++) s += Math.exp(z[i] - m)
  return z.map((v) => Math.exp(v - m) / s)
}`,
    },
    {
      because: 'shifted, starting from -Infinity',
      code: `
export function softmax(z) {
  let m = -Infinity
  for (const v of z) m = Math.max(m, v)
  const e = z.map((v) => Math.exp(v - m))
  let s = 0
  for (const v of e) s += v
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'shifted tensors',
      code: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  const e = tf.exp(tf.sub(z, tf.max(z, -1, true)))
  return tf.div(e, tf.sum(e, -1, true))
}`,
    },
    {
      because: 'shifted chained tensors',
      code: `
import * as tf from '@tensorflow/tfjs'
export function softmax(z) {
  const e = z.sub(z.max(-1, true)).exp()
  return e.div(e.sum(-1, true))
}`,
    },
    {
      because: 'shares of counts are no softmax',
      code: `
export function shares(counts) {
  const s = counts.reduce((a, b) => a + b, 1)
  return counts.map((c) => c / s)
}`,
    },
    {
      because: 'an exponential over another vector’s sum is no softmax',
      code: `
export function f(z, w) {
  let s = 1
  for (const v of w) s += Math.exp(v)
  return z.map((v) => Math.exp(v) / s)
}`,
    },
    { because: 'a sigmoid is no softmax, and right', code: `export const sigmoid = (x) => 1 / (1 + Math.exp(-x))` },
    { because: '`tf` is a variable of the user', code: `export function softmax(tf, z) { const e = tf.exp(z); return tf.div(e, tf.sum(e)) }` },
    {
      because: 'this is the cure in TensorFlow.js',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.softmax(z)`,
    },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
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

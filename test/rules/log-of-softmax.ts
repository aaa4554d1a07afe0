import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -Math.log(softmax(z)[y])`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -logSoftmax(z)[y]`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'an element that TypeScript is told is there',
      code: `
export function loss(z: readonly number[], label: number): number {
  const top = Math.max(...z)
  const e = z.map((v) => Math.exp(v - top))
  const total = e.reduce((a, b) => a + b, 0)
  const p = e.map((v) => v / total)
  return -Math.log(p[label]!)
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function loss(z: readonly number[], label: number): number {
  return -logSoftmax(z)[label]!
}`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
      language: 'typescript',
    },
    {
      as: 'a variable',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(z, y) {
  const p = softmax(z)
  return -Math.log(p[y])
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(z, y) {
  return -logSoftmax(z)[y]
}`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
      example: true,
    },
    {
      as: 'a variable that is read again',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(z, y) {
  const p = softmax(z)
  return { p, loss: -Math.log(p[y]) }
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(z, y) {
  const p = softmax(z)
  return { p, loss: -logSoftmax(z)[y] }
}`,
      run: { call: 'loss([0, 800], 0).loss', before: Infinity, after: 800 },
    },
    {
      as: 'an element in a variable',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(logits, target) {
  const probabilities = softmax(logits)
  const p = probabilities[target]
  return -Math.log(p)
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(logits, target) {
  return -logSoftmax(logits)[target]
}`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'map',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const logProbabilities = (z) => softmax(z).map((p) => Math.log(p))`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const logProbabilities = (z) => Array.from(logSoftmax(z))`,
      run: { call: 'logProbabilities([0, 800])', before: [-Infinity, 0], after: [-800, 0] },
    },
    {
      as: 'reduce',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function crossEntropy(z, y) {
  const p = softmax(z)
  return -y.reduce((total, t, i) => total + t * Math.log(p[i]), 0)
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function crossEntropy(z, y) {
  const logProbabilities = logSoftmax(z)
  return -y.reduce((total, t, i) => total + t * logProbabilities[i], 0)
}`,
      run: { call: 'crossEntropy([0, 800], [0, 1])', before: NaN, after: 0 },
    },
    {
      as: 'a for loop',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function crossEntropy(z, y) {
  const p = softmax(z)
  let loss = 0
  for (let i = 0; i < p.length; i++) {
    loss -= y[i] * Math.log(p[i])
  }
  return loss
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function crossEntropy(z, y) {
  const p = softmax(z)
  let loss = 0
  const logProbabilities = logSoftmax(z)
  for (let i = 0; i < p.length; i++) {
    loss -= y[i] * logProbabilities[i]
  }
  return loss
}`,
      run: { call: 'crossEntropy([0, 800], [0, 1])', before: NaN, after: 0 },
      example: true,
    },
    {
      as: 'loops over a batch',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(batch, labels) {
  let total = 0
  for (let i = 0; i < batch.length; i++) {
    const p = softmax(batch[i])
    total -= Math.log(p[labels[i]])
  }
  return total / batch.length
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export function loss(batch, labels) {
  let total = 0
  for (let i = 0; i < batch.length; i++) {
    total -= logSoftmax(batch[i])[labels[i]]
  }
  return total / batch.length
}`,
      run: { call: 'loss([[0, 800]], [0])', before: Infinity, after: 800 },
    },
    {
      as: 'the loops of the softmax in place',
      code: `
export function loss(z, y) {
  let m = -Infinity
  for (const v of z) if (v > m) m = v
  let sum = 0
  for (const v of z) sum += Math.exp(v - m)
  return -Math.log(Math.exp(z[y] - m) / sum)
}`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function loss(z, y) {
  return -logSoftmax(z)[y]
}`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp, log, max } = Math
export function softmax(z) {
  const m = max(...z)
  const e = z.map((v) => exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -log(softmax(z)[y])`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

const { exp, log, max } = Math
export function softmax(z) {
  const m = max(...z)
  const e = z.map((v) => exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -logSoftmax(z)[y]`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'globalThis.Math',
      code: `
export function softmax(z) {
  const m = globalThis.Math.max(...z)
  const e = z.map((v) => globalThis.Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -globalThis.Math.log(softmax(z)[y])`,
      migrate: `
import { logSoftmax } from 'nanproof/stable'

export function softmax(z) {
  const m = globalThis.Math.max(...z)
  const e = z.map((v) => globalThis.Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -logSoftmax(z)[y]`,
      run: { call: 'loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
exports.loss = (z, y) => -Math.log(softmax(z)[y])`,
      migrate: `
const { logSoftmax } = require('nanproof/stable')

function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
exports.loss = (z, y) => -logSoftmax(z)[y]`,
      run: { call: 'exports.loss([0, 800], 0)', before: Infinity, after: 800 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.log(tf.softmax(z))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSoftmax(z)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSoftmax(z)`,
      run: { call: 'f(tf.tensor1d([0, 200]))', before: [-Infinity, 0], after: [-200, 0] },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const loss = (z, y) => y.mul(z.softmax().log()).sum(-1).neg()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const loss = (z, y) => y.mul(z.logSoftmax()).sum(-1).neg()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const loss = (z, y) => y.mul(z.logSoftmax()).sum(-1).neg()`,
      run: { call: 'loss(tf.tensor1d([0, 200]), tf.tensor1d([0, 1]))', before: NaN, after: 0 },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function loss(z, y) {
  const p = tf.softmax(z)
  return tf.neg(tf.sum(tf.mul(y, tf.log(p)), -1))
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function loss(z, y) {
  return tf.neg(tf.sum(tf.mul(y, tf.logSoftmax(z)), -1))
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function loss(z, y) {
  return tf.neg(tf.sum(tf.mul(y, tf.logSoftmax(z)), -1))
}`,
      run: { call: 'loss(tf.tensor1d([0, 200]), tf.tensor1d([0, 1]))', before: NaN, after: 0 },
    },
    {
      as: 'TensorFlow.js, the last axis named',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.softmax(z, -1).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => z.logSoftmax()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => z.logSoftmax()`,
      run: { call: 'f(tf.tensor1d([0, 200]))', before: [-Infinity, 0], after: [-200, 0] },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { log, softmax, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => log(softmax(tensor1d(z)))`,
      recommended: `
import { log, softmax, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => tensor1d(z).logSoftmax()`,
      migrate: `
import { log, softmax, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => tensor1d(z).logSoftmax()`,
      run: { call: 'f([0, 200])', before: [-Infinity, 0], after: [-200, 0] },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.log(tf.softmax(z))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.logSoftmax(z)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.logSoftmax(z)`,
      run: { call: 'exports.f(tf.tensor1d([0, 200]))', before: [-Infinity, 0], after: [-200, 0] },
    },
    {
      as: 'TensorFlow.js, the softmax written out',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  const e = tf.exp(tf.sub(z, tf.max(z, -1, true)))
  return tf.log(tf.div(e, tf.sum(e, -1, true)))
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  return tf.logSoftmax(z)
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  return tf.logSoftmax(z)
}`,
      run: { call: 'f(tf.tensor1d([0, 200]))', before: [-Infinity, 0], after: [-200, 0] },
    },
  ],
  quiet: [
    {
      because: 'an epsilon keeps the logarithm finite',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -Math.log(softmax(z)[y] + 1e-12)`,
    },
    {
      because: 'the clamp keeps the logarithm finite',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const loss = (z, y) => -Math.log(Math.max(softmax(z)[y], 1e-12))`,
    },
    {
      because: 'the branch takes no logarithm of 0',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const entropy = (z) =>
  softmax(z).reduce((total, p) => (p > 0 ? total - p * Math.log(p) : total), 0)`,
    },
    {
      because: 'this is the cure',
      code: `
export function logSoftmax(z) {
  const m = Math.max(...z)
  const s = Math.log(z.reduce((a, v) => a + Math.exp(v - m), 0))
  return z.map((v) => v - m - s)
}`,
    },
    {
      because: 'this is the cure in TensorFlow.js',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSoftmax(z)`,
    },
    {
      because: '`console.log` is no logarithm',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
console.log(softmax([1, 2, 3]))`,
    },
    {
      because: 'a softmax alone is right',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}`,
    },
    {
      because: 'the logarithm of a length',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const uniform = (z) => Math.log(softmax(z).length)`,
    },
    {
      because: 'the logarithm of an average of them',
      code: `
export function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
export const f = (z) => Math.log(1 + softmax(z)[0])`,
    },
    { because: '`softmax` is a parameter, of which nothing is known', code: `export const f = (softmax, z) => Math.log(softmax(z)[0])` },
    { because: 'probabilities of the user are no softmax', code: `export const loss = (probabilities, y) => -Math.log(probabilities[y])` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'reduce',
      code: `export const logSumExp = (z) => Math.log(z.reduce((s, v) => s + Math.exp(v), 0))`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export const logSumExp = (z) => stableLogSumExp(z)`,
      run: { call: 'logSumExp([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
      example: true,
    },
    {
      as: 'a variable',
      code: `
export function logSumExp(z) {
  const total = z.reduce((s, v) => s + Math.exp(v), 0)
  return Math.log(total)
}`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export function logSumExp(z) {
  return stableLogSumExp(z)
}`,
      run: { call: 'logSumExp([-1000, -1000])', before: -Infinity, after: -1000 + Math.LN2 },
    },
    {
      as: 'map and reduce',
      code: `export const logSumExp = (z) => Math.log(z.map((v) => Math.exp(v)).reduce((a, b) => a + b, 0))`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export const logSumExp = (z) => stableLogSumExp(z)`,
      run: { call: 'logSumExp([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'a helper that sums',
      code: `
const sum = (xs) => xs.reduce((a, b) => a + b, 0)
export const free = (z) => -Math.log(sum(z.map((v) => Math.exp(v))))`,
      migrate: `
import { logSumExp } from 'nanproof/stable'

const sum = (xs) => xs.reduce((a, b) => a + b, 0)
export const free = (z) => -logSumExp(z)`,
      run: { call: 'free([1000, 1000])', before: -Infinity, after: -1000 - Math.LN2 },
    },
    {
      as: 'a for loop',
      code: `
export function logSumExp(z) {
  let s = 0
  for (let i = 0; i < z.length; i++) {
    s += Math.exp(z[i])
  }
  return Math.log(s)
}`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export function logSumExp(z) {
  return stableLogSumExp(z)
}`,
      run: { call: 'logSumExp([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'a for…of loop',
      code: `
export function logSumExp(z) {
  let s = 0
  for (const v of z) s += Math.exp(v)
  return Math.log(s)
}`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export function logSumExp(z) {
  return stableLogSumExp(z)
}`,
      run: { call: 'logSumExp([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'a cross-entropy',
      code: `
export function crossEntropy(z, y) {
  let s = 0
  for (const v of z) s += Math.exp(v)
  return Math.log(s) - z[y]
}`,
      migrate: `
import { logSumExp } from 'nanproof/stable'

export function crossEntropy(z, y) {
  return logSumExp(z) - z[y]
}`,
      run: { call: 'crossEntropy([1000, 0], 0)', before: Infinity, after: 0 },
    },
    {
      as: 'two terms',
      code: `export const f = (a, b) => Math.log(Math.exp(a) + Math.exp(b))`,
      migrate: `
import { logAddExp } from 'nanproof/stable'

export const f = (a, b) => logAddExp(a, b)`,
      run: { call: 'f(1000, 1000)', before: Infinity, after: 1000 + Math.LN2 },
      example: true,
    },
    {
      as: 'two terms, in variables',
      code: `
export function f(a, b) {
  const ea = Math.exp(a), eb = Math.exp(b)
  return Math.log(ea + eb)
}`,
      migrate: `
import { logAddExp } from 'nanproof/stable'

export function f(a, b) {
  return logAddExp(a, b)
}`,
      run: { call: 'f(-1000, -1000)', before: -Infinity, after: -1000 + Math.LN2 },
    },
    {
      as: 'a class',
      code: `
export class Mixture {
  constructor(scores) { this.scores = scores }
  evidence() { return Math.log(this.scores.reduce((s, v) => s + Math.exp(v), 0)) }
}`,
      migrate: `
import { logSumExp } from 'nanproof/stable'

export class Mixture {
  constructor(scores) { this.scores = scores }
  evidence() { return logSumExp(this.scores) }
}`,
      run: { call: 'new Mixture([1000, 1000]).evidence()', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp, log } = Math
export const f = (z) => log(z.reduce((s, v) => s + exp(v), 0))`,
      migrate: `
import { logSumExp } from 'nanproof/stable'

const { exp, log } = Math
export const f = (z) => logSumExp(z)`,
      run: { call: 'f([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (a, b) => globalThis.Math.log(globalThis.Math.exp(a) + globalThis.Math.exp(b))`,
      migrate: `
import { logAddExp } from 'nanproof/stable'

export const f = (a, b) => logAddExp(a, b)`,
      run: { call: 'f(1000, 1000)', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function logSumExp(z: readonly number[]): number {
  let s: number = 0
  for (const v of z) s += Math.exp(v)
  return Math.log(s)
}`,
      migrate: `
import { logSumExp as stableLogSumExp } from 'nanproof/stable'

export function logSumExp(z: readonly number[]): number {
  return stableLogSumExp(z)
}`,
      run: { call: 'logSumExp([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
exports.f = function (z) {
  return Math.log(z.reduce(function (s, v) { return s + Math.exp(v); }, 0));
};`,
      migrate: `
const { logSumExp } = require('nanproof/stable');

exports.f = function (z) {
  return logSumExp(z);
};`,
      run: { call: 'exports.f([1000, 1000])', before: Infinity, after: 1000 + Math.LN2 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.log(tf.sum(tf.exp(z), -1))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSumExp(z, -1)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSumExp(z, -1)`,
      run: { call: 'f(tf.tensor1d([200, 200]))', before: Infinity, after: 200 + Math.LN2 },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => z.exp().sum(-1, true).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => z.logSumExp(-1, true)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => z.logSumExp(-1, true)`,
      run: { call: 'f(tf.tensor2d([[200, 200]]))', before: Infinity, after: 200 + Math.LN2 },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  const e = tf.exp(z)
  return tf.log(e.sum())
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  return tf.logSumExp(z)
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  return tf.logSumExp(z)
}`,
      run: { call: 'f(tf.tensor1d([200, 200]))', before: Infinity, after: 200 + Math.LN2 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { exp, log, sum, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => log(sum(exp(tensor1d(z))))`,
      recommended: `
import { exp, log, sum, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => tensor1d(z).logSumExp()`,
      migrate: `
import { exp, log, sum, tensor1d } from '@tensorflow/tfjs'
export const f = (z) => tensor1d(z).logSumExp()`,
      run: { call: 'f([200, 200])', before: Infinity, after: 200 + Math.LN2 },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.log(tf.sum(tf.exp(z)))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.logSumExp(z)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (z) => tf.logSumExp(z)`,
      run: { call: 'exports.f(tf.tensor1d([200, 200]))', before: Infinity, after: 200 + Math.LN2 },
    },
    {
      as: 'TensorFlow.js, two terms',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.log(tf.add(tf.exp(a), tf.exp(b)))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.logSumExp(tf.stack([a, b]), 0)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.logSumExp(tf.stack([a, b]), 0)`,
      run: { call: 'f(tf.tensor1d([200]), tf.tensor1d([200]))', before: Infinity, after: 200 + Math.LN2 },
    },
    {
      as: 'three terms',
      code: `export const three = (a, b, c) => Math.log(Math.exp(a) + Math.exp(b) + Math.exp(c))`,
      migrate: `
import { logAddExp } from 'nanproof/stable'

export const three = (a, b, c) => logAddExp(logAddExp(a, b), c)`,
      run: { call: 'three(1000, 0, 1000)', before: Infinity, after: 1000 + Math.LN2 },
    },
  ],
  quiet: [
    {
      because: 'the largest is taken out',
      code: `
export function f(z) {
  const m = Math.max(...z)
  return m + Math.log(z.reduce((s, v) => s + Math.exp(v - m), 0))
}`,
    },
    {
      because: 'the user’s own shift is taken out',
      code: `
export function f(z, m) {
  let s = 0
  for (const v of z) s += Math.exp(v - m)
  return m + Math.log(s)
}`,
    },
    {
      because: 'shifted, for whoever adds the shift elsewhere',
      code: `
export function f(z) {
  const m = Math.max(...z)
  return Math.log(z.reduce((s, v) => s + Math.exp(v - m), 0))
}`,
    },
    { because: 'a sum of numbers is no sum of exponentials', code: `export const f = (p) => Math.log(p.reduce((s, v) => s + v, 1))` },
    { because: 'softplus is another rule’s', code: `export const f = (x) => Math.log(1 + Math.exp(x))` },
    { because: 'a product of exponentials is no sum', code: `export const f = (a, b) => Math.log(Math.exp(a) * Math.exp(b))` },
    { because: '`console.log` is no logarithm', code: `export const f = (a, b) => console.log(Math.exp(a) + Math.exp(b))` },
    {
      because: 'both exponents are clamped',
      code: `
export const f = (a, b) =>
  Math.log(Math.exp(Math.max(-9, Math.min(a, 9))) + Math.exp(Math.max(-9, Math.min(b, 9))))`,
    },
    {
      because: 'this is the cure in TensorFlow.js',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (z) => tf.logSumExp(z, -1)`,
    },
    {
      because: 'shifted tensors',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(z) {
  const m = z.max(-1, true)
  return z.sub(m).exp().sum(-1, true).log().add(m)
}`,
    },
    { because: 'what underflows is only compared, and log-probabilities do not overflow', code: `export function f(ps, best) { const ls = ps.map((p) => Math.min(0, p)); const t = Math.log(ls.map(Math.exp).reduce((a, b) => a + b)); if (t > best) return 1; return 0 }` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, a, b) => Math.log(Math.exp(a) + Math.exp(b))` },
  ],
} satisfies Table

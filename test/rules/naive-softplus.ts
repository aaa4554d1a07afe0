import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const softplus = (x) => Math.log(1 + Math.exp(x))`,
      recommended: `export const softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus as stableSoftplus } from 'nanproof/stable'

export const softplus = (x) => stableSoftplus(x)`,
      run: { call: 'softplus(800)', before: Infinity, after: 800 },
      example: true,
    },
    {
      as: 'the terms exchanged',
      code: `export const f = (x) => Math.log(Math.exp(x) + 1)`,
      recommended: `export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'the form with log1p',
      code: `export const f = (x) => Math.log1p(Math.exp(x))`,
      recommended: `export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
      example: true,
    },
    {
      as: 'a variable',
      code: `
export function f(x) {
  const e = Math.exp(x)
  return Math.log(1 + e)
}`,
      recommended: `
export function f(x) {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}`,
      migrate: `
import { softplus } from 'nanproof/stable'

export function f(x) {
  return softplus(x)
}`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'the loss of a margin',
      code: `export const loss = (score, y) => Math.log(1 + Math.exp(-y * score))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const loss = (score, y) => softplus(-y * score)`,
      run: { call: 'loss(-800, 1)', before: Infinity, after: 800 },
      example: true,
    },
    {
      as: 'the logarithm of a sigmoid, by hand',
      code: `export const logSigmoid = (x) => -Math.log(1 + Math.exp(-x))`,
      recommended: `export const logSigmoid = (x) => -(Math.max(-x, 0) + Math.log1p(Math.exp(-Math.abs(-x))))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const logSigmoid = (x) => -softplus(-x)`,
      run: { call: 'logSigmoid(-800)', before: -Infinity, after: -800 },
    },
    {
      as: 'a helper',
      code: `
const exp = (x) => Math.exp(x)
export const f = (x) => Math.log(1 + exp(x))`,
      recommended: `
const exp = (x) => Math.exp(x)
export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

const exp = (x) => Math.exp(x)
export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'a threshold on one side',
      code: `export const f = (x) => (x > 700 ? x : Math.log(1 + Math.exp(x)))`,
      recommended: `export const f = (x) => (x > 700 ? x : Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => (x > 700 ? x : softplus(x))`,
      run: { call: 'f(-50)', before: 0, after: Math.exp(-50) },
    },
    {
      as: 'map',
      code: `export const f = (xs) => xs.map((x) => Math.log(1 + Math.exp(x)))`,
      recommended: `export const f = (xs) => xs.map((x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (xs) => xs.map((x) => softplus(x))`,
      run: { call: 'f([800, 0])', before: [Infinity, Math.LN2], after: [800, Math.LN2] },
    },
    {
      as: 'reduce',
      code: `export const f = (xs) => xs.reduce((total, x) => total + Math.log(1 + Math.exp(x)), 0)`,
      recommended: `export const f = (xs) => xs.reduce((total, x) => total + (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))), 0)`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (xs) => xs.reduce((total, x) => total + softplus(x), 0)`,
      run: { call: 'f([800, 800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a for loop',
      code: `
export function f(scores, ys) {
  let total = 0
  for (let i = 0; i < scores.length; i++) {
    total += Math.log(1 + Math.exp(-ys[i] * scores[i]))
  }
  return total
}`,
      migrate: `
import { softplus } from 'nanproof/stable'

export function f(scores, ys) {
  let total = 0
  for (let i = 0; i < scores.length; i++) {
    total += softplus(-ys[i] * scores[i])
  }
  return total
}`,
      run: { call: 'f([-800, -800], [1, 1])', before: Infinity, after: 1600 },
    },
    {
      as: 'a for…of loop',
      code: `
export function f(xs) {
  const out = []
  for (const x of xs) out.push(Math.log(1 + Math.exp(x)))
  return out
}`,
      recommended: `
export function f(xs) {
  const out = []
  for (const x of xs) out.push(Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))
  return out
}`,
      migrate: `
import { softplus } from 'nanproof/stable'

export function f(xs) {
  const out = []
  for (const x of xs) out.push(softplus(x))
  return out
}`,
      run: { call: 'f([800, 0])', before: [Infinity, Math.LN2], after: [800, Math.LN2] },
    },
    {
      as: 'a class',
      code: `
export class Softplus {
  forward(x) { return Math.log(1 + Math.exp(this.beta * x)) }
  constructor(beta) { this.beta = beta }
}`,
      migrate: `
import { softplus } from 'nanproof/stable'

export class Softplus {
  forward(x) { return softplus(this.beta * x) }
  constructor(beta) { this.beta = beta }
}`,
      run: { call: 'new Softplus(1).forward(800)', before: Infinity, after: 800 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp, log } = Math
export const f = (x) => log(1 + exp(x))`,
      recommended: `
const { exp, log } = Math
export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

const { exp, log } = Math
export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'an alias of Math',
      code: `
const M = Math
export const f = (x) => M.log(1 + M.exp(x))`,
      recommended: `export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (x) => globalThis.Math.log(1 + globalThis.Math.exp(x))`,
      recommended: `export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'a power of e',
      code: `export const f = (x) => Math.log(1 + Math.E ** x)`,
      recommended: `export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (x) => softplus(x)`,
      run: { call: 'f(800)', before: Infinity, after: 800 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `export const softplus = (x: number): number => Math.log(1 + Math.exp(x))`,
      recommended: `export const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { softplus as stableSoftplus } from 'nanproof/stable'

export const softplus = (x: number): number => stableSoftplus(x)`,
      run: { call: 'softplus(800)', before: Infinity, after: 800 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `module.exports.softplus = (x) => Math.log(1 + Math.exp(x))`,
      recommended: `module.exports.softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
const { softplus } = require('nanproof/stable')

module.exports.softplus = (x) => softplus(x)`,
      run: { call: 'exports.softplus(800)', before: Infinity, after: 800 },
    },
    {
      as: 'an argument with an effect',
      code: `export const f = (next) => Math.log(1 + Math.exp(next()))`,
      migrate: `
import { softplus } from 'nanproof/stable'

export const f = (next) => softplus(next())`,
      run: { call: 'f(() => 800)', before: Infinity, after: 800 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.add(1, tf.exp(x)))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.softplus(x)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.softplus(x)`,
      run: { call: 'f(tf.tensor1d([200, 0]))', before: [Infinity, Math.LN2], after: [200, Math.LN2] },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.exp().add(1).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus()`,
      run: { call: 'f(tf.tensor1d([200, 0]))', before: [Infinity, Math.LN2], after: [200, Math.LN2] },
    },
    {
      as: 'TensorFlow.js, the form with log1p',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log1p(tf.exp(x))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.softplus(x)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.softplus(x)`,
      run: { call: 'f(tf.tensor1d([200, 0]))', before: [Infinity, Math.LN2], after: [200, Math.LN2] },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function loss(score, y) {
  const e = tf.exp(tf.neg(tf.mul(y, score)))
  return tf.log(tf.add(e, 1)).mean()
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function loss(score, y) {
  return tf.softplus(tf.neg(tf.mul(y, score))).mean()
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function loss(score, y) {
  return tf.softplus(tf.neg(tf.mul(y, score))).mean()
}`,
      run: { call: 'loss(tf.tensor1d([-200]), tf.tensor1d([1]))', before: Infinity, after: 200 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { add, exp, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => log(add(1, exp(tensor1d(x))))`,
      recommended: `
import { add, exp, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).softplus()`,
      migrate: `
import { add, exp, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).softplus()`,
      run: { call: 'f([200])', before: Infinity, after: 200 },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.add(1, tf.exp(x)))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.softplus(x)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.softplus(x)`,
      run: { call: 'exports.f(tf.tensor1d([200]))', before: Infinity, after: 200 },
    },
  ],
  quiet: [
    { because: 'this is the cure', code: `export const softplus = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))` },
    { because: 'the branches keep every exponential below 1', code: `export const softplus = (x) => x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))` },
    { because: 'the threshold is far below the overflow', code: `export const softplus = (x) => (x > 20 ? x : Math.log1p(Math.exp(x)))` },
    { because: 'the early return is far below the overflow', code: `export function softplus(x) { if (x > 30) return x; return Math.log1p(Math.exp(x)) }` },
    {
      because: 'the kernel has a branch for each end',
      code: `
export function softplus(x) {
  if (x > 30) return x
  if (x < -30) return Math.exp(x)
  return Math.log(1 + Math.exp(x))
}`,
    },
    { because: 'the exponent is never positive', code: `export const f = (x) => Math.log1p(Math.exp(-Math.abs(x)))` },
    { because: 'the clamp keeps the argument away from both ends', code: `export const f = (x) => Math.log(1 + Math.exp(Math.max(-30, Math.min(30, x))))` },
    { because: '`console.log` is no logarithm', code: `export const f = (x) => console.log(1 + Math.exp(x))` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, x) => Math.log(1 + Math.exp(x))` },
    { because: 'an addition of methods is no addition of tensors', code: `export const f = (x) => x.exp().add(1).log()` },
    { because: 'text is joined, not added', code: `export const f = (x) => Math.log('1' + Math.exp(x))` },
    { because: 'another base is another function', code: `export const f = (x) => Math.log2(1 + 2 ** x)` },
    {
      because: 'this is the cure in TensorFlow.js',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.softplus(x)`,
    },
  ],
} satisfies Table

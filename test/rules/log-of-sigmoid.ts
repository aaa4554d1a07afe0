import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => Math.log(1 / (1 + Math.exp(-x)))`,
      recommended: `export const f = (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const f = (x) => logSigmoid(x)`,
      run: { call: 'f(-800)', before: -Infinity, after: -800 },
    },
    {
      as: 'the other spelling of the sigmoid',
      code: `export const f = (x) => Math.log(Math.exp(x) / (1 + Math.exp(x)))`,
      recommended: `export const f = (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const f = (x) => logSigmoid(x)`,
      run: { call: 'f(800)', before: NaN, after: -0 },
    },
    {
      as: 'a variable',
      code: `
export function loss(z) {
  const p = 1 / (1 + Math.exp(-z))
  return -Math.log(p)
}`,
      recommended: `
export function loss(z) {
  return -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function loss(z) {
  return -logSigmoid(z)
}`,
      run: { call: 'loss(-800)', before: Infinity, after: 800 },
      example: true,
    },
    {
      as: 'a helper',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -Math.log(sigmoid(z))`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -logSigmoid(z)`,
      run: { call: 'loss(-800)', before: Infinity, after: 800 },
    },
    {
      as: 'a helper, its result in a variable, of an expression',
      code: `
export function sigmoid(x) { return 1 / (1 + Math.exp(-x)) }
export function loss(w, x, b) {
  const p = sigmoid(w * x + b)
  return { p, loss: -Math.log(p) }
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function sigmoid(x) { return 1 / (1 + Math.exp(-x)) }
export function loss(w, x, b) {
  const p = sigmoid(w * x + b)
  return { p, loss: -logSigmoid(w * x + b) }
}`,
      run: { call: 'loss(-80, 10, 0).loss', before: Infinity, after: 800 },
    },
    {
      as: 'map',
      code: `export const losses = (zs) => zs.map((z) => -Math.log(1 / (1 + Math.exp(-z))))`,
      recommended: `export const losses = (zs) => zs.map((z) => -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const losses = (zs) => zs.map((z) => -logSigmoid(z))`,
      run: { call: 'losses([-800, 0])', before: [Infinity, Math.LN2], after: [800, Math.LN2] },
    },
    {
      as: 'reduce',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => -zs.reduce((total, z) => total + Math.log(sigmoid(z)), 0)`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => -zs.reduce((total, z) => total + (Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))), 0)`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => -zs.reduce((total, z) => total + logSigmoid(z), 0)`,
      run: { call: 'loss([-800, -800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a for loop',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(zs) {
  let total = 0
  for (let i = 0; i < zs.length; i++) {
    const p = sigmoid(zs[i])
    total -= Math.log(p)
  }
  return total
}`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(zs) {
  let total = 0
  for (let i = 0; i < zs.length; i++) {
    total -= Math.min(zs[i], 0) - Math.log1p(Math.exp(-Math.abs(zs[i])))
  }
  return total
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(zs) {
  let total = 0
  for (let i = 0; i < zs.length; i++) {
    total -= logSigmoid(zs[i])
  }
  return total
}`,
      run: { call: 'loss([-800, -800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a for…of loop',
      code: `
export function loss(zs) {
  let total = 0
  for (const z of zs) total -= Math.log(1 / (1 + Math.exp(-z)))
  return total
}`,
      recommended: `
export function loss(zs) {
  let total = 0
  for (const z of zs) total -= Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))
  return total
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function loss(zs) {
  let total = 0
  for (const z of zs) total -= logSigmoid(z)
  return total
}`,
      run: { call: 'loss([-800, -800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp, log } = Math
export const f = (x) => log(1 / (1 + exp(-x)))`,
      recommended: `
const { exp, log } = Math
export const f = (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

const { exp, log } = Math
export const f = (x) => logSigmoid(x)`,
      run: { call: 'f(-800)', before: -Infinity, after: -800 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (x) => globalThis.Math.log(1 / (1 + globalThis.Math.exp(-x)))`,
      recommended: `export const f = (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const f = (x) => logSigmoid(x)`,
      run: { call: 'f(-800)', before: -Infinity, after: -800 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export function loss(z: number): number {
  const p = sigmoid(z) as number
  return -Math.log(p!)
}`,
      recommended: `
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export function loss(z: number): number {
  return -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export function loss(z: number): number {
  return -logSigmoid(z)
}`,
      run: { call: 'loss(-800)', before: Infinity, after: 800 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x))
const loss = (z) => -Math.log(sigmoid(z))
module.exports = { sigmoid, loss }`,
      recommended: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x))
const loss = (z) => -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))
module.exports = { sigmoid, loss }`,
      migrate: `
const { logSigmoid } = require('nanproof/stable')

const sigmoid = (x) => 1 / (1 + Math.exp(-x))
const loss = (z) => -logSigmoid(z)
module.exports = { sigmoid, loss }`,
      run: { call: 'loss(-800)', before: Infinity, after: 800 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.sigmoid(x))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      run: { call: 'f(tf.tensor1d([-200, 0]))', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const loss = (x, y) => tf.mean(y.mul(x.sigmoid().log()).neg())`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const loss = (x, y) => tf.mean(y.mul(x.neg().softplus().neg()).neg())`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const loss = (x, y) => tf.mean(y.mul(x.neg().softplus().neg()).neg())`,
      run: { call: 'loss(tf.tensor1d([-200, 200]), tf.tensor1d([1, 1]))', before: Infinity, after: 100 },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function loss(x, y) {
  const p = tf.sigmoid(x)
  return tf.sum(tf.mul(y, p.log())).neg()
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function loss(x, y) {
  return tf.sum(tf.mul(y, x.neg().softplus().neg())).neg()
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function loss(x, y) {
  return tf.sum(tf.mul(y, x.neg().softplus().neg())).neg()
}`,
      run: { call: 'loss(tf.tensor1d([-200, 0]), tf.tensor1d([0, 1]))', before: NaN, after: Math.LN2 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { log, sigmoid, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => log(sigmoid(tensor1d(xs)))`,
      recommended: `
import { log, sigmoid, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => tensor1d(xs).neg().softplus().neg()`,
      migrate: `
import { log, sigmoid, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => tensor1d(xs).neg().softplus().neg()`,
      run: { call: 'f([-200, 0])', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.sigmoid(x))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      run: { call: 'exports.f(tf.tensor1d([-200, 0]))', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
    },
    {
      as: 'TensorFlow.js, the sigmoid written out',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.div(1, tf.add(1, tf.exp(tf.neg(x)))))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(tf.neg(x)))`,
      run: { call: 'f(tf.tensor1d([-200, 0]))', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
    },
  ],
  quiet: [
    { because: '`console.log` is no logarithm', code: `const sigmoid = (x) => 1 / (1 + Math.exp(-x)); console.log(sigmoid(3))` },
    { because: 'the log of a logger is no logarithm', code: `export const f = (logger, x) => logger.log(1 / (1 + Math.exp(-x)))` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, x) => Math.log(1 / (1 + Math.exp(-x)))` },
    { because: '`tf` is a variable of the user, of which nothing is known', code: `export const f = (tf, x) => tf.log(tf.sigmoid(x))` },
    { because: '`log` is a function of the user', code: `const { exp } = Math; const log = (x) => x; export const f = (x) => log(1 / (1 + exp(-x)))` },
    { because: 'methods of these names make no tensor', code: `export const f = (x) => x.sigmoid().log()` },
    { because: 'the clamp keeps the argument away from both ends', code: `export function f(x) { const z = Math.max(-30, Math.min(30, x)); return Math.log(1 / (1 + Math.exp(-z))) }` },
    { because: 'the early return leaves nothing but the middle', code: `export function f(x) { if (Math.abs(x) > 30) return Math.min(x, 0); return Math.log(1 / (1 + Math.exp(-x))) }` },
    { because: 'an epsilon keeps the logarithm finite', code: `export const f = (x) => Math.log(1 / (1 + Math.exp(-x)) + 1e-12)` },
    { because: 'this is the cure', code: `export const f = (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)))` },
    { because: 'this is the cure in TensorFlow.js', code: `import * as tf from '@tensorflow/tfjs'; export const f = (x) => tf.neg(tf.softplus(tf.neg(x)))` },
    { because: 'a sigmoid alone is right everywhere', code: `export const sigmoid = (x) => 1 / (1 + Math.exp(-x))` },
    { because: 'the branches keep every exponential below 1', code: `export const f = (x) => x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x))` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => Math.log(1 - 1 / (1 + Math.exp(-x)))`,
      recommended: `export const f = (x) => Math.min(-x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const f = (x) => logSigmoid(-x)`,
      run: { call: 'f(800)', before: -Infinity, after: -800 },
    },
    {
      as: 'a variable, in a cross-entropy',
      code: `
export function loss(z, y) {
  const p = 1 / (1 + Math.exp(-z))
  return -(y * Math.log(p) + (1 - y) * Math.log(1 - p))
}`,
      recommended: `
export function loss(z, y) {
  const p = 1 / (1 + Math.exp(-z))
  return -(y * (Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z)))) + (1 - y) * (Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z)))))
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function loss(z, y) {
  return -(y * logSigmoid(z) + (1 - y) * logSigmoid(-z))
}`,
      run: { call: 'loss(800, 1)', before: NaN, after: 0 },
      example: true,
    },
    {
      as: 'a helper',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -Math.log(1 - sigmoid(z))`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z))))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (z) => -logSigmoid(-z)`,
      run: { call: 'loss(800)', before: Infinity, after: 800 },
    },
    {
      as: 'the complement in a variable',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(z) {
  const q = 1 - sigmoid(z)
  return -Math.log(q)
}`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(z) {
  return -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z))))
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export function loss(z) {
  return -logSigmoid(-z)
}`,
      run: { call: 'loss(800)', before: Infinity, after: 800 },
    },
    {
      as: 'the complement written as a sigmoid of its own',
      code: `
export function loss(z) {
  const e = Math.exp(-z)
  return -Math.log(1 - 1 / (1 + e))
}`,
      recommended: `
export function loss(z) {
  return -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z))))
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function loss(z) {
  return -logSigmoid(-z)
}`,
      run: { call: 'loss(800)', before: Infinity, after: 800 },
    },
    {
      as: 'map',
      code: `export const losses = (zs) => zs.map((z) => -Math.log(1 - 1 / (1 + Math.exp(-z))))`,
      recommended: `export const losses = (zs) => zs.map((z) => -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z)))))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const losses = (zs) => zs.map((z) => -logSigmoid(-z))`,
      run: { call: 'losses([800, 0])', before: [Infinity, Math.LN2], after: [800, Math.LN2] },
    },
    {
      as: 'reduce',
      code: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => zs.reduce((total, z) => total - Math.log(1 - sigmoid(z)), 0)`,
      recommended: `
export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => zs.reduce((total, z) => total - (Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z)))), 0)`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const loss = (zs) => zs.reduce((total, z) => total - logSigmoid(-z), 0)`,
      run: { call: 'loss([800, 800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a for…of loop',
      code: `
export function loss(zs) {
  let total = 0
  for (const z of zs) total -= Math.log(1 - 1 / (1 + Math.exp(-z)))
  return total
}`,
      recommended: `
export function loss(zs) {
  let total = 0
  for (const z of zs) total -= Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z)))
  return total
}`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export function loss(zs) {
  let total = 0
  for (const z of zs) total -= logSigmoid(-z)
  return total
}`,
      run: { call: 'loss([800, 800])', before: Infinity, after: 1600 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp, log } = Math
export const f = (x) => log(1 - 1 / (1 + exp(-x)))`,
      recommended: `
const { exp, log } = Math
export const f = (x) => Math.min(-x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

const { exp, log } = Math
export const f = (x) => logSigmoid(-x)`,
      run: { call: 'f(800)', before: -Infinity, after: -800 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (x) => globalThis.Math.log(1 - 1 / (1 + globalThis.Math.exp(-x)))`,
      recommended: `export const f = (x) => Math.min(-x, 0) - Math.log1p(Math.exp(-Math.abs(x)))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const f = (x) => logSigmoid(-x)`,
      run: { call: 'f(800)', before: -Infinity, after: -800 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const loss = (z: number): number => -Math.log(1.0 - sigmoid(z))`,
      recommended: `
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const loss = (z: number): number => -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z))))`,
      migrate: `
import { logSigmoid } from 'nanproof/stable'

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const loss = (z: number): number => -logSigmoid(-z)`,
      run: { call: 'loss(800)', before: Infinity, after: 800 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const loss = (z) => -Math.log(1 - sigmoid(z));
module.exports = { sigmoid, loss };`,
      recommended: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const loss = (z) => -(Math.min(-z, 0) - Math.log1p(Math.exp(-Math.abs(z))));
module.exports = { sigmoid, loss };`,
      migrate: `
const { logSigmoid } = require('nanproof/stable');

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const loss = (z) => -logSigmoid(-z);
module.exports = { sigmoid, loss };`,
      run: { call: 'loss(800)', before: Infinity, after: 800 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.sub(1, tf.sigmoid(x)))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(x))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(x))`,
      run: { call: 'f(tf.tensor1d([200, 0]))', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.scalar(1).sub(x.sigmoid()).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus().neg()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus().neg()`,
      run: { call: 'f(tf.tensor1d([200, 0]))', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
    },
    {
      as: 'TensorFlow.js, the difference as a sum',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.sigmoid(x).neg().add(1).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus().neg()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.softplus().neg()`,
      run: { call: 'f(tf.tensor1d([200]))', before: -Infinity, after: -200 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { log, sigmoid, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => log(sub(1, sigmoid(tensor1d(xs))))`,
      recommended: `
import { log, sigmoid, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => tensor1d(xs).softplus().neg()`,
      migrate: `
import { log, sigmoid, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (xs) => tensor1d(xs).softplus().neg()`,
      run: { call: 'f([200, 0])', before: [-Infinity, -Math.LN2], after: [-200, -Math.LN2] },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.sub(1, tf.sigmoid(x)))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.neg(tf.softplus(x))`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.neg(tf.softplus(x))`,
      run: { call: 'exports.f(tf.tensor1d([200]))', before: -Infinity, after: -200 },
    },
  ],
  quiet: [
    { because: '1 minus a random number is never 0', code: `export const f = () => -Math.log(1 - Math.random())` },
    { because: 'of p nothing is known', code: `export const f = (p) => Math.log(1 - p)` },
    { because: 'an epsilon keeps the logarithm finite', code: `export const f = (x) => Math.log(1 - 1 / (1 + Math.exp(-x)) + 1e-12)` },
    { because: 'the clamp keeps the probability away from 1', code: `export const f = (x) => Math.log(1 - Math.min(1 / (1 + Math.exp(-x)), 1 - 1e-9))` },
    {
      because: 'the clamp keeps the argument away from both ends',
      code: `
export function f(x) {
  const z = Math.min(Math.max(x, -30), 30)
  return Math.log(1 - 1 / (1 + Math.exp(-z)))
}`,
    },
    { because: 'half a sigmoid stays away from 1', code: `export const f = (x) => Math.log(1 - 0.5 / (1 + Math.exp(-x)))` },
    { because: '`console.log` is no logarithm', code: `export const f = (x) => console.log(1 - 1 / (1 + Math.exp(-x)))` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, x) => Math.log(1 - 1 / (1 + Math.exp(-x)))` },
    { because: 'this is the cure', code: `export const f = (x) => Math.min(-x, 0) - Math.log1p(Math.exp(-Math.abs(x)))` },
    { because: '1 − σ(x) alone is right to one rounding of 1', code: `export const f = (x) => 1 - 1 / (1 + Math.exp(-x))` },
    {
      because: 'an epsilon that float32 can hold keeps the logarithm finite',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.sub(1, tf.sigmoid(x)).add(1e-7))`,
    },
    {
      because: 'this is the cure in TensorFlow.js',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.softplus(x))`,
    },
  ],
} satisfies Table

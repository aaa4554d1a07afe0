import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.sqrt(tf.sub(a, b))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.sqrt(tf.maximum(tf.sub(a, b), 1.2e-38))`,
      run: { call: 'f(tf.tensor1d([1]), tf.tensor1d([1.0000001]))', before: NaN, after: Math.sqrt(1.2e-38) },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => a.square().sub(b.square()).sqrt()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => a.square().sub(b.square()).maximum(1.2e-38).sqrt()`,
      run: { call: 'f(tf.tensor1d([1]), tf.tensor1d([1.0000001]))', before: NaN, after: Math.sqrt(1.2e-38) },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (a, b) => tf.sqrt(tf.sub(a, b))`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (a, b) => tf.sqrt(tf.maximum(tf.sub(a, b), 1.2e-38))`,
      run: { call: 'exports.f(tf.tensor1d([1]), tf.tensor1d([1.0000001]))', before: NaN, after: Math.sqrt(1.2e-38) },
    },
  ],
  quiet: [
    { because: 'the bound keeps the difference above 0', code: `export const f = (a, b) => Math.sqrt(Math.max(a - b, 0))` },
    { because: 'the branch takes no root of a negative number', code: `export const f = (a, b) => (a > b ? Math.sqrt(a - b) : 0)` },
    { because: 'the early return takes no root of a negative number', code: `export function f(a, b) { const d = a - b; if (d < 0) return 0; return Math.sqrt(d) }` },
    { because: 'the absolute value is not negative', code: `export const f = (a, b) => Math.sqrt(Math.abs(a - b))` },
    { because: 'a sum of squares is not negative', code: `export const f = (a, b) => Math.sqrt(a * a + b * b)` },
    { because: 'the square of a difference is not negative', code: `export const f = (a, b) => Math.sqrt((a - b) ** 2)` },
    { because: 'of x nothing is known', code: `export const f = (x) => Math.sqrt(x)` },
    { because: 'a random number is below 1', code: `export const f = () => Math.sqrt(1 - Math.random())` },
    {
      because: 'the squares are compared',
      code: `
export function f(a, b) {
  if (a * a < b * b) throw new RangeError('no triangle')
  return Math.sqrt(a * a - b * b)
}`,
    },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, a, b) => Math.sqrt(a - b)` },
    {
      because: 'the tensor is bounded',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (a, b) => tf.sqrt(tf.relu(tf.sub(a, b)))`,
    },
  ],
} satisfies Table

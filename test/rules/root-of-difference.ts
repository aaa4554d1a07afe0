import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (a, b) => Math.sqrt(a - b)`,
      migrate: `export const f = (a, b) => Math.sqrt(Math.max(a - b, 0))`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'a leg of a triangle',
      code: `export const leg = (hypotenuse, other) => Math.sqrt(hypotenuse ** 2 - other ** 2)`,
      migrate: `export const leg = (hypotenuse, other) => Math.sqrt(Math.max(hypotenuse ** 2 - other ** 2, 0))`,
      run: { call: 'leg(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
      example: true,
    },
    {
      as: 'a pivot of Cholesky',
      code: `
export function pivot(row, i) {
  let sum = 0
  for (let k = 0; k < i; k++) sum += row[k] * row[k]
  return Math.sqrt(row[i] - sum)
}`,
      migrate: `
export function pivot(row, i) {
  let sum = 0
  for (let k = 0; k < i; k++) sum += row[k] * row[k]
  return Math.sqrt(Math.max(row[i] - sum, 0))
}`,
      run: { call: 'pivot([0.1, 0.01], 1)', before: NaN, after: 0 },
      example: true,
    },
    {
      as: 'a variable',
      code: `
export function f(a, b) {
  const difference = a * a - b * b
  return Math.sqrt(difference)
}`,
      migrate: `
export function f(a, b) {
  const difference = a * a - b * b
  return Math.sqrt(Math.max(difference, 0))
}`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'a helper',
      code: `
const square = (x) => x * x
export const f = (a, b) => Math.sqrt(square(a) - square(b))`,
      migrate: `
const square = (x) => x * x
export const f = (a, b) => Math.sqrt(Math.max(square(a) - square(b), 0))`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'map',
      code: `export const f = (xs, y) => xs.map((x) => Math.sqrt(x * x - y))`,
      migrate: `export const f = (xs, y) => xs.map((x) => Math.sqrt(Math.max(x * x - y, 0)))`,
      run: { call: 'f([0], 1e-20)', before: NaN, after: 0 },
    },
    {
      as: 'a for…of loop',
      code: `
export function f(xs, y) {
  let total = 0
  for (const x of xs) total += Math.sqrt(x - y)
  return total
}`,
      migrate: `
export function f(xs, y) {
  let total = 0
  for (const x of xs) total += Math.sqrt(Math.max(x - y, 0))
  return total
}`,
      run: { call: 'f([0.3], 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'a class',
      code: `
export class Ball {
  constructor(radius) { this.radius = radius }
  height(x) { return Math.sqrt(this.radius ** 2 - x ** 2) }
}`,
      migrate: `
export class Ball {
  constructor(radius) { this.radius = radius }
  height(x) { return Math.sqrt(Math.max(this.radius ** 2 - x ** 2, 0)) }
}`,
      run: { call: 'new Ball(0.3).height(0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'a destructured Math',
      code: `
const { sqrt } = Math
export const f = (a, b) => sqrt(a - b)`,
      migrate: `
const { sqrt } = Math
export const f = (a, b) => Math.sqrt(Math.max(a - b, 0))`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (a, b) => globalThis.Math.sqrt(a - b)`,
      migrate: `export const f = (a, b) => Math.sqrt(Math.max(a - b, 0))`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `export const f = (a: number, b: number): number => Math.sqrt(a - b)`,
      migrate: `export const f = (a: number, b: number): number => Math.sqrt(Math.max(a - b, 0))`,
      run: { call: 'f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = (a, b) => Math.sqrt(a - b)`,
      migrate: `exports.f = (a, b) => Math.sqrt(Math.max(a - b, 0))`,
      run: { call: 'exports.f(0.3, 0.1 + 0.2)', before: NaN, after: 0 },
    },
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
    { because: 'a share of a range is not negative by rounding', code: `export const f = (x, a, b) => Math.sqrt((x - a) / (b - a))` },
    { because: 'a number less a constant is no difference of nearly equal ones', code: `export const f = (n) => Math.sqrt(n - 1)` },
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

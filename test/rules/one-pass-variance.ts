import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a for loop',
      code: `
export function variance(x) {
  let sum = 0, squares = 0
  for (let i = 0; i < x.length; i++) {
    sum += x[i]
    squares += x[i] * x[i]
  }
  const mean = sum / x.length
  return squares / x.length - mean * mean
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
      example: true,
    },
    {
      as: 'a for…of loop',
      code: `
export function variance(x) {
  let sum = 0
  let squares = 0
  for (const v of x) {
    sum += v
    squares += v ** 2
  }
  return squares / x.length - (sum / x.length) ** 2
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'reduce',
      code: `
export function variance(x) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  const meanOfSquares = x.reduce((a, b) => a + b * b, 0) / x.length
  return meanOfSquares - mean ** 2
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
      example: true,
    },
    {
      as: 'helpers',
      code: `
const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length
export const variance = (x) => mean(x.map((v) => v * v)) - mean(x) ** 2`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

const mean = (x) => x.reduce((a, b) => a + b, 0) / x.length
export const variance = (x) => stableVariance(x)`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'a standard deviation',
      code: `
export function deviation(x) {
  const n = x.length
  const sum = x.reduce((a, b) => a + b, 0)
  const squares = x.reduce((a, b) => a + b * b, 0)
  return Math.sqrt(squares / n - Math.pow(sum / n, 2))
}`,
      migrate: `
import { variance } from 'nanproof/stable'

export function deviation(x) {
  return Math.sqrt(variance(x))
}`,
      run: { call: 'deviation([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: Math.sqrt(2 / 3) },
    },
    {
      as: 'the sample variance',
      code: `
export function variance(x) {
  let sum = 0, squares = 0
  for (const v of x) {
    sum += v
    squares += v * v
  }
  return (squares - sum * sum / x.length) / (x.length - 1)
}`,
      migrate: `
import { sampleVariance } from 'nanproof/stable'

export function variance(x) {
  return sampleVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 1 },
      example: true,
    },
    {
      as: 'the sums divided at once',
      code: `
export function variance(x) {
  const n = x.length
  let sum = 0, squares = 0
  for (let i = 0; i < n; i++) {
    sum += x[i]
    squares += x[i] ** 2
  }
  return (squares - (sum * sum) / n) / n
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'forEach',
      code: `
export function variance(x) {
  let sum = 0, squares = 0
  x.forEach((v) => {
    sum += v
    squares += v * v
  })
  return squares / x.length - (sum / x.length) ** 2
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'a destructured Math',
      code: `
const { pow } = Math
export function variance(x) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return x.reduce((a, b) => a + pow(b, 2), 0) / x.length - pow(mean, 2)
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

const { pow } = Math
export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'globalThis.Math',
      code: `
export function variance(x) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return x.reduce((a, b) => a + globalThis.Math.pow(b, 2), 0) / x.length - globalThis.Math.pow(mean, 2)
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x) {
  return stableVariance(x)
}`,
      run: { call: 'variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function variance(x: Float64Array): number {
  let sum = 0, squares = 0
  for (const v of x) {
    sum += v
    squares += v * v
  }
  const mean = sum / x.length
  return squares / x.length - mean * mean
}`,
      migrate: `
import { variance as stableVariance } from 'nanproof/stable'

export function variance(x: Float64Array): number {
  return stableVariance(x)
}`,
      run: { call: 'variance(Float64Array.of(1e9, 1e9 + 1, 1e9 + 2))', before: 0, after: 2 / 3 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `
function mean(x) { return x.reduce(function (a, b) { return a + b; }, 0) / x.length; }
exports.variance = function (x) {
  return mean(x.map(function (v) { return v * v; })) - Math.pow(mean(x), 2);
};`,
      migrate: `
const { variance } = require('nanproof/stable');

function mean(x) { return x.reduce(function (a, b) { return a + b; }, 0) / x.length; }
exports.variance = function (x) {
  return variance(x);
};`,
      run: { call: 'exports.variance([1e9, 1e9 + 1, 1e9 + 2])', before: 0, after: 2 / 3 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const variance = (x) => tf.sub(tf.mean(tf.square(x)), tf.square(tf.mean(x)))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const variance = (x) => tf.moments(x).variance`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const variance = (x) => tf.moments(x).variance`,
      run: { call: 'variance(tf.tensor1d([1e4, 1e4 + 1, 1e4 + 2]))', before: 0, after: 2 / 3 },
      example: true,
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.variance = (x) => tf.sub(tf.mean(tf.square(x)), tf.square(tf.mean(x)))`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.variance = (x) => tf.moments(x).variance`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.variance = (x) => tf.moments(x).variance`,
      run: { call: 'exports.variance(tf.tensor1d([1e4, 1e4 + 1, 1e4 + 2]))', before: 0, after: 2 / 3 },
    },
    {
      as: 'sums on their way',
      code: `
export function spreads(x) {
  const out = []
  let sum = 0, squares = 0, n = 0
  for (let i = x.length - 1; i > 0; i--) {
    const v = x[i - 1]
    n++
    sum += v
    squares += v * v
    out.push(squares - (sum * sum) / n)
  }
  return out
}`,
      migrate: `
export function spreads(x) {
  const out = []
  let sum = 0, squares = 0, n = 0
  for (let i = x.length - 1; i > 0; i--) {
    const v = x[i - 1]
    n++
    sum += v
    squares += v * v
    out.push(squares - (sum * sum) / n)
  }
  return out
}`,
    },
    {
      as: 'one column of a table in one array',
      code: `
export function variance(x, rows, columns, j) {
  let sum = 0, squares = 0
  for (let i = 0; i < rows; i++) {
    const v = x[i * columns + j]
    sum += v
    squares += v * v
  }
  const mean = sum / rows
  return squares / rows - mean * mean
}`,
      migrate: `
export function variance(x, rows, columns, j) {
  let sum = 0, squares = 0
  for (let i = 0; i < rows; i++) {
    const v = x[i * columns + j]
    sum += v
    squares += v * v
  }
  const mean = sum / rows
  return squares / rows - mean * mean
}`,
    },
    {
      as: 'all columns of a table',
      code: `
export function variances(x, rows, columns) {
  const sum = new Float64Array(columns), squares = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    const row = i * columns
    for (let j = 0; j < columns; j++) {
      const v = x[row + j]
      sum[j] += v
      squares[j] += v * v
    }
  }
  const out = []
  for (let j = 0; j < columns; j++) {
    const mean = sum[j] / rows
    out.push((squares[j] - rows * mean * mean) / (rows - 1))
  }
  return out
}`,
      migrate: `
export function variances(x, rows, columns) {
  const sum = new Float64Array(columns), squares = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    const row = i * columns
    for (let j = 0; j < columns; j++) {
      const v = x[row + j]
      sum[j] += v
      squares[j] += v * v
    }
  }
  const out = []
  for (let j = 0; j < columns; j++) {
    const mean = sum[j] / rows
    out.push((squares[j] - rows * mean * mean) / (rows - 1))
  }
  return out
}`,
    },
  ],
  quiet: [
    {
      because: 'the two columns are of different tables',
      code: `
export function f(x, y, rows, columns, j) {
  let sum = 0, squares = 0
  for (let i = 0; i < rows; i++) {
    sum += x[i * columns + j]
    squares += y[i * columns + j] ** 2
  }
  return squares / rows - (sum / rows) ** 2
}`,
    },
    {
      because: 'the mean is subtracted first',
      code: `
export function variance(x) {
  const m = x.reduce((a, b) => a + b, 0) / x.length
  return x.reduce((a, b) => a + (b - m) ** 2, 0) / x.length
}`,
    },
    {
      because: 'Welford’s update is stable',
      code: `
export function variance(x) {
  let n = 0,
    mean = 0,
    m2 = 0
  for (const v of x) {
    n++
    const d = v - mean
    mean += d / n
    m2 += d * (v - mean)
  }
  return m2 / n
}`,
    },
    {
      because: 'Chan’s merge is stable',
      code: `
export const merge = (a, b) => {
  const n = a.n + b.n,
    d = b.mean - a.mean
  return { n, mean: a.mean + (d * b.n) / n, m2: a.m2 + b.m2 + (d * d * a.n * b.n) / n }
}`,
    },
    { because: 'of sums that come from elsewhere nothing is known', code: `export const f = (squares, sum, n) => squares / n - (sum / n) ** 2` },
    {
      because: 'the mean of products is a covariance',
      code: `
export function covariance(x, y) {
  const n = x.length
  const mean = (v) => v.reduce((a, b) => a + b, 0) / n
  return mean(x.map((v, i) => v * y[i])) - mean(x) * mean(y)
}`,
    },
    { because: 'a difference of squares is no variance', code: `export const f = (a, b) => a * a - b * b` },
    {
      because: 'the square of another vector’s mean',
      code: `
export function f(x, y) {
  const n = x.length
  return x.reduce((a, b) => a + b * b, 0) / n - (y.reduce((a, b) => a + b, 0) / n) ** 2
}`,
    },
    { because: 'a product of dimensions', code: `export const size = (shape) => shape.reduce((a, b) => a * b, 1)` },
    {
      because: 'the moments of TensorFlow.js subtract the mean first',
      code: `
import * as tf from '@tensorflow/tfjs'
export const variance = (x) => tf.moments(x).variance`,
    },
    {
      because: 'tensors whose mean is subtracted first',
      code: `
import * as tf from '@tensorflow/tfjs'
export const variance = (x) => x.sub(x.mean()).square().mean()`,
    },
  ],
} satisfies Table

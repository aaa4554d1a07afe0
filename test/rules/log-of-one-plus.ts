import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => Math.log(1 + x)`,
      migrate: `export const f = (x) => Math.log1p(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'the terms exchanged',
      code: `export const f = (x) => Math.log(x + 1)`,
      migrate: `export const f = (x) => Math.log1p(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'a number',
      code: `export const f = (rate, time) => Math.log(1 + rate / time)`,
      recommended: `export const f = (rate, time) => Math.log1p(rate / time)`,
      migrate: `export const f = (rate, time) => Math.log1p(rate / time)`,
      run: { call: 'f(1e-17, 1)', before: 0, after: 1e-17 },
      example: true,
    },
    {
      as: 'a difference',
      code: `export const f = (p) => -Math.log(1 - p)`,
      seldom: true,
      migrate: `export const f = (p) => -Math.log1p(-p)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
      example: true,
    },
    {
      as: 'a variable',
      code: `
export function f(x) {
  const squared = x * x
  const y = 1 + squared
  return Math.log(y)
}`,
      recommended: `
export function f(x) {
  const squared = x * x
  return Math.log1p(squared)
}`,
      migrate: `
export function f(x) {
  const squared = x * x
  return Math.log1p(squared)
}`,
      run: { call: 'f(1e-9)', before: 0, after: 1e-18 },
    },
    {
      as: 'a helper',
      code: `
const square = (x) => x * x
export const f = (x) => Math.log(1 + square(x))`,
      recommended: `
const square = (x) => x * x
export const f = (x) => Math.log1p(square(x))`,
      migrate: `
const square = (x) => x * x
export const f = (x) => Math.log1p(square(x))`,
      run: { call: 'f(1e-9)', before: 0, after: 1e-18 },
    },
    {
      as: 'map',
      code: `export const f = (returns) => returns.map((r) => Math.log(1 + r / 100))`,
      seldom: true,
      migrate: `export const f = (returns) => returns.map((r) => Math.log1p(r / 100))`,
      run: { call: 'f([1e-16])', before: 0, after: 1e-18 },
    },
    {
      as: 'reduce',
      code: `export const f = (xs) => xs.reduce((total, x) => total + Math.log(1 - x), 0)`,
      seldom: true,
      migrate: `export const f = (xs) => xs.reduce((total, x) => total + Math.log1p(-x), 0)`,
      run: { call: 'f([1e-17, 1e-17])', before: 0, after: -2e-17 },
    },
    {
      as: 'a for loop',
      code: `
export function f(xs) {
  let total = 0
  for (let i = 0; i < xs.length; i++) total += Math.log(1 + xs[i] * xs[i])
  return total
}`,
      recommended: `
export function f(xs) {
  let total = 0
  for (let i = 0; i < xs.length; i++) total += Math.log1p(xs[i] * xs[i])
  return total
}`,
      migrate: `
export function f(xs) {
  let total = 0
  for (let i = 0; i < xs.length; i++) total += Math.log1p(xs[i] * xs[i])
  return total
}`,
      run: { call: 'f([1e-9, 1e-9])', before: 0, after: 2e-18 },
    },
    {
      as: 'a for…of loop',
      code: `
export function f(ps) {
  let total = 0
  for (const p of ps) total += Math.log(1 - p)
  return total
}`,
      seldom: true,
      migrate: `
export function f(ps) {
  let total = 0
  for (const p of ps) total += Math.log1p(-p)
  return total
}`,
      run: { call: 'f([1e-17])', before: 0, after: -1e-17 },
    },
    {
      as: 'a class',
      code: `
export class Cauchy {
  density(x) { return -Math.log(1 + x ** 2) }
}`,
      recommended: `
export class Cauchy {
  density(x) { return -Math.log1p(x ** 2) }
}`,
      migrate: `
export class Cauchy {
  density(x) { return -Math.log1p(x ** 2) }
}`,
      run: { call: 'new Cauchy().density(1e-9)', before: 0, after: -1e-18 },
    },
    {
      as: 'a destructured Math',
      code: `
const { log } = Math
export const f = (p) => log(1 - p)`,
      seldom: true,
      migrate: `
const { log } = Math
export const f = (p) => Math.log1p(-p)`,
      run: { call: 'f(1e-17)', before: 0, after: -1e-17 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (p) => globalThis.Math.log(1 - p)`,
      seldom: true,
      migrate: `export const f = (p) => Math.log1p(-p)`,
      run: { call: 'f(1e-17)', before: 0, after: -1e-17 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `export const f = (x: number): number => Math.log(1 + x)`,
      recommended: `export const f = (x: number): number => Math.log1p(x)`,
      migrate: `export const f = (x: number): number => Math.log1p(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
      example: true,
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = (p) => Math.log(1 - p)`,
      seldom: true,
      migrate: `exports.f = (p) => Math.log1p(-p)`,
      run: { call: 'exports.f(1e-17)', before: 0, after: -1e-17 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log(tf.add(1, x))`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log1p(x)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.log1p(x)`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.square().add(1).log()`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.square().log1p()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.square().log1p()`,
      run: { call: 'f(tf.tensor1d([1e-5]))', before: 0, after: 1e-10 },
      example: true,
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(p) {
  const q = tf.sub(1, p)
  return q.log()
}`,
      seldom: true,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function f(p) {
  return p.neg().log1p()
}`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: -1e-9 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { add, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => log(add(1, tensor1d(x)))`,
      recommended: `
import { add, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).log1p()`,
      migrate: `
import { add, log, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).log1p()`,
      run: { call: 'f([1e-9])', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log(tf.sub(1, x))`,
      seldom: true,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.log1p(tf.neg(x))`,
      run: { call: 'exports.f(tf.tensor1d([1e-9]))', before: 0, after: -1e-9 },
    },
  ],
  quiet: [
    { because: 'a length is an integer', code: `export const f = (xs) => Math.log(1 + xs.length)` },
    {
      because: 'a counter is an integer',
      code: `
export function f(xs) {
  let s = 0
  for (let i = 0; i < xs.length; i++) s += xs[i] / Math.log(i + 1 + 1)
  return s
}`,
    },
    { because: 'a rounded number is an integer', code: `export const f = (x) => Math.log(1 + Math.floor(x))` },
    { because: 'a count is an integer', code: `export function f(xs) { let n = 0; for (const x of xs) if (x > 0) n++; return Math.log(n + 1) }` },
    { because: 'text is joined, not added', code: `export const f = (x) => Math.log('1' + x)` },
    { because: 'the text in the variable is joined, not added', code: `const x = '2'; export const y = Math.log(1 + x)` },
    { because: 'the early return leaves only large numbers', code: `export function f(x) { if (x < 1) return 0; return Math.log(1 + x) }` },
    { because: 'the clamp leaves only large numbers', code: `export const f = (x) => Math.log(1 + Math.max(x, 0.5))` },
    { because: '`console.log` is no logarithm', code: `export const f = (x) => console.log(1 + x)` },
    { because: 'the log of a logger is no logarithm', code: `export const f = (logger, x) => logger.log(1 + x)` },
    { because: 'a price is no tensor', code: `export const f = (price) => price.add(1).log()` },
    { because: 'softplus is another rule’s', code: `export const f = (x) => Math.log(1 + Math.exp(x))` },
    { because: 'a constant', code: `export const c = Math.log(2 * Math.PI), d = Math.log(1 + 2)` },
    { because: 'another number than 1', code: `export const f = (x) => Math.log(2 + x)` },
    { because: 'this is the cure', code: `export const f = (x) => Math.log1p(x)` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, p) => Math.log(1 - p)` },
  ],
} satisfies Table

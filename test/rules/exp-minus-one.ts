import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => Math.exp(x) - 1`,
      recommended: `export const f = (x) => Math.expm1(x)`,
      migrate: `export const f = (x) => Math.expm1(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
      example: true,
    },
    {
      as: 'a difference from 1',
      code: `export const f = (rate, time) => 1 - Math.exp(-rate * time)`,
      recommended: `export const f = (rate, time) => -Math.expm1(-rate * time)`,
      migrate: `export const f = (rate, time) => -Math.expm1(-rate * time)`,
      run: { call: 'f(1e-17, 1)', before: 0, after: 1e-17 },
      example: true,
    },
    {
      as: 'parentheses that the difference needed',
      code: `export const f = (scale, x) => scale * (Math.exp(x) - 1)`,
      recommended: `export const f = (scale, x) => scale * Math.expm1(x)`,
      migrate: `export const f = (scale, x) => scale * Math.expm1(x)`,
      run: { call: 'f(2, 1e-17)', before: 0, after: 2e-17 },
    },
    {
      as: 'an element that TypeScript is told is there',
      code: `export const f = (x: readonly number[], i: number) => Math.exp(x[i]!) - 1`,
      recommended: `export const f = (x: readonly number[], i: number) => Math.expm1(x[i]!)`,
      migrate: `export const f = (x: readonly number[], i: number) => Math.expm1(x[i]!)`,
      run: { call: 'f([1e-17], 0)', before: 0, after: 1e-17 },
      language: 'typescript',
    },
    {
      as: 'a variable',
      code: `
export function f(x) {
  const e = Math.exp(x)
  return e - 1
}`,
      recommended: `
export function f(x) {
  return Math.expm1(x)
}`,
      migrate: `
export function f(x) {
  return Math.expm1(x)
}`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'a helper',
      code: `
const discount = (rate) => Math.exp(-rate)
export const f = (rate) => 1 - discount(rate)`,
      recommended: `
const discount = (rate) => Math.exp(-rate)
export const f = (rate) => -Math.expm1(-rate)`,
      migrate: `
const discount = (rate) => Math.exp(-rate)
export const f = (rate) => -Math.expm1(-rate)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'a power of e',
      code: `export const f = (x) => Math.E ** x - 1`,
      recommended: `export const f = (x) => Math.expm1(x)`,
      migrate: `export const f = (x) => Math.expm1(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'map',
      code: `export const f = (xs) => xs.map((x) => Math.exp(x) - 1)`,
      recommended: `export const f = (xs) => xs.map((x) => Math.expm1(x))`,
      migrate: `export const f = (xs) => xs.map((x) => Math.expm1(x))`,
      run: { call: 'f([1e-17, 0])', before: [0, 0], after: [1e-17, 0] },
    },
    {
      as: 'a for loop',
      code: `
export function f(xs) {
  const out = []
  for (let i = 0; i < xs.length; i++) out[i] = Math.exp(xs[i]) - 1
  return out
}`,
      recommended: `
export function f(xs) {
  const out = []
  for (let i = 0; i < xs.length; i++) out[i] = Math.expm1(xs[i])
  return out
}`,
      migrate: `
export function f(xs) {
  const out = []
  for (let i = 0; i < xs.length; i++) out[i] = Math.expm1(xs[i])
  return out
}`,
      run: { call: 'f([1e-17])', before: 0, after: 1e-17 },
    },
    {
      as: 'a for…of loop',
      code: `
export function f(xs) {
  let total = 0
  for (const x of xs) total += 1 - Math.exp(-x)
  return total
}`,
      recommended: `
export function f(xs) {
  let total = 0
  for (const x of xs) total += -Math.expm1(-x)
  return total
}`,
      migrate: `
export function f(xs) {
  let total = 0
  for (const x of xs) total += -Math.expm1(-x)
  return total
}`,
      run: { call: 'f([1e-17])', before: 0, after: 1e-17 },
    },
    {
      as: 'a class',
      code: `
export class Decay {
  constructor(rate) { this.rate = rate }
  lost(time) { return 1 - Math.exp(-this.rate * time) }
}`,
      recommended: `
export class Decay {
  constructor(rate) { this.rate = rate }
  lost(time) { return -Math.expm1(-this.rate * time) }
}`,
      migrate: `
export class Decay {
  constructor(rate) { this.rate = rate }
  lost(time) { return -Math.expm1(-this.rate * time) }
}`,
      run: { call: 'new Decay(1e-17).lost(1)', before: 0, after: 1e-17 },
    },
    {
      as: 'a destructured Math',
      code: `
const { exp } = Math
export const f = (x) => exp(x) - 1`,
      recommended: `
const { exp } = Math
export const f = (x) => Math.expm1(x)`,
      migrate: `
const { exp } = Math
export const f = (x) => Math.expm1(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'globalThis.Math',
      code: `export const f = (x) => globalThis.Math.exp(x) - 1`,
      recommended: `export const f = (x) => Math.expm1(x)`,
      migrate: `export const f = (x) => Math.expm1(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `export const f = (x: number): number => Math.exp(x)! - 1`,
      recommended: `export const f = (x: number): number => Math.expm1(x)`,
      migrate: `export const f = (x: number): number => Math.expm1(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = (x) => Math.exp(x) - 1`,
      recommended: `exports.f = (x) => Math.expm1(x)`,
      migrate: `exports.f = (x) => Math.expm1(x)`,
      run: { call: 'exports.f(1e-17)', before: 0, after: 1e-17 },
    },
    {
      as: 'TensorFlow.js functions',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.sub(tf.exp(x), 1)`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.expm1(x)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.expm1(x)`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
      example: true,
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.exp().sub(1)`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.expm1()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => x.expm1()`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js, a difference from 1',
      code: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.sub(1, x.neg().exp())`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.expm1(x.neg()))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const f = (x) => tf.neg(tf.expm1(x.neg()))`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js, in a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  const e = tf.exp(x)
  return e.sub(1)
}`,
      recommended: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  return x.expm1()
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function f(x) {
  return x.expm1()
}`,
      run: { call: 'f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js, named imports',
      code: `
import { exp, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => sub(exp(tensor1d(x)), 1)`,
      recommended: `
import { exp, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).expm1()`,
      migrate: `
import { exp, sub, tensor1d } from '@tensorflow/tfjs'
export const f = (x) => tensor1d(x).expm1()`,
      run: { call: 'f([1e-9])', before: 0, after: 1e-9 },
    },
    {
      as: 'TensorFlow.js, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.sub(tf.exp(x), 1)`,
      recommended: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.expm1(x)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.f = (x) => tf.expm1(x)`,
      run: { call: 'exports.f(tf.tensor1d([1e-9]))', before: 0, after: 1e-9 },
    },
  ],
  quiet: [
    { because: 'a length is an integer, and the exponential far from 1', code: `export const f = (xs) => Math.exp(xs.length) - 1` },
    { because: 'a rounded number is 0 or far from it', code: `export const f = (x) => Math.exp(Math.round(x)) - 1` },
    { because: 'the early return leaves only large numbers', code: `export function f(x) { if (x < 1) return x; return Math.exp(x) - 1 }` },
    { because: 'the clamp leaves only large numbers', code: `export const f = (x) => Math.exp(Math.max(x, 0.5)) - 1` },
    { because: 'the 1 is in the exponent', code: `export const f = (x) => Math.exp(x - 1)` },
    { because: 'another number than 1', code: `export const f = (x) => Math.exp(x) - 2` },
    { because: 'a constant', code: `export const c = 1 - Math.exp(-5)` },
    { because: 'Adam’s correction is a power of a number that is far from e', code: `export const f = (m, beta, t) => m / (1 - Math.pow(beta, t))` },
    { because: 'a window function cancels nothing that matters', code: `export const f = (i, n) => 0.5 * (1 - Math.cos(2 * Math.PI * i / (n - 1)))` },
    { because: 'this is the cure', code: `export const f = (x) => Math.expm1(x)` },
    { because: '`Math` is a variable of the user', code: `export const f = (Math, x) => Math.exp(x) - 1` },
    { because: 'small arguments take the other branch', code: `export const f = (x) => (x >= 2e-4 || x <= -2e-4 ? Math.exp(x) - 1 : x + x * x / 2)` },
    { because: 'methods of these names make no tensor', code: `export const f = (x) => x.exp().sub(1)` },
  ],
} satisfies Table

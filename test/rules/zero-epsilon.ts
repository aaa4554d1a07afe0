import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'Adam with an epsilon of 0',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
export const weights = tf.tensor1d([1, 2]).variable()
const optimizer = tf.train.adam(0.01, 0.9, 0.999, 0)
export function fit() {
  for (let step = 0; step < 3; step++) optimizer.minimize(() => tf.sum(tf.mul(weights, [0, 0])), false, [weights])
  return weights
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const weights = tf.tensor1d([1, 2]).variable()
const optimizer = tf.train.adam(0.01, 0.9, 0.999, 1e-7)
export function fit() {
  for (let step = 0; step < 3; step++) optimizer.minimize(() => tf.sum(tf.mul(weights, [0, 0])), false, [weights])
  return weights
}`,
      run: { call: 'fit()', before: [NaN, NaN], after: [1, 2] },
    },
    {
      as: 'an epsilon that is 0 in float32, through a constant',
      code: `
import * as tf from '@tensorflow/tfjs'
const EPSILON = 1e-60
export const optimizer = tf.train.rmsprop(0.001, 0.9, 0, EPSILON)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const EPSILON = 1e-60
export const optimizer = tf.train.rmsprop(0.001, 0.9, 0, 1e-7)`,
    },
  ],
  quiet: [
    { because: 'left out, it is the one of the format', code: `export const optimizer = tf.train.adam(0.001, 0.9, 0.999)` },
    { because: 'small, and still there in float32', code: `export const optimizer = tf.train.adam(0.001, 0.9, 0.999, 1e-12)` },
    { because: 'what is 0 is the momentum', code: `export const optimizer = tf.train.rmsprop(0.001, 0.9, 0)` },
    { because: 'the user gives it', code: `export const optimizer = (epsilon) => tf.train.adam(0.001, 0.9, 0.999, epsilon)` },
  ],
} satisfies Table

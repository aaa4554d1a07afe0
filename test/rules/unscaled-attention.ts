import type { Table } from './table.ts'

const head = `
import * as tf from '@tensorflow/tfjs'
export function attend(x, wq, wk, wv) {
  const q = tf.matMul(x, wq), k = tf.matMul(x, wk), v = tf.matMul(x, wv)`

export default {
  reports: [
    {
      as: 'queries and keys without a scale',
      example: true,
      code: `${head}
  return tf.matMul(tf.softmax(tf.matMul(q, k, false, true)), v)
}`,
      migrate: `${head}
  return tf.matMul(tf.softmax(tf.matMul(q, k, false, true)), v)
}`,
    },
    {
      as: 'methods, through a constant and a mask',
      code: `
import * as tf from '@tensorflow/tfjs'
export function attend(x, query, key, mask) {
  const q = query.apply(x), k = key.apply(x)
  const scores = tf.matMul(q, k.transpose())
  return tf.softmax(tf.add(scores, mask))
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function attend(x, query, key, mask) {
  const q = query.apply(x), k = key.apply(x)
  const scores = tf.matMul(q, k.transpose())
  return tf.softmax(tf.add(scores, mask))
}`,
    },
  ],
  quiet: [
    { because: 'the scores are divided by the root of the dimension', code: `${head}
  return tf.matMul(tf.softmax(tf.div(tf.matMul(q, k, false, true), Math.sqrt(64))), v)
}` },
    { because: 'the query is scaled', code: `
import * as tf from '@tensorflow/tfjs'
export function attend(x, wq, wk) {
  const q = tf.mul(tf.matMul(x, wq), 0.125), k = tf.matMul(x, wk)
  return tf.softmax(tf.matMul(q, k, false, true))
}` },
    { because: 'factors that nothing projects may have length 1', code: `import * as tf from '@tensorflow/tfjs'; export const similar = (a, b) => tf.softmax(tf.matMul(a, b, false, true))` },
    { because: 'a layer gives logits, and no scores', code: `import * as tf from '@tensorflow/tfjs'; export const classify = (x, w, v) => tf.softmax(tf.matMul(tf.relu(tf.matMul(x, w)), v))` },
  ],
} satisfies Table

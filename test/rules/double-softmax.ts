import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a loss that is given probabilities',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
export const loss = (logits, labels) => tf.losses.softmaxCrossEntropy(labels, tf.softmax(logits))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const loss = (logits, labels) => tf.losses.softmaxCrossEntropy(labels, logits)`,
      run: { call: 'loss(tf.tensor2d([[10, 0, 0]]), tf.tensor2d([[1, 0, 0]]))', before: 0.5515024662017822, after: 9.059906005859375e-5 },
    },
    {
      as: 'a variable',
      code: `
import * as tf from '@tensorflow/tfjs'
export function loss(logits, labels) {
  const probabilities = tf.softmax(logits)
  return tf.losses.softmaxCrossEntropy(labels, probabilities)
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function loss(logits, labels) {
  const probabilities = tf.softmax(logits)
  return tf.losses.softmaxCrossEntropy(labels, probabilities)
}`,
    },
    {
      as: 'a sigmoid',
      code: `
import * as tf from '@tensorflow/tfjs'
export const loss = (logits, labels) => tf.losses.sigmoidCrossEntropy(labels, logits.sigmoid())`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const loss = (logits, labels) => tf.losses.sigmoidCrossEntropy(labels, logits)`,
      run: { call: 'loss(tf.tensor1d([20]), tf.tensor1d([1]))', before: 0.3132616877555847, after: 2.0611536942919273e-9 },
    },
    {
      as: 'TensorFlow.js methods',
      code: `
import * as tf from '@tensorflow/tfjs'
export const predict = (x) => x.softmax().squeeze().softmax()`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const predict = (x) => x.softmax().squeeze()`,
      run: { call: 'predict(tf.tensor2d([[0, 0]]))', before: [0.5, 0.5], after: [0.5, 0.5] },
    },
    {
      as: 'a helper, in plain arrays',
      code: `
function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
const forward = (z) => softmax(z)
export const predict = (z) => softmax(forward(z))`,
      migrate: `
function softmax(z) {
  const m = Math.max(...z)
  const e = z.map((v) => Math.exp(v - m))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
const forward = (z) => softmax(z)
export const predict = (z) => forward(z)`,
      run: { call: 'predict([0, Math.log(3)])', before: [1 / (1 + Math.exp(0.5)), 1 / (1 + Math.exp(-0.5))], after: [0.25, 0.75] },
    },
    {
      as: 'a model whose last layer has the activation',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential()
model.add(tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4] }))
model.add(tf.layers.dense({ units: 3, activation: 'softmax' }))
export const loss = (x, labels) => tf.losses.softmaxCrossEntropy(labels, model.apply(x))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential()
model.add(tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4] }))
model.add(tf.layers.dense({ units: 3, activation: 'softmax' }))
export const loss = (x, labels) => tf.losses.softmaxCrossEntropy(labels, model.apply(x))`,
    },
    {
      as: 'a model that is compiled with the loss',
      code: `
import * as tf from '@tensorflow/tfjs'
function build() {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [4], activation: 'softmax' })] })
  return model
}
export function create() {
  const model = build()
  model.compile({ optimizer: 'adam', loss: tf.losses.softmaxCrossEntropy })
  return model
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
function build() {
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [4], activation: 'softmax' })] })
  return model
}
export function create() {
  const model = build()
  model.compile({ optimizer: 'adam', loss: tf.losses.softmaxCrossEntropy })
  return model
}`,
    },
    {
      as: 'a class that samples',
      code: `
import * as tf from '@tensorflow/tfjs'
export class Model {
  constructor() { this.head = tf.layers.dense({ units: 3, activation: 'softmax' }) }
  sample(x) { return tf.softmax(this.head.apply(x)) }
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export class Model {
  constructor() { this.head = tf.layers.dense({ units: 3, activation: 'softmax' }) }
  sample(x) { return tf.softmax(this.head.apply(x)) }
}`,
    },
  ],
  quiet: [
    { because: 'the loss is given logits', code: `import * as tf from '@tensorflow/tfjs'; export const loss = (logits, labels) => tf.losses.softmaxCrossEntropy(labels, logits)` },
    { because: 'the last layer gives logits', code: `import * as tf from '@tensorflow/tfjs'; const model = tf.sequential(); model.add(tf.layers.dense({ units: 9, activation: 'softmax' })); model.add(tf.layers.dense({ units: 3 })); export const loss = (x, y) => tf.losses.softmaxCrossEntropy(y, model.predict(x))` },
    { because: 'the categorical cross-entropy of tf.layers takes probabilities', code: `import * as tf from '@tensorflow/tfjs'; const model = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [2], activation: 'softmax' })] }); model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy' })` },
    { because: 'two attentions follow one another with a product between them', code: `import * as tf from '@tensorflow/tfjs'; export const f = (q, k, v) => tf.softmax(tf.matMul(tf.matMul(tf.softmax(tf.matMul(q, k)), v), k))` },
    { because: 'the labels may be a softmax, as in distillation', code: `import * as tf from '@tensorflow/tfjs'; export const f = (teacher, student) => tf.losses.softmaxCrossEntropy(tf.softmax(teacher), student)` },
    { because: 'of a sigmoid the softmax is another model', code: `import * as tf from '@tensorflow/tfjs'; export const f = (x) => tf.softmax(tf.sigmoid(x))` },
    { because: 'of the model nothing is known', code: `import * as tf from '@tensorflow/tfjs'; export const f = (model, x) => tf.softmax(model.predict(x))` },
  ],
} satisfies Table

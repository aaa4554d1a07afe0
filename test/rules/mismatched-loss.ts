import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'no activation under a binary cross-entropy',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
export function build() {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 16, activation: 'relu', inputShape: [4] }))
  model.add(tf.layers.dense({ units: 1 }))
  model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' })
  return model
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function build() {
  const model = tf.sequential()
  model.add(tf.layers.dense({ units: 16, activation: 'relu', inputShape: [4] }))
  model.add(tf.layers.dense({ activation: 'sigmoid', units: 1 }))
  model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' })
  return model
}`,
    },
    {
      as: 'relu under a categorical cross-entropy, in a list of layers',
      code: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 8, inputShape: [4] }),
  tf.layers.dense({ units: 3, activation: 'relu' }),
] })
model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
export { model }`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 8, inputShape: [4] }),
  tf.layers.dense({ units: 3, activation: 'softmax' }),
] })
model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
export { model }`,
    },
    {
      as: 'a softmax of one unit',
      code: `
import * as tf from '@tensorflow/tfjs'
const output = tf.layers.dense({ units: 1, activation: "softmax" })
const model = tf.sequential()
model.add(tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4] }))
model.add(output)
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
export { model }`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const output = tf.layers.dense({ units: 1, activation: "sigmoid" })
const model = tf.sequential()
model.add(tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4] }))
model.add(output)
model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
export { model }`,
    },
  ],
  quiet: [
    { because: 'a sigmoid gives probabilities', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 1, activation: 'sigmoid', inputShape: [4] })); model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' })` },
    { because: 'several labels may hold at once: a sigmoid each', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 5, activation: 'sigmoid', inputShape: [4] })); model.compile({ optimizer: 'adam', loss: 'categoricalCrossentropy' })` },
    { because: 'a squared error takes any number', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 1, inputShape: [4] })); model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })` },
    { because: 'a loss of logits is written as a function', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, inputShape: [4] })); model.compile({ optimizer: 'sgd', loss: tf.losses.softmaxCrossEntropy })` },
    { because: 'the activation is a layer of its own', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, inputShape: [4] })); model.add(tf.layers.softmax()); model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })` },
    { because: 'the layer may be followed by another', code: `export function build(deep) { const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, inputShape: [4] })); if (deep) model.add(tf.layers.softmax()); model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' }) }` },
    { because: 'what is spread into the options may have an activation', code: `export function build(options) { const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, ...options })); model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' }) }` },
    { because: 'the activation is chosen elsewhere', code: `export function build(activation) { const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, activation })); model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' }) }` },
    { because: 'the model was made elsewhere', code: `export const build = (model) => model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })` },
    { because: '`tf` is a variable of the user', code: `export function build(tf) { const model = tf.sequential(); model.add(tf.layers.dense({ units: 1 })); model.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' }) }` },
  ],
} satisfies Table

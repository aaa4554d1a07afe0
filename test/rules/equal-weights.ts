import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'zeros in a hidden layer',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
export const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 16, activation: 'relu', kernelInitializer: 'zeros', inputShape: [4] }),
  tf.layers.dense({ units: 1 }),
] })`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 16, activation: 'relu', kernelInitializer: 'heNormal', inputShape: [4] }),
  tf.layers.dense({ units: 1 }),
] })`,
    },
    {
      as: 'a constant, by its function',
      code: `
import * as tf from '@tensorflow/tfjs'
export function build() {
  const model = tf.sequential()
  model.add(tf.layers.conv2d({ filters: 8, kernelSize: 3, kernelInitializer: tf.initializers.constant({ value: 0.5 }), inputShape: [28, 28, 1] }))
  model.add(tf.layers.flatten())
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }))
  model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
  return model
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function build() {
  const model = tf.sequential()
  model.add(tf.layers.conv2d({ filters: 8, kernelSize: 3, kernelInitializer: 'glorotUniform', inputShape: [28, 28, 1] }))
  model.add(tf.layers.flatten())
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }))
  model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' })
  return model
}`,
    },
  ],
  quiet: [
    { because: 'a single linear layer may begin anywhere', code: `const model = tf.sequential(); model.add(tf.layers.dense({ units: 3, kernelInitializer: 'zeros', inputShape: [4] })); model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })` },
    { because: 'the units of the last layer are told apart by their labels', code: `export const model = tf.sequential({ layers: [tf.layers.dense({ units: 8, inputShape: [4] }), tf.layers.dense({ units: 3, kernelInitializer: 'zeros' })] })` },
    { because: 'biases begin at 0', code: `export const model = tf.sequential({ layers: [tf.layers.dense({ units: 8, biasInitializer: 'zeros', kernelInitializer: 'heNormal', inputShape: [4] }), tf.layers.dense({ units: 3 })] })` },
    { because: 'one unit has no other to be equal to', code: `export const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, kernelInitializer: 'ones', inputShape: [4] }), tf.layers.dense({ units: 3 })] })` },
    { because: 'which layers follow is not known', code: `export const layer = tf.layers.dense({ units: 8, kernelInitializer: 'zeros' })` },
    { because: 'a layer that normalises begins with ones', code: `export const model = tf.sequential({ layers: [tf.layers.batchNormalization({ gammaInitializer: 'ones' }), tf.layers.dense({ units: 3 })] })` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'the factor of He, multiplied by the number of inputs again',
      example: true,
      code: `
export function weights(inputs, count) {
  const list = []
  for (let i = 0; i < count; i++) list.push(Math.random() * inputs * Math.sqrt(2 / inputs))
  return list
}`,
      migrate: `
export function weights(inputs, count) {
  const list = []
  for (let i = 0; i < count; i++) list.push(Math.random() * Math.sqrt(2 / inputs))
  return list
}`,
    },
    {
      as: 'the same through a constant, on both sides of 0',
      code: `
export function weight(layer) {
  const scale = Math.sqrt(1 / layer.size)
  return (Math.random() * 2 - 1) * layer.size * scale
}`,
      migrate: `
export function weight(layer) {
  const scale = Math.sqrt(1 / layer.size)
  return (Math.random() * 2 - 1) * scale
}`,
    },
    {
      as: 'the property of an object that others may write, in a loop',
      code: `
export function connect(net) {
  for (let i = 0; i < net.inputs; i++) {
    const weight = net.inputs * Math.sqrt(2 / net.inputs) * Math.random()
    net.connect(i, weight)
  }
}`,
      migrate: `
export function connect(net) {
  for (let i = 0; i < net.inputs; i++) {
    const weight = Math.sqrt(2 / net.inputs) * Math.random()
    net.connect(i, weight)
  }
}`,
    },
    {
      as: 'normal numbers mapped like uniform ones',
      code: `
import * as tf from '@tensorflow/tfjs'
export const layer = (inputs, units) => tf.randomNormal([inputs, units]).mul(2).sub(1)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const layer = (inputs, units) => tf.randomNormal([inputs, units], 0, Math.sqrt(2 / inputs))`,
    },
    {
      as: 'weights of deviation 1 for 784 inputs',
      code: `
import * as tf from '@tensorflow/tfjs'
const weights = tf.variable(tf.randomNormal([784, 32]))
export const layer = (x) => tf.relu(tf.matMul(x, weights))`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const weights = tf.variable(tf.randomNormal([784, 32], 0, Math.sqrt(2 / 784)))
export const layer = (x) => tf.relu(tf.matMul(x, weights))`,
    },
  ],
  quiet: [
    { because: 'the factor of He as it is meant', code: `export const weight = (n) => (Math.random() * 2 - 1) * Math.sqrt(2 / n)` },
    { because: 'nothing random is scaled', code: `export const scale = (x, n) => x * n * Math.sqrt(2 / n)` },
    { because: 'a random length of a random walk is no weight', code: `export const length = (n) => Math.random() * n * Math.sqrt(2)` },
    { because: 'another number is under the root', code: `export const weight = (n, m) => Math.random() * n * Math.sqrt(2 / m)` },
    { because: 'a random index', code: `export const index = (list) => Math.floor(Math.random() * list.length)` },
    { because: 'uniform numbers are mapped to both sides of 0', code: `import * as tf from '@tensorflow/tfjs'; export const layer = (inputs, units) => tf.randomUniform([inputs, units]).mul(2).sub(1)` },
    { because: 'mean and deviation are chosen', code: `import * as tf from '@tensorflow/tfjs'; export const layer = (inputs, units) => tf.randomNormal([inputs, units], 0.5, 0.1).mul(2).sub(1)` },
    { because: 'a projection that is not learned may have any size', code: `import * as tf from '@tensorflow/tfjs'; const projection = tf.randomNormal([784, 32]); export const project = (x) => tf.matMul(x, projection)` },
    { because: 'few inputs bear a deviation of 1', code: `import * as tf from '@tensorflow/tfjs'; const weights = tf.variable(tf.randomNormal([4, 32])); export const layer = (x) => tf.matMul(x, weights)` },
    { because: 'a table of embeddings is looked up, and adds nothing up', code: `import * as tf from '@tensorflow/tfjs'; const table = tf.variable(tf.randomNormal([784, 32])); export const embed = (x) => tf.gather(table, x)` },
    { because: 'the deviation is small', code: `import * as tf from '@tensorflow/tfjs'; const weights = tf.variable(tf.randomNormal([784, 32], 0, 0.05)); export const layer = (x) => tf.matMul(x, weights)` },
    { because: 'it is scaled afterwards', code: `import * as tf from '@tensorflow/tfjs'; const weights = tf.variable(tf.mul(tf.randomNormal([784, 32]), 0.05)); export const layer = (x) => tf.matMul(x, weights)` },
  ],
} satisfies Table

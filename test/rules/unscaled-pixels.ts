import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'pixels into a model of this file',
      example: true,
      code: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [28, 28, 1] }), tf.layers.dense({ units: 10, activation: 'softmax' })] })
export function classify(canvas) {
  const pixels = tf.browser.fromPixels(canvas, 1)
  return model.predict(tf.image.resizeBilinear(pixels, [28, 28]).expandDims(0))
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [28, 28, 1] }), tf.layers.dense({ units: 10, activation: 'softmax' })] })
export function classify(canvas) {
  const pixels = tf.browser.fromPixels(canvas, 1)
  return model.predict(tf.image.resizeBilinear(pixels, [28, 28]).expandDims(0))
}`,
    },
    {
      as: 'a list of images that a helper makes, in a tidy',
      code: `
import * as tf from '@tensorflow/tfjs'
const toTensor = (image) => tf.tidy(() => tf.browser.fromPixels(image).toFloat())
export async function train(images, labels) {
  const model = tf.sequential()
  model.add(tf.layers.conv2d({ filters: 8, kernelSize: 3, inputShape: [64, 64, 3] }))
  const xs = tf.stack(images.map((image) => toTensor(image)))
  await model.fit(xs, labels, { epochs: 10 })
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
const toTensor = (image) => tf.tidy(() => tf.browser.fromPixels(image).toFloat())
export async function train(images, labels) {
  const model = tf.sequential()
  model.add(tf.layers.conv2d({ filters: 8, kernelSize: 3, inputShape: [64, 64, 3] }))
  const xs = tf.stack(images.map((image) => toTensor(image)))
  await model.fit(xs, labels, { epochs: 10 })
}`,
    },
    {
      as: 'a model that was loaded, which may expect them',
      seldom: true,
      code: `
import * as tf from '@tensorflow/tfjs'
export async function classify(image) {
  const model = await tf.loadLayersModel('model.json')
  return model.predict(tf.browser.fromPixels(image).expandDims(0))
}`,
      migrate: `
import * as tf from '@tensorflow/tfjs'
export async function classify(image) {
  const model = await tf.loadLayersModel('model.json')
  return model.predict(tf.browser.fromPixels(image).expandDims(0))
}`,
    },
  ],
  quiet: [
    { because: 'the pixels are divided by 255', code: `import * as tf from '@tensorflow/tfjs'; const model = tf.sequential(); export const classify = (canvas) => model.predict(tf.browser.fromPixels(canvas).toFloat().div(255).expandDims(0))` },
    { because: 'they are scaled to -1…1 by a member', code: `import * as tf from '@tensorflow/tfjs'; const model = tf.sequential(); export class Net { half = tf.scalar(127.5); classify(canvas) { const image = tf.browser.fromPixels(canvas); return model.predict(image.toFloat().sub(this.half).div(this.half).expandDims(0)) } }` },
    { because: 'a layer rescales', code: `import * as tf from '@tensorflow/tfjs'; const model = tf.sequential({ layers: [tf.layers.rescaling({ scale: 1 / 255 })] }); export const classify = (canvas) => model.predict(tf.browser.fromPixels(canvas).expandDims(0))` },
    { because: 'a function that is not here may scale them', code: `import * as tf from '@tensorflow/tfjs'; import { prepare } from './prepare.js'; const model = tf.sequential(); export const classify = (canvas) => model.predict(prepare(tf.browser.fromPixels(canvas)))` },
    { because: 'whose model it is that predicts is not known', code: `import * as tf from '@tensorflow/tfjs'; import { Net } from './net.js'; const net = new Net(); export const classify = (image) => net.predict(tf.browser.fromPixels(image))` },
    { because: 'a graph that finds objects takes pixels as they are', code: `import * as tf from '@tensorflow/tfjs'; export async function find(image) { const model = await tf.loadGraphModel('model.json'); return model.predict(tf.browser.fromPixels(image).expandDims(0)) }` },
    { because: 'an image is cut and shown', code: `import * as tf from '@tensorflow/tfjs'; export const show = (image, canvas) => tf.browser.toPixels(tf.browser.fromPixels(image).slice([0, 0, 0], [8, 8, 3]), canvas)` },
  ],
} satisfies Table

import { parentPort, workerData } from 'node:worker_threads'
import * as tf from '@tensorflow/tfjs'
import { tensorsOf } from '../../dist/src/verify/tensor.js'
import { subjects } from './subjects.mjs'
import { block, nothing, walk } from './walk.mjs'

const tensors = await tensorsOf(tf), subject = subjects(tensors).find(({ name }) => name === workerData.name)

/** One slice of 2²⁴ numbers after the other, as they are asked for. */
parentPort.on('message', ({ slice, stride }) => {
  let tally = nothing
  const first = slice * 2 ** 24, numbers = 2 ** 24 / stride
  for (let i = 0; i < numbers; i += block) tally = walk(subject, tensors, tally, first + i * stride, Math.min(block, numbers - i), stride)
  parentPort.postMessage({ slice, tally })
})
parentPort.postMessage({ ready: true })

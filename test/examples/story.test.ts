/** What `npm run story` tells. */
import * as tf from '@tensorflow/tfjs'
import { expect, it } from 'vitest'
import { train } from '../../examples/iris/tensors.ts'
import { watch } from '../../src/runtime/monitor.ts'

tf.enableProdMode()

it.each([{ rate: 0.5, failsAt: 406 }, { rate: 0.05, failsAt: 4200 }])('at rate $rate the monitor warns long before step $failsAt, and names the cause and its rule', ({ rate, failsAt }) => {
  const monitor = watch(tf, { say: () => {} })
  train(rate, failsAt)
  monitor.stop()
  const { failure, warnings } = monitor
  expect(failure).toMatchObject({ step: failsAt, operation: 'Log', index: 118, rule: 'nanproof/log-of-one-minus-sigmoid', place: { file: expect.stringMatching(/iris\/tensors\.ts$/) } })
  expect(warnings).toMatchObject([{ sign: 'near-edge', rule: 'nanproof/log-of-one-minus-sigmoid', place: failure!.place }])
  expect(failsAt - warnings[0]!.step).toBeGreaterThan(200)
  // The spacing of float32 below 1 is 2^-24, and no argument 1 - p lies between that and 0.
  expect(failure!.progression.map(({ value }) => value).slice(-2)).toEqual([2 ** -24, 0])
})

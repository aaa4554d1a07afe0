import * as tf from '@tensorflow/tfjs'
import { expect, it } from 'vitest'
import { watch, type Monitor } from '../../../src/runtime/monitor.ts'
import { broken, healthy } from './held-out.ts'
import type { Training } from './trainings.ts'

async function watched({ run }: Training): Promise<Monitor> {
  const monitor = watch(tf, { say: () => {} })
  try {
    await run(() => monitor.failure !== undefined, monitor.callback)
  } finally {
    monitor.stop()
    tf.disposeVariables()
  }
  return monitor
}

it.each(broken)('$name is diagnosed', async (training) => {
  const { warnings } = await watched(training)
  expect(training.anyOf, `among ${training.anyOf.join(', ')}: ${warnings.map(({ message }) => message).join(' ')}`).toContain(warnings[0]?.sign)
})

it.each(healthy)('$name is left in peace', async (training) => {
  const { warnings, failure, step } = await watched(training)
  expect({ warnings, failure }).toEqual({ warnings: [], failure: undefined })
  expect(step).toBeGreaterThan(30)
})

import * as tf from '@tensorflow/tfjs'
import { watch, type Monitor } from '../../../src/runtime/monitor.ts'
import type { Training } from './trainings.ts'

/** A training under the eyes of the monitor, to its first failure or its end. */
export async function watched({ run }: Training): Promise<Monitor> {
  const monitor = watch(tf, { say: () => {} })
  try {
    await run(() => monitor.failure !== undefined, monitor.callback)
  } finally {
    monitor.stop()
    tf.disposeVariables()
  }
  return monitor
}

/** What the monitor leaves: nothing in the library, and its events and report on the disk. */
import * as tf from '@tensorflow/tfjs'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { watch } from '../../../src/runtime/monitor.ts'

tf.enableProdMode()
const folder = mkdtempSync(join(tmpdir(), 'nanproof-monitor-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** log(1 - p) for a p that grows to 1. */
function train(steps: number, each: () => void = () => {}, rate = 0.5): void {
  const x = tf.tensor1d([2, 4, 8]), w = tf.variable(tf.scalar(0.5)), optimizer = tf.train.momentum(rate, 0.9)
  for (let step = 0; step < steps; step++) {
    optimizer.minimize(() => {
      const p = tf.sigmoid(tf.mul(x, w))
      return tf.neg(tf.mean(tf.add(tf.log(p), tf.mul(0, tf.log(tf.sub(1, p)))))) as tf.Scalar
    }, false, [w])
    each()
  }
}

it('puts everything back when it stops', async () => {
  await tf.ready()
  const functions = () => tf.getKernelsForBackend(tf.getBackend()).map(({ kernelFunc }) => kernelFunc)
  const engine = tf.engine(), { fit, fitDataset } = tf.LayersModel.prototype, before = functions(), keys = Object.keys(engine)
  const monitor = watch(tf, { say: () => {} })
  expect(functions()).not.toEqual(before)
  monitor.stop()
  monitor.stop()
  expect(functions().every((kernel, i) => kernel === before[i])).toBe(true)
  expect(Object.keys(engine)).toEqual(keys)
  expect(tf.LayersModel.prototype).toMatchObject({ fit, fitDataset })
  train(3)
  expect(monitor.step).toBe(0)
})

it('keeps no tensor', () => {
  const monitor = watch(tf, { say: () => {} }), counts: number[] = []
  train(200, () => counts.push(tf.memory().numTensors))
  monitor.stop()
  expect(monitor.failure).toBeDefined()
  expect(new Set(counts.slice(1)).size).toBe(1)
})

it('writes each event when it happens, and a page that needs nothing else', () => {
  const log = join(folder, 'events.jsonl'), report = join(folder, 'report.html'), said: string[] = []
  const events = (): { kind: string; step: number }[] => readFileSync(log, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { kind: string; step: number })
  const monitor = watch(tf, { log, report, say: (text) => said.push(text) }), seen: number[] = []
  train(200, () => seen.push(events().length))
  const [warning, failure] = events()
  expect(events().map(({ kind }) => kind)).toEqual(['warning', 'failure'])
  expect([...monitor.warnings, monitor.failure].map((event) => event?.step)).toEqual([warning!.step, failure!.step])
  expect(seen[warning!.step - 1]).toBe(1)
  expect(seen[failure!.step - 1]).toBe(2)
  expect(failure!.step).toBeGreaterThan(warning!.step)
  expect(failure).toMatchObject({ operation: 'Log', value: '-Infinity', rule: 'nanproof/log-of-one-minus-sigmoid', first: { sign: 'near-edge' } })
  expect(said).toEqual([expect.stringContaining(`step ${warning!.step}`), expect.stringContaining(`failed in step ${failure!.step}: \`Log\` gave -Infinity at index [2] of 3`)])
  const page = readFileSync(report, 'utf8')
  expect(page).toContain(`<title>nanproof: Failed in step ${failure!.step}</title>`)
  expect(page.match(/<figure>/g)!.length).toBeGreaterThanOrEqual(3)
  expect(page).not.toMatch(/<script|https?:|src=|NaN(?! is)[^<]*"\/?>|undefined/)
  monitor.stop()
  expect(events().at(-1)).toEqual({ kind: 'end', step: monitor.step })
})

it('ends a training of layers that has failed', async () => {
  const monitor = watch(tf, { say: () => {} })
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] })
  model.compile({ optimizer: 'sgd', loss: (y, z) => tf.log(tf.mul(0, tf.add(y, z))) })
  const { epoch } = await model.fit(tf.ones([8, 1]), tf.ones([8, 1]), { epochs: 50, batchSize: 4, verbose: 0, callbacks: monitor.callback })
  monitor.stop()
  expect(monitor.failure).toMatchObject({ operation: 'Log', step: 1 })
  expect(monitor.step).toBe(1)
  expect(epoch.length).toBeLessThan(50)
})

it('looks at the kernels of some steps only where it is asked to', () => {
  const every = watch(tf, { say: () => {} })
  train(1500, undefined, 0.05)
  every.stop()
  const some = watch(tf, { every: 8, say: () => {} })
  train(1500, undefined, 0.05)
  some.stop()
  // The step that failed is searched once more, whichever it is.
  expect(some.failure).toMatchObject({ operation: 'Log', step: every.failure!.step, rule: every.failure!.rule })
  expect(some.warnings[0]!.step % 8).toBe(0)
})

/** What the monitor leaves: nothing in the library, and its events and report on the disk. */
import * as tf from '@tensorflow/tfjs'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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

describe('where only the loss is looked at', () => {
  it('takes the steps before the failure once more, and finds the same', async () => {
    const full = watch(tf, { say: () => {} })
    train(200)
    full.stop()
    const kernels = () => tf.getKernelsForBackend(tf.getBackend()).map(({ kernelFunc }) => kernelFunc), before = kernels(), said: string[] = [], { numTensors } = tf.memory()
    const monitor = watch(tf, { only: 'loss', say: (text) => said.push(text) })
    expect(kernels().every((kernel, i) => kernel === before[i]), 'no kernel is wrapped meanwhile').toBe(true)
    train(200)
    expect(monitor.failure).toMatchObject({ operation: 'Log', step: full.failure!.step, rule: full.failure!.rule, index: full.failure!.index })
    // Steps at distances that double, each nearer to the edge.
    const steps = monitor.failure!.progression.map(({ step }) => step), values = monitor.failure!.progression.map(({ value }) => value)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(monitor.failure!.first, 'the sign is found in the steps before').toMatchObject({ sign: 'near-edge', rule: full.failure!.rule })
    expect(said).toHaveLength(2)
    monitor.stop()
    expect(kernels().every((kernel, i) => kernel === before[i])).toBe(true)
    // The variables of the training itself stay.
    expect(tf.memory().numTensors - numTensors).toBeLessThan(8)
  })

  it('gives the weights back as they were, and finds a gradient that has spoiled them', () => {
    const w = tf.variable(tf.tensor1d([0, 0])), monitor = watch(tf, { only: 'loss', say: () => {} }), optimizer = tf.train.sgd(0.1)
    for (let step = 0; step < 3; step++) optimizer.minimize(() => tf.sum(tf.sqrt(tf.mul(w, 1))) as tf.Scalar, false, [w])
    monitor.stop()
    expect(monitor.failure).toMatchObject({ phase: 'backward', reason: 'the gradient of a root at 0, which is infinite', step: 1 })
    expect([...w.dataSync()].every(Number.isNaN)).toBe(true)
  })
})

it('loses nothing of what happened when the process dies', () => {
  const log = join(folder, 'killed.jsonl'), root = join(import.meta.dirname, '..', '..', '..')
  const program = `
    import * as tf from '@tensorflow/tfjs'
    import { watch } from './dist/src/runtime/monitor.js'
    await tf.ready()
    const monitor = watch(tf, { log: ${JSON.stringify(log)}, say: () => {} })
    const x = tf.tensor1d([2, 4, 8]), w = tf.variable(tf.scalar(0.5)), optimizer = tf.train.momentum(0.5, 0.9)
    for (;;) {
      optimizer.minimize(() => tf.neg(tf.mean(tf.mul(0, tf.log(tf.sub(1, tf.sigmoid(tf.mul(x, w))))).add(tf.log(tf.sigmoid(tf.mul(x, w)))))))
      if (monitor.failure) process.kill(process.pid, 'SIGKILL')
    }`
  const { signal } = spawnSync(process.execPath, ['--input-type=module', '-'], { cwd: root, input: program, encoding: 'utf8', timeout: 120_000 })
  expect(signal).toBe('SIGKILL')
  const events = readFileSync(log, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { kind: string })
  expect(events.map(({ kind }) => kind)).toEqual(['warning', 'failure'])
})

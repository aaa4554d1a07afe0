import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as tf from '@tensorflow/tfjs'
import { afterAll, describe, expect, it } from 'vitest'
import * as plain from '../../examples/iris/plain.ts'
import * as tensors from '../../examples/iris/tensors.ts'

tf.enableProdMode()

type Train = typeof plain.train | typeof tensors.train

interface Failure { readonly step: number; readonly z: number; readonly p: number }

function run(train: Train, rate: number, steps: number) {
  const losses: number[] = []
  let failure: Failure | undefined
  const result = train(rate, steps, (step: number, loss: number, scores: ArrayLike<number>, probabilities: ArrayLike<number>) => {
    losses.push(loss)
    if (!Number.isNaN(loss) || failure) return
    const flower = Array.from(probabilities).indexOf(1)
    failure = { step: step + 1, z: scores[flower]!, p: probabilities[flower]! }
  })
  return { losses, failure, ...result }
}

const here = fileURLToPath(new URL('../../examples/iris/', import.meta.url))
const folder = `${here}.runs/by-hand/`

/** The example with each of the texts replaced, as one would cure it by hand. */
async function cured(name: string, cures: readonly (readonly [from: string, to: string])[]): Promise<{ train: Train }> {
  let text = readFileSync(`${here}${name}.ts`, 'utf8')
  for (const [from, to] of cures) {
    if (!text.includes(from)) throw new Error(`${name}.ts has no ${from}`)
    text = text.replace(from, to)
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name}.ts`, text)
  return import(`${folder}${name}.ts`)
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const STABLE = "import { logSigmoid, variance, xlogx } from '../../../../src/runtime/stable.ts'\n"

const EXAMPLES = [
  {
    name: 'plain', train: plain.train, threshold: 53 * Math.LN2, usual: { steps: 1000, failsAt: 801 }, tenth: { steps: 8500, failsAt: 8040 }, spoiled: 1,
    cures: [
      ['import {', `${STABLE}import {`],
      ['Math.log(p) + (1 - y) * Math.log(1 - p)', 'logSigmoid(z) + (1 - y) * logSigmoid(-z)'],
      ['p * Math.log(p) + (1 - p) * Math.log(1 - p)', 'xlogx(p) + xlogx(1 - p)'],
      ['mean(column.map((value) => value * value)) - centre * centre', 'variance(column)'],
      ['/ spread', '/ (spread || 1)'],
    ],
  },
  {
    name: 'tensors', train: tensors.train, threshold: 25 * Math.LN2, usual: { steps: 500, failsAt: 406 }, tenth: { steps: 4400, failsAt: 4200 }, spoiled: 1 / 3,
    cures: [
      ['tf.log(p)', 'tf.neg(tf.softplus(tf.neg(logits)))'],
      ['tf.log(tf.sub(1, p))', 'tf.neg(tf.softplus(logits))'],
    ],
  },
] as const

describe.each(EXAMPLES)('examples/iris/$name.ts', ({ name, train, threshold, usual, tenth, spoiled, cures }) => {
  const original = run(train, 0.5, usual.steps)

  it('learns, and then its loss is NaN, because a sigmoid rounded to 1', () => {
    const before = original.losses.slice(0, usual.failsAt - 1)
    expect(before.every(Number.isFinite)).toBe(true)
    expect(before.at(-1)!).toBeLessThan(before[0]! / 100)
    expect(original.failure).toEqual({ step: usual.failsAt, z: expect.closeTo(threshold, 1), p: 1 })
    expect(original.failure!.z).toBeGreaterThanOrEqual(threshold)
    expect(original.losses.slice(usual.failsAt).every(Number.isNaN)).toBe(true)
  })

  it('keeps its weights only where the gradient was derived by hand', () => {
    expect(run(train, 0.5, usual.failsAt - 1).accuracy).toBe(1)
    expect(original.accuracy).toBeCloseTo(spoiled)
  })

  it('fails about ten times later at a tenth of the rate', () => {
    expect(run(train, 0.05, tenth.steps).failure?.step).toBe(tenth.failsAt)
  })

  it('never fails when cured, on the same curve', async () => {
    const { train: cure } = await cured(name, cures)
    const { losses, failure, ...result } = run(cure, 0.5, usual.steps)
    expect(failure).toBeUndefined()
    expect(losses.every(Number.isFinite)).toBe(true)
    expect(result.accuracy).toBe(1)
    if ('doubt' in result) expect(result.doubt).toBeLessThan(0.01)
    for (const [i, loss] of original.losses.slice(0, usual.failsAt - 1).entries()) expect(losses[i]! / loss).toBeCloseTo(1, name === 'plain' ? 9 : 3)
    expect(losses.at(-1)!).toBeLessThan(losses[usual.failsAt - 1]!)
  })
})

it('the mean entropy of the plain predictions is NaN as well: 0 log 0', () => {
  const { doubt } = plain.train(0.5, 801)
  expect(doubt).toBeNaN()
  expect(plain.train(0.5, 700).doubt).toBeGreaterThan(0)
})

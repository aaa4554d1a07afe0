/** The walk through all float32 numbers: what it catches, and a sample of it. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const { nothing, walk } = await import(join(root, 'scripts', 'exhaustive', 'walk.mjs')) as { nothing: object, walk: (subject: object, tensors: object, tally: object, start: number, count: number, stride: number) => { count: number, worst: number, at: number, lost: number, nan: number } }
const { subjects, compiled } = await import(join(root, 'scripts', 'exhaustive', 'subjects.mjs')) as { subjects: () => readonly { name: string, after: object }[], compiled: (e: object) => (x: number) => number }

const softplus = subjects().find(({ name }) => name === 'log(1 + exp(x))')!
const computing = (change: (y: number, x: number) => number) => ({ numbers: (_: object, __: string, xs: Float32Array) => xs.map((x) => change(compiled(softplus.after)(x), x)) })
const one = 0x3f800000, walked = (change: (y: number, x: number) => number) => walk(softplus, computing(change), nothing, one, 1000, 1)

test('rounded once, a primitive is right to half a unit', () => {
  const { count, worst, lost, nan } = walked((y) => y)
  expect([count, lost, nan]).toEqual([1000, 0, 0])
  expect(worst).toBeGreaterThan(0.49)
  expect(worst).toBeLessThanOrEqual(0.5)
})

test('one number that is off, lost or made up is found among all', () => {
  const odd = 1 + 2 ** -23 * 777
  expect(walked((y, x) => (x === odd ? y * (1 + 2 ** -20) : y))).toMatchObject({ at: odd })
  expect(walked((y, x) => (x === odd ? y * (1 + 2 ** -20) : y)).worst).toBeGreaterThan(4)
  expect(walked((y, x) => (x === odd ? Infinity : y))).toMatchObject({ lost: 1, lostAt: odd })
  expect(walked((y, x) => (x === odd ? NaN : y))).toMatchObject({ lost: 1 })
})

const exhaustive = (...args: readonly string[]) => spawnSync(process.execPath, [join(root, 'scripts', 'exhaustive.mjs'), ...args], { encoding: 'utf8' })

test('a sample of the real thing', () => {
  const { status, stdout, stderr } = exhaustive('log(1 + exp(x))', '--stride', '1048576', '--workers', '1')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^ {2}log\(1 \+ exp\(x\)\): 4,096 numbers, at worst \d\.\d{4} ulps, for \S+\n$/)
})

test('what is asked for wrongly is refused', () => {
  expect(exhaustive('log(x)')).toMatchObject({ status: 2, stderr: 'no such formula: log(x); see --list\n' })
  expect(exhaustive('--stride', '3').status).toBe(2)
})

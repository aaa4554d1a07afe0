import { expect, it } from 'vitest'
import { watch } from '../../../src/runtime/monitor.ts'

const quiet = { say: () => {} }

it('names the first quantity that is no number, and how its inputs came there', () => {
  const monitor = watch(quiet)
  for (const p of [1e-3, 2.98e-7, 5.96e-8, 0, 0]) {
    monitor.next()
    monitor.probe('p', [0.5, p])
    monitor.probe('log p', [Math.log(0.5), Math.log(p)])
  }
  expect(monitor.failure).toMatchObject({ operation: 'log p', step: 4, index: 1, value: -Infinity })
  expect(monitor.failure!.progression.filter(({ name }) => name === 'smallest p').map(({ value }) => value)).toEqual([1e-3, 2.98e-7, 5.96e-8, 0])
  expect(monitor.failure!.place?.file).toMatch(/plain\.test\.ts$/)
  expect(monitor.explanation()).toMatch(/^The training failed in step 4: `log p` gave -Infinity at index \[1\] of 2\. .*\nThe smallest p was 0\.001 in step 1, 2\.98e-7 in step 2, 5\.96e-8 in step 3, 0 in step 4\.\nThe largest p was 0\.5 in step 1\.\nAt /)
})

it('gives back what it looks at, and stays silent on a run without failure', () => {
  const monitor = watch(quiet)
  const xs = [1, 2]
  expect(monitor.probe('xs', xs)).toBe(xs)
  expect(monitor.probe('y', 3)).toBe(3)
  expect(monitor.failure).toBeUndefined()
  expect(monitor.warnings).toEqual([])
})

it('warns before a bound is reached, once, and says so', () => {
  const said: string[] = []
  const monitor = watch({ say: (text) => said.push(text) })
  for (let z = 0; z < 40; z++) {
    monitor.next()
    monitor.probe('1 - p', 1 - 1 / (1 + Math.exp(-z)), { above: 0 })
    monitor.probe('z', z, { below: 709 })
  }
  // 1 - p is at most 2^-49 where e^-z is.
  expect(monitor.warnings.map(({ step, sign }) => ({ step, sign }))).toEqual([{ step: Math.ceil(49 * Math.LN2) + 1, sign: 'near-edge' }])
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^nanproof: step 35: `1 - p` is 1\.78e-15, and must stay above 0\. At .*plain\.test\.ts:\d+:\d+\.$/)
})

import { expect, it } from 'vitest'
import { watch } from '../../src/runtime/monitor.ts'

it('names the first quantity that is no number, and how its inputs came there', () => {
  const probe = watch({ remember: 3 })
  for (const p of [1e-3, 2.98e-7, 5.96e-8, 0, 0]) {
    probe('p', [0.5, p])
    probe('log p', [Math.log(0.5), Math.log(p)])
    probe.step()
  }
  expect(probe.failure).toMatchObject({ name: 'log p', step: 3, index: 1, value: -Infinity })
  expect(probe.failure!.progression.filter(({ name }) => name === 'p').map(({ smallest }) => smallest)).toEqual([2.98e-7, 5.96e-8, 0])
})

it('gives back what it looks at, and stays silent on a run without failure', () => {
  const probe = watch()
  const xs = [1, 2]
  expect(probe('xs', xs)).toBe(xs)
  expect(probe('y', 3)).toBe(3)
  expect(probe.failure).toBeUndefined()
})

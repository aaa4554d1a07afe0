import { expect, it } from 'vitest'
import { softplus } from '../../src/runtime/stable.ts'
import { verify } from '../../src/verify.ts'

const naive = (x: number): number => Math.log(1 + Math.exp(x))

it('tells the failures of a formula from its cure', async () => {
  const verdict = await verify({ formula: 'log(1 + exp(x))', before: naive, after: softplus, samples: 400 })
  expect(verdict.before.nonFinite).toBeGreaterThan(20)
  expect(verdict.before.worstAt[0]).toBeGreaterThan(709)
  expect(verdict.after.nonFinite).toBe(0)
  expect(verdict.after.worst).toBeLessThan(1.01)
})

it('refuses ranges that do not fit the variables', async () => {
  await expect(verify({ formula: 'x + y', before: (x, y) => x! + y!, after: (x, y) => x! + y!, ranges: [[0, 1]] })).rejects.toThrow('has 2 variables (x, y), and 1 ranges are given')
})

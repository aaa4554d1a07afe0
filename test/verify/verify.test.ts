import { describe, expect, it } from 'vitest'
import { softplus } from '../../src/runtime/stable.ts'
import { verify } from '../../src/verify.ts'

const naive = (x: number): number => Math.log(1 + Math.exp(x))

describe('verify', () => {
  it('tells where a formula fails and that its cure does not', async () => {
    const { holds, before, after, failures, counterexamples, unknown, curve } = await verify({ before: 'log(1 + exp(x))', after: 'softplus(x)', inputs: { x: [-1000, 1000] } })
    expect({ holds, unknown, counterexamples }).toEqual({ holds: true, unknown: 0, counterexamples: [] })
    expect(before.nonFinite).toBeGreaterThan(20)
    expect(before.bits.mean).toBeGreaterThan(10)
    expect(before.beyond).toBeGreaterThan(0.2)
    expect(after).toMatchObject({ nonFinite: 0, beyond: 0, bits: { max: 0 } })
    expect(after.ulps.max).toBeLessThanOrEqual(1)
    expect(failures.map(({ loss, at, before: got, exact }) => [loss, at, got, exact])).toEqual([
      ['number', { x: 710 }, Infinity, 710], ['sign', { x: -37 }, 0, softplus(-37)], ['digits', { x: -20 }, naive(-20), softplus(-20)],
    ])
    expect(curve!.along).toBe('x')
    const [small, large] = curve!.regions
    expect(small).toMatchObject({ loss: 'sign' })
    expect([small!.from < -700, small!.to > -21 && small!.to < -17]).toEqual([true, true])
    expect(large).toMatchObject({ to: 1000, loss: 'number', before: 53, after: 0 })
    expect(large!.from).toBeCloseTo(709.7827, 3)
  })

  it('refutes a cure that only seems to be one, with the roundest input', async () => {
    const { holds, counterexamples } = await verify({ before: 'log(1 + exp(x))', after: 'log1p(exp(x))', inputs: { x: [-1000, 1000] } })
    expect(holds).toBe(false)
    expect(counterexamples).toMatchObject([{ reason: 'inaccurate', at: { x: 710 }, after: Infinity, exact: 710 }])
  })

  it('compares functions, given what they compute', async () => {
    const off = (x: number): number => softplus(x) * (1 + 2e-15)
    const compared = { formula: 'log(1 + exp(x))', before: naive, inputs: { x: [-700, 700] }, samples: 400 } as const
    expect((await verify({ ...compared, after: softplus })).holds).toBe(true)
    expect(await verify({ ...compared, after: off })).toMatchObject({ holds: false, counterexamples: [{ reason: 'inaccurate' }] })
    expect((await verify({ ...compared, after: off, tolerance: 20 })).holds).toBe(true)
  })

  it('takes vectors, and rounds to float32 once', async () => {
    const { holds, before, after } = await verify({ before: 'exp(x) / sum(exp(x))', after: 'softmax(x)', inputs: { x: [-200, 200] }, format: 'float32', samples: 300 })
    expect(holds).toBe(true)
    expect(before.nonFinite).toBeGreaterThan(0)
    expect(after.nonFinite).toBe(0)
  })

  it('tries the numbers inside a range alone', async () => {
    const { holds, before, curve } = await verify({ before: 'log(1 + exp(x))', after: 'softplus(x)', inputs: { x: [0, 10] }, samples: 400 })
    expect(holds).toBe(true)
    expect(before).toMatchObject({ nonFinite: 0, beyond: 0 })
    expect(curve!.regions).toEqual([])
  })

  it.each([
    [{ before: naive, after: softplus }, '`formula` says what the functions compute'],
    [{ before: 'log(1 + exp(x))', after: 'softplus(x)', inputs: { y: [0, 1] } }, 'no variable of `log(1 + exp(x))` is called `y`; there is x'],
    [{ before: 'log(1 + exp(x))', after: 'sofplus(x)' }, '`sofplus` is no operation of the vocabulary'],
  ] as const)('refuses %j', async (options, message) => {
    await expect(verify(options)).rejects.toThrow(message)
  })
})

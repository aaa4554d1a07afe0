/** Broken trainings are explained rightly, and healthy ones left in peace. */
import { describe, expect, it } from 'vitest'
import { broken, healthy } from './trainings.ts'
import { watched } from './watched.ts'

describe.each(broken)('$name', (training) => {
  it('is diagnosed', async () => {
    const { warnings, failure } = await watched(training)
    const signs = warnings.map(({ sign }) => sign)
    expect(signs).toEqual(expect.arrayContaining([...training.signs]))
    const expected = Object.entries(training.failure ?? {})
    expect(Object.fromEntries(expected.map(([key]) => [key, failure?.[key as keyof typeof failure]]))).toEqual(Object.fromEntries(expected))
    if (training.signs.includes('near-edge')) expect(warnings.find(({ sign }) => sign === 'near-edge')?.rule, 'the warning names the rule already').toBe(failure?.rule)
    if (training.signs.length === 0) expect(signs).toEqual([])
    for (const { place } of [...warnings, ...(failure ? [failure] : [])]) expect(place?.file).toMatch(/trainings(?:\.test)?\.ts$/)
  })
})

describe.each(healthy)('$name', (training) => {
  it('is left in peace', async () => {
    const { warnings, failure, step } = await watched(training)
    expect({ warnings, failure }).toEqual({ warnings: [], failure: undefined })
    expect(step).toBeGreaterThan(30)
  })
})

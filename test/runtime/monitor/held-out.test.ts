/** Trainings to which no threshold was tuned when they were first run. They showed two signs to be wrong, and have been ordinary tests since. */
import { expect, it } from 'vitest'
import { broken, healthy } from './held-out.ts'
import { watched } from './watched.ts'

it.each(broken)('$name is diagnosed', async (training) => {
  const { warnings } = await watched(training)
  expect(training.anyOf, `among ${training.anyOf.join(', ')}: ${warnings.map(({ message }) => message).join(' ')}`).toContain(warnings[0]?.sign)
})

it.each(healthy)('$name is left in peace', async (training) => {
  const { warnings, failure, step } = await watched(training)
  expect({ warnings, failure }).toEqual({ warnings: [], failure: undefined })
  expect(step).toBeGreaterThan(30)
})

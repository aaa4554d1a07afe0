import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomProgram } from './random-program.ts'
import { runAndCompare } from './run.ts'

const calls = [[0.7, -1.3, [0.5, -1.5, 2, 0.25], [1, 0, 0.5, 3]], [-2, 1, [-1, -2, -3], [0.1, 0.2, 0.3]], [3, 0.5, [1, 2, 3], [3, 2, 1]]] as const
const programs = Number(process.env['PROGRAMS'] ?? 10_000)

test('what is said of a random program does not contradict running it', () => {
  let bounded = 0, agreed = 0
  const program = fc.array(fc.nat(9_999), { minLength: 20, maxLength: 160 })
  const result = fc.check(fc.property(program, (decisions) => {
    const outcome = runAndCompare(randomProgram(decisions), calls)
    bounded += outcome.bounded
    agreed += outcome.agreed
    return outcome.contradiction === undefined
  }), { numRuns: programs, seed: Number(process.env['SEED'] ?? 7) })
  if (result.failed) expect.fail(runAndCompare(randomProgram(result.counterexample![0]), calls).contradiction ?? String(result.errorInstance))
  // The comparison says something: most programs have bounded values and formulas over their inputs.
  expect(bounded).toBeGreaterThan(10 * programs)
  expect(agreed).toBeGreaterThan(3 * programs)
}, 600_000)

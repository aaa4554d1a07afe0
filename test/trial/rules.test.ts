import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { loadBench, type Bench } from '../../src/trial/bench.ts'
import type { RuleTrial } from '../../src/trial/result.ts'
import { spellRefutation, spellWitnesses } from '../../src/trial/spell.ts'
import { tryRule } from '../../src/trial/trial.ts'

let bench: Bench
beforeAll(async () => {
  bench = await loadBench()
})

const trials: RuleTrial[] = []

describe('the trial of a rule', () => {
  it.each(Object.entries(rules))('holds: %s', (name, rule) => {
    const trial = tryRule(name, rule, bench)
    trials.push(trial)
    expect(trial.cases.flatMap((each) => each.refutations.map((refutation) => spellRefutation(each, refutation)))).toEqual([])
    for (const { runs } of trial.cases) for (const { samples } of runs) expect(samples).toBeGreaterThan(100)
  })

  it('shows the witnesses that are committed', () => {
    expect(readFileSync('src/lint/witnesses.ts', 'utf8')).toBe(spellWitnesses(trials))
  })
})

/** The trial of a rule: every case, in both formats, in every form. */
import { show } from '../math/language.ts'
import { float32, float64 } from '../numbers/format.ts'
import type { Rule, RuleCase } from '../rule.ts'
import type { Bench } from './bench.ts'
import { tryGuard } from './guard-trial.ts'
import type { CaseTrial, RuleTrial } from './result.ts'
import { tryRewrite, type FormatTrial } from './rewrite-trial.ts'

/** A fixed seed: a trial is the same every time. */
const seed = 20250101

export function tryRule(name: string, rule: Rule, bench: Bench): RuleTrial {
  const cases = rule.cases.map((each) => tryCase(each, bench))
  return { rule: name, held: cases.every(({ refutations }) => refutations.length === 0), cases }
}

function tryCase(each: RuleCase, bench: Bench): CaseTrial {
  const [binary64, binary32] = [float64, float32].map((format) => (each.kind === 'rewrite' ? tryRewrite(each, bench, format, seed) : tryGuard(each, bench, format, seed))) as [FormatTrial, FormatTrial]
  return {
    before: show(each.before), after: show(each.after),
    runs: [...binary64.runs, ...binary32.runs], witnesses: { float64: binary64.witnesses, float32: binary32.witnesses }, refutations: [...binary64.refutations, ...binary32.refutations],
  }
}

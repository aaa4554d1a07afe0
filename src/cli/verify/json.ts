/** The outcomes as JSON. docs/verification.schema.json describes it; `version` rises when a reader of the last one would misread it. */
import { show } from '../../math/language.ts'
import type { Value } from '../../math/evaluate.ts'
import { isVector } from '../../math/evaluate.ts'
import type { Errors, Instance } from '../../verify/examination.ts'
import { failures, type Report } from '../report.ts'
import { verdictOf, type Outcome } from './outcome.ts'
import type { Verified } from './verified.ts'

export function json(report: Report, outcomes: readonly Outcome[], hasTensors: boolean): string {
  return `${JSON.stringify({
    version: 1, nanproof: report.version, preset: report.preset, tensors: hasTensors, files: report.results.length,
    findings: outcomes.map((outcome) => {
      const { file, rule, url, message: { line, column, endLine, endColumn }, lifted, verified } = outcome
      return {
        file, rule, url, line, column, endLine, endColumn, verdict: verdictOf(outcome),
        ...(lifted && {
          format: lifted.format, code: lifted.code, cure: lifted.cure,
          before: show(lifted.case.before), after: show(lifted.case.after), holes: Object.fromEntries([...lifted.holes].map(([name, e]) => [name, show(e)])),
        }),
        ...(verified && measurements(verified)),
      }
    }),
    failures: failures(report),
  }, null, 2)}\n`
}

const measurements = ({ variables, computed, examination, gradients, curve }: Verified) => ({
  computed,
  variables: variables.map(({ name, vector, range, integer }) => ({ name, vector, integer: integer === true, range: range?.map(number) })),
  samples: examination.samples, unknown: examination.unknown,
  original: errors(examination.before), cured: errors(examination.after),
  failures: examination.failures.map(({ loss, ...each }) => ({ loss, ...instance(each) })),
  counterexamples: examination.counterexamples.map(({ reason, ...each }) => ({ reason, ...instance(each) })),
  ...(curve && { along: curve.along, regions: curve.regions.map(({ from, to, loss, before, after }) => ({ from: number(from), to: number(to), loss, bits: { original: before, cured: after } })) }),
  ...(gradients && { gradients: { holds: gradients.holds, samples: gradients.samples, nonFinite: { original: gradients.before, cured: gradients.after }, missing: gradients.missing } }),
})

const errors = ({ ulps, bits, beyond, nonFinite }: Errors) => ({ ulps, bits, beyond, nonFinite })

const instance = ({ at, before, after, exact }: Instance) => ({ at: Object.fromEntries(Object.entries(at).map(([name, value]) => [name, valueOf(value)])), original: valueOf(before), cured: valueOf(after), exact: exact === undefined ? undefined : valueOf(exact) })

/** JSON has no infinities and no NaN: they are words. */
const number = (x: number): number | string => (Number.isFinite(x) ? x : String(x))
const valueOf = (value: Value<number>): number | string | readonly (number | string)[] => (isVector(value) ? value.map(number) : number(value))

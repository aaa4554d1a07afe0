/** What the recorder saw, in sentences, with the finding of the linter that stands there. */
import { relative } from 'node:path'
import type { Linter } from 'eslint'
import { short } from '../../runtime/monitor/symptoms/symptom.ts'
import type { Extent } from './instrument.ts'
import { kinds } from './kinds.ts'
import type { Place, Sighting } from './recorder.ts'

/** A line of the log, and what is said of it. */
export interface Told {
  readonly kind: 'warning' | 'failure' | 'left'
  readonly step?: number
  readonly operation: string
  readonly argument: string
  readonly value: string
  /** What happened, as a clause: "the logarithm of 0". */
  readonly reason: string
  readonly progression: Sighting['trail']
  readonly place: { readonly file: string; readonly line: number; readonly column: number }
  readonly rule?: string
  /** What the linter says there. */
  readonly finding?: string
  readonly first?: Told
}

/** What is larger overflows within a few rounds of its growth. */
const huge = 2 ** 960

/** So much of the progression is told. */
const longest = 6

export function toldOf({ kind, site, value, step, trail }: Sighting, findings: readonly Linter.LintMessage[], first: Told | undefined): Told {
  const found = findingAt(site, findings), x = Number(value)
  return {
    kind: kind === 'near' ? 'warning' : kind, ...(step !== undefined && { step }), operation: site.operation, argument: site.argument, value,
    reason: Number.isNaN(x) ? (Math.abs(Number(trail.at(-1)?.value)) > huge ? 'a result that grew beyond the largest number of float64' : 'a value that was no number when it came here') : kinds[site.kind].outside(kind === 'near' ? kinds[site.kind].which === 'smallest' ? 0 : Infinity : x),
    progression: rising(trail).slice(-longest), place: { file: site.file, ...site.start },
    ...(found && { rule: found.ruleId!, finding: found.message }), ...(first && { first }),
  }
}

/** The part of the run that the end belongs to: the rounds of a loop begin anew where it is entered again. */
function rising(trail: Sighting['trail']): Sighting['trail'] {
  let from = 0
  for (let i = 1; i < trail.length; i++) if (trail[i]!.step! < trail[i - 1]!.step!) from = i
  return trail.slice(from)
}

/** The finding of the operation itself; else the smallest around it, else one inside it. */
function findingAt({ start, end }: Extent, findings: readonly Linter.LintMessage[]): Linter.LintMessage | undefined {
  const own = { from: orderOf(start), to: orderOf(end) }
  const placed = findings.map((finding) => ({ finding, from: orderOf(finding), to: orderOf({ line: finding.endLine ?? finding.line, column: finding.endColumn ?? finding.column }) }))
  const around = placed.filter(({ from, to }) => from <= own.from && to >= own.to).sort((a, b) => a.to - a.from - (b.to - b.from))
  return (around[0] ?? placed.find(({ from, to }) => from >= own.from && to <= own.to))?.finding
}

const orderOf = ({ line, column }: { readonly line: number; readonly column: number }): number => line * 1e5 + column

const shownStep = (step: number | undefined): string => (step === undefined ? '' : ` in round ${step}`)

const shownPlace = ({ file, line, column }: Told['place']): string => `${relative(process.cwd(), file)}:${line}:${column}`

export function sentencesOf(told: Told, seen: Place): string {
  const { kind, step, operation, argument, value, reason, place, finding, rule, first } = told
  if (kind === 'warning') return `round ${step ?? 0}: ${argument === '' ? 'The argument' : `\`${argument}\``} is ${short(Number(value))}, and comes near ${reason}. At ${shownPlace(place)}.${finding === undefined ? '' : ` ${rule}: ${finding}`}`
  const x = Number(value), given = operation === argument ? `gave ${short(x)}` : `was given ${argument === '' ? '' : `\`${argument}\` = `}${short(x)}`
  const what = kind === 'left' ? `\`${operation}\` ${given}, which is ${reason}. Nothing that was looked at became NaN by it.` : `The run failed${shownStep(step)}: \`${operation}\` ${Number.isNaN(x) ? `met ${reason}` : `${given}. That is ${reason}`}.`
  return [what, ...progression(told), `At ${shownPlace(place)}${showsElsewhere(place, seen) ? `; it ${kind === 'left' ? 'went into' : 'showed in'} \`${seen.operation}\` in line ${seen.start.line}` : ''}.`, ...firstSign(first, step), ...cure(told)].join('\n')
}

const showsElsewhere = (place: Told['place'], { file, start }: Place): boolean => file !== place.file || start.line !== place.line || start.column !== place.column

function progression({ progression, argument, value, step, kind }: Told): string[] {
  if (progression.length === 0) return []
  const points = [...progression, ...(kind === 'failure' ? [{ ...(step !== undefined && { step }), value }] : [])]
  return [`${argument === '' ? 'The argument' : `\`${argument}\``} was ${points.map((point) => `${short(Number(point.value))}${shownStep(point.step)}`).join(', ')}.`]
}

function firstSign(first: Told | undefined, step: number | undefined): string[] {
  if (!first) return []
  const before = step !== undefined && first.step !== undefined && step > first.step ? `, ${step - first.step} rounds before` : ''
  return [`The first sign was${shownStep(first.step)}${before}: ${first.argument === '' ? `the argument of \`${first.operation}\`` : `\`${first.argument}\``} came near ${first.reason}.`]
}

function cure({ rule, finding, step }: Told): string[] {
  if (rule === undefined || finding === undefined) return []
  return [`The rule ${rule} names it: ${finding} ${step !== undefined && step > 1 ? 'A smaller learning rate only makes it later; ' : ''}\`nanproof --fix --preset migrate\` cures it.`]
}

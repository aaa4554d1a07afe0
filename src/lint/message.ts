/** A finding in three sentences: what stands there, what goes wrong and for which input, what to write. */
import type { Reader } from '../code/reader.ts'
import { show } from '../math/language.ts'
import { variables } from '../math/expression.ts'
import type { Witness } from '../math/witness.ts'
import type { FormatName } from '../numbers/format.ts'
import type { Symptom } from '../rule.ts'
import type { Cure } from './cure.ts'
import type { Finding } from './finding.ts'
import { holeTexts } from './hole-texts.ts'
import { shortened } from './shortened.ts'
import { witnesses } from './witnesses.ts'

export interface Message {
  readonly what: string
  readonly why: string
  readonly cure: string
}

export function messageOf(reader: Reader, finding: Finding, cure: Cure): Message {
  const code = shortened(reader.sourceCode.getText(finding.node as never), 80), holes = holeTexts(reader, finding, cure)
  return { what: what(finding, code, holes), why: why(finding), cure: `Write \`${cure.text ?? withTexts(show(finding.case.after), holes)}\`.` }
}

/** Names the formula where the code does not show it, because it came through variables, helpers or loops. */
function what(finding: Finding, code: string, holes: ReadonlyMap<string, string>): string {
  const { case: c, reached } = finding
  if (c.kind === 'guard') return `\`${code}\` can leave its domain: \`${operandOf(finding, holes)}\` is ${number(reached!.at)} ${reached!.why}.`
  const given = [...variables(c.before)].flatMap((name) => (holes.has(name) ? [`${name} = \`${holes.get(name)!}\``] : []))
  return `\`${code}\` computes ${show(c.before)}${given.length > 0 ? ` for ${given.join(' and ')}` : ''}.`
}

/** What a guard is about, as the code has it. */
function operandOf(finding: Finding, holes: ReadonlyMap<string, string>): string {
  const c = finding.case
  return c.kind === 'guard' ? withTexts(show(c.outside.left), holes) : ''
}

const withTexts = (formula: string, holes: ReadonlyMap<string, string>): string => formula.replaceAll(/[A-Za-z_]\w*/g, (name) => holes.get(name) ?? name)

const verbs: Readonly<Record<Symptom, string>> = {
  overflow: 'It overflows', underflow: 'It underflows', absorption: 'A small term is lost beside a large one', cancellation: 'The leading digits cancel',
}

function why(finding: Finding): string {
  const { case: c, format, symptoms } = finding
  const known = witnesses[finding.rule]?.[finding.number]?.[format] ?? {}
  if (c.kind === 'guard') return `${c.gives[0]!.toUpperCase()}${c.gives.slice(1)}.`
  // The failure that is told is the one that shows most: a result that is no number, or infinite.
  const told = symptoms.find((s) => known[s] && !isFinite(known[s].got)) ?? symptoms.find((s) => known[s]) ?? symptoms[0]!
  const witness = known[told]
  return witness ? `${verbs[told]}: ${example(witness, format)}.` : `${verbs[told]}.`
}

const isFinite = (value: Witness['got']): boolean => (typeof value === 'number' ? Number.isFinite(value) : value.every((v) => Number.isFinite(v)))

function example({ at, got, want }: Witness, format: FormatName): string {
  const input = Object.entries(at).map(([name, value]) => `${name} = ${number(value)}`).join(', ')
  return `for ${input} it gives ${number(got)} in ${format}, where ${number(want)} is right`
}

/** A number, or a vector of numbers, in few digits. */
function number(value: Witness['got']): string {
  if (typeof value !== 'number') return `[${value.map(number).join(', ')}]`
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(value) : String(Number(value.toPrecision(4)))
}

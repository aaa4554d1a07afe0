/** What the rules find in a file: every place where a formula of a rule stands and can fail. */
import type { TSESTree } from '@typescript-eslint/types'
import { rules } from '../../rules/index.ts'
import { ancestors, isFunction } from '../code/tree.ts'
import { expressionOf } from '../code/containers.ts'
import { counted } from '../code/counted.ts'
import { indexIn, lift } from '../code/lift.ts'
import type { Reader, Site } from '../code/reader.ts'
import { formatOf, type Assumptions } from '../math/assumption.ts'
import type { Expression, Operation } from '../math/expression.ts'
import { match, type Match } from '../math/match.ts'
import type { Attained } from '../math/range.ts'
import { collected } from '../math/difference.ts'
import type { Condition } from '../math/language.ts'
import { reduces } from '../math/reduces.ts'
import { bind, reach, type Answer } from '../math/region.ts'
import type { FormatName } from '../numbers/format.ts'
import { emptyRange, predictionAtZero, probabilityAtZero } from './evidence.ts'
import { isAtLeast, type Likelihood } from './likelihood.ts'
import { isWatched } from './watched.ts'
import { isCaught, isOfChosen, isOnlyCompared } from './wanted.ts'
import type { GuardCase, RewriteCase, RuleCase, Symptom } from '../rule.ts'

export interface Finding {
  readonly rule: string
  readonly case: RuleCase
  /** Which of the rule's cases. */
  readonly number: number
  /** Where to point. */
  readonly at: TSESTree.Node
  /** The computation that fails, to be replaced. */
  readonly node: TSESTree.Node
  readonly site: Site
  readonly match: Match
  /** Where one element of a vector formula is computed: which. */
  readonly index: Expression | undefined
  readonly format: FormatName
  /** For a rewrite: the symptoms that can show here. */
  readonly symptoms: readonly Symptom[]
  readonly likelihood: Likelihood
  /** For a guard: the point outside the domain that is reached, and when. */
  readonly reached: Attained | undefined
}

interface Candidate {
  readonly rule: string
  readonly number: number
  readonly case: RuleCase
  /** Whether it is about vectors as wholes. */
  readonly reduces: boolean
}

let byRoot: Map<string, Candidate[]> | undefined

/** The cases of all rules by the operation at their root, the most specific first, so that the first match is the finding. */
function candidates(root: string): readonly Candidate[] {
  if (!byRoot) {
    byRoot = new Map()
    const all = Object.entries(rules).flatMap(([rule, { cases }]) => cases.map((c, number) => ({ rule, number, case: c, reduces: reduces(c.before) })))
    all.sort((a, b) => b.case.before.size - a.case.before.size || Number(a.case.kind === 'guard') - Number(b.case.kind === 'guard'))
    for (const candidate of all) byRoot.set(candidate.case.before.name, [...(byRoot.get(candidate.case.before.name) ?? []), candidate])
  }
  return byRoot.get(root) ?? []
}

const found = new WeakMap<Reader, Map<Likelihood, readonly Finding[]>>()

/** The findings that are so likely at least. What is less hides nothing. */
export function findingsIn(reader: Reader, least: Likelihood): readonly Finding[] {
  const levels = found.get(reader) ?? new Map<Likelihood, readonly Finding[]>()
  const known = levels.get(least)
  if (known) return known
  const all: Finding[] = []
  const covered = new Set<object>()
  for (const site of reader.sites) {
    cover(site.expression, covered)
    const finding = findingAt(reader, site, least)
    if (finding) all.push(finding)
  }
  for (const { case: c, match: m } of all) if (c.kind === 'rewrite') for (const part of m.spine.slice(1)) if (part.origin && part.origin !== m.spine[0]!.origin) covered.add(part.origin)
  const findings = all.filter((f) => !covered.has(f.node) && !isFallback(reader, f.node))
  found.set(reader, levels.set(least, findings))
  return findings
}

/** What stands in for a function of `Math` where an engine lacks it, `Math.sinh || function …`, runs nowhere. */
function isFallback(reader: Reader, node: TSESTree.Node): boolean {
  for (const above of ancestors(node)) if (isFunction(above)) return above.parent.type === 'LogicalExpression' && above.parent.right === above && /^Math\.\w+$/.test(reader.sourceCode.getText(above.parent.left as never))
  return false
}

/** Inside a good way to compute something, nothing is a disease. */
function cover(e: Operation, covered: Set<object>): void {
  for (const part of e.cure ?? []) if (part.origin) covered.add(part.origin)
  const [inner] = e.operands
  if (e.name === 'at' && inner?.kind === 'operation') cover(inner, covered)
}

/** The forms in which the site's operation may match: as folded, as written, as the vector of which it is an element. */
function* forms(reader: Reader, e: Operation): Generator<{ readonly form: Operation; readonly index: Expression | undefined }> {
  const inner = e.operands[0]
  if (e.name === 'at' && inner?.kind === 'operation') {
    for (let f: Operation | undefined = inner; f; f = f.written) yield { form: f, index: e.operands[1] }
    return
  }
  for (let f: Operation | undefined = e; f; f = f.written) {
    yield { form: f, index: undefined }
    const index = indexIn(f)
    const lifted = index && lift(f, index)
    if (lifted?.kind === 'operation' && lifted.name === f.name) yield { form: lifted, index }
  }
  const form = e.name === 'sub' || e.name === 'div' ? counted(reader, e) : undefined
  if (form) yield { form, index: undefined }
}

function findingAt(reader: Reader, site: Site, least: Likelihood): Finding | undefined {
  for (const { form, index } of forms(reader, site.expression)) {
    for (const candidate of candidates(form.name)) {
      // What is computed element by element is read so: of the elements something may be known, as that none is 0.
      if (index && !candidate.reduces) continue
      const m = match(candidate.case.before, form)
      if (!m || !isWrittenHere(reader, site, m)) continue
      const finding = assess(reader, site, candidate, m, index)
      if (finding && isAtLeast(finding.likelihood, least)) return finding
    }
  }
  return undefined
}

/**
 * A formula is reported where it is written. At the call of a helper, in this file or another, that is the case where the
 * helper writes its root and the call hands in a part of it.
 */
function isWrittenHere(reader: Reader, site: Site, m: Match): boolean {
  const [root, ...parts] = m.spine.map(({ origin }) => origin)
  if (!site.call) return root === site.node
  const given = givenAt(reader, site.node as TSESTree.CallExpression)
  return root !== undefined && !given.has(root) && parts.some((part) => part !== undefined && given.has(part))
}

/** Where that was computed which a call hands to its helper. */
function givenAt(reader: Reader, { callee, arguments: given }: TSESTree.CallExpression): ReadonlySet<object> {
  const origins = new Set<object>()
  for (const node of callee.type === 'MemberExpression' ? [callee.object, ...given] : given) {
    const value = reader.values.get(node)
    if (value?.kind === 'formula' || value?.kind === 'list') collect(expressionOf(reader, value), origins)
  }
  return origins
}

function collect(e: Expression, origins: Set<object>): void {
  if (e.kind !== 'operation') return
  if (e.origin) origins.add(e.origin)
  for (const operand of e.operands) collect(operand, origins)
  if (e.written) collect(e.written, origins)
}

function sameFunction(reader: Reader, a: TSESTree.Node, b: TSESTree.Node): boolean {
  return reader.scopeOf(a).variableScope === reader.scopeOf(b).variableScope
}

function assess(reader: Reader, site: Site, candidate: Candidate, m: Match, index: Expression | undefined): Finding | undefined {
  const format = formatOf(m.spine[0]!).name
  const base = { rule: candidate.rule, number: candidate.number, node: site.node, at: faultOf(reader, site, candidate.case, m), site, match: m, index, format }
  if (candidate.case.kind === 'rewrite') {
    const symptoms = symptomsOf(reader, candidate.case, m, format, site)
    return symptoms.length > 0 ? { ...base, case: candidate.case, symptoms, likelihood: likelihoodOf(candidate.case, m, symptoms), reached: undefined } : undefined
  }
  if (candidate.case.before.name.startsWith('log') && (isOnlyCompared(reader, site.node) || isCaught(reader, site.node) || isOfChosen(reader, site.node))) return undefined
  const reached = pointOutside(reader, candidate.case, m, format, site.assumptions) ?? evidenceOf(reader, candidate.case, m, site)
  return reached && { ...base, rule: isOfDraw(reader, candidate.case, m) ? 'log-of-random' : candidate.rule, case: candidate.case, symptoms: [], likelihood: likelihoodOfGuard(reader, candidate.case, m, site), reached }
}

/** What the code says of its values without computing it. */
function evidenceOf(reader: Reader, { before }: GuardCase, m: Match, site: Site): Attained | undefined {
  const [root] = m.spine as [Operation]
  if (before.name === 'log') return probabilityAtZero(reader, root.operands[0]!, site) ?? predictionAtZero(reader, root.operands[0]!, site)
  return before.name === 'div' ? emptyRange(reader, root, site) : undefined
}

/** Whether a logarithm is taken of a random number as it was drawn, which is better drawn otherwise than bounded. */
function isOfDraw(reader: Reader, { before }: GuardCase, m: Match): boolean {
  const p = before.name.startsWith('log') ? m.holes.get('p') : undefined
  const range = p?.kind === 'variable' ? reader.ranges.of(p) : undefined
  return range?.drawn !== undefined && range.lo === 0 && range.hi < 1
}

/** The operation that goes wrong first, where it stands in the same function. */
function faultOf(reader: Reader, site: Site, c: RuleCase, m: Match): TSESTree.Node {
  const fault = c.kind === 'rewrite' ? c.fault : undefined
  const parts = fault?.kind === 'operation' ? m.spine.slice(1).filter((p) => p.name === fault.name) : []
  const nodes = parts.map(({ origin }) => origin as TSESTree.Node | undefined).filter((node) => node !== undefined && sameFunction(reader, node, site.node))
  return nodes.sort((a, b) => a!.range[0] - b!.range[0])[0] ?? site.node
}

function symptomsOf(reader: Reader, c: RewriteCase, m: Match, format: FormatName, site: Site): Symptom[] {
  if (c.except.some((form) => match(form, m.spine[0]!)) || (c.tensors === 'none' && format === 'float32')) return []
  const answer = (condition: Condition): Answer => reach(bind(condition, m.holes, format), (e) => reader.ranges.of(e, site.assumptions))
  const possible = (condition: Condition): boolean => answer(condition) !== 'never'
  const known = ({ left, sign, right }: Condition): boolean => answer({ left: collected(bind({ left, sign, right }, m.holes, format).left), sign, right }) === 'always'
  if (!c.given.every(possible) || !c.where.every((alternatives) => alternatives.some(known))) return []
  // The last digits of a random number are random: nothing is lost with them.
  const isDrawn = [...m.holes.values()].every((e) => reader.ranges.of(e, site.assumptions).drawn !== undefined)
  const failing = [...c.fails].filter(([symptom, condition]) => !(isDrawn && (symptom === 'absorption' || symptom === 'cancellation')) && possible(condition)).map(([symptom]) => symptom)
  // A branch that leaves 0 out has taken care of what underflows.
  return failing.every((symptom) => symptom === 'underflow') && (excludesZero(reader, site) || isOnlyCompared(reader, site.node) || isOfChosen(reader, site.node)) ? [] : failing
}

function excludesZero(reader: Reader, { node, assumptions }: Site): boolean {
  const argument = node.type === 'CallExpression' ? node.arguments[0] : undefined
  const value = argument && reader.values.get(argument)
  return value?.kind === 'formula' && reader.ranges.of(value.expression, assumptions).lo > 0
}

function likelihoodOf(c: RewriteCase, m: Match, symptoms: readonly Symptom[]): Likelihood {
  if (c.likelihood !== 'likely') return symptoms.some((symptom) => symptom === 'cancellation' || symptom === 'absorption') ? c.likelihood : 'remote'
  return isSeldom(c, m) ? 'possible' : 'likely'
}

function likelihoodOfGuard(reader: Reader, c: GuardCase, m: Match, site: Site): Likelihood {
  return isSeldom(c, m) || (c.before.name === 'div' && isWatched(reader, site, m.spine[0]!.operands[1]!)) ? 'possible' : 'likely'
}

/** Whether the formula has a form whose failing inputs seldom occur. */
const isSeldom = (c: RuleCase, m: Match): boolean => c.seldom.some((form) => {
  const found = match(form, m.spine[0]!)
  return found !== undefined && [...found.holes].every(([name, e]) => name !== 'unknown' || isUnknown(e))
})

const isUnknown = (e: Expression): boolean => e.kind === 'variable' || (e.kind === 'operation' && (e.name === 'at' || e.name === 'rearranged') && isUnknown(e.operands[0]!))

/** A value outside the domain that the operand is known to take. */
function pointOutside(reader: Reader, c: GuardCase, m: Match, format: FormatName, assumptions: Assumptions): Attained | undefined {
  if (c.except.some((form) => match(form, m.spine[0]!))) return undefined
  const { left, sign, right } = bind(c.outside, m.holes, format)
  if (right.kind !== 'constant') return undefined
  const range = reader.ranges.of(left, assumptions)
  const limit = right.value
  const outside = (x: number): boolean => (sign === '===' ? x === limit : sign === '<=' ? x <= limit : sign === '<' ? x < limit : sign === '>=' ? x >= limit : x > limit)
  const point = range.attained.find((p) => p.at >= range.lo && p.at <= range.hi && outside(p.at))
  if (point) return point
  const why = range.drawn ?? c.reached
  if (why === undefined) return undefined
  const at = [limit, -0.5, range.lo, range.hi].find((x) => x >= range.lo && x <= range.hi && outside(x))
  return at === undefined ? undefined : { at, why }
}

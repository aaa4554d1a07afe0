/**
 * What a rule is. A rule file says only this; detection, fix, message, page and trial are derived from it.
 *
 * A `rewrite` is the same mathematics in better arithmetic. A `guard` keeps an operation inside its domain, and its cure
 * changes the value where the domain was left.
 */
import { formula } from './math/canonical.ts'
import { variables, type Expression, type Operation } from './math/expression.ts'
import { isFormatConstant, parseCondition, parseFormula, show, type Condition } from './math/language.ts'

/** The ways in which a formula betrays its mathematics. */
export type Symptom = 'overflow' | 'underflow' | 'absorption' | 'cancellation'

export interface RewriteDeclaration {
  readonly before: string
  readonly after: string
  /** Where each symptom shows: the reason in the message, the region asked of the ranges, and a claim the trial must witness. */
  readonly fails: Readonly<Partial<Record<Symptom, string>>>
  /** What must be possible for the finding to be worth making; said of the holes. */
  readonly given?: string | readonly string[]
  /** What must be known for the cure to be right, said of the holes: all of these, and of alternatives, `x > 0 || y > 0`, one. */
  readonly where?: string | readonly string[]
  /**
   * What the cure is good for in a library of tensors: `finite` ones, where it is the library's own operation, or `none`, where its
   * gradient loses more than the formula does. It is told on the rule's page.
   */
  readonly tensors?: 'finite' | 'none'
  /** The part of `before` that goes wrong first, where the report points. */
  readonly fault?: string
  /** Forms of `before` that whoever wrote them has made safe. */
  readonly except?: readonly string[]
  /**
   * Forms of `before` whose failing inputs seldom occur, so that only presets that report what is possible speak of them.
   * A hole in capitals stands for a number written out, the hole `unknown` for a value of which nothing is known.
   */
  readonly seldom?: readonly string[]
  /**
   * How soon inputs that fail are met, whatever the form: plain arithmetic, which most data pass through unharmed, fails at a `possible` one.
   * Where it can but overflow or underflow, and where it is a matter of taste, that is `remote`, and only the preset `all` speaks of it.
   */
  readonly likelihood?: 'possible' | 'remote'
  /** Where the cure is claimed to be right, if not everywhere; elsewhere it is no worse than the original. */
  readonly within?: string | readonly string[]
  /** What the cure changes beyond rounding, as the title of a suggestion. Without it the fix keeps the value. */
  readonly changes?: string
}

export interface GuardDeclaration {
  readonly before: string
  /** The inputs for which the operation leaves its domain. */
  readonly outside: string
  /** When they are reached although nothing is known of the operands, as the end of a sentence; without it, only what is known to be reached counts. */
  readonly reached?: string
  /** Forms of `before` that stay inside. */
  readonly except?: readonly string[]
  /** Forms that seldom leave it, so that only presets that report what is possible speak of them; as in a rewrite. */
  readonly seldom?: readonly string[]
  /** What comes out there, as a clause: "the logarithm of 0 is -Infinity". */
  readonly gives: string
  readonly after: string
  /** What the cure changes, as the title of a suggestion. */
  readonly changes: string
}

export interface RewriteCase {
  readonly kind: 'rewrite'
  readonly before: Operation
  readonly after: Expression
  readonly fails: ReadonlyMap<Symptom, Condition>
  readonly tensors: 'finite' | 'none' | 'all'
  readonly fault: Expression | undefined
  readonly given: readonly Condition[]
  readonly where: readonly (readonly Condition[])[]
  readonly except: readonly Expression[]
  readonly seldom: readonly Expression[]
  readonly likelihood: 'likely' | 'possible' | 'remote'
  readonly within: readonly Condition[]
  readonly changes: string | undefined
}

export interface GuardCase {
  readonly kind: 'guard'
  readonly before: Operation
  readonly after: Expression
  readonly outside: Condition
  readonly reached: string | undefined
  readonly except: readonly Expression[]
  readonly seldom: readonly Expression[]
  readonly gives: string
  readonly changes: string
}

export type RuleCase = RewriteCase | GuardCase

export interface Rule {
  readonly kind: 'rewrite' | 'guard'
  readonly cases: readonly RuleCase[]
}

/** A rule that is not well made. The message names the part and the reason. */
export class RuleError extends Error {
  override readonly name = 'RuleError'
}

export const rewrite = (...declarations: readonly RewriteDeclaration[]): Rule => ({ kind: 'rewrite', cases: declarations.map(rewriteCase) })

export const guard = (...declarations: readonly GuardDeclaration[]): Rule => ({ kind: 'guard', cases: declarations.map(guardCase) })

function rewriteCase(d: RewriteDeclaration): RewriteCase {
  const before = rooted(d.before), holes = variables(before)
  const fails = Object.entries(d.fails).map(([symptom, text]) => [symptom as Symptom, conditionOn(text, holes, d.before)] as const)
  const conditions = (texts: string | readonly string[] = []): Condition[] => [texts].flat().map((text) => conditionOn(text, holes, d.before))
  if (fails.length === 0) throw new RuleError(`\`${d.before}\` declares no failure`)
  return {
    kind: 'rewrite', before, after: bound(d.after, holes, d.before), fails: new Map(fails),
    tensors: d.tensors ?? 'all',
    fault: d.fault === undefined ? undefined : bound(d.fault, holes, d.before),
    given: conditions(d.given), where: [d.where ?? []].flat().map((text) => conditions(text.split('||'))), within: conditions(d.within),
    except: (d.except ?? []).map((text) => formula(text)), seldom: (d.seldom ?? []).map((text) => formula(text)), likelihood: d.likelihood ?? 'likely', changes: d.changes,
  }
}

function guardCase(d: GuardDeclaration): GuardCase {
  const before = rooted(d.before), holes = variables(before)
  return { kind: 'guard', before, after: bound(d.after, holes, d.before), outside: conditionOn(d.outside, holes, d.before), reached: d.reached, except: (d.except ?? []).map((text) => formula(text)), seldom: (d.seldom ?? []).map((text) => formula(text)), gives: d.gives, changes: d.changes }
}

function rooted(text: string): Operation {
  const asWritten = parseFormula(text), before = formula(text)
  if (before.kind !== 'operation') throw new RuleError(`\`${text}\` is no operation`)
  if (show(asWritten) !== show(before)) throw new RuleError(`\`${text}\` is not canonical; write \`${show(before)}\``)
  return before
}

function bound(text: string, holes: ReadonlySet<string>, before: string): Expression {
  const e = parseFormula(text)
  refuseUnbound(e, text, holes, before)
  return e
}

function conditionOn(text: string, holes: ReadonlySet<string>, before: string): Condition {
  const condition = parseCondition(text)
  for (const side of [condition.left, condition.right]) refuseUnbound(side, text, holes, before)
  return condition
}

function refuseUnbound(e: Expression, text: string, holes: ReadonlySet<string>, before: string): void {
  for (const name of variables(e)) if (!holes.has(name) && !isFormatConstant(name)) throw new RuleError(`\`${name}\` in \`${text}\` is bound by no hole of \`${before}\``)
}

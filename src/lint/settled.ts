/**
 * The cure of a finding with what is known at its place put in: parts of the formula that stay as the code has them, signs and numbers
 * that the match found, the branch of a choice that is taken.
 */
import type { Reader } from '../code/reader.ts'
import { substitute, unfolded } from '../math/canonical.ts'
import { equal, variable, type Expression, type Operation } from '../math/expression.ts'
import { reach } from '../math/region.ts'
import type { Finding } from './finding.ts'

export interface Settled {
  readonly after: Expression
  /** What the variables of `after` stand for. */
  readonly values: ReadonlyMap<string, Expression>
}

/** `isAtHand` says whether there is code for a value. */
export function settled(reader: Reader, finding: Finding, isAtHand: (e: Expression) => boolean): Settled {
  const values = new Map(finding.match.holes)
  const after = chosen(reader, finding, copy(finding, values, isAtHand), values)
  const forms = new Map([...values.keys()].map((name) => [name, exposed(name, values)]))
  return { after: substitute(after, (name) => forms.get(name), unfolded), values }
}

/** What the formula and its cure share is copied, not written again. */
function copy({ case: { after }, match: { parts } }: Finding, values: Map<string, Expression>, isAtHand: (e: Expression) => boolean): Expression {
  const shared = parts.filter(({ pattern }) => pattern !== parts[0]!.pattern)
  const replaced = (e: Expression): Expression => {
    if (e.kind !== 'operation') return e
    const part = shared.find(({ pattern }) => equal(pattern, e))
    if (!part || !isAtHand(part.means)) return rebuilt(e, replaced)
    const name = `$${values.size}`
    values.set(name, part.means)
    return variable(name)
  }
  return replaced(after)
}

const rebuilt = (e: Operation, change: (operand: Expression) => Expression): Expression => {
  const operands = e.operands.map(change)
  return operands.every((operand, i) => operand === e.operands[i]) ? e : unfolded(e.name, operands)
}

function chosen(reader: Reader, { site }: Finding, after: Expression, values: ReadonlyMap<string, Expression>): Expression {
  const rangeOf = (e: Expression) => reader.ranges.of(substitute(e, (name) => values.get(name)), site.assumptions)
  const visit = (e: Expression): Expression => {
    if (e.kind !== 'operation') return e
    const [a, b, c] = e.operands as [Expression, Expression, Expression]
    if (e.name === 'choice' && a.kind === 'operation' && (a.name === 'less' || a.name === 'lessOrEqual')) {
      const answer = reach({ left: a.operands[0]!, sign: a.name === 'less' ? '<' : '<=', right: a.operands[1]! }, rangeOf)
      if (answer !== 'perhaps') return visit(answer === 'always' ? b : c)
    }
    if (e.name === 'abs') {
      const { lo, hi } = rangeOf(a)
      if (lo >= 0 || hi <= 0) return visit(lo >= 0 ? a : unfolded('neg', [a]))
    }
    return rebuilt(e, visit)
  }
  return visit(after)
}

/** The sign and the number that no text stands for. */
function exposed(name: string, values: Map<string, Expression>): Expression {
  const value = values.get(name)
  if (!value || value.kind === 'variable' || value.origin) return variable(name)
  if (value.kind === 'constant') return value
  if (value.name !== 'neg') return variable(name)
  values.set(name, value.operands[0]!)
  return unfolded('neg', [exposed(name, values)])
}

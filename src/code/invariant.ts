import { Assumption } from '../math/assumption.ts'
import type { Variable } from '../math/expression.ts'
import { between, everything, hull, isPoint, type Range } from '../math/range.ts'
import { rangeOfValue } from './containers.ts'
import type { Reader } from './reader.ts'
import type { Round } from './round.ts'
import type { Value } from './value.ts'

const zero = between(0, 0)

/**
 * The range of a place at the start of any round: the smallest of a few candidates that holds the first value, and that a
 * round which starts in it does not leave.
 */
export function invariant(reader: Reader, leaf: Variable, before: Value, end: Value | undefined, round: Round): Range {
  if (!end || reader.exhausted) return everything
  const first = rangeOfValue(reader, before)
  if (end.kind !== 'formula' && end.kind !== 'list' && end.kind !== 'stored') return everything
  const after = (candidate: Range): Range => rangeOfValue(reader, end, new Assumption(leaf, candidate, round.nextAssumptions))
  const once = hull(first, after(first)), more = hull(once, zero)
  for (const candidate of [once, more, { ...once, hi: Infinity }, { ...more, hi: Infinity }, { ...once, lo: -Infinity }, { ...more, lo: -Infinity }]) {
    const next = after(candidate)
    if (next.lo >= candidate.lo && next.hi <= candidate.hi) return { lo: candidate.lo, hi: candidate.hi, integer: first.integer === true && next.integer === true, attained: isPoint(first) ? first.attained : once.attained }
  }
  return everything
}

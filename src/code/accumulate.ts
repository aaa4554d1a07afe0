/** Accumulations: sums and differences, products, extrema, each perhaps under a condition. */
import { constant, equal, type Expression, type Variable } from '../math/expression.ts'
import { dependsOn } from './lift.ts'
import type { Reader } from './reader.ts'
import type { Round } from './round.ts'

/** Whoever looks for an extremum starts it at a number that every value is beyond. */
const extreme = 1e6

/** What all rounds make of a quantity that starts as `before` and that one round takes from `carried` to `end`. */
export function accumulated(reader: Reader, round: Round, carried: Variable, before: Expression, end: Expression): Expression | undefined {
  const origin = { origin: round.loop.node, format: end.kind === 'operation' ? end.format : undefined }
  const term = addend(reader, carried, end)
  if (term) return total(reader, round, before, term, origin)
  if (end.kind !== 'operation') return undefined
  const [a, b] = end.operands as [Expression, Expression]
  if (end.name === 'mul') {
    const factor = equal(a, carried) ? b : equal(b, carried) ? a : undefined
    if (factor && !dependsOn(factor, carried)) return reader.build('mul', [before, reader.build('prod', [round.vector(factor)], origin)], origin)
  }
  const found = extremum(carried, end)
  if (!found || dependsOn(found.of, carried)) return undefined
  const all = reader.build(found.name, [whole(round, before, found.of)], origin)
  const worst = found.name === 'max' ? -1 : 1
  // A maximum that starts at the first element starts among the elements.
  if (isAmong(before, all) || (before.kind === 'constant' && Math.abs(before.value) >= extreme && Math.sign(before.value) === worst)) return all
  return reader.build(found.name === 'max' ? 'maximum' : 'minimum', [before, all], origin)
}

type Origin = Parameters<Reader['build']>[2]

function total(reader: Reader, round: Round, before: Expression, term: Expression, origin: Origin): Expression {
  const { length, skipped } = round.loop
  // A count is exact. A sum of n roundings is not n of them.
  if (term.kind === 'constant' && Number.isInteger(term.value) && length && !skipped) {
    const count = reader.build('mul', [term, length], origin)
    return equal(before, constant(0)) ? count : reader.build('add', [before, count], origin)
  }
  const sum = reader.build('sum', [whole(round, before, term)], origin)
  return equal(before, constant(0)) || isFirst(before, sum) ? sum : reader.build('add', [before, sum], origin)
}

/** The vector of all terms; a loop that leaves out the first one, with which the accumulation started, leaves out none. */
function whole(round: Round, before: Expression, term: Expression): Expression {
  if (round.loop.skipped === 1 && before.kind === 'operation' && before.name === 'at' && equal(before.operands[1]!, constant(0))) {
    const vector = round.asWhole().vector(term)
    if (equal(vector, before.operands[0]!)) return vector
  }
  return round.vector(term)
}

const isFirst = (before: Expression, sum: Expression): boolean => sum.kind === 'operation' && before.kind === 'operation' && before.name === 'at' && equal(before.operands[1]!, constant(0)) && equal(before.operands[0]!, sum.operands[0]!)

const isAmong = (before: Expression, all: Expression): boolean => before.kind === 'operation' && before.name === 'at' && all.kind === 'operation' && equal(before.operands[0]!, all.operands[0]!)

/** What a round adds: t in `s + t`, `s - t`, `s + t + u`, or 0 on one side of a condition. */
function addend(reader: Reader, carried: Variable, end: Expression): Expression | undefined {
  if (end.kind !== 'operation' || !dependsOn(end, carried)) return undefined
  const [a, b] = end.operands as [Expression, Expression]
  switch (end.name) {
    case 'add':
      if (dependsOn(a, carried) && dependsOn(b, carried)) return undefined
      return dependsOn(a, carried) ? more(reader, 'add', addendOf(reader, carried, a), b) : more(reader, 'add', addendOf(reader, carried, b), a)
    case 'sub':
      return dependsOn(b, carried) ? undefined : more(reader, 'sub', addendOf(reader, carried, a), b)
    case 'choice': {
      const [condition, then, otherwise] = end.operands as [Expression, Expression, Expression]
      if (dependsOn(condition, carried)) return undefined
      const left = addendOf(reader, carried, then), right = addendOf(reader, carried, otherwise)
      return left && right && reader.build('choice', [condition, left, right])
    }
    default: return undefined
  }
}

const addendOf = (reader: Reader, carried: Variable, e: Expression): Expression | undefined => (equal(e, carried) ? constant(0) : addend(reader, carried, e))
const more = (reader: Reader, name: 'add' | 'sub', sum: Expression | undefined, term: Expression): Expression | undefined => sum && reader.build(name, [sum, term])

function extremum(carried: Variable, end: Expression): { readonly name: 'max' | 'min'; readonly of: Expression } | undefined {
  if (end.kind !== 'operation') return undefined
  const [a, b] = end.operands as [Expression, Expression]
  if (end.name === 'maximum' || end.name === 'minimum') {
    const of = equal(a, carried) ? b : equal(b, carried) ? a : undefined
    return of && { name: end.name === 'maximum' ? 'max' : 'min', of }
  }
  if (end.name !== 'choice') return undefined
  const [condition, then, otherwise] = end.operands as [Expression, Expression, Expression]
  if (condition.kind !== 'operation' || (condition.name !== 'less' && condition.name !== 'lessOrEqual')) return undefined
  const [small, large] = condition.operands as [Expression, Expression]
  const of = equal(then, carried) ? otherwise : equal(otherwise, carried) ? then : undefined
  if (!of || !((equal(small, carried) && equal(large, of)) || (equal(large, carried) && equal(small, of)))) return undefined
  return { name: equal(large, then) ? 'max' : 'min', of }
}

/** Accumulations: sums and differences, products, extrema, each perhaps under a condition. */
import { constant, equal, type Expression, type Variable } from '../math/expression.ts'
import { dependsOn, replaced } from './lift.ts'
import type { Reader } from './reader.ts'
import type { Round } from './round.ts'
import type { Value } from './value.ts'

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
  const { vector, holdsFirst } = wholeOf(round, before, found.of)
  const all = reader.build(found.name, [vector], origin)
  const worst = found.name === 'max' ? -1 : 1
  // A maximum that starts at the first element starts among the elements.
  if (holdsFirst || (before.kind === 'constant' && Math.abs(before.value) >= extreme && Math.sign(before.value) === worst)) return all
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
  const { vector, holdsFirst } = wholeOf(round, before, term)
  const sum = reader.build('sum', [vector], origin)
  return equal(before, constant(0)) || (holdsFirst && skipped === 1) ? sum : reader.build('add', [before, sum], origin)
}

/**
 * The vector of all terms, and whether what the accumulation started with is the first of them. A loop that leaves out the
 * first one because of that leaves out none.
 */
function wholeOf(round: Round, before: Expression, term: Expression): { readonly vector: Expression; readonly holdsFirst: boolean } {
  const { skipped } = round.loop
  const holdsFirst = (skipped === 1 || (skipped ?? 0) === 0) && equal(replaced(term, round.index, constant(0)), before)
  return { vector: (holdsFirst && skipped === 1 ? round.asWhole() : round).vector(term), holdsFirst: holdsFirst && (skipped === 1 || !round.loop.isPart) }
}

/** Remembers what a round adds to a sum that starts at 0. */
export function rememberRunning(reader: Reader, round: Round, before: Value, start: Value, end: Value | undefined): void {
  if (before.kind !== 'formula' || start.kind !== 'formula' || end?.kind !== 'formula' || start.expression.kind !== 'variable' || !equal(before.expression, constant(0))) return
  const term = addend(reader, start.expression, end.expression)
  if (term && !dependsOn(term, start.expression)) reader.running.set(start.expression.name, { end: end.expression, term, round })
}

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

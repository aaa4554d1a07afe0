/**
 * A loop, read as what it computes: a sum, a product, a largest value, an array filled element by element.
 *
 * The body is read once. Every place that it writes starts the round as a quantity of its own; what the round leaves there
 * says what the loop does to it. `s + t` with t free of s is a sum of t; a quantity that is written over is its last value;
 * of anything else only the range is found, as the smallest of a few candidates that a round does not leave.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, equal, type Expression, type Variable } from '../math/expression.ts'
import { between, everything, hull, isPoint, type Range } from '../math/range.ts'
import type { Assumptions } from '../math/assumption.ts'
import { listBy, rangeOfValue } from './containers.ts'
import { dependsOn, lift } from './lift.ts'
import { placeOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, joined, merged, type Jumps, type Place, type State } from './state.ts'
import { formulaOf, type Formula, type Value } from './value.ts'

export interface Iteration {
  readonly node: TSESTree.Node
  readonly body: TSESTree.Node
  /** Parts of the loop outside its body that may write. */
  readonly also: readonly TSESTree.Node[]
  readonly index: Variable | undefined
  /** How many rounds there are. */
  readonly length: Expression | undefined
  readonly atLeastOnce: boolean
  readonly round: (inside: State) => State | undefined
  /** What else is known after the loop; `left` when a break may have ended it. */
  readonly exit?: (after: State, left: boolean) => State
}

export function iterate(reader: Reader, state: State, loop: Iteration): State {
  const before = new Map<Place, Value>()
  const carried = new Map<Place, Formula>()
  for (const place of placesWritten(reader, loop)) {
    const value = state.places.get(place)
    if (value === undefined) continue
    before.set(place, value)
    const leaf = reader.unknown(loop.node, () => ranges.get(place)?.() ?? everything, value.kind === 'formula' && value.tensor === true)
    carried.set(place, leaf)
  }
  const ranges = new Map<Place, () => Range>()
  const jumps: Jumps = { continued: [], broken: [] }
  const inside: State = { ...copied(state), elements: new Map(), path: undefined, jumps, loop: { node: loop.node, index: loop.index, over: loop.length, outer: state.loop } }
  for (const [place, leaf] of carried) inside.places.set(place, leaf)
  const start = copied(inside)
  const completed = loop.round(inside)
  const end = endOfRound(reader, completed, jumps, start, loop)
  const left = jumps.broken.length > 0
  for (const [place, leaf] of carried) {
    const after = end?.places.get(place), outcome = after ?? leaf
    const first = before.get(place)!
    ranges.set(place, () => invariant(reader, leaf, first, outcome, end?.assumptions))
    const filled = end?.elements.get(place)
    state.places.set(place, filled ? fill(reader, first, filled, loop, end?.assumptions) : left ? either(reader, leaf, outcome, jumps, place, loop) : outcomeOf(reader, leaf, first, outcome, loop, end?.assumptions))
  }
  if (end) for (const [place, written] of end.elements) if (!carried.has(place)) spread(reader, state, place, written, loop, end.assumptions)
  // What the body declared or wrote for the first time may be read after it.
  for (const [place, value] of (end ?? inside).places) if (!state.places.has(place)) state.places.set(place, value)
  return loop.exit?.(state, left) ?? state
}

function placesWritten(reader: Reader, loop: Iteration): ReadonlySet<Place> {
  const keys = reader.sourceCode.visitorKeys
  const places = new Set<Place>()
  for (const root of [loop.body, ...loop.also]) for (const target of targetsWithin(root, keys)) {
    const place = placeOf(reader, target)
    if (place !== undefined) places.add(place)
  }
  return places
}

function endOfRound(reader: Reader, completed: State | undefined, jumps: Jumps, start: State, loop: Iteration): State | undefined {
  let end = completed
  for (const { condition, state } of jumps.continued.toReversed()) end = end ? joined(condition ?? reader.leaves.fresh(loop.node), state, end, start, () => reader.unknown(loop.node)) : state
  return end
}

/** After a break, a place has what it had then, or at the end of a round. */
function either(reader: Reader, leaf: Formula, end: Value, jumps: Jumps, place: Place, loop: Iteration): Value {
  const values = [end, ...jumps.broken.map((b) => b.state.places.get(place) ?? leaf)]
  if (values.every((v) => v === leaf)) return leaf
  return reader.unknown(loop.node, () => jumps.broken.reduce((range, b) => hull(range, rangeUnder(reader, b.state.places.get(place) ?? leaf, b.state.assumptions)), hull(rangeOfValue(reader, leaf), rangeOfValue(reader, end))))
}

const rangeUnder = (reader: Reader, value: Value, assumptions: Assumptions): Range => (value.kind === 'formula' ? reader.ranges.of(value.expression, assumptions) : rangeOfValue(reader, value))

/** What a place holds after all rounds, from what one round made of it. */
function outcomeOf(reader: Reader, leaf: Formula, before: Value, end: Value, loop: Iteration, assumptions: Assumptions): Value {
  if (end === leaf || (end.kind === 'formula' && equal(end.expression, leaf.expression))) return before
  const carried = leaf.expression as Variable
  if (end.kind !== 'formula') return merged(reader.leaves.fresh(loop.node), end, before, () => reader.unknown(loop.node))
  if (before.kind === 'formula') {
    const total = reduction(reader, carried, before.expression, end.expression, loop, assumptions)
    if (total) return before.tensor || end.tensor ? { ...formulaOf(total), tensor: true } : formulaOf(total)
    if (!dependsOn(end.expression, carried)) return loop.atLeastOnce ? end : merged(reader.leaves.fresh(loop.node), end, before, () => end)
  }
  return reader.unknown(loop.node, () => hull(rangeOfValue(reader, before), reader.ranges.of(end.expression, assumptions)), end.tensor === true)
}

/** The accumulations: sums and differences, products, extrema, each perhaps under a condition. */
export function reduction(reader: Reader, carried: Variable, before: Expression, end: Expression, loop: Pick<Iteration, 'node' | 'index' | 'length'>, assumptions: Assumptions): Expression | undefined {
  const origin = { origin: loop.node, format: end.kind === 'operation' ? end.format : undefined }
  const zero = constant(0)
  const term = addend(reader, carried, end)
  if (term) {
    const total = term.kind === 'constant' && loop.length ? reader.build('mul', [term, loop.length], origin) : reader.build('sum', [vector(reader, term, loop, assumptions)], origin)
    return equal(before, zero) ? total : reader.build('add', [before, total], origin)
  }
  if (end.kind !== 'operation') return undefined
  const [a, b] = end.operands as [Expression, Expression]
  if (end.name === 'mul') {
    const factor = equal(a, carried) ? b : equal(b, carried) ? a : undefined
    if (factor && !dependsOn(factor, carried)) return reader.build('mul', [before, reader.build('prod', [vector(reader, factor, loop, assumptions)], origin)], origin)
  }
  const extreme = extremum(carried, end)
  if (!extreme || dependsOn(extreme.of, carried)) return undefined
  const all = reader.build(extreme.name, [vector(reader, extreme.of, loop, assumptions)], origin)
  const worst = extreme.name === 'max' ? -Infinity : Infinity
  // A maximum that starts at the first element starts among the elements.
  const among = before.kind === 'operation' && before.name === 'at' && all.kind === 'operation' && equal(before.operands[0]!, all.operands[0]!)
  if (among || (before.kind === 'constant' && Math.abs(before.value) >= 1e4 && Math.sign(before.value) === Math.sign(worst))) return all
  return reader.build(extreme.name === 'max' ? 'maximum' : 'minimum', [before, all], origin)
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

/** The vector of what the rounds compute; one of which only the range is known where its elements cannot be told. */
export function vector(reader: Reader, term: Expression, loop: Pick<Iteration, 'node' | 'index'>, assumptions: Assumptions): Expression {
  const lifted = loop.index && lift(term, loop.index)
  return lifted ?? reader.leaves.fresh(term.origin ?? loop.node, () => reader.ranges.of(term, assumptions))
}

/** An array after a loop that wrote its elements. */
function fill(reader: Reader, before: Value, written: { readonly index: Expression; readonly value: Value }, loop: Iteration, assumptions: Assumptions): Value {
  if (loop.index && equal(written.index, loop.index)) {
    const length = loop.length ?? (before.kind === 'list' ? before.length : undefined)
    if (length) return listBy(loop.index, written.value, length, before.kind === 'list' && before.single)
  }
  return reader.unknown(loop.node, () => hull(rangeOfValue(reader, before), rangeUnder(reader, written.value, assumptions)))
}

function spread(reader: Reader, state: State, place: Place, written: { readonly index: Expression; readonly value: Value }, loop: Iteration, assumptions: Assumptions): void {
  const inner = state.places.get(place)
  if (inner) state.places.set(place, fill(reader, inner, written, loop, assumptions))
  else if (!loop.index || !dependsOn(written.index, loop.index)) state.elements.set(place, written)
}

/**
 * The range of a place at the start of any round. A candidate holds if the first value is in it and a round that starts in it
 * ends in it.
 */
function invariant(reader: Reader, leaf: Formula, before: Value, end: Value, assumptions: Assumptions): Range {
  const first = rangeOfValue(reader, before)
  if (end.kind !== 'formula') return everything
  const after = (candidate: Range): Range => reader.ranges.of(end.expression, { about: leaf.expression, lo: candidate.lo, hi: candidate.hi, excludes: undefined, rest: assumptions })
  const once = hull(first, after(first))
  for (const candidate of [once, between(once.lo, Infinity), between(-Infinity, once.hi)]) {
    const next = after(candidate)
    if (next.lo >= candidate.lo && next.hi <= candidate.hi) return { ...candidate, integer: first.integer === true && next.integer === true, attained: isPoint(first) ? first.attained : once.attained }
  }
  return everything
}


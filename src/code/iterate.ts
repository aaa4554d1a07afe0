/**
 * A loop, read as what it computes: a sum, a product, a largest value, an array filled element by element.
 *
 * The body is read once. Every place that it writes starts the round as a quantity of its own; what the round leaves there
 * says what the loop does to it. If it wrote more than its syntax showed, it is read once more with that in mind.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { equal, type Expression, type Variable } from '../math/expression.ts'
import { rememberRunning } from './accumulate.ts'
import { carriedPlaces, lost, started, type Carried } from './carried.ts'
import { addressOf } from './change.ts'
import { meet } from './meet.ts'
import { joined } from './merge.ts'
import { closed } from './outcome.ts'
import type { Reader } from './reader.ts'
import { Round } from './round.ts'
import { copied, type Jumps, type Place, type State } from './state.ts'

export interface Iteration {
  readonly node: TSESTree.Node
  readonly body: TSESTree.Node
  /** Parts of the loop outside its body that may write. */
  readonly also: readonly (TSESTree.Node | null)[]
  readonly index: Variable
  /** The variable that is the index, for a loop that has one. */
  readonly counter?: Scope.Variable | undefined
  /** How many rounds there are. */
  readonly length: Expression | undefined
  /** Whether some elements of what it goes through are left out; `skipped` are so many at the start. */
  readonly isPart: boolean
  readonly skipped?: number | undefined
  readonly atLeastOnce: boolean
  readonly round: (inside: State, round: Round) => State | undefined
  /** What comes between a round and the next. */
  readonly next?: (end: State) => void
  /** What else is known where the loop ends by itself. */
  readonly exit?: (after: State) => void
  /** Whether only a `break` ends it. */
  readonly endless?: boolean
}

/** So many readings of one body are enough to find all that it writes, or else everything is taken to be written. */
const readings = 3
/** So many loops around may be read once more at the same time: loops in loops in loops would be read again and again. */
const rereadings = 3

export function iterate(reader: Reader, state: State, loop: Iteration): State | undefined {
  const places = carriedPlaces(reader, state, loop)
  if (reader.rereading >= rereadings) carryAll(state, places)
  for (let reading = 1; ; reading++) {
    const undo = reader.checkpoint()
    if (reading > 1) reader.rereading++
    const ends = roundOf(reader, state, loop, places)
    if (reading > 1) reader.rereading--
    if (ends.missed.length === 0 || reading > readings) return after(reader, state, loop, ends)
    undo()
    if (reading === readings) carryAll(state, places)
    for (const place of ends.missed) if (!places.has(place)) places.set(place, 'unseen')
  }
}

function carryAll(state: State, places: ReturnType<typeof carriedPlaces>): void {
  for (const [place, value] of state.places) if (!places.has(place) && value.kind !== 'closure' && value.kind !== 'library') places.set(place, 'unseen')
}

interface Ends {
  readonly carried: ReadonlyMap<Place, Carried>
  readonly round: Round
  readonly end: State | undefined
  readonly jumps: Jumps
  /** Places that were written though the syntax did not say so. */
  readonly missed: readonly Place[]
}

function roundOf(reader: Reader, state: State, loop: Iteration, places: ReturnType<typeof carriedPlaces>): Ends {
  const { parent } = loop.node
  const label = parent?.type === 'LabeledStatement' ? parent.label.name : undefined
  const jumps: Jumps = { label, continued: [], broken: [], takes: { break: true, continue: true }, outer: state.jumps }
  const round = new Round(reader, loop)
  const inside: State = { ...copied(state), path: undefined, jumps, loop: { node: loop.node, index: loop.index, over: loop.length, outer: state.loop } }
  const carried = new Map<Place, Carried>()
  for (const [place, paths] of places) {
    const before = state.places.get(place)
    if (!before) continue
    const address = paths === 'unseen' || paths.some((steps) => steps.length === 0) ? undefined : addressOf(before)
    const same = address && [...carried.values()].find((other) => other.address !== undefined && equal(other.address, address))
    const one = same ?? (paths === 'unseen' ? lost(reader, before, loop.node) : started(reader, round, before, paths))
    carried.set(place, one)
    inside.places.set(place, one.start)
  }
  const start = copied(inside)
  let end = loop.round(inside, round)
  for (const { condition, state: continued } of jumps.continued.toReversed()) end = end ? joined(reader, condition ?? reader.leaves.fresh(loop.node), continued, end, start, loop.node) : { ...start, places: continued.places, assumptions: continued.assumptions }
  round.assumptions = end?.assumptions
  if (end) loop.next?.(end)
  round.nextAssumptions = end?.assumptions
  for (const [place, one] of carried) {
    one.end(end?.places.get(place))
    rememberRunning(reader, round, one.before, one.start, end?.places.get(place))
  }
  if (loop.length) reader.counts.set(loop.node, loop.length)
  const missed: Place[] = []
  for (const s of [...(end ? [end] : []), ...jumps.broken.map((b) => b.state)]) for (const [place, value] of s.places) {
    const first = start.places.get(place)
    if (first && first !== value && !carried.has(place) && !missed.includes(place)) missed.push(place)
  }
  return { carried, round, end, jumps, missed }
}

function after(reader: Reader, state: State, loop: Iteration, { carried, round, end, jumps }: Ends): State | undefined {
  const ends: State[] = []
  if (!loop.endless && (end || !loop.atLeastOnce)) {
    const normal = copied(state)
    for (const [place, { before, start, isLost }] of carried) normal.places.set(place, isLost ? lost(reader, before, loop.node).start : closed(reader, round, before, start, end?.places.get(place) ?? start, loop.atLeastOnce))
    // What the body wrote first, to a variable of a function around, nobody knows before it.
    for (const place of end?.places.keys() ?? []) if (!normal.places.has(place) && isSeenOutside(place, loop.node)) normal.places.set(place, reader.lost(loop.node))
    loop.exit?.(normal)
    ends.push(normal)
  }
  for (const { state: broken } of jumps.broken) ends.push({ ...state, places: new Map([...broken.places].filter(([place]) => isSeenOutside(place, loop.node))), assumptions: broken.assumptions })
  return meet(reader, loop.node, state, ends)
}

const isSeenOutside = (place: Place, loop: TSESTree.Node): boolean =>
  typeof place === 'string' || place.defs.some((d) => d.name.range![0] < loop.range[0] || d.name.range![1] > loop.range[1]) || place.defs.length === 0

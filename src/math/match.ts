/**
 * Structural matching with backtracking. What commutes is matched both ways; nothing is re-associated, since floats are not.
 * An operation that code wrote out by its definition matches as the operation and as it was written.
 * Where a pattern adds to a hole that is filled already, `f(x) - f(x + y)`, what is added is what the two do not share.
 */
import { bitOf, equal, type Axis, type Expression, type Operation } from './expression.ts'
import { difference } from './difference.ts'
import { row } from './vocabulary.ts'

export interface Match {
  readonly holes: ReadonlyMap<string, Expression>
  /** The axis that all reductions of the pattern agree on: all axes where it is `undefined`, no reduction where it is `null`. */
  readonly axis: Axis | undefined | null
  /** The operations that the pattern's own operations stand for, the root first. */
  readonly spine: readonly Operation[]
  /** What each operation of the pattern stands for. */
  readonly parts: readonly Part[]
}

interface Part {
  readonly pattern: Operation
  readonly means: Expression
}

type State = Match

type Continue = (state: State) => State | undefined

const start: State = { holes: new Map(), axis: null, spine: [], parts: [] }

export function match(pattern: Expression, e: Expression): Match | undefined {
  if (pattern.kind === 'operation' && (e.kind !== 'operation' || (needs(pattern) & ~e.holds) !== 0)) return undefined
  return attempt(pattern, e, start, (s) => s)
}

const needed = new WeakMap<Operation, number>()

/** The operations without which nothing matches a pattern: most formulas lack one, and are refused by it alone. */
function needs(pattern: Operation): number {
  let bits = needed.get(pattern)
  if (bits === undefined) {
    // A sum of two holes may be no sum in the code: see `addedTo`.
    bits = pattern.name === 'add' && pattern.operands.every(({ kind }) => kind === 'variable') ? 0 : bitOf(pattern.name)
    for (const operand of pattern.operands) if (operand.kind === 'operation') bits |= needs(operand)
    needed.set(pattern, bits)
  }
  return bits
}

function attempt(pattern: Expression, e: Expression, state: State, then: Continue): State | undefined {
  if (pattern.kind === 'constant') return equal(pattern, e) ? then(state) : undefined
  if (pattern.kind === 'variable') {
    // A hole in capitals stands for a number that is written out.
    if (e.kind !== 'constant' && pattern.name === pattern.name.toUpperCase()) return undefined
    const known = state.holes.get(pattern.name)
    if (known) return equal(known, e) ? then(state) : undefined
    return then({ ...state, holes: new Map(state.holes).set(pattern.name, e) })
  }
  const added = addedTo(pattern, e, state)
  if (added) return then(added)
  if (e.kind !== 'operation') return undefined
  return operationMatches(pattern, e, state, then) ?? (e.written && attempt(pattern, e.written, state, then))
}

function addedTo(pattern: Operation, e: Expression, state: State): State | undefined {
  if (pattern.name !== 'add') return undefined
  const [x, y] = pattern.operands as [Expression, Expression]
  const known = x.kind === 'variable' && state.holes.get(x.name)
  if (!known || y.kind !== 'variable' || state.holes.has(y.name)) return undefined
  const found = difference(e, known)
  return found && { ...state, holes: new Map(state.holes).set(y.name, found.rest), spine: [...state.spine, ...found.additions], parts: [...state.parts, { pattern, means: e }] }
}

function operationMatches(pattern: Operation, e: Operation, state: State, then: Continue): State | undefined {
  if (e.name !== pattern.name) return undefined
  const { shape, commutes } = row(e.name)
  let now: State = { ...state, spine: [...state.spine, e], parts: [...state.parts, { pattern, means: e }] }
  if (shape === 'reduction' || (shape === 'vector' && e.axis)) {
    if (state.axis === null) now = { ...now, axis: e.axis }
    else if (state.axis?.key !== e.axis?.key) return undefined
  }
  if (e.name === 'length') {
    // Lists of equal length have one length: `length(x)` asks how long x is, not which list it is.
    const list = pattern.operands[0]!
    const known = list.kind === 'variable' && now.holes.get(list.name)
    if (known) return equal(measured(known), measured(e.operands[0]!)) ? then(now) : undefined
  }
  return all(pattern.operands, e.operands, 0, now, then)
    ?? (commutes ? all(pattern.operands, e.operands.toReversed(), 0, now, then) : undefined)
}

const all = (patterns: readonly Expression[], es: readonly Expression[], i: number, state: State, then: Continue): State | undefined =>
  i === patterns.length ? then(state) : attempt(patterns[i]!, es[i]!, state, (s) => all(patterns, es, i + 1, s, then))

/** The list whose length an expression has: f(x), element by element, is as long as x. */
export function measured(e: Expression): Expression {
  if (e.kind !== 'operation') return e
  const { shape } = row(e.name)
  const operand = shape === 'elementwise' || shape === 'vector' ? e.operands.find((o) => o.kind !== 'constant') : undefined
  return operand ? measured(operand) : e
}

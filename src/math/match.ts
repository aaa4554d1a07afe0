/**
 * Structural matching with backtracking. What commutes is matched both ways; nothing is re-associated, since floats are not.
 * An operation that code wrote out by its definition matches as the operation and as it was written.
 */
import { equal, type Axis, type Expression, type Operation } from './expression.ts'
import { row } from './vocabulary.ts'

export interface Match {
  readonly holes: ReadonlyMap<string, Expression>
  /** The axis that all reductions of the pattern agree on: all axes where it is `undefined`, no reduction where it is `null`. */
  readonly axis: Axis | undefined | null
  /** The operations that the pattern's own operations stand for, the root first. */
  readonly spine: readonly Operation[]
}

interface State {
  readonly holes: ReadonlyMap<string, Expression>
  readonly axis: Axis | undefined | null
  readonly spine: readonly Operation[]
}

type Continue = (state: State) => State | undefined

const start: State = { holes: new Map(), axis: null, spine: [] }

export function match(pattern: Expression, e: Expression): Match | undefined {
  const state = attempt(pattern, e, start, (s) => s)
  return state && { holes: state.holes, axis: state.axis, spine: state.spine }
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
  if (e.kind !== 'operation') return undefined
  return operationMatches(pattern, e, state, then) ?? (e.written && attempt(pattern, e.written, state, then))
}

function operationMatches(pattern: Operation, e: Operation, state: State, then: Continue): State | undefined {
  if (e.name !== pattern.name) return undefined
  const { shape, commutes } = row(e.name)
  let now: State = { ...state, spine: [...state.spine, e] }
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

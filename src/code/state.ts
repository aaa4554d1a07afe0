/**
 * What holds at a point of a program: the value of every variable and written property, and what the branches taken say.
 * A branch works on a copy; where branches meet, a value that differs becomes a choice between the two.
 */
import type { Scope } from 'eslint'
import type { Expression } from '../math/expression.ts'
import type { Assumptions } from '../math/assumption.ts'
import type { Captured, Structure, Value } from './value.ts'
import type { Loop } from './loop.ts'

/** A variable, `this`, a global name, or a property of an unknown object such as `#3.rate`. */
export type Place = Scope.Variable | string

export interface State {
  readonly places: Map<Place, Value>
  assumptions: Assumptions
  readonly loop: Loop | undefined
  /** The tests around this point since the body (of the function, or of the loop) began. */
  readonly path: Expression | undefined
  readonly frame: Frame
  readonly jumps: Jumps | undefined
}

/** Where the paths go that leave a round of a loop early. */
export interface Jumps {
  readonly label: string | undefined
  readonly continued: Jump[]
  readonly broken: Jump[]
  /** Whether a plain `break` or `continue` ends here: a block with a label takes only what names it. */
  readonly takes: { readonly break: boolean; readonly continue: boolean }
  readonly outer: Jumps | undefined
}

export interface Jump {
  readonly condition: Expression | undefined
  readonly state: State
}

/** One reading of a function body. */
export interface Frame {
  readonly self: Structure | undefined
  readonly captured: Captured | undefined
  /** The loop around the whole body, for a callback that is read where it is passed. */
  readonly loop: Loop | undefined
  /** What was returned so far, each under its condition within the body. */
  readonly returned: { readonly condition: Expression | undefined; readonly value: Value | undefined }[]
}

export const initialState = (self?: Structure, captured?: Captured): State =>
  ({ places: new Map(), assumptions: undefined, loop: undefined, path: undefined, frame: { self, captured, loop: undefined, returned: [] }, jumps: undefined })

export const copied = (s: State): State => ({ ...s, places: new Map(s.places) })

/** The state that a value is looked up in from inside a function made here. */
export const capturedFrom = (s: State): Captured => ({ places: s.places, around: s.frame.captured })

/** Moves what a branch ended with into the state that callers hold. */
export function adopt(state: State, from: State): State {
  if (from.places !== state.places) {
    state.places.clear()
    for (const [place, value] of from.places) state.places.set(place, value)
  }
  state.assumptions = from.assumptions
  return state
}

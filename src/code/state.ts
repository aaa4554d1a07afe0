/**
 * What holds at a point of a program: the value of every variable and written property, and what the branches taken say.
 * A branch works on a copy; where branches meet, a value that differs becomes a choice between the two.
 */
import type { Scope } from 'eslint'
import { canonical } from '../math/canonical.ts'
import { equal, type Expression } from '../math/expression.ts'
import type { Assumptions } from '../math/assumption.ts'
import { formulaOf, type Captured, type List, type Value } from './value.ts'
import type { Loop } from './loop.ts'

/** A variable, or a property path such as `this.output` or `#3.rate`. */
export type Place = Scope.Variable | string

/** The last write to an element within the iteration at hand. */
export interface Written {
  readonly index: Expression
  readonly value: Value
}

export interface State {
  readonly places: Map<Place, Value>
  readonly elements: Map<Place, Written>
  assumptions: Assumptions
  readonly loop: Loop | undefined
  /** The tests around this point since the body (of the function, or of the loop) began. */
  readonly path: Expression | undefined
  readonly frame: Frame
  readonly jumps: Jumps | undefined
}

/** Where the paths go that leave a round of a loop early. */
export interface Jumps {
  readonly continued: { readonly condition: Expression | undefined; readonly state: State }[]
  readonly broken: { readonly condition: Expression | undefined; readonly state: State }[]
}

/** One reading of a function body. */
export interface Frame {
  readonly self: Value | undefined
  readonly captured: Captured | undefined
  /** What was returned so far, each under its condition within the body. */
  readonly returned: { readonly condition: Expression | undefined; readonly value: Value | undefined }[]
}

export const initialState = (self?: Value, captured?: Captured): State =>
  ({ places: new Map(), elements: new Map(), assumptions: undefined, loop: undefined, path: undefined, frame: { self, captured, returned: [] }, jumps: undefined })

export const copied = (s: State): State => ({ ...s, places: new Map(s.places), elements: new Map(s.elements) })

/** The state that a value is looked up in from inside a function made here. */
export const capturedFrom = (s: State): Captured => ({ places: s.places, around: s.frame.captured })

/** The state after a branch on `condition`, of whose sides both can be left. The branch's own assumptions end here. */
export function joined(condition: Expression, then: State, otherwise: State, before: State, unknown: () => Value): State {
  const places = new Map(then.places)
  for (const [place, value] of otherwise.places) {
    const other = then.places.get(place)
    places.set(place, other === undefined ? value : other === value ? value : merged(condition, other, value, unknown))
  }
  const elements = new Map<Place, Written>()
  for (const [place, written] of then.elements) {
    const other = otherwise.elements.get(place)
    if (other && equal(other.index, written.index)) elements.set(place, { index: written.index, value: written.value === other.value ? other.value : merged(condition, written.value, other.value, unknown) })
    else if (!other || before.elements.get(place) === other) elements.set(place, written)
  }
  for (const [place, written] of otherwise.elements) if (!then.elements.has(place)) elements.set(place, written)
  return { ...before, places, elements }
}

export function merged(condition: Expression, then: Value, otherwise: Value, unknown: () => Value): Value {
  if (then === otherwise) return then
  if (then.kind === 'formula' && otherwise.kind === 'formula') {
    if (equal(then.expression, otherwise.expression)) return then
    const choice = canonical('choice', [condition, then.expression, otherwise.expression])
    return then.tensor && otherwise.tensor ? { ...formulaOf(choice), tensor: true } : formulaOf(choice)
  }
  if (then.kind === 'text' && otherwise.kind === 'text') return then
  if (then.kind === 'list' && otherwise.kind === 'list') return mergedLists(condition, then, otherwise, unknown)
  if (then.kind === 'structure' && otherwise.kind === 'structure' && then.of === otherwise.of) {
    const fields = new Map(then.fields)
    for (const [name, value] of otherwise.fields) fields.set(name, fields.has(name) ? merged(condition, fields.get(name)!, value, unknown) : value)
    return { ...then, fields }
  }
  if (then.kind === 'library' && otherwise.kind === 'library' && then.dialect === otherwise.dialect && then.name === otherwise.name) return then
  if (then.kind === 'closure' && otherwise.kind === 'closure' && then.node === otherwise.node) return then
  return unknown()
}

const mergedLists = (condition: Expression, then: List, otherwise: List, unknown: () => Value): Value =>
  then.index.name === otherwise.index.name ? { ...then, element: merged(condition, then.element, otherwise.element, unknown), items: undefined } : unknown()

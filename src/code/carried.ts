/** What a loop carries from round to round: the places that it writes, each starting the round as a quantity of its own. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { equal, type Expression, type Variable } from '../math/expression.ts'
import { everything } from '../math/range.ts'
import { hold } from './assign.ts'
import { addressOf, stored } from './change.ts'
import { elementOf, opaque } from './containers.ts'
import { evaluated } from './evaluate.ts'
import { changedSince } from './fields.ts'
import { invariant } from './invariant.ts'
import type { Iteration } from './iterate.ts'
import { pathOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import type { Round } from './round.ts'
import { copied, type Place, type State } from './state.ts'
import { sourceOf } from './source-of.ts'
import { inside } from './tree.ts'
import type { Value } from './value.ts'
import { quietly } from './variable.ts'

export function carriedPlaces(reader: Reader, state: State, loop: Iteration): Map<Place, (readonly Step[])[] | 'unseen'> {
  const places = new Map<Place, (readonly Step[])[] | 'unseen'>()
  for (const root of [loop.body, ...loop.also]) for (const { node, method } of root ? targetsWithin(root, reader.sourceCode) : []) {
    const found = writtenPath(reader, node, method ? [{ some: true }] : [], state, loop)
    if (!found) continue
    const { place, root: name, steps } = found
    if (!state.places.has(place)) hold(reader, name, state)
    const before = state.places.get(place)
    // What is called on a library changes nothing of it: `tf.add(…)` adds to no set.
    if (!before || (method && (before.kind === 'library' || before.kind === 'module'))) continue
    const known = places.get(place)
    if (known && known !== 'unseen') known.push(steps)
    else places.set(place, [steps])
  }
  // Other names of what changes change with it.
  for (const [place, paths] of [...places]) {
    const address = addressOf(state.places.get(place)!)
    if (address && paths !== 'unseen' && paths.every((steps) => steps.length > 0)) for (const [other, value] of state.places) {
      const same = places.has(other) ? undefined : addressOf(value)
      if (same && equal(same, address)) places.set(other, paths)
    }
  }
  return places
}

/** One step: into a field, into the element of the round, into one that is the same in all rounds, into some element. */
export interface Step {
  readonly field?: string
  readonly index?: Expression
  readonly some?: boolean
}

interface WrittenPath {
  readonly place: Place
  readonly root: TSESTree.Node
  readonly steps: readonly Step[]
}

/** A path through names that the body gives to elements: in `for (const row of rows) row[j] = v` it is `rows[i][j]`. */
function writtenPath(reader: Reader, node: TSESTree.Node, more: readonly Step[], state: State, loop: Iteration, names = 24): WrittenPath | undefined {
  const { root, steps: written } = pathOf(node)
  const steps = [...written.map((step): Step => (typeof step === 'string' ? { field: step } : indexStep(reader, step.index, state, loop))), ...more]
  if (root.type === 'ThisExpression') return { place: 'this', root, steps }
  if (root.type !== 'Identifier') return undefined
  const variable = reader.variableOf(root)
  if (!variable) return { place: `global ${root.name}`, root, steps }
  if (!variable.defs.some((d) => inside(d.name as never, loop.node))) return { place: variable, root, steps }
  // What the loop declares begins anew in every round, but may be a name of what does not.
  const source = steps.length > 0 && names > 0 ? sourceOf(variable) : undefined
  if (!source) return isInHead(variable, loop) ? { place: variable, root, steps } : undefined
  const element: Step[] = !source.loop ? [] : source.loop === loop.node || source.loop === loop.body ? [{ index: loop.index }] : [{ some: true }]
  return writtenPath(reader, source.node, [...element, ...steps], state, loop, names - 1)
}

/** Whether a loop keeps the variable from round to round, as `for (let i = 0; …)` does. */
const isInHead = (variable: Scope.Variable, loop: Iteration): boolean =>
  loop.node.type === 'ForStatement' && variable.defs.every((d) => !inside(d.name as never, loop.body))

function indexStep(reader: Reader, index: TSESTree.Node, state: State, loop: Iteration): Step {
  if (index.type === 'Literal') return { index: quietly(reader, () => evaluated(reader, index, copied(state))) }
  if (index.type !== 'Identifier') return { some: true }
  const variable = reader.variableOf(index)
  if (!variable) return { some: true }
  if (variable === loop.counter) return { index: loop.index }
  const isFixed = variable.defs.every((d) => !inside(d.name as never, loop.node)) && variable.references.every((r) => !r.isWrite() || !inside(r.identifier as never, loop.node))
  return isFixed ? { index: quietly(reader, () => evaluated(reader, index, copied(state))) } : { some: true }
}

export interface Carried {
  readonly before: Value
  /** Of an array or object whose contents are written, and of all names of it. */
  readonly address: Expression | undefined
  readonly start: Value
  /** Tells what the round left there. */
  readonly end: (value: Value | undefined) => void
  /** Whether it is written in ways that nobody can follow. */
  readonly isLost: boolean
}

/** What is written in a loop although the syntax did not say so: nothing is known of it, in the loop and after. */
export function lost(reader: Reader, before: Value, node: TSESTree.Node): Carried {
  const start: Value = before.kind === 'list' || before.kind === 'stored' ? opaque(reader, before.address, () => everything, node)
    : before.kind === 'structure' ? changedSince(reader, before, undefined, node)
    : reader.lost(node)
  return { before, address: undefined, start, end: () => {}, isLost: true }
}

export function started(reader: Reader, round: Round, before: Value, paths: readonly (readonly Step[])[]): Carried {
  let left: Value | undefined, known = false
  const leaf: LeafOf = (at, pick, isArray) => {
    const end = (): Value | undefined => (known && left ? pick(left) : known ? at : undefined)
    if (at.kind !== 'list' && at.kind !== 'stored' && !(isArray && at.kind === 'formula')) {
      const formula = reader.lost(round.loop.node, () => invariant(reader, formula.expression as Variable, at, end(), round), at.kind === 'formula' && at.tensor === true)
      return formula
    }
    const array = opaque(reader, addressOf(at)!, () => invariant(reader, vector, at, end(), round), round.loop.node)
    const vector = (array.element as { expression: { operands: readonly Expression[] } }).expression.operands[0] as Variable
    return array
  }
  const start = begin(reader, round, before, paths, (end) => end, leaf)
  return { before, address: paths.every((steps) => steps.length > 0) ? addressOf(before) : undefined, start, isLost: false, end: (value) => { left = value; known = true } }
}

type Pick = (end: Value) => Value | undefined
type LeafOf = (at: Value, pick: Pick, isArray: boolean) => Value

function begin(reader: Reader, round: Round, before: Value, paths: readonly (readonly Step[])[], pick: Pick, leaf: LeafOf): Value {
  if (paths.length === 0 || paths.some((path) => path.length === 0)) return leaf(before, pick, false)
  if (before.kind === 'structure') return beginStructure(reader, round, before, paths, pick, leaf)
  const [first] = paths[0]!
  const index = first!.index
  if (!index || !paths.every((path) => path[0]!.index && equal(path[0]!.index, index))) return leaf(before, pick, true)
  const own = equal(index, round.index)
  const rest = paths.map((path) => path.slice(1))
  const base = own ? leaf(before, pick, true) : before
  const element = elementOf(reader, before, index, round.loop.node)
  const inner = rest.every((path) => path.length > 0) || !own ? begin(reader, round, element, rest, pickElement(pick, index), leaf) : element
  return stored(base, index, inner)
}

const pickElement = (pick: Pick, index: Expression): Pick => (end) => {
  const array = pick(end)
  return array?.kind === 'stored' && array.index !== 'end' && equal(array.index, index) ? array.value : undefined
}

function beginStructure(reader: Reader, round: Round, before: Extract<Value, { kind: 'structure' }>, paths: readonly (readonly Step[])[], pick: Pick, leaf: LeafOf): Value {
  const fields = new Map(before.fields)
  const names = new Set(paths.map((path) => path[0]!.field))
  if (names.has(undefined)) return changedSince(reader, before, undefined, round.loop.node)
  for (const name of names) {
    const at = fields.get(name!) ?? reader.lost(round.loop.node)
    fields.set(name!, begin(reader, round, at, paths.filter((path) => path[0]!.field === name).map((path) => path.slice(1)), fieldOf(pick, name!), leaf))
  }
  return { ...before, fields }
}

const fieldOf = (pick: Pick, name: string): Pick => (end) => {
  const structure = pick(end)
  return structure?.kind === 'structure' ? structure.fields.get(name) : undefined
}

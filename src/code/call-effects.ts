/**
 * What a call of a function of this file may change besides returning a value: variables, properties by their name, and
 * the contents of arrays. Found from the syntax of the function and of those that it calls.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { forget } from './change.ts'
import { fieldOf } from './fields.ts'
import { callsWithin, pathOf, propertyOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { initialiser } from './scope.ts'
import type { State } from './state.ts'
import { bare, inside, isFunction } from './tree.ts'
import type { Closure, FunctionNode, Value } from './value.ts'

interface Effects {
  /** Variables of functions around that are written. */
  readonly variables: Set<Scope.Variable>
  /** Properties that are written, or whose contents are, of whatever object. */
  readonly properties: Set<string>
  /** Variables whose contents are written. */
  readonly contents: Set<Scope.Variable>
  /** Whether a function that is given is called. */
  callsGiven: boolean
  /** Whether it leads too far to tell. */
  endless: boolean
  /** Whether it calls what calls it. */
  inCircle: boolean
}

/** Helpers calling helpers are followed this far. */
const deepest = 40
const known = new WeakMap<FunctionNode, Effects>()
/** The functions that are being looked at. */
const open = new Map<FunctionNode, Effects>()

const none = (): Effects => ({ variables: new Set(), properties: new Set(), contents: new Set(), callsGiven: false, endless: false, inCircle: false })

export function applyEffects(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): void {
  apply(reader, closure.node, values, node, state)
  if (effectsOf(reader, closure.node).callsGiven) for (const value of values) if (value.kind === 'closure') apply(reader, value.node, [], node, state)
}

function apply(reader: Reader, callee: FunctionNode, values: readonly Value[], node: TSESTree.Node, state: State): void {
  const { variables, properties, contents, endless } = effectsOf(reader, callee)
  if (endless) return forgetAll(reader, state, node)
  for (const variable of variables) state.places.set(variable, reader.lost(node))
  if (properties.size > 0) forgetProperties(reader, state, properties, node)
  for (const variable of contents) {
    const i = parameterIndex(variable, callee)
    const value = i >= 0 ? values[i] : state.places.get(variable)
    if (value) forget(reader, state, value, node)
  }
}

const parameterIndex = (variable: Scope.Variable, callee: FunctionNode): number =>
  variable.defs[0]?.type === 'Parameter' ? callee.params.findIndex((p) => inside(variable.identifiers[0] as unknown as TSESTree.Node, p)) : -1

function forgetAll(reader: Reader, state: State, node: TSESTree.Node): void {
  for (const [place, value] of state.places) if (value.kind !== 'closure' && value.kind !== 'library' && (typeof place === 'string' || place.references.some((r) => r.isWrite() && !r.init) || value.kind !== 'formula')) state.places.set(place, reader.lost(node))
}

function forgetProperties(reader: Reader, state: State, properties: ReadonlySet<string>, node: TSESTree.Node): void {
  const forgotten = (value: Value, depth: number): Value => {
    if (value.kind !== 'structure' || depth === 0) return value
    let fields: Map<string, Value> | undefined
    for (const [name, field] of value.fields) {
      const next = properties.has(name) ? reader.lost(node, () => rangeAgain(value, name)) : forgotten(field, depth - 1)
      if (next !== field) (fields ??= new Map(value.fields)).set(name, next)
    }
    // A field that was read but never written here must not be read as the same again.
    if (value.of) for (const name of properties) if (!value.fields.has(name)) (fields ??= new Map(value.fields)).set(name, reader.lost(node, () => rangeAgain(value, name)))
    return fields ? { ...value, fields } : value
  }
  const rangeAgain = (value: Extract<Value, { kind: 'structure' }>, name: string) => {
    const field = fieldOf(reader, { ...value, fields: new Map() }, name, node)
    return field.kind === 'formula' && value.of ? reader.leaves.rangeOf(field.expression) : { lo: -Infinity, hi: Infinity, attained: [] }
  }
  for (const [place, value] of state.places) {
    const dot = typeof place === 'string' ? place.lastIndexOf('.') : -1
    const next = dot >= 0 && properties.has((place as string).slice(dot + 1)) ? reader.lost(node) : forgotten(value, 3)
    if (next !== value) state.places.set(place, next)
  }
}

export function effectsOf(reader: Reader, node: FunctionNode): Effects {
  const before = known.get(node) ?? open.get(node)
  if (before) return before
  const effects = none()
  if (open.size >= deepest) {
    effects.endless = true
    return effects
  }
  open.set(node, effects)
  for (const { node: target, method } of targetsWithin(node, reader.sourceCode)) written(reader, node, target, method !== undefined, effects)
  for (const call of callsWithin(node, reader.sourceCode)) called(reader, node, call, effects)
  open.delete(node)
  // Functions that call each other do what all of them do: only the first that was asked for has heard of all.
  if (open.size === 0 || !effects.inCircle) known.set(node, effects)
  return effects
}

/** Notes a write of a target, or of the contents of one. */
function written(reader: Reader, node: FunctionNode, target: TSESTree.Node, contents: boolean, effects: Effects, steps = 8): void {
  const path = pathOf(target), last = path.steps.findLast((step) => typeof step === 'string')
  if (path.steps.length > 0 || contents) {
    if (last !== undefined) return void effects.properties.add(last)
    if (path.root.type === 'Identifier') writtenContents(reader, node, path.root, effects, steps)
    return
  }
  const variable = path.root.type === 'Identifier' ? reader.variableOf(path.root) : undefined
  if (variable && !isLocal(variable, node)) effects.variables.add(variable)
}

function writtenContents(reader: Reader, node: FunctionNode, name: TSESTree.Identifier, effects: Effects, steps: number): void {
  const variable = reader.variableOf(name)
  if (!variable) return
  effects.contents.add(variable)
  if (steps === 0 || !isLocal(variable, node)) return
  const source = sourceOf(reader, variable)
  if (source) written(reader, node, source, true, effects, steps - 1)
}

/** What a variable is another name of, or an element of. */
function sourceOf(reader: Reader, variable: Scope.Variable): TSESTree.Node | undefined {
  const init = initialiser(variable)
  if (init) return /^(?:Identifier|MemberExpression)$/.test(bare(init).type) ? bare(init) : undefined
  const [definition] = variable.defs as unknown as readonly { readonly type: string; readonly node: TSESTree.Node }[]
  if (!definition) return undefined
  if (definition.type === 'Variable' && definition.node.type === 'VariableDeclarator') {
    const loop = definition.node.parent.parent
    return loop.type === 'ForOfStatement' ? bare(loop.right) : undefined
  }
  // The parameter of a callback over an array is an element of it.
  if (definition.type === 'Parameter' && isFunction(definition.node) && definition.node.parent.type === 'CallExpression') {
    const callee = bare(definition.node.parent.callee)
    return callee.type === 'MemberExpression' ? bare(callee.object) : undefined
  }
  return undefined
}

const isLocal = (variable: Scope.Variable, node: FunctionNode): boolean => inside(variable.identifiers[0] as unknown as TSESTree.Node ?? node, node)

function called(reader: Reader, node: FunctionNode, call: TSESTree.CallExpression | TSESTree.NewExpression, effects: Effects): void {
  const callee = bare(call.callee)
  const methods = callee.type === 'MemberExpression' ? reader.functionsNamed(propertyOf(callee), call) : undefined
  const variable = callee.type === 'Identifier' ? reader.variableOf(callee) : undefined
  if (variable?.defs.some((d) => d.type === 'Parameter')) effects.callsGiven = true
  const functions = methods ?? (variable ? reader.functionsOf(variable) : [])
  for (const f of functions) {
    if (open.has(f) && f !== node) effects.inCircle = true
    const theirs = effectsOf(reader, f)
    effects.endless ||= theirs.endless
    effects.inCircle ||= theirs.inCircle && f !== node
    for (const v of theirs.variables) if (!isLocal(v, node)) effects.variables.add(v)
    for (const p of theirs.properties) effects.properties.add(p)
    for (const v of theirs.contents) {
      const i = parameterIndex(v, f)
      if (i < 0) effects.contents.add(v)
      else if (call.arguments[i]) written(reader, node, call.arguments[i], true, effects)
    }
  }
}

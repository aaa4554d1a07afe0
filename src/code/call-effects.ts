/**
 * What a call of a function of this file may change besides returning a value: variables, properties by their name, and
 * the contents of arrays. Found from the syntax of the function and of those that it calls.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { forget } from './change.ts'
import { changedSince } from './fields.ts'
import { callsWithin, pathOf, propertyOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { sourceOf } from './source-of.ts'
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
  /** The calls in it of functions of this file. */
  readonly calls: { readonly callee: FunctionNode; readonly arguments: readonly TSESTree.Node[] }[]
}

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
    if (value.kind !== 'structure' || value.isClass || depth === 0) return value
    const after = changedSince(reader, value, properties, node)
    let fields: Map<string, Value> | undefined
    for (const [name, field] of after.fields) {
      const next = forgotten(field, depth - 1)
      if (next !== field) (fields ??= new Map(after.fields)).set(name, next)
    }
    return fields ? { ...after, fields } : after
  }
  for (const [place, value] of state.places) {
    const dot = typeof place === 'string' ? place.lastIndexOf('.') : -1
    const next = dot >= 0 && properties.has((place as string).slice(dot + 1)) ? reader.lost(node) : forgotten(value, 3)
    if (next !== value) state.places.set(place, next)
  }
}

const tables = new WeakMap<SourceCode, Map<FunctionNode, Effects>>()
const none: Effects = { variables: new Set(), properties: new Set(), contents: new Set(), callsGiven: false, endless: false, calls: [] }

function effectsOf(reader: Reader, node: FunctionNode): Effects {
  const file = reader.sourceCodeOf(node)
  let table = tables.get(file)
  if (!table) tables.set(file, (table = tableOf(reader, file)))
  return table.get(node) ?? none
}

/** So many times the effects of one function are added to those of another, before all are taken to be endless. */
const patience = 200_000

/** The effects of all functions of a file: what each does itself, and then what it calls, until nothing is new. */
function tableOf(reader: Reader, file: SourceCode): Map<FunctionNode, Effects> {
  const table = new Map<FunctionNode, Effects>(), callers = new Map<FunctionNode, Set<FunctionNode>>()
  for (const { block } of file.scopeManager.scopes) {
    const node = block as unknown as TSESTree.Node
    if (isFunction(node) && !table.has(node)) table.set(node, ownEffects(reader, node, file))
  }
  for (const [node, { calls }] of table) for (const { callee } of calls) {
    const known = callers.get(callee)
    if (known) known.add(node)
    else callers.set(callee, new Set([node]))
  }
  const open = new Set(table.keys())
  let spent = 0
  for (const node of open) {
    open.delete(node)
    const effects = table.get(node)!
    const before = sizeOf(effects)
    for (const call of effects.calls) {
      if (++spent > patience) effects.endless = true
      else add(reader, node, effects, call, table.get(call.callee) ?? none)
    }
    if (sizeOf(effects) !== before) for (const caller of callers.get(node) ?? []) open.add(caller)
  }
  return table
}

const sizeOf = ({ variables, properties, contents, callsGiven, endless }: Effects): number => variables.size + properties.size + contents.size + Number(callsGiven) + Number(endless)

function ownEffects(reader: Reader, node: FunctionNode, file: SourceCode): Effects {
  const effects: Effects = { variables: new Set(), properties: new Set(), contents: new Set(), callsGiven: false, endless: false, calls: [] }
  for (const { node: target, method } of targetsWithin(node, file)) written(reader, node, target, method !== undefined, effects)
  for (const call of callsWithin(node, file)) {
    const callee = bare(call.callee)
    const variable = callee.type === 'Identifier' ? reader.variableOf(callee) : undefined
    if (variable?.defs.some((d) => d.type === 'Parameter')) effects.callsGiven = true
    const functions = callee.type === 'MemberExpression' ? reader.functionsNamed(propertyOf(callee), call) : variable ? reader.functionsOf(variable) : []
    for (const f of functions) effects.calls.push({ callee: f, arguments: call.arguments })
  }
  return effects
}

function add(reader: Reader, node: FunctionNode, effects: Effects, call: Effects['calls'][number], theirs: Effects): void {
  effects.endless ||= theirs.endless
  for (const v of theirs.variables) if (!isLocal(v, node)) effects.variables.add(v)
  for (const p of theirs.properties) effects.properties.add(p)
  for (const v of theirs.contents) {
    const i = parameterIndex(v, call.callee), argument = call.arguments[i]
    if (i < 0) effects.contents.add(v)
    else if (argument) written(reader, node, argument, true, effects)
  }
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
  const source = sourceOf(variable)
  if (source) written(reader, node, source.node, true, effects, steps - 1)
}

const isLocal = (variable: Scope.Variable, node: FunctionNode): boolean => inside(variable.identifiers[0] as unknown as TSESTree.Node ?? node, node)

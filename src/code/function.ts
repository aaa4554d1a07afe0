/**
 * Functions: each is read once, with unknown parameters, into what it returns for them; a call puts its arguments in. A
 * function that is given functions is read again for the call.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { write } from './assign.ts'
import { applyEffects } from './call-effects.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { substituted } from './instantiate.ts'
import { merged } from './merge.ts'
import { defaultOf, libraryGiven, ownerOf, parameterOf } from './parameter.ts'
import type { Reader, Summary } from './reader.ts'
import { initialState, type State } from './state.ts'
import type { Closure, FunctionNode, Structure, Value } from './value.ts'
import { quietly } from './variable.ts'

/** Helpers calling helpers are followed this far. */
const deepest = 12
/** A function with a longer text is not read again for single calls. */
const longest = 4000
/** A function is read again for so many of its calls. */
const mostReadings = 8
/** So many calls of a function are remembered for its parameters. */
export const mostCalls = 32

export function callClosure(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): Value {
  const value = valueOfCall(reader, closure, values, node, state)
  applyEffects(reader, closure, values, node, state)
  return value
}

function valueOfCall(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): Value {
  if (reader.depth >= deepest || closure.node.generator) return reader.unknown(node)
  const summary = summaryOf(reader, closure)
  const parameters = summary?.parameters ?? reader.parameters.get(closure.node) ?? []
  const spread = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.arguments.findIndex((a) => a.type === 'SpreadElement') : -1
  const given = spread < 0 ? withDefaults(reader, closure, values) : values.slice(0, spread)
  for (const [i, parameter] of parameters.entries()) if (parameter.kind === 'formula' && parameter.expression.kind === 'variable') remember(reader, parameter.expression.name, given[i] ?? reader.unknown(node), state)
  // Of a tensor, a recursion gives a tensor.
  if (!summary) return reader.unknown(node, undefined, values.some((value) => value.kind === 'formula' && value.tensor === true))
  if (given.some((v) => v.kind === 'closure' || v.kind === 'library' || (v.kind === 'structure' && v.fields.size > 0))) return again(reader, closure, given, node, summary)
  return substituted(reader, summary, closure, given, node)
}

/** The arguments, and what stands for those that are left out. */
function withDefaults(reader: Reader, { node, captured }: Closure, values: readonly Value[]): readonly Value[] {
  const missing = node.params.slice(values.length)
  if (!missing.some((parameter) => parameter.type === 'AssignmentPattern')) return values
  return [...values, ...missing.map((parameter) => defaultOf(reader, parameter, captured) ?? reader.unknown(parameter))]
}

function remember(reader: Reader, name: string, value: Value, state: State): void {
  const given = reader.calls.get(name)
  const call = { value, assumptions: state.assumptions }
  if (!given) reader.calls.set(name, [call])
  else if (given.length < mostCalls) given.push(call)
}

/** Reads the function once more, for these arguments alone. */
function again(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, summary: Summary): Value {
  if (closure.given || isReadOften(reader, closure.node) || closure.node.range[1] - closure.node.range[0] > longest) return substituted(reader, summary, closure, values, node)
  reader.depth++
  try {
    const result = quietly(reader, () => run(reader, closure, values)) ?? reader.unknown(node)
    // Functions inside of it were read when it was read itself, for parameters that are unknown.
    return substituted(reader, { ...summary, result }, closure, values, node)
  } finally {
    reader.depth--
  }
}

/** Single calls of a function are looked at, as long as they are few. */
function isReadOften(reader: Reader, node: FunctionNode): boolean {
  const times = (reader.readings.get(node) ?? 0) + 1
  reader.readings.set(node, times)
  return times > mostReadings
}

/** What a constructor makes of an instance. */
export function built(reader: Reader, constructor: Closure, values: readonly Value[], instance: Structure): Structure {
  if (reader.depth >= deepest || isReadOften(reader, constructor.node)) return instance
  reader.depth++
  try {
    let end: Value | undefined
    quietly(reader, () => run(reader, { ...constructor, self: instance }, values, undefined, (state) => { end = state.places.get('this') }))
    return end?.kind === 'structure' ? end : instance
  } finally {
    reader.depth--
  }
}

/** Reads a function body with its parameters bound: what it returns. */
export function run(reader: Reader, closure: Closure, values: readonly Value[], around?: State, atEnd?: (state: State) => void): Value | undefined {
  const { node } = closure
  const fresh = initialState(closure.self, closure.captured)
  // A callback that is run where it is passed shares the variables around it.
  const state: State = around ? { ...fresh, places: around.places, assumptions: around.assumptions, loop: around.loop, frame: { self: around.frame.self, captured: around.frame.captured, loop: around.loop, returned: [] } } : fresh
  if (!around && closure.self) state.places.set('this', closure.self)
  for (const [i, parameter] of node.params.entries()) write(reader, parameter.type === 'RestElement' ? parameter.argument : parameter, parameter.type === 'RestElement' ? reader.unknown(parameter) : values[i] ?? reader.unknown(parameter), state)
  if (node.body?.type !== 'BlockStatement') {
    const value = node.body && evaluate(reader, node.body, state)
    reader.captured.set(node, { places: state.places, around: closure.captured })
    return node.async && around ? reader.unknown(node) : value ?? undefined
  }
  const end = execute(reader, node.body, state)
  reader.captured.set(node, { places: state.places, around: closure.captured })
  atEnd?.(end ?? state)
  return returned(reader, state, end !== undefined, node)
}

/** The value of a body with several returns: the first whose condition holds. */
function returned(reader: Reader, state: State, fallsThrough: boolean, node: TSESTree.Node): Value | undefined {
  const all = state.frame.returned
  let value = fallsThrough ? undefined : all.at(-1)?.value
  for (const { condition, value: earlier } of (fallsThrough ? all : all.slice(0, -1)).toReversed()) {
    if (!earlier) continue
    value = value ? merged(reader, condition ?? reader.leaves.fresh(node), earlier, value, node) : earlier
  }
  return value
}

/** What a function returns for its parameters; nothing while it is being read, which is recursion. */
export function summaryOf(reader: Reader, closure: Closure): Summary | undefined {
  const known = reader.summaries.get(closure.node)
  if (known) return known === 'reading' ? undefined : known
  // What is too far away from here is read later, for itself.
  return reader.depth < deepest ? readFunction(reader, closure) : undefined
}

export function readFunction(reader: Reader, closure: Closure): Summary {
  const { node } = closure
  reader.summaries.set(node, 'reading')
  const from = reader.leaves.count
  const self = closure.self?.kind === 'structure' ? stripped(closure.self) : ownerOf(reader, node)
  const parameters = node.params.map((parameter, i) => libraryGiven(reader, node, i) ?? parameterOf(reader, node, parameter))
  reader.parameters.set(node, parameters)
  const { recording, depth } = reader
  reader.recording = reader.isOwn(node)
  reader.depth = depth + 1
  reader.reading++
  const result = (reader.depth <= deepest ? run(reader, { ...closure, self }, parameters) : undefined) ?? reader.unknown(node)
  reader.reading--
  reader.recording = recording
  reader.depth = depth
  const summary = { parameters, self, result, from, to: reader.leaves.count }
  reader.summaries.set(node, summary)
  return summary
}

/** `this` as any instance, and not as the one of a certain call. */
const stripped = (self: Structure): Structure => ({ ...self, fields: new Map([...self.fields].filter(([, field]) => field.kind === 'closure')) })

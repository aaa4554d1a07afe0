/**
 * Functions: each is read once, with unknown parameters, into what it returns for them; a call puts its arguments in. A
 * function that is given functions is read again for the call.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { anyData, hull, type Range } from '../math/range.ts'
import { write } from './assign.ts'
import { expressionOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { substituted } from './instantiate.ts'
import type { Reader, Summary } from './reader.ts'
import { initialState, merged, type State } from './state.ts'
import { type ClassNode, type Closure, type Formula, type FunctionNode, type Value } from './value.ts'
import { isTensor, quietly } from './variable.ts'

/** Helpers calling helpers are followed this far. */
const deepest = 12

export function callClosure(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): Value {
  if (reader.depth >= deepest) return reader.unknown(node)
  if (closure.node.async || closure.node.generator) return awaited(reader, closure, values, node, state)
  return plainCall(reader, closure, values, node, state)
}

function awaited(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): Value {
  return closure.node.generator ? reader.unknown(node) : plainCall(reader, closure, values, node, state)
}

function plainCall(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node, state: State): Value {
  const summary = summaryOf(reader, closure)
  if (!summary) return reader.unknown(node)
  for (const [i, parameter] of summary.parameters.entries()) {
    const value = values[i]
    if (value && parameter.kind === 'formula' && parameter.expression.kind === 'variable') remember(reader, parameter.expression.name, value, state)
  }
  if (values.some((v) => v.kind === 'closure' || v.kind === 'library' || (v.kind === 'structure' && v.fields.size > 0))) return again(reader, closure, values, node)
  return substituted(reader, summary.result, summary.parameters, values, node)
}

function remember(reader: Reader, name: string, value: Value, state: State): void {
  const given = reader.calls.get(name)
  const call = { value, assumptions: state.assumptions }
  if (!given) reader.calls.set(name, [call])
  else if (given.length < 32) given.push(call)
}

/** Reads the function once more, for these arguments alone. */
function again(reader: Reader, closure: Closure, values: readonly Value[], node: TSESTree.Node): Value {
  reader.depth++
  try {
    return quietly(reader, () => run(reader, closure, values)) ?? reader.unknown(node)
  } finally {
    reader.depth--
  }
}

/** Reads a function body with its parameters bound: what it returns. */
export function run(reader: Reader, closure: Closure, values: readonly Value[], around?: State): Value | undefined {
  const { node } = closure
  const fresh = initialState(closure.self ?? (around && node.type === 'ArrowFunctionExpression' ? around.frame.self : undefined), closure.captured)
  // A callback that is run where it is passed shares the variables around it.
  const state: State = around ? { ...fresh, places: around.places, elements: around.elements, assumptions: around.assumptions, loop: around.loop } : fresh
  for (const [i, parameter] of node.params.entries()) write(reader, parameter.type === 'RestElement' ? parameter.argument : parameter, values[i] ?? reader.unknown(parameter), state)
  if (node.body?.type !== 'BlockStatement') return node.body ? evaluate(reader, node.body, state) : undefined
  const end = execute(reader, node.body, state)
  reader.captured.set(node, { places: state.places, around: closure.captured })
  return returned(reader, state, end !== undefined, node)
}

/** The value of a body with several returns: the first whose condition holds. */
function returned(reader: Reader, state: State, fallsThrough: boolean, node: TSESTree.Node): Value | undefined {
  const all = state.frame.returned
  let value = fallsThrough ? undefined : all.at(-1)?.value
  for (const { condition, value: earlier } of (fallsThrough ? all : all.slice(0, -1)).toReversed()) {
    if (!earlier) continue
    value = value ? merged(condition ?? reader.leaves.fresh(node), earlier, value, () => reader.unknown(node)) : earlier
  }
  return value
}

/** What a function returns for its parameters; nothing while it is being read, which is recursion. */
export function summaryOf(reader: Reader, closure: Closure): Summary | undefined {
  const known = reader.summaries.get(closure.node)
  if (known) return known === 'reading' ? undefined : known
  return readFunction(reader, closure)
}

export function readFunction(reader: Reader, closure: Closure): Summary {
  const { node } = closure
  reader.summaries.set(node, 'reading')
  const self = closure.self ?? ownerOf(node)
  const parameters = node.params.map((parameter) => parameterOf(reader, node, parameter))
  const { recording, depth } = reader
  reader.recording = true
  reader.depth = depth + 1
  const result = (reader.depth <= deepest ? run(reader, { ...closure, self }, parameters) : undefined) ?? reader.unknown(node)
  reader.recording = recording
  reader.depth = depth
  const summary = { parameters, result }
  reader.summaries.set(node, summary)
  return summary
}

/** `this` of a method: an instance of its class. */
function ownerOf(node: FunctionNode): Value | undefined {
  const { parent } = node
  if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return undefined
  const of = parent.parent.parent as ClassNode
  return { kind: 'structure', fields: new Map(), of, ...(parent.static ? { isClass: true as const } : {}) }
}

/** A parameter is unknown but for its type, and for what the calls in this file give it. */
function parameterOf(reader: Reader, node: FunctionNode, parameter: TSESTree.Parameter): Formula {
  const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter
  const variable = name.type === 'Identifier' ? reader.sourceCode.scopeManager?.getDeclaredVariables(node as never).find((v) => v.name === name.name) : undefined
  const tensor = variable !== undefined && isTensor(reader, variable)
  const leaf: Formula = reader.unknown(name, () => rangeOfParameter(reader, node, (leaf.expression as { name: string }).name), tensor)
  return leaf
}

/** Every value that the calls in this file give; where there may be other calls, only what these are known to reach. */
function rangeOfParameter(reader: Reader, node: FunctionNode, name: string): Range {
  const given = reader.calls.get(name)
  if (!given) return anyData
  const all = given.map(({ value, assumptions }) => reader.ranges.of(expressionOf(reader, value), assumptions)).reduce(hull)
  return onlyCalledHere(reader, node) && given.length < 32 ? all : { ...anyData, attained: all.attained }
}

function onlyCalledHere(reader: Reader, node: FunctionNode): boolean {
  const { parent } = node
  const declared = node.type === 'FunctionDeclaration' ? node : parent.type === 'VariableDeclarator' ? parent : undefined
  if (!declared) return false
  const [variable] = reader.sourceCode.scopeManager?.getDeclaredVariables(declared as never) ?? []
  if (!variable || isExported(node.type === 'FunctionDeclaration' ? node : parent.parent!)) return false
  return variable.references.every((r) => {
    const identifier = r.identifier as unknown as TSESTree.Identifier
    return r.init === true || (identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier)
  })
}

const isExported = (node: TSESTree.Node): boolean => node.parent?.type === 'ExportNamedDeclaration' || node.parent?.type === 'ExportDefaultDeclaration'


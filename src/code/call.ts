/** Calls: of library functions, of the file's own, of array methods, and of what nothing is known of. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Dialect } from '../dialects/dialect.ts'
import { ordinary } from '../dialects/ordinary.ts'
import { tfjs } from '../dialects/tfjs.ts'
import { constant } from '../math/expression.ts'
import { arrayMethod, arrayStatic } from './array.ts'
import { currentOf, forget } from './change.ts'
import { isWorthFollowing } from './computes.ts'
import { copyOf, expressionOf, listBy, listOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { built, callClosure, run } from './function.ts'
import { libraryCall } from './library.ts'
import { isNamespace, propertyOfValue } from './member.ts'
import { constructorOf, superCall } from './method.ts'
import { drawn, isNamedForTerm, namedCall } from './named-call.ts'
import { isObscure, clarified, clarifiedArray } from './obscure.ts'
import { dialectOf, isNumericName, isOrdinaryMethod, numberOf, ordinaryFunction } from './ordinary-call.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, text, type FunctionNode, type Structure, type Value } from './value.ts'
import { fromModule, isChainOfTensor } from './variable.ts'

export function callOf(reader: Reader, node: TSESTree.CallExpression, state: State): Value {
  const { callee } = node
  if (callee.type === 'Super') return superCall(reader, node, evaluateAll(reader, node.arguments, state), state)
  if (callee.type === 'MemberExpression') return methodCall(reader, node, callee, state)
  if (callee.type === 'Identifier' && !reader.variableOf(callee)) {
    const known = globalCall(reader, callee.name, node, state)
    if (known) return known
  }
  return apply(reader, evaluate(reader, callee, state), evaluateAll(reader, node.arguments, state), node, state)
}

function evaluateAll(reader: Reader, nodes: readonly TSESTree.Node[], state: State): Value[] {
  const values = nodes.map((n) => evaluate(reader, n, state))
  return nodes.some(changes) ? values.map((value) => currentOf(state, value)) : values
}

/** Whether evaluating an argument can change what was evaluated before it. */
const changes = (node: TSESTree.Node): boolean => !/^(?:Literal|Identifier|MemberExpression|ArrowFunctionExpression|FunctionExpression|UnaryExpression)$/.test(node.type)

/** The value of a function for its arguments. */
export function apply(reader: Reader, callee: Value, values: readonly Value[], node: TSESTree.CallExpression, state: State): Value {
  if (callee.kind === 'library') {
    if (callee.name === 'tidy' || callee.name === 'keep') return callback(reader, values.at(-1), [], state) ?? values.at(-1) ?? reader.unknown(node)
    return libraryCall(reader, callee.dialect, callee.name, values, node, state)
  }
  if (callee.kind !== 'closure' || !isFollowed(reader, callee.node)) return ordinaryFunction(reader, values, node, state) ?? namedCall(reader, values, node, state)
  const followed = callClosure(reader, callee, values, node, state)
  const value = isObscure(reader, followed, callee.node, node) ? ordinaryFunction(reader, values, node, state) ?? clarified(reader, followed, namedCall(reader, values, node, state), node)
    : isNamedForTerm(node) ? asNamed(reader, followed, values, node, state) : drawn(reader, followed, node)
  reader.record(node, value, state, true)
  return value
}

/** Where nothing was seen of what a function computes, its name may tell. */
function asNamed(reader: Reader, followed: Value, values: readonly Value[], node: TSESTree.CallExpression, state: State): Value {
  if (followed.kind === 'formula' && followed.expression.kind === 'variable') return clarified(reader, followed, namedCall(reader, values, node, state), node)
  const element = followed.kind === 'list' && !followed.items && followed.element.kind === 'formula' ? followed.element.expression : undefined
  if (followed.kind !== 'list' || element?.kind !== 'operation' || element.name !== 'at' || element.operands[0]!.kind !== 'variable') return followed
  return clarifiedArray(reader, followed, namedCall(reader, values, node, state), node)
}

/** Every function of this file is looked into at its calls, and of other files what computes. */
const isFollowed = (reader: Reader, node: FunctionNode): boolean => reader.isOwn(node) || isWorthFollowing(node, reader.sourceCodeOf(node))

/** Runs a callback where it is passed, once, for what every call has in common. */
export function callback(reader: Reader, closure: Value | undefined, values: readonly Value[], state: State): Value | undefined {
  if (closure?.kind !== 'closure' || !isPassedAlone(closure.node)) return undefined
  if (reader.summaries.has(closure.node) || closure.node.generator) return undefined
  // Read quietly, it is still to be read for itself.
  if (reader.recording || !reader.isOwn(closure.node)) reader.inlined.add(closure.node)
  return run(reader, closure, values, state) ?? reader.unknown(closure.node)
}

/** Whether a function is written right where it is passed, so that nobody else can call it. */
const isPassedAlone = (node: FunctionNode): boolean => node.type !== 'FunctionDeclaration' && node.parent.type === 'CallExpression' && (node.parent.arguments as readonly TSESTree.Node[]).includes(node)

function globalCall(reader: Reader, name: string, node: TSESTree.CallExpression, state: State): Value | undefined {
  const [first] = node.arguments
  switch (name) {
    case 'require': return first?.type === 'Literal' && typeof first.value === 'string' ? fromModule(first.value, '') ?? reader.imports?.required(first.value, node) : undefined
    case 'Number': case 'parseFloat': case 'BigInt': {
      const value = first && evaluate(reader, first, state)
      return value?.kind === 'formula' ? value : reader.unknown(node)
    }
    case 'String': return text
    case 'Array': return sized(reader, node, state)
    default: return undefined
  }
}

function methodCall(reader: Reader, node: TSESTree.CallExpression, callee: TSESTree.MemberExpression, state: State): Value {
  const method = propertyOf(callee)
  if (callee.object.type === 'Super' || method === undefined) return apply(reader, evaluate(reader, callee, state), evaluateAll(reader, node.arguments, state), node, state)
  if (callee.object.type === 'Identifier' && !reader.variableOf(callee.object)) {
    const known = arrayStatic(reader, callee.object.name, method, node, state)
    if (known) return known
  }
  const object = evaluate(reader, callee.object, state)
  if (object.kind === 'library') return isNamespace(object) ? apply(reader, { ...object, name: method }, evaluateAll(reader, node.arguments, state), node, state) : throughFunction(reader, object, method, node, state)
  if (isTensorCall(reader, object, method, node)) return libraryCall(reader, tfjs, method, [object, ...evaluateAll(reader, node.arguments, state)], node, state)
  const dialect = dialectOf(reader, object) ?? (isOrdinaryMethod(reader, object, method, node, state) ? ordinary : undefined)
  if (dialect && understands(dialect, method)) return methodOfTensor(reader, dialect, object, method, node, state)
  const known = arrayMethod(reader, object, method, node, callee, state)
  if (known) return known
  const values = evaluateAll(reader, node.arguments, state)
  if (object.kind === 'closure') return throughFunction(reader, object, method, node, state)
  const called = propertyOfValue(reader, node.arguments.some(changes) ? currentOf(state, object) : object, method, callee, state)
  reader.note(callee, called, state.assumptions)
  return apply(reader, object.kind === 'structure' ? withThis(called, object) : called, values, node, state)
}

const understands = (dialect: Dialect, method: string): boolean => Object.hasOwn(dialect.reads, method) || dialect.rearranges.has(method)

/** An operation as a method. One whose result nobody takes has changed what it is called on. */
function methodOfTensor(reader: Reader, dialect: Dialect, object: Value, method: string, node: TSESTree.CallExpression, state: State): Value {
  const value = libraryCall(reader, dialect, method, [numberOf(object), ...evaluateAll(reader, node.arguments, state).map(numberOf)], node, state)
  if (node.parent.type === 'ExpressionStatement') forget(reader, state, object, node)
  return value
}

/** A function that an object holds is called on it. */
const withThis = (called: Value, object: Structure): Value =>
  called.kind === 'closure' && !called.self && called.node.type !== 'ArrowFunctionExpression' ? { ...called, self: object } : called

function isTensorCall(reader: Reader, object: Value, method: string, node: TSESTree.Node): boolean {
  if (object.kind !== 'formula') return false
  const isTensor = object.tensor === true || reader.leaves.get(object.expression)?.tensor === true
  // A chain that goes through what only tensors have says what it started from.
  const tells = reader.hasTensors(node) && (tfjs.telling.has(method) || isChainOfTensor(reader, method, node))
  return (isTensor || tells) && (Object.hasOwn(tfjs.reads, method) || tfjs.rearranges.has(method) || isTensor)
}

/** `f.call(…)`, `f.apply(…)`; above all `Math.max.apply(null, xs)`. */
function throughFunction(reader: Reader, callee: Value, method: string, node: TSESTree.CallExpression, state: State): Value {
  const values = evaluateAll(reader, node.arguments, state)
  if (method === 'call') return apply(reader, callee, values.slice(1), node, state)
  if (method === 'apply' && callee.kind === 'library' && (callee.name === 'max' || callee.name === 'min') && values[1]) {
    const value = formulaOf(reader.build(callee.name, [expressionOf(reader, values[1], node)], { origin: node }))
    reader.record(node, value, state)
    return value
  }
  return reader.unknown(node)
}

const typedArrays = new Set(['Float32Array', 'Float64Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array'])

export function construct(reader: Reader, node: TSESTree.NewExpression, state: State): Value {
  if (node.callee.type === 'Identifier' && !reader.variableOf(node.callee)) {
    if (node.callee.name === 'Array' || typedArrays.has(node.callee.name)) return sized(reader, node, state)
  }
  const callee = evaluate(reader, node.callee, state)
  const values = evaluateAll(reader, node.arguments, state)
  const [first] = values
  // A number made a tensor is the number.
  if (first?.kind === 'formula' && first.expression.kind === 'constant' && values.length === 1 && isNumericName(reader, callee, node)) return first
  if (callee.kind !== 'structure' || !callee.isClass || !callee.of) return reader.unknown(node)
  const instance: Structure = { kind: 'structure', address: reader.leaves.fresh(node), fields: new Map(), of: callee.of }
  const constructor = constructorOf(reader, callee.of, instance)
  if (!constructor) return instance
  callClosure(reader, constructor, values, node, state)
  return built(reader, constructor, values, instance)
}

/** `new Array(n)`, `new Float32Array(n)` and copies such as `Float64Array.from(xs)`. */
function sized(reader: Reader, node: TSESTree.NewExpression | TSESTree.CallExpression, state: State): Value {
  const values = evaluateAll(reader, node.arguments, state), [first] = values
  const name = node.callee.type === 'Identifier' ? node.callee.name : ''
  if (values.length > 1) return name === 'Array' ? listOf(reader, values, node) : reader.unknown(node)
  if (!first) return listOf(reader, [], node)
  if (first.kind === 'list' || first.kind === 'stored') return copyOf(reader, first, node)
  const index = reader.leaves.fresh(node, undefined, { index: true })
  // Of an unknown argument nobody knows whether it is a length or an array to copy. An `Array` has nothing in it yet.
  const length = expressionOf(reader, first, node)
  const isLength = name === 'Array' || length.kind !== 'variable' || reader.isCount(length)
  return isLength ? listBy(reader, index, formulaOf(constant(name === 'Array' ? Number.NaN : 0)), length, name === 'Float32Array') : reader.unknown(node)
}

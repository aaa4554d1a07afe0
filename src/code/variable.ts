/** What a name stands for where it is read. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { dialects } from '../dialects/index.ts'
import { tfjs } from '../dialects/tfjs.ts'
import { constant } from '../math/expression.ts'
import { between, everything } from '../math/range.ts'
import { opaque } from './containers.ts'
import { isChanged } from './changed-contents.ts'
import { isReadToCompute } from './computes.ts'
import { evaluate } from './evaluate.ts'
import { importOf, requiredIn } from './import-of.ts'
import { propertyOf } from './places.ts'
import { isRelative } from './resolve.ts'
import type { Reader } from './reader.ts'
import { initialState, type Place, type State } from './state.ts'
import { formulaOf, type Captured, type Formula, type Value } from './value.ts'

const globalNumbers: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity }

export function readVariable(reader: Reader, node: TSESTree.Identifier, state: State): Value {
  const variable = reader.variableOf(node)
  if (!variable) return unresolved(reader, node, state)
  const here = state.places.get(variable)
  if (here) return here
  if (isPassedOver(reader, variable, node)) return named(reader, variable, node)
  const outside = fromOutside(reader, variable, state.frame.captured) ?? definition(reader, variable, node)
  // What else an object holds may have changed since it was last looked at.
  if (outside) return outside.kind === 'structure' && !outside.isClass ? { ...outside, since: { properties: undefined, base: reader.leaves.fresh(), rest: undefined } } : outside
  // One that changes is another quantity for whoever reads it next.
  const value = named(reader, variable, node)
  state.places.set(variable, value)
  return value
}

function unresolved(reader: Reader, node: TSESTree.Identifier, state: State): Value {
  const number = Object.hasOwn(globalNumbers, node.name) ? globalNumbers[node.name] : undefined
  if (number !== undefined) return formulaOf(constant(number, node))
  const dialect = dialects.find((d) => d.globals.includes(node.name))
  if (dialect) return { kind: 'library', dialect, name: '' }
  const place: Place = `global ${node.name}`
  const known = state.places.get(place) ?? reader.outer.get(place)
  if (known) return known
  // What is written in capitals is a constant of somebody else's, and no data.
  const isConstant = /^[A-Z][A-Z\d_]+$/.test(node.name)
  const value = reader.unknown(node, isConstant ? () => between(-Number.MAX_VALUE, Number.MAX_VALUE) : undefined, false, { lasting: true })
  reader.outer.set(place, value)
  return value
}

/** A variable of a function around this one: what it was given when it was made, if it never changes after. */
function fromOutside(reader: Reader, variable: Scope.Variable, captured: Captured | undefined): Value | undefined {
  if (!isSteady(variable)) return undefined
  for (let c = captured; c; c = c.around) {
    const value = c.places.get(variable)
    if (value) return settled(reader, variable, value) ?? reader.unknown(variable.identifiers[0] as unknown as TSESTree.Node)
  }
  return reader.outer.get(variable)
}

/** What a function can count on of an array or object that was made outside of it: nothing that anybody changes. */
function settled(reader: Reader, variable: Scope.Variable, value: Value): Value | undefined {
  if (value.kind === 'structure') return { ...value, fields: new Map([...value.fields].filter(([name]) => !isChanged(reader, variable, name))) }
  if (value.kind === 'text' || !isChanged(reader, variable)) return value
  if (value.kind === 'list' || value.kind === 'stored') return opaque(reader, value.address, () => everything, variable.identifiers[0] as unknown as TSESTree.Node)
  return value.kind === 'formula' && !value.tensor ? undefined : value
}

/** Whether the variable keeps its first value. */
export const isSteady = (variable: Scope.Variable): boolean => variable.references.every((r) => !r.isWrite() || r.init === true) && variable.defs.length === 1

export function definition(reader: Reader, variable: Scope.Variable, node: TSESTree.Identifier): Value | undefined {
  const known = reader.outer.get(variable)
  if (known || !isSteady(variable)) return known
  // Set first, so that a definition that refers to itself ends.
  reader.outer.set(variable, named(reader, variable, node))
  const value = defined(reader, variable) ?? reader.outer.get(variable)!
  reader.outer.set(variable, value)
  return value
}

function defined(reader: Reader, variable: Scope.Variable): Value | undefined {
  const definition = variable.defs[0] as unknown as { type: string; node: TSESTree.Node; parent?: TSESTree.Node | null } | undefined
  if (!definition) return undefined
  const { node } = definition
  if (definition.type === 'FunctionName' && node.type === 'FunctionDeclaration') return { kind: 'closure', node, captured: undefined, self: undefined }
  if (definition.type === 'ClassName' && (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')) return { kind: 'structure', address: reader.leaves.fresh(node, undefined, { lasting: true }), fields: new Map(), of: node, isClass: true }
  if (definition.type === 'ImportBinding') return imported(node, definition.parent) ?? fromFile(reader, variable)
  if (definition.type === 'Variable' && isTakenLater(reader, node)) return fromFile(reader, variable)
  if (definition.type === 'Variable' && node.type === 'VariableDeclarator' && node.init && node.id.type === 'Identifier' && isSteady(variable)) {
    const value = quietly(reader, () => evaluate(reader, node.init!, initialState()))
    return settled(reader, variable, value)
  }
  return undefined
}

/** What another file of the project gives, as far as this one leaves it alone. */
function fromFile(reader: Reader, variable: Scope.Variable): Value | undefined {
  const value = reader.imports?.valueOf(variable)
  return value && settled(reader, variable, value)
}

/** Whether a name comes from a file that is not to be read for what is done here. */
function isPassedOver(reader: Reader, variable: Scope.Variable, node: TSESTree.Identifier): boolean {
  if (!reader.imports || reader.outer.has(variable) || !/^(?:ImportBinding|Variable)$/.test(variable.defs[0]?.type ?? '')) return false
  return isRelative(importOf(variable)?.specifier ?? '') && !(reader.imports.needs(variable, node) && isReadToCompute(node, reader.sourceCodeOf(node)))
}

/** Whether a declaration requires a file that is better not read before one of its names is. */
export const isTakenLater = (reader: Reader, node: TSESTree.Node): boolean =>
  reader.imports !== undefined && node.type === 'VariableDeclarator' && node.init !== null && isRelative(requiredIn(node.init)?.specifier ?? '')
  && reader.sourceCodeOf(node).scopeManager.getDeclaredVariables(node as never).every((v) => isSteady(v) && importOf(v))

/** What is evaluated out of order is not recorded: it will be, in its place. */
export function quietly<T>(reader: Reader, read: () => T): T {
  const { recording } = reader
  reader.recording = false
  try {
    return read()
  } finally {
    reader.recording = recording
  }
}

function imported(node: TSESTree.Node, parent: TSESTree.Node | null | undefined): Value | undefined {
  if (parent?.type !== 'ImportDeclaration') return undefined
  return fromModule(parent.source.value, node.type === 'ImportSpecifier' ? (node.imported.type === 'Identifier' ? node.imported.name : node.imported.value) : '')
}

/** What a module exports under a name; its namespace for none. */
export function fromModule(module: string, name: string): Value | undefined {
  const dialect = dialects.find((d) => d.modules?.test(module))
  if (dialect) return { kind: 'library', dialect, name }
  for (const d of dialects) {
    const [, one] = d.functionModules?.exec(module) ?? []
    if (one !== undefined) return { kind: 'library', dialect: d, name: one }
  }
  return undefined
}

/** A quantity that has a name, and with it what its type and its use say. */
export function named(reader: Reader, variable: Scope.Variable, origin: TSESTree.Node): Formula {
  const tensor = isTensor(reader, variable)
  return reader.unknown(origin, undefined, tensor, { lasting: isSteady(variable) })
}

/** Whether a variable holds a tensor: its type says so, or somebody calls what only tensors have. */
export function isTensor(reader: Reader, variable: Scope.Variable): boolean {
  if (!reader.hasTensors(variable.identifiers[0] as unknown as TSESTree.Node)) return false
  for (const { name } of variable.defs as unknown as readonly { name: TSESTree.Node }[]) {
    if (name.type !== 'Identifier') continue
    const annotation = name.typeAnnotation
    if (annotation) return /\b(?:tf\.)?(?:Tensor|Scalar|Variable)(?:[1-6]D|Like)?\b/.test(reader.sourceCodeOf(annotation).getText(annotation as never))
  }
  const uses = variable.references.map((r) => r.identifier as unknown as TSESTree.Node)
  return uses.some(isToldTensor) || new Set(uses.map(arithmeticOn).filter((method) => method !== undefined)).size > 1
}

/** Methods that compute and that neither arrays nor sets have. One of them can be anything's, two of them are a tensor's. */
const computing = new Set(['sub', 'mul', 'div', 'pow', 'mean', 'sum', 'sqrt', 'abs', 'neg', 'transpose', 'dot', 'norm'])

/** Whether a call on what nobody knows is one on a tensor: two of the methods follow each other, or a function of tensors takes what they give. */
export function isChainOfTensor(reader: Reader, method: string, call: TSESTree.Node): boolean {
  if (!computing.has(method)) return false
  const { parent } = call
  if (arithmeticOn(call) !== undefined) return true
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression' || parent.callee.object.type !== 'Identifier') return false
  const { object } = parent.callee
  const namespace = quietly(reader, () => evaluate(reader, object, initialState()))
  return namespace.kind === 'library' && namespace.dialect === tfjs
}

function arithmeticOn({ parent }: TSESTree.Node): string | undefined {
  if (parent?.type !== 'MemberExpression' || parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) return undefined
  const method = propertyOf(parent)
  return method !== undefined && computing.has(method) ? method : undefined
}

/** Whether the methods called on a value, and on what they give, are those of a tensor, one of them such as only tensors have. */
function isToldTensor({ parent }: TSESTree.Node): boolean {
  if (parent?.type !== 'MemberExpression' || parent.parent.type !== 'CallExpression' || parent.parent.callee !== parent) return false
  const method = propertyOf(parent) ?? ''
  return tfjs.telling.has(method) || (Object.hasOwn(tfjs.reads, method) && isToldTensor(parent.parent))
}

/**
 * Functions and methods of which no table tells, but whose names and company do: `log(add(exp(x), 1))` of one namespace,
 * `x.exp()` where somebody makes matrices. What is only called like an operation, in a file that says no more, is none.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Dialect } from '../dialects/dialect.ts'
import { ordinary } from '../dialects/ordinary.ts'
import { evaluate } from './evaluate.ts'
import { libraryCall } from './library.ts'
import { methodsOfTensor } from './own-tensor.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, type State } from './state.ts'
import { tableOf, type Value } from './value.ts'
import { quietly } from './variable.ts'

/** Functions that nobody calls so who does not mean them. */
const telling = ['exp', 'expm1', 'log1p', 'sqrt', 'tanh', 'square']
/** Of these only the range is taken: see `named-call.ts`. */
const elsewhere = new Set(['softmax', 'sigmoid', 'logistic', 'random'])
/** Numbers with digits of their own, and complex ones, do not overflow and leave their domain as others do. */
const otherNumbers = /\b(?:Decimal|BigNumber|BigDecimal|Big|BN|Fraction|Complex)\b/
const tensorNames = /^(?:\w*Tensor|\w*Matrix|N[dD]Array|Value|Scalar|Variable)$/
const makesTensors = /\b(?:class|new|instanceof)\s+(?:\w+\.)?(?:\w*Tensor|\w*Matrix|N[dD]Array|Value|Scalar|Variable)\b|\bimport\b[^;'"]*\b(?:\w*Tensor|\w*Matrix|N[dD]Array)\b[^;'"]*\bfrom\b|\b(?:\w*Tensor|\w*Matrix|N[dD]Array)\b[^;'"=]*=\s*require\b/

/** Whether the file says so; asked once for each file. */
const says = (reader: Reader, node: TSESTree.Node, what: RegExp): boolean => {
  const { text } = reader.sourceCodeOf(node)
  return tableOf(tableOf(reader.said, what, () => new Map<string, boolean>()), text, () => what.test(text))
}

/** The call of a function that nobody can look into, as the operation that it is called. */
export function ordinaryFunction(reader: Reader, values: readonly Value[], node: TSESTree.CallExpression, state: State): Value | undefined {
  const { callee } = node
  const name = callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyOf(callee) : undefined
  if (name === undefined || !Object.hasOwn(ordinary.reads, name) || elsewhere.has(name) || values.length === 0 || !values.every(isQuantity)) return undefined
  if (node.arguments.some((argument) => argument.type === 'SpreadElement') || says(reader, node, otherNumbers) || !isInCompany(reader, callee, name)) return undefined
  return libraryCall(reader, ordinary, name, values, node, state)
}

const isQuantity = (value: Value): boolean => value.kind === 'formula' || value.kind === 'list' || value.kind === 'stored'

/** Whether the same source also gives functions whose names leave no doubt. */
function isInCompany(reader: Reader, callee: TSESTree.Expression, name: string): boolean {
  if (callee.type === 'Identifier') return telling.includes(name) || says(reader, callee, companions)
  if (callee.type !== 'MemberExpression' || !/^(?:Identifier|MemberExpression)$/.test(callee.object.type)) return false
  const namespace = reader.sourceCodeOf(callee).getText(callee.object as never)
  // Whoever calls something else so hides the one that everybody knows.
  if (namespace === 'Math') return false
  return says(reader, callee, tableOf(namespaces, namespace, () => new RegExp(`(?<![\\w.$])${namespace.replaceAll(/[^\w]/g, '\\$&')}\\.(?:${telling.join('|')})\\(\\s*[^)\\s]`)))
}

const companions = new RegExp(`(?<![\\w.$])(?<!function )(?:${telling.join('|')})\\(\\s*[^)\\s]`)
const namespaces = new Map<string, RegExp>()

/** The library whose operation a value is, where that is neither `Math` nor tf.js. */
export function dialectOf(reader: Reader, value: Value): Dialect | undefined {
  if (value.kind !== 'formula' || value.expression.kind !== 'operation') return undefined
  let e = value.expression
  while ((e.name === 'at' || e.name === 'rearranged') && e.operands[0]?.kind === 'operation') e = e.operands[0]
  const dialect = e.origin && reader.dialects.get(e.origin)
  return dialect?.chains === true ? dialect : undefined
}

/** Whether a method is an operation of the object. */
export function isOrdinaryMethod(reader: Reader, object: Value, method: string, node: TSESTree.CallExpression, state: State): boolean {
  if (!Object.hasOwn(ordinary.reads, method)) return false
  if (object.kind === 'structure') return object.of !== undefined && !object.isClass && methodsOfTensor(reader, object.of).has(method)
  if (object.kind !== 'formula' || says(reader, node, otherNumbers) || !says(reader, node, makesTensors)) return false
  const { expression: e } = object
  // A chain that goes through what only tensors have says what it started from.
  const [first] = node.arguments
  if (first && !isBinary(method)) return false
  if (!first) return ordinary.telling.has(method) || isTyped(reader, reader.leaves.get(e)?.variable.origin as TSESTree.Node | undefined)
  if (e.kind === 'constant' || isTyped(reader, reader.leaves.get(e)?.variable.origin as TSESTree.Node | undefined)) return true
  // What meets a tensor in an operation is one.
  return node.arguments.length === 1 && dialectOf(reader, quietly(reader, () => evaluate(reader, first, copied(state)))) !== undefined
}

const isBinary = (method: string): boolean => /\bb\b/.test(ordinary.reads[method]!)

/** Whether a parameter or variable is declared to be a tensor. */
function isTyped(reader: Reader, origin: TSESTree.Node | undefined): boolean {
  if (origin?.type !== 'Identifier') return false
  const variable = reader.variableOf(origin), declared = variable?.identifiers[0] as unknown as TSESTree.Identifier | undefined
  const annotation = declared?.typeAnnotation?.typeAnnotation
  return annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier' && tensorNames.test(annotation.typeName.name)
}

/** Whether what is constructed is a tensor, for all that is known. */
export function isNumericName(reader: Reader, callee: Value, node: TSESTree.NewExpression): boolean {
  if (callee.kind === 'structure' && callee.isClass && callee.of) return methodsOfTensor(reader, callee.of).size > 0
  return node.callee.type === 'Identifier' && tensorNames.test(node.callee.name) && !says(reader, node, otherNumbers)
}

/** What a tensor made of a number, or of numbers, computes with. */
export function numberOf(value: Value): Value {
  const data = value.kind === 'structure' ? value.fields.get('data') : undefined
  return data && isQuantity(data) ? data : value
}

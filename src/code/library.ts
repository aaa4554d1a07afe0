/** Calls to functions of a known library, read by its dialect's table. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Dialect } from '../dialects/dialect.ts'
import type { Axis, Expression } from '../math/expression.ts'
import { parseFormula } from '../math/language.ts'
import { anyData, between, point, type Range } from '../math/range.ts'
import { row, type OperationName } from '../math/vocabulary.ts'
import { float64 } from '../numbers/format.ts'
import { expressionOf, rangeOfValue } from './containers.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import { formulaOf, type Formula, type Value } from './value.ts'

const templates = new Map<string, Expression>()
function template(text: string): Expression {
  let known = templates.get(text)
  if (!known) templates.set(text, (known = parseFormula(text)))
  return known
}

const parameters = ['a', 'b', 'c']

/** The dialects whose computations are told apart by their format. */
const isCommon = ({ name }: Dialect): boolean => name === 'math' || name === 'tfjs' || name === 'stable'

/** The value of `name(…values)` in a dialect, where `values` are the receiver, if any, and the arguments. */
export function libraryCall(reader: Reader, dialect: Dialect, name: string, values: readonly Value[], node: TSESTree.CallExpression, state: State): Value {
  const tensor = dialect.name === 'tfjs'
  if (!isCommon(dialect)) reader.dialects.set(node, dialect)
  const reads = Object.hasOwn(dialect.reads, name) ? dialect.reads[name] : undefined
  const value = reads === undefined ? otherFunction(reader, dialect, name, values, node) : operation(reader, dialect, name, reads, values, node)
  const result: Value = tensor && value.kind === 'formula' && !['dataSync', 'arraySync', 'data', 'array'].includes(name) ? { ...value, tensor: true } : value
  reader.record(node, result, state)
  return result
}

function operation(reader: Reader, dialect: Dialect, name: string, reads: string, values: readonly Value[], node: TSESTree.CallExpression): Value {
  if (dialect.name === 'math' && (name === 'max' || name === 'min')) return extremum(reader, name, values, node)
  // Two draws are two numbers.
  if (name === 'random') return reader.unknown(node, () => row('random').range([], float64))
  const operands = values.map((v, i) => expressionOf(reader, v, node.arguments[i - (values.length - node.arguments.length)]))
  const annotations = { origin: node, format: dialect.format === 'float32' ? dialect.format : undefined }
  if (!isCommon(dialect) && !fits(dialect, name, reads, values, node)) return reader.unknown(node)
  if (dialect.reductions.has(name)) {
    const axis = axisOf(reader, node, node.arguments.length - (values.length - 1))
    return formulaOf(reader.build(name as OperationName, [operands[0]!], { ...annotations, axis }))
  }
  const build = (e: Expression): Expression => {
    if (e.kind === 'constant') return e
    if (e.kind === 'variable') return operands[parameters.indexOf(e.name)] ?? reader.leaves.fresh(node)
    return reader.build(e.name, e.operands.map(build), annotations)
  }
  const whole = build(template(reads))
  // A sum of several.
  if (reads !== 'a + b') return formulaOf(whole)
  return formulaOf(operands.slice(2).reduce((sum, operand) => reader.build('add', [sum, operand], annotations), whole))
}

/** Whether a call has the operands that the operation has, and of a reduction none but the vector, and an axis where it is a method. */
function fits(dialect: Dialect, name: string, reads: string, values: readonly Value[], node: TSESTree.CallExpression): boolean {
  if (dialect.reductions.has(name)) return values.length === 1 || values.length > node.arguments.length || dialect.name === 'jax'
  const wanted = parameters.filter((parameter) => new RegExp(`\\b${parameter}\\b`).test(reads)).length
  return values.length === wanted || (reads === 'a + b' && values.length > wanted)
}

/** The arguments after the first operand of a reduction: which axis, and whether it is kept. */
function axisOf(reader: Reader, node: TSESTree.CallExpression, from: number): Axis | undefined {
  const given = node.arguments.slice(from)
  if (given.length === 0) return undefined
  const key = given.map((argument) => reader.sourceCodeOf(node).getText(argument as never)).join(', ')
  return key === 'null' || key === 'undefined' ? undefined : { key, origin: node }
}

/** `Math.max(a, b, …)`, and `Math.max(...xs)`, which is the largest of a vector. */
function extremum(reader: Reader, name: 'max' | 'min', values: readonly Value[], node: TSESTree.CallExpression): Formula {
  const pair = name === 'max' ? 'maximum' : 'minimum'
  const operands = values.map((value, i) => {
    const argument = node.arguments[i]
    const e = expressionOf(reader, value, argument)
    return argument?.type === 'SpreadElement' ? reader.build(name, [e], { origin: node }) : e
  })
  if (operands.length === 0) return reader.unknown(node)
  return formulaOf(operands.reduce((a, b) => reader.build(pair, [a, b], { origin: node })))
}

/** Functions that are no operation, but of whose results something is known. */
function otherFunction(reader: Reader, dialect: Dialect, name: string, values: readonly Value[], node: TSESTree.CallExpression): Value {
  const unknown = (range?: () => Range): Formula => reader.unknown(node, range, dialect.format === 'float32')
  if (dialect.name !== 'tfjs') return unknown()
  const [first] = values
  if (name === 'scalar' && first) return { ...formulaOf(expressionOf(reader, first, node)), tensor: true }
  if (dialect.rearranges.has(name) && first) return formulaOf(reader.build('rearranged', [expressionOf(reader, first, node)], { origin: node, format: dialect.format }))
  switch (name) {
    case 'norm': return first ? formulaOf(reader.build('sqrt', [reader.build('sum', [reader.build('square', [expressionOf(reader, first, node)], { origin: node, format: 'float32' })], { origin: node, format: 'float32' })], { origin: node, format: 'float32' })) : unknown()
    case 'moments': {
      if (!first) return unknown()
      const axis = axisOf(reader, node, node.arguments.length - (values.length - 1))
      const moment = (m: 'mean' | 'variance'): Value => ({ ...formulaOf(reader.build(m, [expressionOf(reader, first, node)], { origin: node, format: 'float32', axis })), tensor: true })
      return { kind: 'structure', address: reader.leaves.fresh(node), fields: new Map([['mean', moment('mean')], ['variance', moment('variance')]]), of: undefined }
    }
    case 'zeros': case 'zerosLike': return unknown(() => point(0))
    case 'ones': case 'onesLike': return unknown(() => point(1))
    case 'randomUniform': {
      const lo = values[1] ? rangeOfValue(reader, values[1]).lo : 0, hi = values[2] ? rangeOfValue(reader, values[2]).hi : 1
      return unknown(() => ({ ...between(lo, hi, lo === 0 ? [{ at: 0, why: 'as tf.randomUniform can' }] : []), scattered: true }))
    }
    case 'randomNormal': case 'truncatedNormal': return unknown(() => ({ ...anyData, scattered: true }))
    default: return unknown()
  }
}

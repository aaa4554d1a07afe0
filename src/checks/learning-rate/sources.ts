/**
 * The rates that an argument is known to have, each with the place where it is written: a constant, the default of a
 * parameter or of `options.rate || 0.5`, what the calls of a helper pass, what a class writes to its field.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { rangeOfValue } from '../../code/containers.ts'
import type { Reader } from '../../code/reader.ts'
import { descendants, propertyName, type Node } from '../../code/tree.ts'
import { formulaOf, type ClassNode, type Value } from '../../code/value.ts'
import { equal, variables, type Expression, type Operation, type Variable } from '../../math/expression.ts'
import { contains, isPoint } from '../../math/range.ts'
import { optionOf } from './option.ts'

export interface Source {
  /** The rate; where only a lower bound is known, that. */
  readonly rate: number
  readonly isBound: boolean
  /** Where it is written, if it is so in one piece. */
  readonly origin: Node | undefined
  /** Whether it counts only where nothing else is given. */
  readonly isDefault: boolean
  /** The parameters and fields that it came through. They may carry other rates at other times. */
  readonly through: readonly string[]
}

/** Helpers that pass a rate on are followed this far. */
const deepest = 6

/** The rates of an argument, without those that a branch around it rules out. A default that no call of the file needs still waits for one. */
export function sourcesAt(reader: Reader, node: Node, value: Value | undefined): readonly Source[] {
  if (!value) return []
  const anywhere = rangeOfValue(reader, value), here = rangeOfValue(reader, value, reader.assumptions.get(node))
  return sourcesOf(reader, value).filter(({ rate }) => contains(here, rate) || !contains(anywhere, rate))
}

function sourcesOf(reader: Reader, value: Value | undefined, depth = deepest): readonly Source[] {
  if (value?.kind !== 'formula' || depth === 0) return []
  const { expression } = value
  if (expression.kind === 'constant') return [{ rate: expression.value, isBound: false, origin: expression.origin as Node | undefined, isDefault: false, through: [] }]
  if (expression.kind === 'operation') return asDefault(reader, expression, depth) ?? bounded(reader, expression)
  const given = givenTo(reader, expression, depth)
  return given ? given.map((source) => ({ ...source, through: [...source.through, expression.name] })) : bounded(reader, expression)
}

/** What ranges tell: a rate that is one number however it is computed, or that is never below one. */
function bounded(reader: Reader, e: Expression): readonly Source[] {
  const range = reader.ranges.of(e)
  return range.lo > range.hi || range.lo === -Infinity ? [] : [{ rate: range.lo, isBound: !isPoint(range), origin: undefined, isDefault: false, through: [...variables(e)] }]
}

/** `given || 0.5`, `given ?? 0.5`: the number on the right counts where nothing is given. */
function asDefault(reader: Reader, e: Operation, depth: number): readonly Source[] | undefined {
  if (e.name !== 'choice') return undefined
  const [condition, then, otherwise] = e.operands as [Expression, Expression, Expression]
  const origin = condition.origin as Node | undefined
  const isFallback = equal(condition, then) || (origin?.type === 'LogicalExpression' && origin.operator === '??')
  if (!isFallback || then.kind !== 'variable') return undefined
  return [...sourcesOf(reader, formulaOf(then), depth - 1), ...sourcesOf(reader, formulaOf(otherwise), depth - 1).map((source) => ({ ...source, isDefault: true, through: [...source.through, then.name] }))]
}

/** What a parameter, a property of one, or a field is given; nothing for what is none of these. */
function givenTo(reader: Reader, leaf: Variable, depth: number): readonly Source[] | undefined {
  const given = [...passed(reader, leaf, depth), ...contents(reader, leaf)]
  const otherwise = defaultOf(leaf.origin as Node | undefined)
  if (given.length === 0 && !otherwise) return undefined
  const ofDefault = otherwise ? sourcesOf(reader, reader.values.get(otherwise), depth - 1).map((source) => ({ ...source, isDefault: true })) : []
  return [...given.flatMap(({ value, through }) => sourcesOf(reader, value, depth - 1).map((source) => ({ ...source, through: [...source.through, ...through] }))), ...ofDefault]
}

interface Passed {
  readonly value: Value
  readonly through: readonly string[]
}

/** The arguments of the calls in this file; for `options.rate`, the property of each. */
function passed(reader: Reader, e: Expression, depth: number): readonly Passed[] {
  if (e.kind !== 'variable' || depth === 0) return []
  const direct = (reader.calls.get(e.name) ?? []).map(({ value }) => ({ value, through: [e.name] }))
  const member = reader.leaves.get(e)?.member
  return member ? [...direct, ...properties(reader, member.base, member.property, depth - 1)] : direct
}

function properties(reader: Reader, base: Expression, property: string, depth: number): readonly Passed[] {
  return passed(reader, base, depth).flatMap(({ value, through }) => {
    const via = through.map((name) => `${name}.${property}`)
    if (value.kind === 'formula') return properties(reader, value.expression, property, depth - 1).map((inner) => ({ ...inner, through: [...inner.through, ...via] }))
    const field = optionOf(reader, value, property)
    return field ? [{ value: field, through: via }] : []
  })
}

/** `options.rate` where the reader no longer counts on the object, and `this.rate`, if its class writes it in one place. */
function contents(reader: Reader, { origin }: Variable): readonly Passed[] {
  const read = origin as Node | undefined, property = read?.type === 'MemberExpression' ? propertyName(read) : undefined
  const object = property === undefined ? undefined : reader.values.get((read as TSESTree.MemberExpression).object)
  if (object?.kind !== 'structure' || property === undefined) return []
  const option = optionOf(reader, object, property)
  if (option) return [{ value: option, through: [] }]
  const { of } = object
  if (!of || writesOf(reader, of, property) !== 1) return []
  return (reader.fields.get(of)?.get(property) ?? []).map(({ value }) => ({ value, through: [`class@${of.range[0]}.${property}`] }))
}

function writesOf(reader: Reader, of: ClassNode, property: string): number {
  let writes = 0
  for (const node of descendants(of.body, reader.sourceCode)) {
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && propertyName(node.left) === property) writes++
    else if (node.type === 'PropertyDefinition' && node.value && node.key.type === 'Identifier' && node.key.name === property) writes++
  }
  return writes
}

/** `rate = 0.5` among the parameters, or inside a pattern of them. */
function defaultOf(origin: Node | undefined): TSESTree.Expression | undefined {
  const parent = origin?.parent
  const pattern = origin?.type === 'AssignmentPattern' ? origin : parent?.type === 'Property' ? parent.value : parent
  return pattern?.type === 'AssignmentPattern' && origin !== pattern.right ? pattern.right : undefined
}

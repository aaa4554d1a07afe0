/**
 * Functions whose source is not at hand but whose name is a term: what everybody calls `softmax` gives a softmax. What is
 * taken from the name is what holds of every function of that name, its range.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { row, type OperationName } from '../math/vocabulary.ts'
import { between, everything } from '../math/range.ts'
import { formatOf } from '../math/assumption.ts'
import { float64 } from '../numbers/format.ts'
import { expressionOf } from './containers.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** By name without case, underscores and dots: the operation whose range the result has. */
const terms: Readonly<Record<string, OperationName>> = {
  softmax: 'softmax', sigmoid: 'sigmoid', logistic: 'sigmoid', variance: 'variance', samplevariance: 'variance', populationvariance: 'variance', random: 'random', rand: 'random', rng: 'random', prng: 'random', drand: 'random', nextdouble: 'random', nextfloat: 'random', randomfn: 'random', randomfunction: 'random', nextrandom: 'random', getrandom: 'random', randomnumber: 'random', randomfloat: 'random', uniformrandom: 'random',
}
const spreads = new Set(['std', 'stddev', 'stdev', 'standarddeviation', 'samplestandarddeviation', 'populationstandarddeviation'])

const termOf = (name: string): OperationName | undefined => (Object.hasOwn(terms, name) ? terms[name] : undefined)
const nameOf = (callee: TSESTree.Node): string => (callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyOf(callee) ?? '' : '').replaceAll('_', '').toLowerCase()

/** A generator of random numbers that could be looked into: what it computes is nothing that a formula goes on with. */
export function drawn(reader: Reader, followed: Value, node: TSESTree.CallExpression): Value {
  if (followed.kind !== 'formula' || followed.expression.kind !== 'operation' || node.arguments.length > 0 || termOf(nameOf(node.callee)) !== 'random') return followed
  return reader.unknown(node, () => {
    const range = reader.ranges.of(followed.expression)
    // A remainder of large integers has either sign, as far as a range knows.
    return range.drawn === undefined && range.lo > -1.01 && range.hi < 1.01 ? row('random').range([], float64) : range
  })
}

export function namedCall(reader: Reader, values: readonly Value[], node: TSESTree.CallExpression, _state: State): Value {
  const name = nameOf(node.callee)
  const operand = values[0] && expressionOf(reader, values[0], node)
  if (spreads.has(name) && operand) return reader.unknown(node, () => between(0, Infinity, row('variance').range([everything], formatOf(operand)).attained))
  const term = termOf(name)
  if (!term || (term === 'random') !== (operand === undefined)) return reader.unknown(node)
  return reader.unknown(node, () => row(term).range([operand ? reader.ranges.of(operand) : everything], operand ? formatOf(operand) : formatOf({ kind: 'variable', name: '' })))
}

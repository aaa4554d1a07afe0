/**
 * Functions whose source is not at hand but whose name is a term: what everybody calls `softmax` gives a softmax. What is
 * taken from the name is what holds of every function of that name, its range.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { row, type OperationName } from '../math/vocabulary.ts'
import { equal, type Expression } from '../math/expression.ts'
import { between, everything, type Range } from '../math/range.ts'
import { formatOf } from '../math/assumption.ts'
import { float64 } from '../numbers/format.ts'
import { expressionOf } from './containers.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** By name without case, underscores and dots: the operation whose range the result has. */
const terms: Readonly<Record<string, OperationName>> = {
  softmax: 'softmax', sigmoid: 'sigmoid', logistic: 'sigmoid', logsoftmax: 'logSoftmax', random: 'random', rand: 'random', rng: 'random', prng: 'random', drand: 'random', nextdouble: 'random', nextfloat: 'random', randomfn: 'random', randomfunction: 'random', nextrandom: 'random', getrandom: 'random', randomnumber: 'random', randomfloat: 'random', uniformrandom: 'random',
}
/** What is 0 for a constant, a zero vector, a singular matrix, whether it is a function of one or a method. */
const zeros: readonly (readonly [name: RegExp, range: Range])[] = [
  [named('(?:sample|population)?(?:std|stddev|stdev|standarddeviation|variance)'), between(0, Infinity, [{ at: 0, why: 'when every value is the same' }])],
  [named('(?:l2|vector|vec|euclidean)?norm2?|magnitude|mag'), between(0, Infinity, [{ at: 0, why: 'when the vector is 0' }])],
  [named('(?:tf|mat|matrix)?det(?:erminant)?'), between(-Infinity, Infinity, [{ at: 0, why: 'when the matrix is singular' }])],
]

/** A name, and what functions of that name are also called. */
function named(name: string): RegExp {
  return new RegExp(`^(?:get|compute|calc|calculate|find)?(?:${name})$`)
}

/** A softmax of rows, of columns, of numbers in place is one. */
const softmaxes = /^(?!log).*softmax(?:by|of|for|along|over|in)?(?:row|col|column|axis|dim|place|1d|2d|array|vec|vector|stable|activation|fn|func|function|probs|probabilities)?s?$/

const termOf = (name: string): OperationName | undefined => (Object.hasOwn(terms, name) ? terms[name] : softmaxes.test(name) ? 'softmax' : undefined)
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

export function namedCall(reader: Reader, values: readonly Value[], node: TSESTree.CallExpression, state: State): Value {
  const name = nameOf(node.callee)
  const operand = values[0] && expressionOf(reader, values[0], node)
  const zero = zeros.find(([names]) => names.test(name))
  // A number that is compared is no vector: of a parameter of a distribution, the variance is what the formula says.
  if (zero && (operand ? !isCompared(operand, state) : node.callee.type === 'MemberExpression')) return reader.unknown(node, () => zero[1])
  const term = termOf(name)
  if (!term || (term === 'random') !== (operand === undefined)) return reader.unknown(node)
  return reader.unknown(node, () => row(term).range([operand ? reader.ranges.of(operand) : everything], operand ? formatOf(operand) : formatOf({ kind: 'variable', name: '' })))
}

/** Whether a helper is named for what it computes. */
export const isNamedForTerm = ({ callee }: TSESTree.CallExpression): boolean => zeros.some(([names]) => names.test(nameOf(callee))) || termOf(nameOf(callee)) === 'softmax'

function isCompared(operand: Expression, { assumptions }: State): boolean {
  if (operand.kind === 'constant') return true
  for (let a = assumptions; a; a = a.rest) if (equal(a.about, operand)) return true
  return false
}

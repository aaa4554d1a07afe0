/**
 * Functions whose source is not at hand but whose name is a term: what everybody calls `softmax` gives a softmax. What is
 * taken from the name is what holds of every function of that name, its range.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { row, type OperationName } from '../math/vocabulary.ts'
import { between, everything } from '../math/range.ts'
import { formatOf } from '../math/assumption.ts'
import { expressionOf } from './containers.ts'
import { propertyOf } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

/** By name without case, underscores and dots: the operation whose range the result has. */
const terms: Readonly<Record<string, OperationName>> = {
  softmax: 'softmax', sigmoid: 'sigmoid', logistic: 'sigmoid', variance: 'variance', samplevariance: 'variance', populationvariance: 'variance', random: 'random', rand: 'random',
}
const spreads = new Set(['std', 'stddev', 'stdev', 'standarddeviation', 'samplestandarddeviation', 'populationstandarddeviation'])

export function namedCall(reader: Reader, values: readonly Value[], node: TSESTree.CallExpression, _state: State): Value {
  const { callee } = node
  const name = (callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' ? propertyOf(callee) ?? '' : '').replaceAll('_', '').toLowerCase()
  const operand = values[0] && expressionOf(reader, values[0], node)
  if (spreads.has(name) && operand) return reader.unknown(node, () => between(0, Infinity, row('variance').range([everything], formatOf(operand)).attained))
  const term = terms[name]
  if (!term || (term === 'random') !== (operand === undefined)) return reader.unknown(node)
  return reader.unknown(node, () => row(term).range([operand ? reader.ranges.of(operand) : everything], operand ? formatOf(operand) : formatOf({ kind: 'variable', name: '' })))
}

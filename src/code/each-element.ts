/** A callback that is called once for each element: a loop whose body is the callback. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression, Variable } from '../math/expression.ts'
import { apply, callback } from './call.ts'
import { evaluate } from './evaluate.ts'
import { iterate } from './iterate.ts'
import type { Reader } from './reader.ts'
import { Round } from './round.ts'
import type { State } from './state.ts'
import { isFunction } from './tree.ts'
import type { Value } from './value.ts'

export interface Elements {
  readonly node: TSESTree.CallExpression
  /** The callback. */
  readonly by: TSESTree.Node
  readonly index: Variable
  readonly length: Expression | undefined
  /** What it is called with in each round. */
  readonly values: (round: Round) => readonly Value[]
  /** Which of its parameters is the index. */
  readonly indexParameter: number
}

export interface Each {
  /** What the callback returns in a round. */
  readonly value: Value
  readonly round: Round
}

export function eachElement(reader: Reader, state: State, { node, by, index, length, values, indexParameter }: Elements): Each {
  const closure = evaluate(reader, by, state)
  const name = isFunction(by) ? by.params[indexParameter] : undefined
  let each: Each | undefined
  iterate(reader, state, {
    node: by, body: by, also: [], index, counter: name?.type === 'Identifier' ? reader.variableOf(name) : undefined, length, isPart: false, atLeastOnce: false,
    round: (inside, round) => {
      const given = values(round)
      const value = callback(reader, closure, given, inside) ?? (closure.kind === 'closure' || closure.kind === 'library' ? apply(reader, closure, closure.kind === 'library' ? given.slice(0, 1) : given, node, inside) : reader.unknown(node))
      each = { value, round }
      return inside
    },
  })
  return each!
}

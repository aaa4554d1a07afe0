/** A call of an array method. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Variable } from '../math/expression.ts'
import { integers, type Range } from '../math/range.ts'
import { lengthOf, opaque } from './containers.ts'
import { evaluate } from './evaluate.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'
import type { Value } from './value.ts'

export interface ArrayCall {
  readonly reader: Reader
  readonly object: Value
  readonly node: TSESTree.CallExpression
  readonly callee: TSESTree.MemberExpression
  readonly state: State
}

export const freshIndex = (c: Pick<ArrayCall, 'reader' | 'node' | 'object'>, limit = lengthOf(c.reader, c.object, c.node)): Variable => c.reader.leaves.fresh(c.node, () => integers(0, 2 ** 32), { index: true, limit })
export const others = (c: ArrayCall): Value[] => c.node.arguments.map((a) => evaluate(c.reader, a, c.state))

/** Elements of which only the range is known. Of those that are arrays themselves nothing is. */
export const arrayLike = (c: ArrayCall, range: () => Range): Value => opaque(c.reader, c.reader.leaves.fresh(c.node), range, c.node)


/**
 * A helper of another file that the reader could not follow to the end. Its result is data then, as that of any function
 * which is not at hand: a value that may be anything, and not one of which the reader lost sight.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { Ranges } from '../math/assumption.ts'
import type { Expression } from '../math/expression.ts'
import { anyData, everything, integers, type Range } from '../math/range.ts'
import type { Reader } from './reader.ts'
import type { FunctionNode, Value } from './value.ts'

/** The result of a call of a function that may stand in another file than the call. */
export function clarified(reader: Reader, value: Value, callee: FunctionNode, node: TSESTree.Node): Value {
  if (value.kind !== 'formula' || !reader.imports || reader.sourceCodeOf(callee) === reader.sourceCodeOf(node)) return value
  const { expression } = value
  if (!isObscure(reader, expression, node)) return value
  const range = (): Range => {
    const known = reader.ranges.of(expression)
    return saysNothing(known) ? anyData : known
  }
  return reader.unknown(node, range, value.tensor)
}

const saysNothing = (r: Range): boolean => r.lo === -Infinity && r.hi === Infinity && r.attained.length === 0 && r.data !== true

/** Whether nothing can be told of the expression, since it depends on what was born in the other file. */
function isObscure(reader: Reader, e: Expression, node: TSESTree.Node): boolean {
  let depends = false
  const range = new Ranges((leaf) => {
    const origin = leaf.origin as TSESTree.Node | undefined
    if (!origin || reader.sourceCodeOf(origin) === reader.sourceCodeOf(node)) return anyData
    if (reader.leaves.get(leaf)?.index) return integers(0, Number.MAX_SAFE_INTEGER)
    depends = true
    return everything
  }).of(e)
  return depends && saysNothing(range)
}

/**
 * Helpers of other files that the reader could not follow to the end. Their result is then what it is of any function that
 * is not at hand: data, or what the name says, and not something of which the reader lost sight.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { Ranges } from '../math/assumption.ts'
import { anyData, everything, integers, type Range } from '../math/range.ts'
import { opaque, rangeOfValue } from './containers.ts'
import type { Reader } from './reader.ts'
import type { Formula, FunctionNode, List, Value } from './value.ts'

/** Whether nothing can be told of a result, since it depends on what was born in the other file. */
export function isObscure(reader: Reader, value: Value, callee: FunctionNode, call: TSESTree.Node): value is Formula {
  const here = reader.sourceCodeOf(call)
  if (value.kind !== 'formula' || !reader.imports || reader.sourceCodeOf(callee) === here) return false
  let depends = false
  const range = new Ranges((leaf) => {
    const origin = leaf.origin as TSESTree.Node | undefined
    if (!origin || reader.sourceCodeOf(origin) === here) return anyData
    if (reader.leaves.get(leaf)?.index) return integers(0, Number.MAX_SAFE_INTEGER)
    depends = true
    return everything
  }).of(value.expression)
  return depends && range.data !== true && isAnything(range)
}

const isAnything = (r: Range): boolean => r.lo === -Infinity && r.hi === Infinity && r.attained.length === 0

/** The result, where `otherwise` is what the call would give if its function were not at hand. */
export function clarified(reader: Reader, { expression, tensor }: Formula, otherwise: Value, call: TSESTree.Node): Formula {
  const range = (): Range => {
    const known = reader.ranges.of(expression)
    return isAnything(known) && otherwise.kind === 'formula' ? reader.ranges.of(otherwise.expression) : known
  }
  return reader.unknown(call, range, tensor)
}

/** The same of an array of which the reader lost sight. */
export function clarifiedArray(reader: Reader, array: List, otherwise: Value, call: TSESTree.Node): List {
  const range = (): Range => {
    const known = rangeOfValue(reader, array)
    return isAnything(known) && otherwise.kind === 'formula' ? reader.ranges.of(otherwise.expression) : known
  }
  return opaque(reader, array.address, range, call)
}

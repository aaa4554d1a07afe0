/** The calls that were read in a file. */
import type { Reader } from '../code/reader.ts'
import { bare, propertyName } from '../code/tree.ts'
import { tfjsFunction, type Call } from './tensor-origin.ts'

export function* callsIn(reader: Reader): Generator<Call> {
  for (const node of reader.values.keys()) if (node.type === 'CallExpression' && reader.isOwn(node)) yield node
}

/** Calls of a function of TensorFlow.js. */
export function* callsOf(reader: Reader, name: string): Generator<Call> {
  for (const call of callsIn(reader)) if (tfjsFunction(reader, bare(call.callee)) === name) yield call
}

/** Calls of a method by its name, of anything but a library. */
export function* methodCalls(reader: Reader, names: RegExp): Generator<Call> {
  for (const call of callsIn(reader)) {
    const callee = bare(call.callee)
    if (callee.type !== 'MemberExpression' || !names.test(propertyName(callee) ?? '') || reader.values.get(callee.object)?.kind === 'library') continue
    yield call
  }
}

/** Calls that only compute, from what the reader knows of whom they call. */
import type { TSESTree } from '@typescript-eslint/types'
import { isPure, type PurityContext } from './purity.ts'
import type { Reader } from './reader.ts'
import type { FunctionNode } from './value.ts'

const contexts = new WeakMap<Reader, PurityContext>()

/** What purity may take from this reading: library operations have no effect, nor have the file's functions that only compute. */
export function computations(reader: Reader): PurityContext {
  let context = contexts.get(reader)
  if (!context) {
    const asked = new Map<FunctionNode, boolean>()
    context = { isKnownCall: (call) => isComputation(reader, call, asked) }
    contexts.set(reader, context)
  }
  return context
}

function isComputation(reader: Reader, call: TSESTree.CallExpression, asked: Map<FunctionNode, boolean>): boolean {
  const value = reader.values.get(call)
  if (value?.kind === 'formula' && value.expression.kind === 'operation' && value.expression.origin === call) return true
  const callee = reader.values.get(call.callee)
  if (callee?.kind === 'library') return Object.hasOwn(callee.dialect.reads, callee.name) && callee.name !== 'random'
  if (callee?.kind !== 'closure') return false
  const known = asked.get(callee.node)
  if (known !== undefined) return known
  asked.set(callee.node, false)
  const answer = isPure(callee.node, reader.sourceCodeOf(callee.node), computations(reader))
  asked.set(callee.node, answer)
  return answer
}

/** What is too deep or too long to be read: whatever it writes is unknown from here on. */
import type { TSESTree } from '@typescript-eslint/types'
import { forget } from './change.ts'
import { pathOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import type { State } from './state.ts'

export function giveUp(reader: Reader, node: TSESTree.Node, state: State): void {
  // Past the end of its patience the reader records nothing more.
  if (reader.exhausted) return
  for (const target of targetsWithin(node, reader.sourceCode)) {
    const { root, steps } = pathOf(target.node)
    const variable = root.type === 'Identifier' ? reader.variableOf(root) ?? `global ${root.name}` : root.type === 'ThisExpression' ? 'this' : undefined
    if (variable === undefined) continue
    const value = state.places.get(variable)
    if (steps.length === 0 && !target.method) state.places.set(variable, reader.lost(node))
    else if (value) forget(reader, state, value, node)
  }
}

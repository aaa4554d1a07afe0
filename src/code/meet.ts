import type { TSESTree } from '@typescript-eslint/types'
import type { Assumptions } from '../math/assumption.ts'
import { rangeOfValue } from './containers.ts'
import { joined } from './merge.ts'
import type { Reader } from './reader.ts'
import { adopt, type State } from './state.ts'
import type { Value } from './value.ts'

/** Several ways to the same point, of which nothing tells when each is taken. */
export function meet(reader: Reader, node: TSESTree.Node, state: State, ends: readonly State[]): State | undefined {
  const [only, ...others] = ends
  if (!only) return undefined
  if (others.length === 0) return adopt(state, only)
  const all = ends.map((end) => pinnedState(reader, end, state, node))
  return adopt(state, all.reduce((a, b) => joined(reader, reader.leaves.fresh(node), a, b, state, node)))
}

/** What is known of values on one way is all that remains of it after they met. */
function pinnedState(reader: Reader, end: State, before: State, node: TSESTree.Node): State {
  if (end.assumptions === before.assumptions) return end
  const places = new Map(end.places)
  for (const [place, value] of end.places) if (before.places.get(place) !== value) places.set(place, pinned(reader, value, end.assumptions, node))
  return { ...end, places }
}

export const pinned = (reader: Reader, value: Value, assumptions: Assumptions, node: TSESTree.Node): Value =>
  value.kind === 'formula' && value.expression.kind !== 'constant' && assumptions ? reader.lost(node, () => rangeOfValue(reader, value, assumptions), value.tensor) : value

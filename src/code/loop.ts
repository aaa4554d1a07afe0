import type { TSESTree } from '@typescript-eslint/types'
import type { Expression, Variable } from '../math/expression.ts'

/** A loop, or a callback called once for each element, around a point of a program. */
export interface Loop {
  readonly node: TSESTree.Node
  /** What counts its rounds, where it goes through the elements of something one by one. */
  readonly index: Variable | undefined
  /** What it goes through. */
  readonly over: Expression | undefined
  readonly outer: Loop | undefined
}

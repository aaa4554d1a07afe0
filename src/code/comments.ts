import type { SourceCode } from 'eslint'
import { insideAny, type Located, type Node } from './tree.ts'

/** Whether a comment would be lost if `node` were replaced by a text in which only the texts of `kept` live on. */
export function losesComments(sourceCode: SourceCode, node: Node, kept: readonly Node[]): boolean {
  return sourceCode.getCommentsInside(node as never).some((comment) => !insideAny(comment as Located, kept))
}

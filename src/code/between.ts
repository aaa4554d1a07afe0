/** What can run between the evaluation of one node and that of another. */
import type { SourceCode } from 'eslint'
import { callbacksOf, methodKind } from './known-calls.ts'
import { ancestors, inside, isFunction, isLoop, type FunctionNode, type Located, type Node } from './tree.ts'

export interface Between {
  /** An effect that ends in one of these may come between. */
  readonly spans: readonly Located[]
  /** The function that both are run by, so that the order in the text is the order in time; nothing where there are two. */
  readonly run: Node | undefined
}

export function between(sourceCode: SourceCode, a: Node, b: Node): Between {
  const run = runOf(sourceCode, a)
  if (run !== runOf(sourceCode, b)) return { spans: [{ range: [0, sourceCode.text.length] }], run: undefined }
  const [first, second] = a.range[0] <= b.range[0] ? [a, b] : [b, a]
  const direct: Located = { range: [inside(second, first) ? first.range[0] : first.range[1], second.range[0]] }
  const loops = new Set([...ancestors(a), ...ancestors(b)].filter((node) => isRepeated(sourceCode, node)))
  // Around a loop that holds only one of them, or holds one in its head, the text says little about time.
  return { spans: [direct, ...[...loops].filter((loop) => !inside(a, bodyOf(loop)) || !inside(b, bodyOf(loop)))], run }
}

export const endsIn = (effect: Located, { spans }: Between): boolean => spans.some(({ range }) => range[0] <= effect.range[1] && effect.range[1] <= range[1])

/** The function, class field or file whose run evaluates a node. A callback of `map` and its like runs at once, as a loop does. */
export function runOf(sourceCode: SourceCode, node: Node): Node {
  let last: Node = node
  for (const above of ancestors(node)) {
    if ((isFunction(above) && !runsAtOnce(sourceCode, above)) || above.type === 'PropertyDefinition' || above.type === 'StaticBlock') return above
    last = above
  }
  return last
}

export function runsAtOnce(sourceCode: SourceCode, callback: FunctionNode): boolean {
  const { parent } = callback
  if (parent.type !== 'CallExpression' || callback.async || callback.generator) return false
  const callbacks: readonly Node[] = callbacksOf(sourceCode, parent)
  return parent.callee === callback || (callbacks.includes(callback) && (methodKind(parent) === 'iterates' || parent.arguments.length > 1))
}

const isRepeated = (sourceCode: SourceCode, node: Node): boolean => isLoop(node) || (isFunction(node) && runsAtOnce(sourceCode, node))

const bodyOf = (loop: Node): Located => (loop as Node & { readonly body: Node }).body

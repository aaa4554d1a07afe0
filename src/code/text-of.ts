/** The source text that gives a value at a place: a name for it that is valid there, or the text that computed it. */
import type { TSESTree } from '@typescript-eslint/types'
import { equal, type Expression } from '../math/expression.ts'
import { expressionOf } from './containers.ts'
import { precedenceOf } from './parentheses.ts'
import { computations } from './computation.ts'
import { isPure, isSimple } from './purity.ts'
import type { Reader } from './reader.ts'
import { Speller, type Style, type Written } from './spelling.ts'
import { inside } from './tree.ts'
import { sameValueAt } from './visible.ts'

export interface Source extends Written {
  /** The nodes whose text it is made of. */
  readonly nodes: readonly TSESTree.Node[]
}

/** Finds texts for values at `target`; `root` is the expression that is replaced, whose own parts come first. */
export class Texts {
  readonly #reader: Reader
  readonly #root: TSESTree.Node
  readonly #target: TSESTree.Node
  readonly #style: Style

  readonly #arrays: boolean

  /** `arrays`: the values are arrays of numbers, on which operators do nothing. */
  constructor(reader: Reader, root: TSESTree.Node, target: TSESTree.Node, style: Style, arrays = false) {
    this.#arrays = arrays
    this.#reader = reader
    this.#root = root
    this.#target = target
    this.#style = style
  }

  of(e: Expression): Source | undefined {
    const node = this.#nodeOf(e)
    if (node) return this.#source(node)
    if (e.kind === 'constant') return { text: String(e.value), precedence: e.value < 0 ? 15 : 21, simple: true, nodes: [] }
    if (e.kind !== 'operation' || this.#arrays) return undefined
    // No node has this value; write the computation from those that its operands have.
    const nodes: TSESTree.Node[] = []
    if (!['add', 'sub', 'mul', 'div', 'neg'].includes(e.name)) return undefined
    const speller = new Speller({ ...this.#style, imports: false }, (name) => {
      const source = this.of(e.operands[Number(name.slice(1))]!)
      nodes.push(...(source?.nodes ?? []))
      return source
    })
    const written = speller.write({ ...e, operands: e.operands.map((_, i) => ({ kind: 'variable', name: `$${i}` })) })
    return written && { ...written, nodes }
  }

  /** With the `!` behind it, without which TypeScript would no longer take it. */
  #source(read: TSESTree.Node): Source {
    const node = read.parent?.type === 'TSNonNullExpression' && read.parent !== this.#root ? read.parent : read
    return { text: this.#reader.sourceCode.getText(node as never), precedence: precedenceOf(node), simple: isSimple(node), nodes: [node] }
  }

  #nodeOf(e: Expression): TSESTree.Node | undefined {
    let best: TSESTree.Node | undefined
    for (const [node, value] of this.#reader.values) {
      if (node === this.#root || node.type === 'SpreadElement' || value.kind === 'closure' || value.kind === 'library' || value.kind === 'text' || value.kind === 'structure') continue
      if (best && rank(best, this.#root) <= rank(node, this.#root)) continue
      if (!equal(expressionOf(this.#reader, value, node), e) || !this.#isValid(node)) continue
      best = node
    }
    return best ?? this.#declared(e)
  }

  /** Parts of what is replaced stand where they stood; anything else must mean the same here, and be pure. */
  #isValid(node: TSESTree.Node): boolean {
    if (this.#root === this.#target && inside(node, this.#root)) return true
    const { sourceCode } = this.#reader
    return isPure(node, sourceCode, computations(this.#reader)) && sameValueAt(node, this.#target, sourceCode, computations(this.#reader))
  }

  /** A parameter or variable that nothing has read yet. */
  #declared(e: Expression): TSESTree.Node | undefined {
    const origin = e.origin as TSESTree.Node | undefined
    if (e.kind !== 'variable' || origin?.type !== 'Identifier' || !this.#reader.isOwn(origin)) return undefined
    return sameValueAt(origin, this.#target, this.#reader.sourceCode, computations(this.#reader)) ? origin : undefined
  }
}

/** Parts of the replaced text before others, names before computations, short before long. */
function rank(node: TSESTree.Node, root: TSESTree.Node): number {
  const kind = node.type === 'Identifier' ? 0 : node.type === 'MemberExpression' ? 1 : 2
  return (inside(node, root) ? 0 : 1e7) + kind * 1e6 + (node.range[1] - node.range[0])
}

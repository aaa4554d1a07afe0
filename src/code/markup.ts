/**
 * What parsers of components put into the program besides JavaScript: Svelte's and Astro's scripts and markup. Markup is read
 * like a function that nobody calls: of the variables around it, it knows what never changes.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { conditionOf } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { block, execute } from './execute.ts'
import type { Reader } from './reader.ts'
import { capturedFrom, copied, initialState, type State } from './state.ts'

interface Foreign {
  readonly type: string
  readonly body?: readonly TSESTree.Statement[]
}

interface Branch extends Foreign {
  readonly expression: TSESTree.Expression
  readonly children: readonly Foreign[]
  readonly else: Foreign | null
}

/** What a statement is that JavaScript does not have, and what flow goes on with. */
export function readForeign(reader: Reader, node: TSESTree.Node, state: State): State | undefined {
  const foreign = node as unknown as Foreign
  if (foreign.type === 'SvelteScriptElement') return block(reader, foreign.body!, state)
  if (isMarkup(foreign)) readMarkup(reader, foreign, initialState(undefined, capturedFrom(state)))
  return state
}

const isMarkup = ({ type }: Foreign): boolean => /^(?:Svelte|Astro)(?!StyleElement)/.test(type)

function readMarkup(reader: Reader, node: Foreign, state: State): void {
  if (node.type === 'SvelteIfBlock') return readBranch(reader, node as Branch, state)
  // `$: loss = …` runs again whenever what it reads has changed.
  if (node.type === 'SvelteReactiveStatement') return void execute(reader, node.body as unknown as TSESTree.Statement, state)
  for (const key of reader.sourceCode.visitorKeys[node.type] ?? []) {
    for (const part of [(node as unknown as Record<string, Foreign | readonly Foreign[] | null>)[key]].flat()) if (part) readPart(reader, part, state)
  }
}

function readPart(reader: Reader, part: Foreign, state: State): void {
  if (isMarkup(part)) readMarkup(reader, part, state)
  else evaluate(reader, part as unknown as TSESTree.Node, state)
}

function readBranch(reader: Reader, { expression, children, else: otherwise }: Branch, state: State): void {
  const condition = conditionOf(reader, expression, state)
  const side = (holds: boolean): State => ({ ...copied(state), assumptions: reader.ranges.assume(condition, holds, state.assumptions) })
  const then = side(true)
  for (const child of children) readPart(reader, child, then)
  if (otherwise) readPart(reader, otherwise, side(false))
}

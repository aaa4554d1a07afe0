/** Source code as a rule gets it: parsed by ESLint itself. */
import typescript from '@typescript-eslint/parser'
import { Linter, type Rule, type SourceCode } from 'eslint'
import type { Edit } from '../../src/code/edit.ts'
import { descendants, type Node } from '../../src/code/tree.ts'

export interface Parsing {
  readonly parser?: 'espree' | 'typescript' | undefined
  readonly sourceType?: 'module' | 'script' | 'commonjs' | undefined
}

export function parse(code: string, { parser = 'espree', sourceType = 'module' }: Parsing = {}): SourceCode {
  let sourceCode: SourceCode | undefined
  const capture: Rule.RuleModule = { create: (context) => ({ Program: () => void (sourceCode = context.sourceCode) }) }
  const [message] = new Linter().verify(code, {
    files: ['**/*.tsx'],
    plugins: { test: { rules: { capture } } },
    rules: { 'test/capture': 'error' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions: parser === 'espree' ? { sourceType, parserOptions: { ecmaFeatures: { jsx: true } } } : { sourceType, parser: typescript },
  }, 'file.tsx')
  if (!sourceCode) throw new Error(`${message?.message}:\n${code}`)
  return sourceCode
}

/** The outermost node with exactly this text; `nth` counts where there are several. */
export function find(sourceCode: SourceCode, text: string, nth = 0): Node {
  const found: Node[] = []
  for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) {
    const same = sourceCode.text.slice(...node.range) === text && node.type !== 'ExpressionStatement' && node.type !== 'Program'
    if (same && !found.some((other) => other.range[0] === node.range[0])) found.push(node)
  }
  const node = found.at(nth)
  if (!node) throw new Error(`no \`${text}\` (${nth}) in\n${sourceCode.text}`)
  return node
}

/** Applies the edits of one fix as ESLint does: they may touch, not overlap. */
export function apply(code: string, edits: readonly Edit[]): string {
  let result = '', at = 0
  for (const { range, text } of [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])) {
    if (range[0] < at) throw new Error(`edits overlap at ${range[0]}: ${JSON.stringify(edits)}`)
    result += code.slice(at, range[0]) + text
    at = range[1]
  }
  return result + code.slice(at)
}

export const lines = (...texts: readonly string[]): string => texts.join('\n')

export interface Marked {
  readonly sourceCode: SourceCode
  readonly kept: readonly Node[]
  readonly place: Node
}

/** Parses code in which «» mark expressions whose text a fix keeps, and ‹› the place that it writes to. */
export function marked(code: string, parsing: Parsing = {}): Marked {
  const marks = /[«»‹›]/g
  const sourceCode = parse(code.replaceAll(marks, ''), parsing)
  const spans = (open: string, close: string): readonly Node[] => [...code.matchAll(new RegExp(`${open}.*?${close}`, 'gs'))].map(({ index, 0: text }) => {
    const start = code.slice(0, index).replaceAll(marks, '').length, end = start + text.replaceAll(marks, '').length
    for (const node of descendants(sourceCode.ast as unknown as Node, sourceCode)) if (node.range[0] === start && node.range[1] === end && node.type !== 'ExpressionStatement' && node.type !== 'Program') return node
    throw new Error(`no expression ${text}`)
  })
  return { sourceCode, kept: spans('«', '»'), place: spans('‹', '›')[0]! }
}

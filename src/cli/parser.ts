/**
 * A parser of TypeScript for ESLint that needs no TypeScript. The tree is oxc-parser's, which is made to be the one that
 * typescript-eslint's own parser gives; what ESLint wants besides (positions by line, tokens, scopes) is added here.
 */
import { analyze } from '@typescript-eslint/scope-manager'
import type { TSESTree } from '@typescript-eslint/types'
import { visitorKeys } from '@typescript-eslint/visitor-keys'
import type { Linter } from 'eslint'
import { parseSync } from 'oxc-parser'
import { positions, type Position } from './positions.ts'
import { piecesOf, tokensBetween, type Piece } from './tokens.ts'

interface ParserOptions {
  readonly filePath?: string
  readonly sourceType?: 'module' | 'script' | 'commonjs'
}

export const meta = { name: 'nanproof/parser' }

export function parseForESLint(text: string, { filePath = 'input.ts', sourceType = 'module' }: ParserOptions = {}): Linter.ESLintParseResult {
  const { program, comments, errors } = parseSync(filePath, text, { sourceType, astType: 'ts', range: true, preserveParens: false })
  const at = positions(text), error = errors[0]
  if (error !== undefined) throw syntaxError(error.message, at(error.labels[0]?.start ?? 0))

  const located = ({ type, start, end }: Piece) => ({ type, range: [start, end], loc: { start: at(start), end: at(end) } })
  const pieces: Piece[] = [...comments]
  for (const node of nodesBelow(program as unknown as TSESTree.Program)) {
    node.loc = { start: at(node.range[0]), end: at(node.range[1]) }
    pieces.push(...piecesOf(node))
  }
  const ast = Object.assign(program, {
    comments: comments.map((comment) => ({ ...located(comment), value: comment.value })),
    tokens: [...tokensBetween(text, pieces)].map((token) => ({ ...located(token), value: text.slice(token.type === 'PrivateIdentifier' ? token.start + 1 : token.start, token.end) })),
  })
  const scopeManager = analyze(ast as unknown as TSESTree.Program, { sourceType: sourceType === 'module' ? 'module' : 'script', globalReturn: sourceType === 'commonjs' })
  return { ast, scopeManager, visitorKeys } as unknown as Linter.ESLintParseResult
}

/** Without recursion: a generated sum of ten thousand terms is ten thousand levels deep. */
function* nodesBelow(program: TSESTree.Program): Generator<TSESTree.Node> {
  const open: TSESTree.Node[] = [program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    for (const key of visitorKeys[node.type] ?? []) {
      const below = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      for (const child of [below].flat()) if (child) open.push(child as TSESTree.Node)
    }
  }
}

const syntaxError = (message: string, { line, column }: Position): SyntaxError => Object.assign(new SyntaxError(message), { lineNumber: line, column: column + 1 })

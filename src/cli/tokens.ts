/**
 * The tokens of a parsed text. ESLint asks its parsers for them, and oxc-parser gives none. Where a tokenizer has to guess (is
 * this a division or a regular expression, a shift or two closing brackets?), the tree already knows: the pieces it
 * names are cut out first, and what lies between them is words and punctuation that can be read in one way only.
 */
import type { TSESTree } from '@typescript-eslint/types'

export interface Piece {
  readonly type: string
  readonly start: number
  readonly end: number
}

const bracketed = new Set(['TSTypeParameterInstantiation', 'TSTypeParameterDeclaration'])

/** The tokens that a node says for certain. */
export function piecesOf(node: TSESTree.Node): readonly Piece[] {
  const [start, end] = node.range
  if (bracketed.has(node.type)) return [{ type: 'Punctuator', start, end: start + 1 }, { type: 'Punctuator', start: end - 1, end }]
  const type = node.type === 'Literal' ? literalType(node) : node.type === 'TemplateElement' ? 'Template' : node.type
  return named.has(type) ? [{ type, start, end }] : []
}

const named = new Set(['Numeric', 'String', 'RegularExpression', 'Boolean', 'Null', 'Template', 'JSXText', 'JSXIdentifier', 'PrivateIdentifier'])

function literalType(node: TSESTree.Literal): string {
  if ('regex' in node) return 'RegularExpression'
  if (node.value === null && !('bigint' in node)) return 'Null'
  return typeof node.value === 'string' ? 'String' : typeof node.value === 'boolean' ? 'Boolean' : 'Numeric'
}

export function* tokensBetween(text: string, pieces: readonly Piece[]): Generator<Piece> {
  let at = 0
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    yield* plain(text, at, piece.start)
    if (piece.type !== 'Line' && piece.type !== 'Block') yield piece
    at = piece.end
  }
  yield* plain(text, at, text.length)
}

function* plain(text: string, from: number, to: number): Generator<Piece> {
  for (const { 0: value, index, groups } of text.slice(from, to).matchAll(wordOrPunctuation)) {
    const type = groups!['word'] === undefined ? 'Punctuator' : words.get(value) ?? 'Identifier'
    yield { type, start: from + index, end: from + index + value.length }
  }
}

const wordOrPunctuation =
  /(?<word>(?:[\p{ID_Start}$_]|\\u)(?:[\p{ID_Continue}$\u200c\u200d]|\\u|(?<=\\u)\{\w+\})*)|>>>=|\.\.\.|[=!]==|(?:\*\*|<<|>>|&&|\|\||\?\?)=|>>>|=>|[=!<>+\-*/%&|^]=|&&|\|\||\?\?|\?\.|\+\+|--|<<|>>|\*\*|[^\s\p{ID_Continue}\\]/gu

const words = new Map([
  ...('break case catch class const continue debugger default delete do else enum export extends finally for function if import in instanceof new return super '
    + 'switch this throw try typeof var void while with implements interface let package private protected public static yield').split(' ').map((word) => [word, 'Keyword'] as const),
  ['true', 'Boolean'], ['false', 'Boolean'], ['null', 'Null'],
])

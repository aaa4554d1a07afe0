import type { AST, SourceCode } from 'eslint'
import type { Edit } from './edit.ts'
import { sourceStyle } from './source-style.ts'

/**
 * The edits that add items at the end of `{ a, b }`: on lines of their own where the closing brace has one, and with no
 * comment moved to another item.
 */
export function appendToBraces(sourceCode: SourceCode, open: AST.Token, close: AST.Token, items: readonly string[]): readonly Edit[] {
  const last = sourceCode.getTokenBefore(close)!
  const insert = (at: number, text: string): Edit => ({ range: [at, at], text })
  if (last === open) {
    const padding = /^\s/.test(sourceCode.text.slice(open.range[1])) ? '' : ' '
    return [insert(open.range[1], ` ${items.join(', ')}${padding}`)]
  }
  const hasComma = last.value === ','
  const lineStart = sourceCode.getIndexFromLoc({ line: close.loc.start.line, column: 0 })
  if (sourceCode.text.slice(lineStart, close.range[0]).trim() !== '' || last.loc.end.line === close.loc.start.line) {
    const behind = sourceCode.getTokenBefore(close, { includeComments: true })!
    return [insert(behind.range![1], hasComma ? ` ${items.join(', ')},` : `, ${items.join(', ')}`)]
  }
  const { newline } = sourceStyle(sourceCode)
  const item = hasComma ? sourceCode.getTokenBefore(last)! : last
  const indent = /^\s*/.exec(sourceCode.lines[item.loc.start.line - 1]!)![0]
  const lines = insert(lineStart, items.map((text, i) => `${indent}${text}${hasComma || i < items.length - 1 ? ',' : ''}${newline}`).join(''))
  return hasComma ? [lines] : [insert(last.range[1], ','), lines]
}

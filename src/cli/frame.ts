/** The code around a finding, its place marked; short however long the lines of a generated file are. */
import { codeFrameColumns } from '@babel/code-frame'
import type { Linter } from 'eslint'

const around = 2, tallest = 6, widest = 120

export function frame(lines: readonly string[], { line, column, endLine = line, endColumn = column + 1 }: Linter.LintMessage, colour: boolean): string {
  const first = Math.max(line - around, 1), tall = endLine - line >= tallest
  const last = Math.min((tall ? line : endLine) + around, lines.length)
  const shown = lines.slice(first - 1, last)
  const from = shown.some((text) => text.length > widest) ? Math.max(column - 1 - widest / 3, 0) : 0
  const clipped = shown.map((text) => (from > 0 && text.length > from ? '…' : '') + text.slice(from, from + widest) + (text.length > from + widest ? '…' : ''))
  const shift = (at: number, text: string) => Math.min(at - from + (from > 0 && text.length > from ? 1 : 0), widest + 1)
  const start = { line, column: shift(column, shown[line - first] ?? '') }
  const options = { startLine: first, linesAbove: around, linesBelow: around, highlightCode: colour, forceColor: colour }
  return codeFrameColumns(clipped.join('\n'), tall ? { start } : { start, end: { line: endLine, column: shift(endColumn, shown[endLine - first] ?? '') } }, options)
}

/** Cells as one text for ESLint, and what ESLint says of that text said of the notebook. */
import type { Linter } from 'eslint'
import type { Cell, Line } from './notebook-source.ts'

type Message = Linter.LintMessage
type Fix = NonNullable<Message['fix']>

export interface Block {
  readonly code: string
  readonly placed: (message: Message) => Message
}

interface Placed {
  readonly line: Line
  readonly cell: Cell
  /** Where it begins in the code. */
  readonly from: number
}

/** Ends the last statement of a cell, which may lack its semicolon. */
const between = '\n;\n'

export function cellBlock(cells: readonly Cell[], notebook: string): Block {
  let code = ''
  const places: Placed[] = []
  for (const cell of cells) {
    if (code !== '') code += between
    for (const line of cell.lines) {
      places.push({ line, cell, from: code.length })
      code += line.text
    }
  }
  const starts = [0, ...Array.from(code.matchAll(/\r\n|[\n\r\u2028\u2029]/g), (end) => end.index + end[0].length)]
  const offsetOf = (line: number, column: number) => (starts[line - 1] ?? code.length) + column - 1

  /** The line that an offset lies in; at the end of one line and the beginning of the next, the one asked for. */
  const placeOf = (offset: number, isEnd: boolean) => places.findLast(({ from }) => (isEnd ? from < offset : from <= offset)) ?? places[0]!

  const inNotebook = (offset: number, isEnd = false) => {
    const { line, from } = placeOf(offset, isEnd)
    return positionIn(notebook, line.start + 1 + rawLength(notebook, line, Math.min(offset - from, line.text.length)))
  }

  const mended = (fix: Fix): Fix | undefined => {
    const first = placeOf(fix.range[0], false), last = fix.range[1] > fix.range[0] ? placeOf(fix.range[1], true) : first
    // What stands between two cells is nobody's.
    if (first.cell !== last.cell || fix.range[1] > last.from + last.line.text.length) return undefined
    const text = first.line.text.slice(0, fix.range[0] - first.from) + fix.text + last.line.text.slice(fix.range[1] - last.from)
    return lineFix(notebook, first.cell.lines, first.line, last.line, text)
  }

  return {
    code,
    placed({ fix, suggestions, ...message }) {
      const offset = offsetOf(message.line, message.column), { cell } = placeOf(offset, false)
      const begin = places.find((place) => place.cell === cell)!.from, line = code.slice(begin, offset).split('\n').length
      const start = inNotebook(offset), end = message.endLine === undefined ? undefined : inNotebook(offsetOf(message.endLine, message.endColumn ?? 1), true)
      const cure = fix && mended(fix), others = suggestions?.flatMap((suggestion) => [mended(suggestion.fix)].flatMap((edit) => (edit ? [{ ...suggestion, fix: edit }] : [])))
      return {
        ...message, message: `Cell ${cell.number}, line ${line}: ${message.message}`, ...start,
        ...(end && { endLine: end.line, endColumn: end.column }), ...(cure && { fix: cure }), ...(others && others.length > 0 && { suggestions: others }),
      }
    },
  }
}

/** Lines of a cell written anew: each line an element, as notebooks are saved. */
function lineFix(notebook: string, all: readonly Line[], first: Line, last: Line, text: string): Fix {
  const from = all.indexOf(first), to = all.indexOf(last), previous = all[from - 1], next = all[to + 1]
  const lines = first.isElement ? text.match(/[^\n]*\n|[^\n]+/g) ?? [] : [text]
  if (lines.length > 0) return { range: [first.start, last.end], text: lines.map((line) => JSON.stringify(line)).join(separator(notebook, all)) }
  if (next) return { range: [first.start, next.start], text: '' }
  return previous ? { range: [previous.end, last.end], text: '' } : { range: [first.start, last.end], text: '""' }
}

/** What stands between two lines; where there is but one, what stands before it. */
function separator(notebook: string, [first, second]: readonly Line[]): string {
  return second ? notebook.slice(first!.end, second.start) : `,${/\s*$/.exec(notebook.slice(0, first!.start))![0] || ' '}`
}

/** The length that the first units of a line have in the notebook, escapes and all. */
function rawLength(notebook: string, { start }: Line, units: number): number {
  let at = start + 1
  for (let i = 0; i < units; i++) at += notebook[at] !== '\\' ? 1 : notebook[at + 1] === 'u' ? 6 : 2
  return at - start - 1
}

function positionIn(text: string, offset: number): { readonly line: number, readonly column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

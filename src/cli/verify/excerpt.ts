/** A finding's lines as they stand, and as the cure would leave them. */
import type { ESLint, Linter } from 'eslint'
import { textOf } from '../report.ts'

export interface Excerpt {
  /** The number of the first line. */
  readonly first: number
  readonly lines: readonly string[]
  /** The lines that differ, counted from 0. */
  readonly marked: readonly [from: number, to: number]
}

const around = 2, tallest = 24
const lineEnd = /\r\n|[\n\r\u2028\u2029]/

/** Nothing for a notebook, whose text is no code, nor where the cure changes more than can be shown. */
export function excerptsOf({ filePath, ...result }: ESLint.LintResult, { line, endLine = line, fix, suggestions }: Linter.LintMessage): readonly [before: Excerpt, after: Excerpt] | undefined {
  const edit = fix ?? suggestions?.[0]?.fix, text = textOf({ filePath, ...result })
  if (filePath.endsWith('.ipynb') || !edit) return undefined
  const cured = text.slice(0, edit.range[0]) + edit.text + text.slice(edit.range[1])
  const lines = text.split(lineEnd), after = cured.split(lineEnd)
  // What follows the formula has moved by as many lines as the text has grown, what precedes it by an import at most.
  const grown = after.length - lines.length, first = Math.min(line, ...changedFrom(lines, after, line)), moved = lines[first - 2] === after[first - 2] ? 0 : grown
  if (endLine - first > tallest) return undefined
  return [excerpt(lines, first, endLine), excerpt(after, first + moved, endLine + grown)]
}

/** Where the first change near the formula is: an import at the top of the file is told in words. */
function changedFrom(lines: readonly string[], after: readonly string[], line: number): readonly number[] {
  const first = lines.findIndex((text, i) => text !== after[i]) + 1
  return first > 0 && line - first <= tallest / 2 ? [first] : []
}

function excerpt(lines: readonly string[], from: number, to: number): Excerpt {
  const first = Math.max(1, from - around), last = Math.min(lines.length, to + around)
  return { first, lines: lines.slice(first - 1, last), marked: [from - first, to - first] }
}

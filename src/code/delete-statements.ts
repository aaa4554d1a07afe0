/** Takes statements and declarators out of a text so that nobody sees that they were there. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import type { Edit } from './edit.ts'
import { continuesAbove, ownEnd } from './statement-end.ts'
import { insideAny, type Located, type Node } from './tree.ts'

/** The edits that delete statements, with their lines where they have them to themselves; nothing if what is left would then read on across the gap. */
export function deleteStatements(sourceCode: SourceCode, statements: readonly Node[]): readonly Edit[] | undefined {
  const gaps: Located[] = []
  for (const range of statements.map((statement) => gapOf(sourceCode, statement)).toSorted((a, b) => a[0] - b[0])) {
    const last = gaps.at(-1)
    if (last && last.range[1] >= range[0]) gaps[gaps.length - 1] = { range: [last.range[0], Math.max(last.range[1], range[1])] }
    else gaps.push({ range })
  }
  if (gaps.some((gap) => wouldReadOn(sourceCode, gap, gaps))) return undefined
  return gaps.map(({ range }) => ({ range: withBlankLine(sourceCode.text, range), text: '' }))
}

/** The edits that delete some declarators of a declaration that keeps others. */
export function deleteDeclarators({ declarations }: TSESTree.VariableDeclaration, removed: ReadonlySet<Node>): readonly Edit[] {
  const firstKept = declarations.findIndex((declarator) => !removed.has(declarator))
  return declarations.flatMap((declarator, i) => {
    if (!removed.has(declarator)) return []
    return [{ range: i > firstKept ? [declarations[i - 1]!.range[1], declarator.range[1]] : [declarator.range[0], declarations[i + 1]!.range[0]], text: '' }]
  })
}

/** Whether a comment stands in a statement, on its lines, or right above it and so speaks of it. */
export function hasComment(sourceCode: SourceCode, statement: Node): boolean {
  const { start, end } = statement.loc
  return sourceCode.getAllComments().some(({ loc }) => {
    if (!loc) return false
    if (loc.end.line >= start.line && loc.start.line <= end.line) return true
    return loc.end.line === start.line - 1 && /^\s*\/[/*]/.test(sourceCode.lines[loc.start.line - 1]!)
  })
}

function gapOf(sourceCode: SourceCode, statement: Node): readonly [number, number] {
  const { text } = sourceCode
  const start = statement.range[0], end = ownEnd(sourceCode, statement)
  const indent = /(?:^|\n)[^\S\n]*$/.exec(text.slice(0, start)), rest = /^[^\S\n]*(?:\n|$)/.exec(text.slice(end))
  if (!indent || !rest) return [start, end + /^\s*/.exec(text.slice(end))![0].length]
  const lineStart = indent.index + (indent[0].startsWith('\n') ? 1 : 0)
  // The last line takes the line break before it along.
  return rest[0].endsWith('\n') ? [lineStart, end + rest[0].length] : [Math.max(0, lineStart - 1), text.length]
}

/** Whether what follows would be taken as going on from what comes before, in a file without semicolons. */
function wouldReadOn(sourceCode: SourceCode, gap: Located, gaps: readonly Located[]): boolean {
  const { tokens } = sourceCode.ast
  const next = tokens.find((token) => token.range[0] >= gap.range[1] && !insideAny(token, gaps))
  const before = tokens.findLast((token) => token.range[1] <= gap.range[0])
  return next !== undefined && before !== undefined && continuesAbove(next.value) && !/^[;{:]$/.test(before.value)
}

/** Two blank lines are never left in a row, nor one at the head of a block. */
function withBlankLine(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const blank = /^[^\S\n]*\n/.exec(text.slice(end))
  return blank && /(?:^|\n[^\S\n]*\n|\{[^\S\n]*\n)$/.test(text.slice(0, start)) ? [start, end + blank[0].length] : [start, end]
}

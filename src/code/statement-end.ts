/** Where statements end when nobody writes semicolons. */
import type { SourceCode } from 'eslint'
import type { Node } from './tree.ts'

/** What the parser would take as going on from the line above. */
export const continuesAbove = (text: string): boolean => /^[([`+\-*/.,]/.test(text)

/** The end of a statement without a semicolon that guards the next line: `require('a')\n;[1].map(f)`. */
export function ownEnd(sourceCode: SourceCode, statement: Node): number {
  const last = sourceCode.getLastToken(statement as never)!
  const before = sourceCode.getTokenBefore(last)
  return last.value === ';' && before && before.loc.end.line < last.loc.start.line ? before.range[1] : statement.range[1]
}

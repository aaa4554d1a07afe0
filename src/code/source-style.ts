import type { SourceCode } from 'eslint'

export interface SourceStyle {
  readonly quote: '\'' | '"'
  readonly semicolon: ';' | ''
  readonly newline: '\n' | '\r\n'
}

/** How a file writes: its first string tells the quotes; a semicolon that ends a line tells that statements end in one. */
export function sourceStyle(sourceCode: SourceCode): SourceStyle {
  const { tokens } = sourceCode.ast
  const string = tokens.find((token) => token.type === 'String' && /^['"]/.test(token.value))
  const ends = (i: number): boolean => (tokens[i + 1]?.loc.start.line ?? Infinity) > tokens[i]!.loc.end.line
  return {
    quote: string?.value[0] === '"' ? '"' : '\'',
    semicolon: tokens.some((token, i) => token.value === ';' && token.type === 'Punctuator' && ends(i)) ? ';' : '',
    newline: sourceCode.text.includes('\r\n') ? '\r\n' : '\n',
  }
}

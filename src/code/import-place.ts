/** Where a new import goes, so that nothing that stood there changes what it is attached to. */
import type { SourceCode } from 'eslint'
import type { Edit } from './edit.ts'
import type { ModuleSystem } from './module-system.ts'
import { sourceStyle } from './source-style.ts'
import { continuesAbove, ownEnd } from './statement-end.ts'
import { inside, statementsOf, type Located, type Node } from './tree.ts'

/** The edit that writes an import or `require` statement, given without its semicolon: after the others, or before everything. */
export function importPlace(sourceCode: SourceCode, node: Node, system: ModuleSystem, statement: string): Edit {
  const body = statementsOf(sourceCode)
  const after = system === 'esm' ? body.findLast(({ type }) => type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration') : lastRequire(body, node)
  if (after) return below(sourceCode, after, statement)
  const { semicolon, newline } = sourceStyle(sourceCode)
  const first = body.find((other) => !isDirective(other)) ?? node
  const at = attachedStart(sourceCode, first)
  const end = continuesAbove(sourceCode.text.slice(first.range[0])) ? ';' : semicolon
  return { range: [at, at], text: `${statement}${end}${newline}${newline}${indentation(sourceCode, at)}` }
}

/** A component's script may be indented as a whole. */
const indentation = ({ text }: SourceCode, at: number): string => /(?:^|[\r\n])([^\S\r\n]*)$/.exec(text.slice(0, at))?.[1] ?? ''

const isDirective = (statement: Node): boolean => statement.type === 'ExpressionStatement' && typeof statement.directive === 'string'

/** The last of the `require`s at the head of the file: what is called between them could already need the new one. */
function lastRequire(body: readonly Node[], node: Node): Node | undefined {
  const isRequire = (statement: Node): boolean => !inside(node, statement)
    && (statement.type === 'VariableDeclaration' ? statement.declarations.every(({ init }) => init && isRequireOf(init)) : statement.type === 'ExpressionStatement' && isRequireOf(statement.expression))
  const start = body.findIndex((statement) => !isDirective(statement))
  const length = start < 0 ? 0 : body.slice(start).findIndex((statement) => !isRequire(statement))
  return length > 0 ? body[start + length - 1] : undefined
}

function isRequireOf(init: Node): boolean {
  if (init.type === 'MemberExpression') return isRequireOf(init.object)
  return init.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require'
}

function below(sourceCode: SourceCode, after: Node, statement: string): Edit {
  const { semicolon, newline } = sourceStyle(sourceCode)
  const { text } = sourceCode
  const end = ownEnd(sourceCode, after)
  const rest = /^(?:[^\S\r\n]|\/\*(?:(?!\*\/)[^\r\n])*\*\/|\/\/.*)*(?=\r?\n|$)/.exec(text.slice(end))
  const at = end + (rest?.[0].trimEnd().length ?? 0)
  const next = sourceCode.getTokenAfter(after as never)
  const closed = !rest || (end === after.range[1] && next !== null && continuesAbove(next.value))
  return { range: [at, at], text: `${newline}${indentation(sourceCode, after.range[0])}${statement}${closed ? ';' : semicolon}` }
}

/** What speaks of the whole file and stays at its top, whatever stands right below. */
const ofTheFile = /^#!|^\/\*!|licen[sc]e|copyright|spdx|@ts-(?:no)?check|eslint-(?:en|dis)able(?!-)|^\/\*\s*(?:eslint|globals?|exported)\b|@jsx|@flow|@(?:vitest|jest)-environment|<reference|@preserve/i

/** Where a statement begins, with the comments right above it that speak of it. */
function attachedStart(sourceCode: SourceCode, statement: Node): number {
  const { text } = sourceCode
  const floor = sourceCode.getTokenBefore(statement as never)?.loc.end.line ?? 0
  let start = statement.range[0], line = statement.loc.start.line
  for (const comment of sourceCode.getCommentsBefore(statement as never).toReversed()) {
    const { range, loc } = comment as typeof comment & Located
    if (!loc || loc.end.line < line - 1 || loc.start.line <= floor || ofTheFile.test(text.slice(...range))) break
    start = range[0]
    line = loc.start.line
  }
  return start
}

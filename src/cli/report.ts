/** What linting found out, before it is laid out in a format. */
import { relative, sep } from 'node:path'
import type { ESLint, Linter, Rule } from 'eslint'
import type { Crash } from './contain.ts'
import type { Unread } from './unread.ts'

export interface Report {
  /** One per linted file. */
  readonly results: readonly ESLint.LintResult[]
  readonly crashes: readonly Crash[]
  readonly unread: readonly Unread[]
  readonly rules: Readonly<Record<string, Rule.RuleMetaData>>
  readonly preset: string
  /** Paths are shown relative to it. */
  readonly folder: string
  readonly version: string
}

export interface Finding {
  readonly file: string
  readonly rule: string
  readonly url: string | undefined
  readonly message: Linter.LintMessage
}

export interface Failure {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

export const findings = (report: Report): readonly Finding[] => report.results.flatMap((result) => findingsOf(result, report))

export const findingsOf = (result: ESLint.LintResult, report: Report): readonly Finding[] =>
  result.messages.filter((message) => message.fatal !== true).map((message) => {
    const rule = message.ruleId!
    return { file: shownPath(result.filePath, report), rule, url: report.rules[rule]?.docs?.url, message }
  })

/** What kept nanproof from judging a file: it cannot be read or parsed, or a rule failed on it. */
export const failures = (report: Report): readonly Failure[] => [
  ...report.results.flatMap((result) => result.messages.filter((message) => message.fatal === true).map((message) => (
    // A parser that runs out of stack has no position to tell.
    { file: shownPath(result.filePath, report), line: message.line ?? 1, column: message.column ?? 1, reason: `does not parse: ${message.message.replace(/^Parsing error: /, '')}` }
  ))),
  ...report.crashes.map(({ file, line, column, culprit, error }) => ({ file: shownPath(file, report), line, column, reason: `${culprit} failed, which is a mistake in nanproof: ${whence(error)}` })),
  ...report.unread.filter(({ reason }) => reason === 'unreadable').map(({ path }) => ({ file: shownPath(path, report), line: 1, column: 1, reason: 'cannot be read: permission denied' })),
]

/** The error and the line that threw it. */
const whence = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message).split(/\n\s+/).slice(0, 2).join(' ') : String(error))

/** The text that the positions of the remaining findings speak of: what the fixes made of it, if they did. */
export const textOf = (result: ESLint.LintResult): string => (result.output ?? result.source ?? '').replace(/^\uFEFF/, '')

export const shownPath = (path: string, { folder }: Pick<Report, 'folder'>): string => relative(folder, path).replaceAll(sep, '/')

/** What linting found out, before it is laid out in a format. */
import { relative, sep } from 'node:path'
import type { ESLint, Linter, Rule } from 'eslint'

export interface Report {
  /** One per linted file. */
  readonly results: readonly ESLint.LintResult[]
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
    return { file: shownPath(result, report), rule, url: report.rules[rule]?.docs?.url, message }
  })

/** The files that do not parse. */
export const failures = (report: Report): readonly Failure[] =>
  report.results.flatMap((result) => result.messages.filter((message) => message.fatal === true).map((message) => (
    // A parser that runs out of stack has no position to tell.
    { file: shownPath(result, report), line: message.line ?? 1, column: message.column ?? 1, reason: message.message.replace(/^Parsing error: /, '') }
  )))

/** The text that the positions of the remaining findings speak of: what the fixes made of it, if they did. */
export const textOf = (result: ESLint.LintResult): string => (result.output ?? result.source ?? '').replace(/^\uFEFF/, '')

const shownPath = ({ filePath }: ESLint.LintResult, { folder }: Report): string => relative(folder, filePath).replaceAll(sep, '/')

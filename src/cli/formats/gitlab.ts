/** GitLab's Code Quality report: what a merge request adds and what it mends is told apart by the fingerprints. */
import { createHash } from 'node:crypto'
import { failures, findingsOf, textOf, type Report } from '../report.ts'

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: 'major' | 'blocker'
  readonly location: { readonly path: string, readonly lines: { readonly begin: number, readonly end?: number } }
}

export function gitlab(report: Report): string {
  const fingerprint = fingerprints()
  const issues: Issue[] = [
    ...report.results.flatMap((result) => {
      const lines = textOf(result).split(/\r\n|[\n\r\u2028\u2029]/)
      return findingsOf(result, report).map(({ file, rule, message: { message, line, endLine = line } }): Issue => ({
        description: message, check_name: rule, severity: 'major', fingerprint: fingerprint(file, rule, lines[line - 1]!.trim()), location: { path: file, lines: { begin: line, end: endLine } },
      }))
    }),
    ...failures(report).map(({ file, line, reason }): Issue => ({
      description: reason, check_name: 'nanproof', severity: 'blocker', fingerprint: fingerprint(file, reason), location: { path: file, lines: { begin: line } },
    })),
  ]
  return `${JSON.stringify(issues, null, 2)}\n`
}

/** Of the line's text and not of its number, so that a finding that moves stays the same; counted where they are alike. */
function fingerprints(): (...parts: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const key = JSON.stringify(parts), before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return createHash('sha256').update(`${key}${before}`).digest('hex').slice(0, 32)
  }
}

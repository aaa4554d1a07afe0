/** nanproof's own JSON. docs/report.schema.json describes it; `version` rises when a reader of the last one would misread it. */
import type { Linter } from 'eslint'
import { failures, findings, type Report } from '../report.ts'

export function json(report: Report): string {
  const { preset, version } = report
  return `${JSON.stringify({
    version: 1,
    nanproof: version,
    preset,
    files: report.results.length,
    fixed: report.results.filter((result) => result.output !== undefined).length,
    findings: findings(report).map(({ file, rule, url, message }) => ({
      file, rule, url, line: message.line, column: message.column, endLine: message.endLine, endColumn: message.endColumn, message: message.message,
      fix: message.fix && edit(message.fix),
      suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({ title: desc, fix: edit(fix) })),
    })),
    failures: failures(report),
  }, null, 2)}\n`
}

const edit = ({ range: [start, end], text }: NonNullable<Linter.LintMessage['fix']>) => ({ start, end, text })

/** Workflow commands of GitHub Actions: each finding becomes a note at its line of the pull request. */
import { failures, findings, type Report } from '../report.ts'

export function github(report: Report): string {
  const lines = [
    ...findings(report).map(({ file, rule, url, message }) => command('warning', {
      file, line: message.line, endLine: message.endLine, col: message.column, endColumn: message.endColumn, title: rule,
    }, url === undefined ? message.message : `${message.message}\n${url}`)),
    ...failures(report).map(({ file, line, column, reason }) => command('error', { file, line, col: column, title: 'not linted' }, reason)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined)
  return `::${name} ${given.map(([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/g)}`).join(',')}::${escaped(message, /[%\r\n]/g)}`
}

/** A command ends with its line, and a property with a comma: these characters travel percent-encoded. */
const escaped = (text: string, special: RegExp): string => text.replaceAll(special, (character) => encodeURIComponent(character))

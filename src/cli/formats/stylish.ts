/** For people: every finding with the code it speaks of, then a count by rule. */
import { styleText } from 'node:util'
import { frame } from '../frame.ts'
import { findings, findingsOf, textOf, type Finding, type Report } from '../report.ts'

export function stylish(report: Report): string {
  const shown = report.results.flatMap((result) => {
    const lines = textOf(result).trimEnd().split(/\r\n|[\n\r\u2028\u2029]/)
    return findingsOf(result, report).map((finding) => paragraph(finding, lines, report.preset))
  })
  return [...shown, summary(report)].join('\n')
}

function paragraph({ file, rule, url, message }: Finding, lines: readonly string[], preset: string): string {
  const cure = appliedBy(message, preset)
  return `${bold(`${file}:${message.line}:${message.column}`)}  ${styleText('yellow', rule)}

${indented(frame(lines, message, coloured()))}

${indented(sentences(message.message).join('\n'))}
${indented(dim([url, cure].filter((part) => part !== undefined).join('  ')))}
`
}

/** One sentence a line: what stands there, what goes wrong, what to write. */
const sentences = (message: string): readonly string[] => message.split(/\n|(?<=[.!?]) (?=[\p{Lu}`'"])/u)

function appliedBy({ fix, suggestions }: Finding['message'], preset: string): string | undefined {
  if (fix !== undefined) return '(--fix writes it)'
  return suggestions !== undefined && suggestions.length > 0 && preset !== 'migrate' ? '(--fix --preset migrate writes it)' : undefined
}

function summary(report: Report): string {
  const all = findings(report), fixed = report.results.filter((result) => result.output !== undefined).length
  const wrote = fixed > 0 ? `fixed ${count(fixed, 'file')}; ` : ''
  if (all.length === 0) return `${wrote}no findings in ${count(report.results.length, 'file')}\n`
  const rows = [...new Set(all.map(({ rule }) => rule))].map((rule) => [rule, all.filter((finding) => finding.rule === rule)] as const)
  rows.sort(([, a], [, b]) => b.length - a.length)
  const width = Math.max(...rows.map(([rule]) => rule.length)), digits = String(rows[0]![1].length).length
  return `${wrote}${bold(count(all.length, 'finding'))} in ${new Set(all.map(({ file }) => file)).size} of ${count(report.results.length, 'file')}
${rows.map(([rule, of]) => `  ${rule.padEnd(width)}  ${String(of.length).padStart(digits)}${fixes(of)}`).join('\n')}
`
}

function fixes(of: readonly Finding[]): string {
  const fixable = of.filter(({ message }) => message.fix !== undefined).length
  return fixable === 0 ? '' : dim(`  ${fixable === of.length ? '' : `${fixable} of them `}fixable`)
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
const bold = (text: string): string => styleText('bold', text)
const dim = (text: string): string => styleText('dim', text)
const coloured = (): boolean => bold('') !== ''

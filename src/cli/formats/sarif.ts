/** SARIF 2.1.0, the exchange format of static analysis: code scanning and editors read it. */
import type { Linter } from 'eslint'
import type { ArtifactLocation, Fix, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif'
import { failures, findingsOf, textOf, type Finding, type Report } from '../report.ts'
import { positions } from '../positions.ts'

type Edit = NonNullable<Linter.LintMessage['fix']>

export function sarif(report: Report): string {
  const rules = Object.entries(report.rules).map(([id, { docs }]): ReportingDescriptor => ({
    id,
    shortDescription: { text: docs?.description ?? id },
    ...(docs?.url === undefined ? {} : { helpUri: docs.url, help: { text: `${docs.description ?? id}. See ${docs.url}`, markdown: `${docs.description ?? id}. [What the rule does](${docs.url})` } }),
  }))
  const notifications = failures(report).map(({ file, line, column, reason }): Notification => ({
    level: 'error',
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation: location(file), region: { startLine: line, startColumn: column } } }],
  }))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'nanproof', semanticVersion: report.version, rules } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
      results: report.results.flatMap((result) => {
        const region = regionsOf(textOf(result))
        return findingsOf(result, report).map((finding) => resultOf(finding, rules, region))
      }),
    }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function resultOf({ file, rule, message }: Finding, rules: readonly ReportingDescriptor[], region: (fix: Edit) => Region): Result {
  const cures = [
    ...(message.fix === undefined ? [] : [{ desc: 'Keeps the value', fix: message.fix }]),
    ...(message.suggestions ?? []),
  ]
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: 'warning',
    message: { text: message.message },
    locations: [{ physicalLocation: { artifactLocation: location(file), region: extent(message) } }],
    ...(cures.length === 0 ? {} : { fixes: cures.map(({ desc, fix }): Fix => ({
      description: { text: desc },
      artifactChanges: [{ artifactLocation: location(file), replacements: [{ deletedRegion: region(fix), insertedContent: { text: fix.text } }] }],
    })) }),
  }
}

const extent = ({ line, column, endLine, endColumn }: Linter.LintMessage): Region =>
  ({ startLine: line, startColumn: column, ...(endLine === undefined ? {} : { endLine }), ...(endColumn === undefined ? {} : { endColumn }) })

function regionsOf(text: string): (fix: Edit) => Region {
  const at = positions(text)
  return ({ range: [from, to] }) => {
    const start = at(from), end = at(to)
    return { startLine: start.line, startColumn: start.column + 1, endLine: end.line, endColumn: end.column + 1, charOffset: from, charLength: to - from }
  }
}

const location = (file: string): ArtifactLocation => ({ uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' })

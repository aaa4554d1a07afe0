// Starts the built command (dist/, as `npm test` builds it) in child processes, over the stub's two rules.
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ESLint } from 'eslint'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, Region } from 'sarif'
import { expect, test } from 'vitest'
import { folder, run } from './run.ts'

const model = '// ε\r\nexport const f = (x) => Math.log(1 + x)\r\nexport const loss = (p) => Math.log(p)\r\n'

test('json is what its schema says, and the schema says all that there is', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'report.schema.json'), 'utf8')) as object
  const isReport = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  const report = JSON.parse(run(folder({ 'a.ts': model, 'broken.ts': 'const = 1' }), ['--format', 'json']).out) as Record<string, unknown>
  isReport(report)
  expect(isReport.errors).toBe(null)
  expect(report).toEqual({
    version: 1, nanproof: '1.2.3', preset: 'recommended', files: 2, fixed: 0,
    findings: [
      { file: 'a.ts', rule: 'nanproof/log-plus', url: 'https://example.org/log-plus', line: 2, column: 25, endLine: 2, endColumn: 40, message: '`log(1 + x)` stands here. It loses x below 1.1e-16. Write `log1p(x)`.',
        fix: { start: at('Math.log(1 + x)'), end: at('Math.log(1 + x)') + 15, text: 'Math.log1p(x)' }, suggestions: [] },
      { file: 'a.ts', rule: 'nanproof/log-bare', url: 'https://example.org/log-bare', line: 3, column: 37, endLine: 3, endColumn: 38, message: '`x` may be 0. Its logarithm is -Infinity. Clamp it.',
        suggestions: [{ title: 'Clamp it', fix: { start: at('p)\r'), end: at('p)\r') + 1, text: 'Math.max(p, 1e-12)' } }] },
    ],
    failures: [{ file: 'broken.ts', line: 1, column: 7, reason: expect.stringMatching(/^does not parse: ./) as string }],
  })
  for (const key of Object.keys(report)) expect(isReport({ ...report, [key]: undefined }), key).toBe(false)
  expect(isReport({ ...report, more: 1 })).toBe(false)
})

test('gitlab tells what was there before by a fingerprint that survives a move, and two of the same line apart', () => {
  const cwd = folder({ 'a.ts': plus + plus })
  const issues = (): readonly Issue[] => JSON.parse(run(cwd, ['--format', 'gitlab']).out) as Issue[]
  const before = issues()
  expect(before[0]).toEqual({
    description: '`log(1 + x)` stands here. It loses x below 1.1e-16. Write `log1p(x)`.', check_name: 'nanproof/log-plus', severity: 'major',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string, location: { path: 'a.ts', lines: { begin: 1, end: 1 } },
  })
  writeFileSync(join(cwd, 'a.ts'), `// moved\n${plus}${plus}`)
  expect(issues().map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint))
  expect(new Set(before.map(({ fingerprint }) => fingerprint)).size).toBe(2)
})

const at = (text: string): number => model.indexOf(text)

const plus = 'f((x) => Math.log(1 + x))\n'

interface Issue {
  readonly fingerprint: string
}

test('eslint is the JSON that ESLint writes', () => {
  const { code, out } = run(folder({ 'a.ts': model }), ['--format', 'eslint'])
  const results = JSON.parse(out) as ESLint.LintResult[]
  expect(code).toBe(1)
  expect(results.map(({ filePath, errorCount, warningCount, fixableErrorCount, messages }) => [filePath.endsWith('a.ts'), errorCount, warningCount, fixableErrorCount, messages.map(({ ruleId }) => ruleId)]))
    .toEqual([[true, 1, 1, 1, ['nanproof/log-plus', 'nanproof/log-bare']]])
})

test('sarif has relative places, pages, fixes that fit the text, and the files that do not parse', () => {
  const { code, out } = run(folder({ 'my models/a#1.ts': model, 'broken.ts': 'const = 1' }), ['--format', 'sarif'])
  const { version, runs: [only] } = JSON.parse(out) as Log
  expect([code, version]).toEqual([2, '2.1.0'])
  const { tool, results, invocations, columnKind } = only!
  expect(columnKind).toBe('utf16CodeUnits')
  expect(tool.driver).toMatchObject({ name: 'nanproof', semanticVersion: '1.2.3', rules: [{ id: 'nanproof/log-plus', helpUri: 'https://example.org/log-plus' }, { id: 'nanproof/log-bare' }, { id: 'nanproof/thrown' }] })
  expect(results!.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([['nanproof/log-plus', 0], ['nanproof/log-bare', 1]])
  expect(results![0]!.locations![0]!.physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20models/a%231.ts', uriBaseId: '%SRCROOT%' }, region: { startLine: 2, startColumn: 25, endLine: 2, endColumn: 40 },
  })
  const cures = results!.map((result) => result.fixes![0]!.artifactChanges[0]!.replacements[0]!)
  expect(cures.map(({ deletedRegion, insertedContent }) => [byOffset(deletedRegion), byLine(deletedRegion), insertedContent!.text])).toEqual([
    ['Math.log(1 + x)', 'Math.log(1 + x)', 'Math.log1p(x)'], ['p', 'p', 'Math.max(p, 1e-12)'],
  ])
  expect(invocations![0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.ts' } } }] }] })
})

const byOffset = ({ charOffset = 0, charLength = 0 }: Region): string => model.slice(charOffset, charOffset + charLength)
const byLine = ({ startLine = 1, startColumn = 1, endColumn = 1 }: Region): string => model.split('\r\n')[startLine - 1]!.slice(startColumn - 1, endColumn - 1)

test('github writes one command a finding, with what would end it escaped', () => {
  const { code, out } = run(folder({ 'a,b.ts': model, 'broken.ts': 'const = 1' }), ['--format', 'github'])
  expect(code).toBe(2)
  expect(out.split('\n')).toEqual([
    '::warning file=a%2Cb.ts,line=2,endLine=2,col=25,endColumn=40,title=nanproof/log-plus::`log(1 + x)` stands here. It loses x below 1.1e-16. Write `log1p(x)`.%0Ahttps://example.org/log-plus',
    '::warning file=a%2Cb.ts,line=3,endLine=3,col=37,endColumn=38,title=nanproof/log-bare::`x` may be 0. Its logarithm is -Infinity. Clamp it.%0Ahttps://example.org/log-bare',
    expect.stringMatching(/^::error file=broken.ts,line=1,col=7,title=not linted::does not parse: ./),
    '',
  ])
})

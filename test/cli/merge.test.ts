// Starts the built command (dist/, as `npm test` builds it) in child processes, over the stub's two rules.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { folder, run } from './run.ts'

const plus = 'export const f = (x) => Math.log(1 + x)\n', bare = 'export const loss = (p) => Math.log(p)\n'

/** A root whose packages were each linted in their own folder. */
function linted(files: Readonly<Record<string, string>>): string {
  const root = folder(files)
  for (const name of new Set(Object.keys(files).map((path) => path.split('/')[0]!))) writeFileSync(join(root, name, 'n.sarif'), run(join(root, name), ['--format', 'sarif']).out)
  return root
}

test('the findings of all, with paths from here, in fixes and notifications too', () => {
  const { code, out, err } = run(linted({ 'a b/src/x.js': plus, 'c/y.ts': bare + plus, 'c/z.js': 'const = 1\n' }), ['merge', 'a b/n.sarif', 'c/n.sarif'])
  expect([code, err]).toEqual([2, ''])
  const { runs: [merged, ...others] } = JSON.parse(out) as Log
  expect(others).toEqual([])
  expect(merged!.results!.map(({ ruleId, ruleIndex, locations }) => [merged!.tool.driver.rules![ruleIndex!]!.id === ruleId, ruleId, locations![0]!.physicalLocation!.artifactLocation!.uri])).toEqual([
    [true, 'nanproof/log-plus', 'a%20b/src/x.js'], [true, 'nanproof/log-bare', 'c/y.ts'], [true, 'nanproof/log-plus', 'c/y.ts'],
  ])
  expect(merged!.results![0]!.fixes![0]!.artifactChanges[0]!.artifactLocation.uri).toBe('a%20b/src/x.js')
  expect(merged!.invocations!.flatMap((invocation) => invocation.toolExecutionNotifications!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri))).toEqual(['c/z.js'])
})

test('exits as if all had been linted at once', () => {
  const root = linted({ 'a/x.js': plus, 'b/x.js': 'export {}\n', 'c/x.js': 'export {}\n' })
  expect(run(root, ['merge', 'a/n.sarif', 'b/n.sarif']).code).toBe(1)
  expect(run(root, ['merge', 'b/n.sarif', 'c/n.sarif']).code).toBe(0)
})

test.each([
  [[], 'takes the SARIF files'],
  [['nowhere.sarif'], '`nowhere.sarif` is no SARIF of nanproof: ENOENT'],
  [['other.sarif'], '`other.sarif` is no SARIF of nanproof: not written by `nanproof --format sarif`'],
])('merge %j is refused in one line', (files, reason) => {
  const { code, out, err } = run(folder({ 'other.sarif': '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "other"}}}]}' }), ['merge', ...files])
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^nanproof: .+\n$/)
  expect(err).toContain(reason)
})

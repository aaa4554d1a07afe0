/** oxlint loads the same build: same findings, same fixes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bad, cured, npx, project, softplus } from './project.ts'

const config = (more: object): string => JSON.stringify({ extends: ['./node_modules/nanproof/oxlint/recommended.json'], ...more })
const nested = 'export const f = (x) => Math.exp(Math.exp(Math.exp(x) - 1) - 1) - 1\n'

interface Report {
  readonly diagnostics: readonly { readonly code: string, readonly filename: string, readonly labels: readonly { readonly span: { readonly line: number, readonly column: number } }[] }[]
}

// Where `env` is set without `builtin`, oxlint leaves `Math` unresolved.
test.each([{}, { env: { node: true } }, { env: { builtin: true, browser: true } }])('finds with %j', (more) => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config(more), 'src/softplus.js': softplus, 'src/draw.ts': bad, 'src/fine.js': cured })
  const { code, out, err } = npx(cwd, 'oxlint', '--format', 'json', 'src')
  expect([code, err]).toEqual([1, ''])
  expect((JSON.parse(out) as Report).diagnostics.map(({ code: rule, filename, labels: [label] }) => [rule, filename, label!.span.line, label!.span.column]).sort()).toEqual([
    ['nanproof(log-of-random)', 'src/draw.ts', 1, 28], ['nanproof(naive-softplus)', 'src/softplus.js', 1, 32],
  ])
})

test('fixes, one level of a nest at a time', () => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config({}), 'src/nested.js': nested })
  for (let runs = 0; runs < 3; runs++) npx(cwd, 'oxlint', '--fix', 'src')
  expect(readFileSync(join(cwd, 'src', 'nested.js'), 'utf8')).toBe('export const f = (x) => Math.expm1(Math.expm1(Math.expm1(x)))\n')
  expect(npx(cwd, 'oxlint', 'src').code).toBe(0)
})

test("goes as far as the user's own settings say", () => {
  const cwd = project('eslint 10', { '.oxlintrc.json': config({ settings: { nanproof: { fix: 'all', report: 'possible' } } }), 'src/draw.js': bad })
  expect(npx(cwd, 'oxlint', '--fix', 'src').code).toBe(0)
  expect(readFileSync(join(cwd, 'src', 'draw.js'), 'utf8')).toContain('1 - Math.random()')
})

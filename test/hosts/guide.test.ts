/** The files that the guide shows work as they stand there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectAt } from '../../src/cli/init/project.ts'
import { workflow } from '../../src/cli/init/workflow.ts'
import { guideBlock } from '../guide.ts'
import { bad, cured, npx, project, softplus } from './project.ts'

const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: [softplus] }], metadata: { kernelspec: { language: 'javascript' } } }, null, 1)
const loss = 'export const surprise = (p) => -Math.log(Math.max(p, 0))\n'
const files = { 'package.json': '{ "private": true, "type": "module" }\n', 'src/softplus.js': softplus, 'src/draw.js': bad, 'src/loss.js': loss, 'src/model.ipynb': notebook }

test.each([
  ['README', 'eslint.config.js', ['naive-softplus', 'log-of-random', 'log-of-zero']],
  ['migration', 'eslint.config.js', ['naive-softplus', 'log-of-random']],
  ['notebooks', 'eslint.config.js', ['naive-softplus', 'naive-softplus', 'log-of-random', 'log-of-zero']],
])("%s: ESLint's configuration", (page, name, rules) => {
  const cwd = project('eslint 10', { ...files, 'eslint.config.js': guideBlock(page, name) })
  const { out, err } = npx(cwd, 'eslint', '--format', 'json', 'src')
  expect(err).toBe('')
  const found = (JSON.parse(out) as readonly { readonly messages: readonly { readonly ruleId: string }[] }[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId.replace('nanproof/', '')))
  expect(found.sort()).toEqual([...rules].sort())
})

test("README: ESLint's configuration with settings", () => {
  const cwd = project('eslint 10', { ...files, 'eslint.config.js': guideBlock('README', 'eslint.config.js', ', with settings') })
  expect(npx(cwd, 'eslint', '--fix', 'src/softplus.js')).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(join(cwd, 'src', 'softplus.js'), 'utf8')).not.toBe(softplus)
})

test("other-linters: oxlint's configuration", () => {
  const cwd = project('eslint 10', { ...files, '.oxlintrc.json': guideBlock('other-linters', '.oxlintrc.json') })
  expect(npx(cwd, 'oxlint', 'src').out).toContain('nanproof(log-of-random)')
})

test('migration: all but one rule', () => {
  const cwd = project('eslint 10', { ...files, 'eslint.config.js': guideBlock('migration', 'eslint.config.js') })
  expect(npx(cwd, 'eslint', '--fix', '.').code).toBe(0)
  expect(readFileSync(join(cwd, 'src', 'loss.js'), 'utf8')).toBe(loss)
  expect(readFileSync(join(cwd, 'src', 'draw.js'), 'utf8')).not.toBe(bad)
  expect(readFileSync(join(cwd, 'src', 'softplus.js'), 'utf8')).not.toBe(softplus)
})

test('migration: everything but the place that is kept', () => {
  const kept = `${guideBlock('migration', 'src/kept.js')}${loss}`
  const cwd = project('eslint 10', { ...files, 'src/kept.js': kept })
  expect(npx(cwd, 'nanproof', '--preset', 'migrate', '--fix', 'src').code).toBe(0)
  expect(readFileSync(join(cwd, 'src', 'kept.js'), 'utf8')).toBe(kept)
  expect(readFileSync(join(cwd, 'src', 'loss.js'), 'utf8')).not.toBe(loss)
})

test('large-repositories: the cache', () => {
  const cwd = project('eslint 10', { ...files, 'eslint.config.js': guideBlock('README', 'eslint.config.js'), 'src/softplus.js': cured, 'src/draw.js': cured, 'src/loss.js': cured })
  const lint = () => npx(cwd, 'eslint', '--cache', '--cache-strategy', 'content', '.')
  expect([lint(), lint()]).toEqual([{ code: 0, out: '', err: '' }, { code: 0, out: '', err: '' }])
  expect(npx(cwd, 'eslint', '--concurrency', 'auto', '.')).toEqual({ code: 0, out: '', err: '' })
})

test('ci: the workflow is the one that init writes', () => {
  const cwd = project('eslint 10', { '.github/CODEOWNERS': '' })
  expect(guideBlock('ci', '.github/workflows/nanproof.yml')).toBe(workflow(projectAt(cwd))!.text)
})

/** What is published: its files, its entries, its command, beside the oldest ESLint that it names. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { npx, project } from './project.ts'

const root = join(import.meta.dirname, '..', '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string, peerDependencies: { eslint: string } }
const oldest = manifest.peerDependencies.eslint.replace('>=', '')

const softplus = 'export const softplus = (x) => Math.log(1 + Math.exp(x))\n'
const cwd = project('eslint 9.22', { 'model.js': softplus, 'model.ts': softplus.replace('(x)', '(x: number): number') })

const evaluate = (kind: 'module' | 'commonjs', source: string): unknown =>
  JSON.parse(execFileSync(process.execPath, [`--input-type=${kind}`, '--eval', source], { cwd, encoding: 'utf8' }))

describe('the package', () => {
  test('holds what is used and nothing else', () => {
    const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [{ files: readonly { path: string }[] }]
    const strangers = files.map(({ path }) => path).filter((path) => !/^(?:dist\/metadata\.json|dist\/(?:src|rules)\/.+\.(?:js|d\.ts)|docs\/rules\/.+|docs\/(?:report|verification)\.schema\.json|oxlint\/recommended\.json|(?:README|CHANGELOG)\.md|LICENSE|package\.json)$/.test(path))
    expect(strangers).toEqual([])
    expect(files.some(({ path }) => path.startsWith('dist/src/trial/'))).toBe(false)
  })

  test('brings no TypeScript', () => {
    expect(spawnSync('npm', ['ls', '--all', 'typescript'], { cwd: inject('folders')['eslint 9.22'], encoding: 'utf8' }).stdout).toContain('(empty)')
  })

  test('gives the plugin to import and to require', () => {
    const shape = '({ name: plugin.meta.name, version: plugin.meta.version, presets: Object.keys(plugin.configs) })'
    const expected = { name: 'nanproof', version: manifest.version, presets: ['recommended', 'strict', 'migrate', 'all'] }
    expect(evaluate('module', `import plugin from 'nanproof'; console.log(JSON.stringify(${shape}))`)).toEqual(expected)
    expect(evaluate('commonjs', `const plugin = require('nanproof'); console.log(JSON.stringify(${shape}))`)).toEqual(expected)
  })

  test.each(['stable', 'verify', 'monitor'])('gives nanproof/%s', (entry) => {
    expect(evaluate('module', `import * as entry from 'nanproof/${entry}'; console.log(Object.keys(entry).length)`)).toBeGreaterThan(0)
  })

  test('works in the oldest ESLint', () => {
    const found = evaluate('module', `
      import { ESLint } from 'eslint'
      import { defineConfig } from 'eslint/config'
      import nanproof from 'nanproof'
      const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: defineConfig({ plugins: { nanproof }, extends: ['nanproof/recommended'] }) })
      const [{ messages }] = await eslint.lintFiles('model.js')
      console.log(JSON.stringify([ESLint.version, messages.map(({ ruleId }) => ruleId)]))`)
    expect(found).toEqual([oldest, ['nanproof/naive-softplus']])
  })

  test('its command lints JavaScript and TypeScript without any configuration', () => {
    const { code, out, err } = npx(cwd, 'nanproof', '--format', 'github')
    expect([code, err]).toEqual([1, ''])
    expect(out.match(/file=model\.(?:js|ts),line=1,.*title=nanproof\/naive-softplus/g)).toHaveLength(2)
  })
})

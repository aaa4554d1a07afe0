/** Every ESLint finds and fixes the same, whatever its configuration is written in. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bad, cured, npx, project, softplus } from './project.ts'

const extending = `export default defineConfig([{ plugins: { nanproof }, extends: ['nanproof/recommended'] }])\n`
const configurations = {
  'eslint.config.mjs': `import { defineConfig } from 'eslint/config'\nimport nanproof from 'nanproof'\n${extending}`,
  'other-name.config.mjs': `import { defineConfig } from 'eslint/config'\nimport numbers from 'nanproof'\nexport default defineConfig([{ plugins: { numbers }, extends: ['numbers/recommended'] }])\n`,
  'eslint.config.cjs': `const nanproof = require('nanproof')\nmodule.exports = [nanproof.configs.recommended]\n`,
  'eslint.config.ts': `import { defineConfig } from 'eslint/config'\nimport nanproof from 'nanproof'\nconst names: readonly string[] = ['nanproof']\n${extending}`,
  'migrate.config.mjs': `import nanproof from 'nanproof'\nexport default [nanproof.configs.migrate]\n`,
}
const sources = { 'softplus.js': softplus, 'draw.js': bad, 'fine.js': cured }

interface Result {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string, readonly line: number, readonly column: number, readonly message: string, readonly suggestions?: readonly { readonly desc: string }[] }[]
}

describe.each(['eslint 9.22', 'eslint 9.39', 'eslint 10'] as const)('%s', (installation) => {
  const cwd = project(installation, { ...configurations, ...sources })

  test.each(Object.keys(configurations).filter((name) => name !== 'migrate.config.mjs'))('finds through %s', (config) => {
    const { code, out, err } = npx(cwd, 'eslint', '--config', config, '--format', 'json', ...Object.keys(sources))
    expect([code, err]).toEqual([1, ''])
    const name = config.startsWith('other') ? 'numbers' : 'nanproof'
    expect((JSON.parse(out) as readonly Result[]).flatMap(({ filePath, messages }) => messages.map(({ ruleId, line, column, suggestions }) => [basename(filePath), ruleId, line, column, suggestions?.length ?? 0])).sort()).toEqual([
      ['draw.js', `${name}/log-of-random`, 1, 28, 1], ['softplus.js', `${name}/naive-softplus`, 1, 32, 0],
    ])
  })

  test('fixes', () => {
    const own = project(installation, { ...configurations, ...sources })
    expect(npx(own, 'eslint', '--fix', 'softplus.js')).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(join(own, 'softplus.js'), 'utf8')).toBe(cured)
    expect(npx(own, 'eslint', '--config', 'migrate.config.mjs', '--fix', '.').code).toBe(0)
    expect(readFileSync(join(own, 'draw.js'), 'utf8')).toBe('export const draw = () => -Math.log(1 - Math.random())\n')
  })
})

test('the path into an old code base: what is there is suppressed, what is new is not, what was mended is told', () => {
  const cwd = project('eslint 10', { ...configurations, ...sources })
  expect(npx(cwd, 'eslint', '--suppress-all', '.').code).toBe(0)
  expect(npx(cwd, 'eslint', '.').code).toBe(0)
  writeFileSync(join(cwd, 'new.js'), softplus)
  expect(npx(cwd, 'eslint', '.').code).toBe(1)
  rmSync(join(cwd, 'new.js'))
  writeFileSync(join(cwd, 'softplus.js'), cured)
  expect(npx(cwd, 'eslint', '.').code).toBe(2)
  expect(npx(cwd, 'eslint', '--prune-suppressions', '.').code).toBe(0)
  expect(npx(cwd, 'eslint', '.').code).toBe(0)
})

/** What `nanproof init` writes for the projects that it meets. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences } from '../../src/cli/init/differences.ts'
import { eslintConfig } from '../../src/cli/init/eslint-config.ts'
import { hook } from '../../src/cli/init/hook.ts'
import { oxlintConfig } from '../../src/cli/init/oxlint-config.ts'
import { projectAt, type Project } from '../../src/cli/init/project.ts'
import { workflow } from '../../src/cli/init/workflow.ts'
import { folder } from './run.ts'

const project = (files: Readonly<Record<string, string>>): Project => projectAt(folder(files))
const manifest = (...dependencies: readonly string[]): string => JSON.stringify({ devDependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) })

describe("ESLint's configuration", () => {
  test.each([
    ['a list', "import js from '@eslint/js'\n\nexport default [\n  js.configs.recommended,\n]\n",
      "import js from '@eslint/js'\nimport nanproof from 'nanproof'\n\nexport default [\n  js.configs.recommended,\n  nanproof.configs.recommended,\n]\n"],
    ['defineConfig of a list, other quotes and semicolons', '#!/usr/bin/env node\nimport { defineConfig } from "eslint/config";\nexport default defineConfig([{ rules: {} }]);\n',
      '#!/usr/bin/env node\nimport { defineConfig } from "eslint/config";\nimport nanproof from "nanproof";\nexport default defineConfig([{ rules: {} }, nanproof.configs.recommended]);\n'],
    ['a call of several configurations', "import tseslint from 'typescript-eslint'\nexport default tseslint.config(\r\n\ta,\r\n\t{ rules: {} },\r\n)\n",
      "import tseslint from 'typescript-eslint'\nimport nanproof from 'nanproof'\nexport default tseslint.config(\r\n\ta,\r\n\t{ rules: {} },\r\n\tnanproof.configs.recommended,\r\n)\n"],
    ['a name', 'const config = []\nexport default config\n', "import nanproof from 'nanproof';\nconst config = [nanproof.configs.recommended]\nexport default config\n"],
    ['CommonJS', "const js = require('@eslint/js')\nmodule.exports = [js.configs.all]\n", "const js = require('@eslint/js')\nconst nanproof = require('nanproof')\nmodule.exports = [js.configs.all, nanproof.configs.recommended]\n"],
  ])('%s gets one element more', (_, was, text) => {
    expect(eslintConfig(project({ 'eslint.config.js': was }))).toEqual({ path: 'eslint.config.js', was, text })
  })

  test('in TypeScript', () => {
    const was = "import type { Linter } from 'eslint'\nexport default [] satisfies Linter.Config[]\n"
    expect(eslintConfig(project({ 'eslint.config.ts': was }))?.text).toBe("import type { Linter } from 'eslint'\nimport nanproof from 'nanproof'\nexport default [nanproof.configs.recommended] satisfies Linter.Config[]\n")
  })

  test('that is made by a function nobody knows, or does not parse, is left to its author', () => {
    for (const was of ['export default withNuxt()\n', 'export default [\n']) expect(eslintConfig(project({ 'eslint.config.mjs': was }))).toMatchObject({ path: 'eslint.config.mjs', hint: expect.stringContaining('nanproof.configs.recommended') as string })
  })

  test('is made where there is none, with the parser of TypeScript where that is used', () => {
    expect(eslintConfig(project({ 'package.json': manifest('eslint') }))?.text).not.toContain('tseslint')
    expect(eslintConfig(project({ 'package.json': manifest('eslint', 'typescript-eslint') }))?.text).toContain('parser: tseslint.parser')
    expect(eslintConfig(project({ 'package.json': manifest('eslint'), '.eslintrc.json': '{}' }))).toMatchObject({ path: '.eslintrc.json', hint: expect.stringContaining('migrate-config') as string })
  })

  test('stays as it is where nanproof is known, or ESLint is not used', () => {
    expect(eslintConfig(project({ 'eslint.config.js': "import nanproof from 'nanproof'\nexport default [nanproof.configs.strict]\n" }))).toBe(undefined)
    expect(eslintConfig(project({ 'package.json': manifest() }))).toBe(undefined)
  })
})

test("oxlint's configuration extends the preset", () => {
  const preset = './node_modules/nanproof/oxlint/recommended.json'
  const texts = (files: Readonly<Record<string, string>>) => oxlintConfig(project(files))
  expect(texts({ '.oxlintrc.json': '{\n    "extends": ["a.json"],\n    "rules": {}\n}\n' })?.text).toBe(`{\n    "extends": [\n        "a.json",\n        "${preset}"\n    ],\n    "rules": {}\n}\n`)
  expect(texts({ '.oxlintrc.json': '{ // mine\n}' })).toMatchObject({ hint: expect.stringContaining(preset) as string })
  expect(texts({ 'package.json': manifest('oxlint') })?.text).toBe(`{\n  "extends": [\n    "${preset}"\n  ]\n}\n`)
  expect(texts({ '.oxlintrc.json': `{ "extends": ["${preset}"] }` })).toBe(undefined)
  expect(texts({})).toBe(undefined)
})

describe('a hook', () => {
  test('of lefthook', () => {
    expect(hook(project({ 'lefthook.yml': 'pre-push:\n  jobs: []' }))?.text).toMatch(/^pre-push:\n {2}jobs: \[\]\npre-commit:\n {2}jobs:\n {4}- name: nanproof\n/)
    expect(hook(project({ 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: npm test\n' }))).toMatchObject({ hint: expect.stringContaining('{staged_files}') as string })
    expect(hook(project({ 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: npx eslint {staged_files}\n' }))).toBe(undefined)
  })

  test('of husky', () => {
    expect(hook(project({ '.husky/pre-commit': 'npm test' }))).toMatchObject({ path: '.husky/pre-commit', text: 'npm test\nnpx nanproof --changed\n' })
    expect(hook(project({ '.husky/pre-commit': 'npx eslint .\n' }))).toBe(undefined)
    expect(hook(project({ '.husky/_/h': '', 'pnpm-lock.yaml': '' }))).toMatchObject({ path: '.husky/pre-commit', was: undefined, text: 'pnpm exec nanproof --changed\n' })
  })

  test('of lint-staged', () => {
    const staged = (config: object) => hook(project({ '.husky/pre-commit': 'npx lint-staged\n', 'package.json': JSON.stringify({ devDependencies: { 'lint-staged': '*' }, 'lint-staged': config }, null, 2) }))
    expect(JSON.parse(staged({ '*.css': 'a' })!.text!)).toMatchObject({ 'lint-staged': { '*.css': 'a', '*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}': 'nanproof --fix' } })
    expect(staged({ '*.js': ['eslint --fix'] })).toBe(undefined)
  })

  test('is not made where there is no manager', () => expect(hook(project({}))).toBe(undefined))
})

test('a workflow, where there is GitHub and none yet', () => {
  expect(workflow(project({ '.github/CODEOWNERS': '', 'pnpm-lock.yaml': '' }))?.text).toMatch(/corepack enable\n.*pnpm install --frozen-lockfile\n.*pnpm exec nanproof --format github\n$/)
  expect(workflow(project({ '.github/workflows/ci.yml': 'run: npm exec nanproof' }))).toBe(undefined)
  expect(workflow(project({}))).toBe(undefined)
})

test('what changes is shown with a line around it', () => {
  expect(differences('a\nb\nc\nd\ne\n', 'a\nb\nx\nc\nd\nE\n')).toBe('  b\n+ x\n  c\n  d\n- e\n+ E')
})

test('everything is shown, and only written when that is agreed to', () => {
  const cwd = folder({ 'package.json': manifest('eslint'), '.github/CODEOWNERS': '' })
  const init = (...args: readonly string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'nanproof.js'), 'init', ...args], { cwd, encoding: 'utf8' })
  const shown = init()
  expect([shown.status, shown.stderr]).toEqual([0, ''])
  expect(shown.stdout).toMatch(/^eslint\.config\.mjs, new\n\n\+ import \{ defineConfig \}[^]*\.github\/workflows\/nanproof\.yml, new\n[^]*Nothing is written; `nanproof init --yes` writes it\.\nThen: npm install --save-dev nanproof\n$/)
  expect(existsSync(join(cwd, 'eslint.config.mjs'))).toBe(false)
  expect(init('--yes').stdout).toContain('Written: eslint.config.mjs, .github/workflows/nanproof.yml\n')
  expect(readFileSync(join(cwd, 'eslint.config.mjs'), 'utf8')).toContain("extends: ['nanproof/recommended']")
  expect(init('--yes').stdout).toMatch(/^Nothing to write/)
})

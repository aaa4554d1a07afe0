/** The files that git says were changed: since the last commit, or since the branch left another one. What was deleted is gone. */
import { resolve } from 'node:path'
import { git, topOf } from './git.ts'
import { isSource } from './source.ts'
import { UsageError } from './usage-error.ts'

export function changedFiles(paths: readonly string[], since: string | undefined): readonly string[] {
  const folder = process.cwd(), top = topOf(folder)
  if (top === undefined) throw new UsageError('only a git repository tells what changed, and this folder is in none')
  const changed = git(folder, 'diff', '-z', '--name-only', '--diff-filter=d', startOf(folder, since), '--', ...paths) ?? []
  const added = git(folder, 'ls-files', '-z', '--others', '--exclude-standard', '--full-name', '--', ...paths) ?? []
  return [...new Set([...changed, ...added])].filter(isSource).map((path) => resolve(top, path))
}

/** A commit to compare with; before the first one, the tree that has nothing in it. */
function startOf(folder: string, since: string | undefined): string {
  if (since === undefined) return one(git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD')) ?? one(git(folder, 'hash-object', '-t', 'tree', '--stdin'))!
  const base = one(git(folder, 'merge-base', '--', since, 'HEAD'))
  if (base === undefined) throw new UsageError(`git knows no \`${since}\` that this branch comes from`)
  return base
}

const one = (answer: readonly string[] | undefined): string | undefined => answer?.join('').trim()

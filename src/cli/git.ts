/** Asks git. Nothing where there is no git, no repository, or no such thing in it; otherwise the answer, cut where `-z` cuts it. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export function git(folder: string, ...args: readonly string[]): readonly string[] | undefined {
  // A hook runs with these set, relative to a folder that need not be this one.
  const { GIT_DIR: _, GIT_WORK_TREE: __, ...env } = process.env
  const { status, stdout } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout.split('\0').filter((path) => path !== '') : undefined
}

/** The top of the working tree that a folder lies in. */
export function topOf(folder: string): string | undefined {
  const answer = git(folder, 'rev-parse', '--show-cdup')
  return answer && resolve(folder, answer.join('').trimEnd())
}

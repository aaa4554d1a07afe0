/**
 * What git is told to ignore is no source: what a build wrote, copies, data. Git itself is asked, since a `.gitignore` may
 * stand in any folder, in the user's home and in the repository's own settings. What the user names is not ignored.
 */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { includeIgnoreFile } from '@eslint/config-helpers'
import type { Linter } from 'eslint'
import { git, topOf } from './git.ts'

/** For the configuration of an ESLint that runs in the folder `base`. */
export function ignoredBelow(named: readonly string[], base: string): readonly Linter.Config[] {
  const paths = named.map((path) => resolve(path)), open = new Set(paths.map(folderOf)), ignored = new Set<string>()
  for (const folder of open) {
    const top = topOf(folder)
    if (top === undefined) continue
    const here = [...open].filter((other) => isBelow(other, top))
    for (const other of here) open.delete(other)
    const found = git(top, 'ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory', '--', ...here) ?? []
    for (const path of found.map((each) => resolve(top, each))) if (!paths.some((each) => isBelow(each, path))) ignored.add(path)
  }
  const file = join(base, '.gitignore')
  return [
    ...(ignored.size > 0 ? [{ ignores: [(path: string) => ignored.has(withoutSlash(path))] } as unknown as Linter.Config] : []),
    // A copy without its repository, as in the image of a container.
    ...(topOf(base) === undefined && existsSync(file) ? [includeIgnoreFile(file) as Linter.Config] : []),
  ]
}

/** The folder that a path, or the part of a glob before its pattern, lies in. */
function folderOf(path: string): string {
  return existsSync(path) && statSync(path).isDirectory() ? path : folderOf(dirname(path))
}

export const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

const withoutSlash = (path: string): string => (/.[\\/]$/.test(path) ? path.slice(0, -1) : path)

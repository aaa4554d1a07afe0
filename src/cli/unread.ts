/** Files that the command passes over: one it cannot read would end ESLint's whole run, a huge one fill the memory. It tells of both. */
import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import type { Linter } from 'eslint'
import { isSource } from './source.ts'

export interface Unread {
  readonly path: string
  readonly reason: 'unreadable' | 'huge'
}

/** The size from which nobody wrote it by hand. A syntax tree takes about a hundred times the space of its text. */
const huge = 16 * 2 ** 20

/** The part of ESLint's configuration that passes over them, each told once. */
export function passingOver(onUnread: (unread: Unread) => void): Linter.Config {
  const answers = new Map<string, boolean>()
  const isUnread = (path: string): boolean => {
    if (!answers.has(path)) {
      const reason = reasonFor(path)
      answers.set(path, reason !== undefined)
      if (reason === 'unreadable' || reason === 'huge') onUnread({ path, reason })
    }
    return answers.get(path)!
  }
  return { ignores: [isUnread] } as unknown as Linter.Config
}

function reasonFor(path: string): Unread['reason'] | 'leads nowhere' | undefined {
  const about = statOf(path)
  // A part of a file, as a cell is of a notebook, is asked for by a path that is on no disk.
  if (about === undefined) return isLink(path) ? 'leads nowhere' : undefined
  if (!about.isDirectory() && !isSource(path)) return undefined
  if (about.isFile() && about.size > huge) return 'huge'
  try {
    accessSync(path, constants.R_OK)
    return undefined
  } catch {
    return 'unreadable'
  }
}

/** Nothing for what is not there, and for a link to it or to itself. */
function statOf(path: string) {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/**
 * The disk, as far as the reader looks at it. Node's own modules are asked for when they are first needed and not imported,
 * so that the plugin also loads where there is no disk, as in a browser; nothing is found there.
 */
export interface Disk {
  /** The path that a specifier in a file leads to. */
  readonly follow: (from: string, specifier: string) => string
  readonly isAbsolute: (path: string) => boolean
  /** What tells versions of a file apart; nothing where there is no such file. */
  readonly stamp: (path: string) => Stamp | undefined
  readonly read: (path: string) => string
}

export interface Stamp {
  readonly mtimeMs: number
  readonly size: number
}

let known: Disk | undefined

export function theDisk(): Disk | undefined {
  if (known || typeof process === 'undefined') return known
  const fs = process.getBuiltinModule?.('node:fs'), path = process.getBuiltinModule?.('node:path')
  if (!fs || !path) return undefined
  known = {
    follow: (from, specifier) => path.join(path.dirname(from), specifier),
    isAbsolute: path.isAbsolute,
    stamp: (file) => {
      try {
        const found = fs.statSync(file, { throwIfNoEntry: false })
        return found?.isFile() ? found : undefined
      } catch {
        // Below a file, or where one may not look.
        return undefined
      }
    },
    read: (file) => fs.readFileSync(file, 'utf8'),
  }
  return known
}

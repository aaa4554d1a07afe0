/** A line on the terminal that says how far the work is, once it has taken a second. Elsewhere nothing. */
import { relative } from 'node:path'
import type { WriteStream } from 'node:tty'

export interface Progress {
  readonly onFile: ((file: string) => void) | undefined
  readonly done: () => void
}

const patience = 1000, interval = 100, clearLine = '\r\u001B[2K'

export function progress(terminal: WriteStream): Progress {
  if (!terminal.isTTY) return { onFile: undefined, done: () => {} }
  const files = new Set<string>()
  let next = performance.now() + patience, shown = false
  return {
    onFile(file) {
      files.add(file)
      if (performance.now() < next) return
      next = performance.now() + interval
      shown = true
      const line = `${files.size} ${files.size === 1 ? 'file' : 'files'}, ${relative(process.cwd(), file)}`
      terminal.write(clearLine + (line.length < terminal.columns ? line : `${line.slice(0, terminal.columns - 2)}…`))
    },
    done: () => void (shown && terminal.write(clearLine)),
  }
}

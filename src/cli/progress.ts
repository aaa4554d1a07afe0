/** A line on the terminal that says how far the work is, once it has taken a second. Elsewhere nothing. */
import { relative } from 'node:path'
import type { WriteStream } from 'node:tty'

export interface Progress {
  readonly onFile: ((file: string) => void) | undefined
  /** Told of each step of what takes long. */
  readonly onStep: ((line: string) => void) | undefined
  readonly done: () => void
}

const patience = 1000, interval = 100, clearLine = '\r\u001B[2K'

export function progress(terminal: WriteStream): Progress {
  if (!terminal.isTTY) return { onFile: undefined, onStep: undefined, done: () => {} }
  const files = new Set<string>()
  let next = performance.now() + patience, shown = false
  const show = (line: () => string): void => {
    if (performance.now() < next) return
    next = performance.now() + interval
    shown = true
    const text = line()
    terminal.write(clearLine + (text.length < terminal.columns ? text : `${text.slice(0, terminal.columns - 2)}…`))
  }
  return {
    onFile(file) {
      files.add(file)
      show(() => `${files.size} ${files.size === 1 ? 'file' : 'files'}, ${relative(process.cwd(), file)}`)
    },
    onStep: (line) => show(() => line),
    done: () => void (shown && terminal.write(clearLine)),
  }
}

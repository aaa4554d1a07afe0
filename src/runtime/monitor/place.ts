/** The user's line, from a stack: the innermost frame that is neither of a package nor of Node nor of the monitor. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

const frame = /(?:\(|at |@)((?:file:\/\/|https?:\/\/|[A-Za-z]:[\\/]|\/)[^()]*?):(\d+):(\d+)\)?$/

/** The folder of this file, and the file above it that exports the monitor. */
const own = import.meta.url.replace(/\/[^/]*$/, '')

export function placeOf(stack: string): Place | undefined {
  for (const line of stack.split('\n')) {
    const found = frame.exec(line.trim())
    if (!found) continue
    const [, file, row, column] = found as unknown as [string, string, string, string]
    if (file.includes('node_modules') || isOwn(file)) continue
    return { file: file.replace(/^file:\/\//, ''), line: Number(row), column: Number(column) }
  }
  return undefined
}

const isOwn = (file: string): boolean => {
  const path = file.replace(/^file:\/\//, '').split('?')[0]!, folder = own.replace(/^file:\/\//, '')
  return path.startsWith(`${folder}/`) || path === `${folder}.ts` || path === `${folder}.js`
}

/** Where the program stands. Deep, because `model.fit` is far below the line that awaits it. */
export function here(): Place | undefined {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 80
  const { stack } = new Error()
  Error.stackTraceLimit = limit
  return stack === undefined ? undefined : placeOf(stack)
}

/** The user's line, from a stack: the innermost frame that is neither of a package nor of Node nor of the monitor. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

const frame = /(?:\(|at |@)((?:file:\/\/|https?:\/\/|[A-Za-z]:[\\/]|\/)[^()]*?):(\d+):(\d+)\)?$/

/** The folder of this file, and the file above it that exports the monitor. */
const own = import.meta.url.replace(/\/[^/]*$/, '')

/** The place in a line of a stack. */
function placeIn(line: string): Place | undefined {
  const [, file, row, column] = frame.exec(line.trim()) ?? []
  return file === undefined ? undefined : { file: file.replace(/^file:\/\//, ''), line: Number(row), column: Number(column) }
}

const isOfUser = (file: string): boolean => !file.includes('node_modules') && !isOwn(file) && !file.startsWith('node:')

const isOwn = (file: string): boolean => {
  const path = file.replace(/^file:\/\//, '').split('?')[0]!, folder = own.replace(/^file:\/\//, '')
  return path.startsWith(`${folder}/`) || path === `${folder}.ts` || path === `${folder}.js`
}

/** Where the program stands. Deep, because `model.fit` is far below the line that awaits it. */
export function here(): Place | undefined {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 80
  const files = filesOf(callSites()), { stack = '' } = new Error()
  Error.stackTraceLimit = limit
  const lines = stack.split('\n').filter((line) => frame.test(line.trim()) || /^\s*at /.test(line))
  // The files as they run, since a source map leads out of a package, and the line as it was written.
  const found = files ? files.findIndex((file) => file !== undefined && isOfUser(file)) : lines.findIndex((line) => isOfUser(placeIn(line)?.file ?? 'node:'))
  return found < 0 ? undefined : placeIn(lines[found] ?? '')
}

/** V8 tells of its frames one by one; what else there is has only the text. */
function callSites(): unknown {
  const prepare = Error.prepareStackTrace
  try {
    Error.prepareStackTrace = (_, sites) => sites
    return new Error().stack
  } finally {
    Error.prepareStackTrace = prepare as never
  }
}

/** Without the frame of the function that asked. */
function filesOf(sites: unknown): readonly (string | undefined)[] | undefined {
  return Array.isArray(sites) ? (sites as readonly NodeJS.CallSite[]).slice(1).map((site) => site.getFileName() ?? undefined) : undefined
}

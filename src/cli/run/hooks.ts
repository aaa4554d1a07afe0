/** Hooks of Node's loader: files of the program itself come instrumented, and TypeScript without its types. */
import { existsSync, readFileSync } from 'node:fs'
import type { LoadHook, ResolveHook } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { formatOf, isOfProgram } from './program-file.ts'
import { instrumenter } from './instrumenter.ts'

// The other half of the numbers belongs to the thread that runs what is no module.
const instrument = instrumenter('hooks')

/** TypeScript names a file by what it becomes, or not to its end. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  try {
    return await next(specifier, context)
  } catch (error) {
    const written = /^(?:\.{1,2}\/|file:|\/)/.test(specifier) && context.parentURL?.startsWith('file:') ? fileURLToPath(new URL(specifier, context.parentURL)) : undefined
    const found = written === undefined ? undefined : candidates(written).find((path) => existsSync(path))
    if (found === undefined) throw error
    return next(pathToFileURL(found).href, context)
  }
}

const candidates = (path: string): readonly string[] => [path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2'), ...['.ts', '.tsx', '.mts', '.js', '/index.ts', '/index.js'].map((end) => `${path}${end}`)]

export const load: LoadHook = async (url, context, next) => {
  if (!url.startsWith('file:') || !isOfProgram(fileURLToPath(url))) return next(url, context)
  const file = fileURLToPath(url), text = readFileSync(file, 'utf8'), format = formatOf(file, text)
  // What is no module is loaded by `require`, which has hooks of its own in the thread of the program.
  if (format === 'commonjs') return { format, shortCircuit: true, source: null as never }
  return { format, shortCircuit: true, source: instrument(file, text, format) }
}

/** The file that a relative specifier means, as TypeScript and bundlers find it: no packages, no aliases. */
import type { Disk } from './disk.ts'

const endings = ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.jsx'] as const
const source = /\.(?:[cm]?[jt]s|[jt]sx)$/
/** TypeScript imports a file by the name that it will have when it is compiled. */
const compiled: readonly (readonly [RegExp, readonly string[]])[] = [[/\.js$/, ['.ts', '.tsx']], [/\.jsx$/, ['.tsx']], [/\.mjs$/, ['.mts']], [/\.cjs$/, ['.cts']]]

export const isRelative = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier)

export function resolved(specifier: string, from: string, disk: Disk): string | undefined {
  if (!isRelative(specifier)) return undefined
  const path = disk.follow(from, specifier)
  for (const candidate of candidates(path)) if (disk.stamp(candidate)) return candidate
  return undefined
}

function* candidates(path: string): Generator<string> {
  if (source.test(path)) yield path
  for (const [ending, originals] of compiled) if (ending.test(path)) for (const original of originals) yield path.replace(ending, original)
  for (const ending of endings) yield path + ending
  for (const ending of endings) yield `${path}/index${ending}`
}

/** Which files are the program's own, and what each is. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** This package is not the program, where it stands beside it. */
const own = join(import.meta.dirname, '..', '..', '..')

export const isOfProgram = (file: string): boolean => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file) && !/[\\/]node_modules[\\/]/.test(file) && !file.startsWith(join(own, 'src'))

/** By its name, by what its package says, and where that says nothing by its syntax: TypeScript is mostly written as modules. */
export function formatOf(file: string, text: string): 'module' | 'commonjs' {
  if (/\.m[jt]s$/.test(file)) return 'module'
  if (/\.c[jt]s$/.test(file)) return 'commonjs'
  const type = typeOfPackage(dirname(file))
  if (type === 'module' || (type === 'commonjs' && !/tsx?$/.test(file))) return type
  return /^\s*(?:import\b(?!\s*\()|export\b)/m.test(text) ? 'module' : type ?? 'commonjs'
}

function typeOfPackage(folder: string): 'module' | 'commonjs' | undefined {
  const file = join(folder, 'package.json'), above = dirname(folder)
  if (!existsSync(file)) return above === folder ? undefined : typeOfPackage(above)
  const { type } = JSON.parse(readFileSync(file, 'utf8')) as { type?: unknown }
  return type === 'module' || type === 'commonjs' ? type : undefined
}

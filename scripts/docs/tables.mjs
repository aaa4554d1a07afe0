/** The test tables of the rules. Their rows are the examples of the documentation. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const folder = join(import.meta.dirname, '..', '..', 'test', 'rules')

/** A table is data: without its types it is a module of its own. */
export async function tableOf(rule) {
  const path = join(folder, `${rule}.ts`)
  if (!existsSync(path)) throw new Error(`${rule} has no table of tests: ${path} is missing`)
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } })
  const { default: table } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(outputText)}`)
  return table
}

/** ESLint's own JSON, for whatever reads that already. */
import { ESLint } from 'eslint'
import type { Report } from '../report.ts'

export async function eslint({ results, rules, folder }: Report): Promise<string> {
  const formatter = await new ESLint({ overrideConfigFile: true }).loadFormatter('json')
  return `${await formatter.format([...results], { cwd: folder, rulesMeta: { ...rules } } as ESLint.LintResultData)}\n`
}

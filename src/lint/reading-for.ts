/** The reading of the file that a rule is run on, which all rules share. */
import type { Rule } from 'eslint'
import { theDisk } from '../code/disk.ts'
import type { Host, Parser } from '../code/parsed-file.ts'
import { readingOf, type Places } from '../code/read.ts'
import type { Reader } from '../code/reader.ts'
import { placesOfChecks } from './training-places.ts'
import { rootsIn } from './roots.ts'
import { followsImports, leastLikelihood } from './settings.ts'
import { templateOf } from './template.ts'
import { hasTrigger } from './trigger.ts'

export const readingFor = (context: Rule.RuleContext): Reader => {
  const { sourceCode } = context, least = leastLikelihood(context.settings)
  const places = (): Places => {
    const roots = rootsIn(sourceCode, least), { read, follow } = placesOfChecks(sourceCode)
    return { read: [...roots, ...read], follow: { ...follow, operations: [...roots, ...follow.operations] } }
  }
  const reading = readingOf(sourceCode, places, hasTrigger(sourceCode, least) && followsImports(context.settings) ? hostOf(context) : undefined)
  reading.canImport = !isPage(context.filename) || sourceCode.ast.body.some(({ type }) => type === 'ImportDeclaration')
  return reading
}

/** The program, and what stands in the template of a component. */
export function readingsFor(context: Rule.RuleContext): readonly Reader[] {
  const program = readingFor(context), host = hostOf(context), template = host && templateOf(context.sourceCode, host)
  if (!template) return [program]
  const reading = readingOf(template, () => ({ read: rootsIn(template, leastLikelihood(context.settings)), follow: { operations: [], options: [] } }))
  reading.canImport = false
  return [program, reading]
}

/** Files whose scripts a browser runs as they stand, where a package has no name unless one is imported already. */
const isPage = (filename: string): boolean => /\.(?:x?html?|erb|handlebars|hbs|mustache|nunjucks|php|tag|twig|we)$/i.test(filename)

/** Nothing where the text has no place on a disk, as in an editor's new file, or where its parser is not told. */
function hostOf({ physicalFilename, languageOptions }: Partial<Rule.RuleContext>): Host | undefined {
  const parser: unknown = languageOptions?.['parser']
  if (physicalFilename === undefined || !theDisk()?.isAbsolute(physicalFilename) || typeof parser !== 'object' || parser === null) return undefined
  return { filename: physicalFilename, parser: parser as Parser, parserOptions: languageOptions?.['parserOptions'] ?? {}, ecmaVersion: languageOptions?.['ecmaVersion'] }
}

/** The command, from its arguments to its exit code. */
import { relative } from 'node:path'
import { ESLint } from 'eslint'
import { formats } from './formats.ts'
import { lint, type Linted, type Plugin } from './lint.ts'
import { help, readOptions, UsageError, type Options } from './options.ts'
import { progress } from './progress.ts'
import { failures, findings, type Report } from './report.ts'

const clean = 0, found = 1, failed = 2

export async function command(argv: readonly string[], plugin: Plugin): Promise<number> {
  const presets = Object.keys(plugin.configs)
  process.stdout.on('error', ignoreClosedPipe)
  try {
    const options = readOptions(argv, presets)
    if (options.help) return say(help(presets))
    if (options.version) return say(`${plugin.meta.version}\n`)
    return await run(options, plugin)
  } catch (error) {
    complain(reasonOf(error))
    return failed
  }
}

async function run(options: Options, plugin: Plugin): Promise<number> {
  const { results, ignored, crashes } = await linted(options, plugin)
  if (options.fix) await ESLint.outputFixes([...results])
  const rules = Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [`${plugin.meta.name}/${name}`, rule.meta ?? {}]))
  const report: Report = { results, rules, preset: options.preset, folder: process.cwd(), version: plugin.meta.version }
  process.stdout.write(await formats[options.format](report))
  for (const file of ignored) complain(`${relative(process.cwd(), file)} is not linted: it is no JavaScript or TypeScript, or below node_modules`)
  for (const { file, line, column, reason } of failures(report)) complain(`${file}:${line}:${column} does not parse: ${reason}`)
  for (const { file, rule, error } of crashes) complain(`${relative(process.cwd(), file)}: ${rule} failed, which is a mistake in nanproof: ${whence(error)}`)
  if (failures(report).length + crashes.length > 0 || results.length === 0) return failed
  return findings(report).length > options.maxWarnings ? found : clean
}

async function linted({ paths, preset, fix }: Options, plugin: Plugin): Promise<Linted> {
  const { onFile, done } = progress(process.stderr)
  try {
    return await lint({ paths, plugin, preset, fix, onFile })
  } finally {
    done()
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return clean
}

/** The error and the line that threw it. */
const whence = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message).split(/\n\s+/).slice(0, 2).join(' ') : String(error))

/** A reader that has seen enough (`nanproof | head`) is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const complain = (text: string): void => void process.stderr.write(`nanproof: ${text}\n`)

/** ESLint says by a `messageTemplate` that a pattern led nowhere. What nobody foresaw keeps its stack. */
function reasonOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}; see --help`
  const { messageTemplate, messageData } = error as { messageTemplate?: string, messageData?: { pattern?: string } }
  if (messageTemplate === 'file-not-found') return `no JavaScript or TypeScript at \`${messageData?.pattern}\``
  if (messageTemplate === 'all-matched-files-ignored') return `everything at \`${messageData?.pattern}\` is ignored, as node_modules is`
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

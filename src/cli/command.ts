/** The command, from its arguments to its exit code. */
import { ESLint } from 'eslint'
import { changedFiles } from './changed.ts'
import { explain } from './explain.ts'
import { formats } from './formats.ts'
import { init } from './init.ts'
import { lint, type Linted, type Plugin } from './lint.ts'
import { merge } from './merge.ts'
import { help, readOptions, type Options } from './options.ts'
import { progress } from './progress.ts'
import { failures, findings, shownPath, type Report } from './report.ts'
import { rules } from './rules.ts'
import { run as runProgram } from './run.ts'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'
import { verify } from './verify.ts'

const clean = 0, found = 1, failed = 2

const subcommands: Readonly<Record<string, Subcommand>> = { rules, explain, init, merge, run: runProgram, verify }

export async function command(argv: readonly string[], plugin: Plugin): Promise<number> {
  const presets = Object.keys(plugin.configs), [first = ''] = argv
  process.stdout.on('error', ignoreClosedPipe)
  try {
    if (Object.hasOwn(subcommands, first)) return await subcommands[first]!.run(argv.slice(1), plugin)
    const options = readOptions(argv, presets)
    if (options.help) return say(help(presets, subcommands))
    if (options.version) return say(`${plugin.meta.version}\n`)
    return await run(options, plugin)
  } catch (error) {
    complain(reasonOf(error))
    return failed
  }
}

async function run(options: Options, plugin: Plugin): Promise<number> {
  const { results, ignored, crashes, unread } = await linted(options, plugin)
  if (options.fix) await ESLint.outputFixes([...results])
  const meta = Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [`${plugin.meta.name}/${name}`, rule.meta ?? {}]))
  const report: Report = { results, crashes, unread, rules: meta, preset: options.preset, folder: process.cwd(), version: plugin.meta.version }
  process.stdout.write(await formats[options.format](report))
  for (const file of ignored) complain(`${shownPath(file, report)} is not linted: it is no JavaScript or TypeScript, or below node_modules`)
  for (const { path } of unread.filter(({ reason }) => reason === 'huge')) complain(`${shownPath(path, report)} is not linted: nobody wrote so large a file by hand`)
  for (const { file, line, column, reason } of failures(report)) complain(`${file}:${line}:${column} ${reason}`)
  if (failures(report).length > 0 || (results.length === 0 && !options.changed)) return failed
  return findings(report).length > options.maxWarnings ? found : clean
}

async function linted({ paths: named, changed, since, preset, fix }: Options, plugin: Plugin): Promise<Linted> {
  const paths = changed ? changedFiles(named, since) : named
  if (paths.length === 0) return { results: [], ignored: [], crashes: [], unread: [] }
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
  if (messageTemplate === 'all-matched-files-ignored') return `everything at \`${messageData?.pattern}\` is ignored, as node_modules is, and what git ignores`
  return error instanceof Error ? error.stack ?? error.message : String(error)
}

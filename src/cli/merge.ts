/**
 * `nanproof merge FILES…`: the SARIF of several packages as one run, which is what code scanning takes for one tool. Each file
 * lies in the folder that it speaks of.
 */
import { readFileSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import type { Log, Run } from 'sarif'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'

export const merge: Subcommand = {
  summary: 'FILES…: the SARIF of several packages as one; exits as if all had been linted at once',
  run(argv) {
    if (argv.length === 0) throw new UsageError('`nanproof merge` takes the SARIF files that `nanproof --format sarif` wrote')
    const logs = argv.map(read), runs = logs.flatMap(({ log, folder }) => log.runs.map((run) => moved(run, folder)))
    process.stdout.write(`${JSON.stringify({ ...logs[0]!.log, runs: [together(runs)] }, null, 2)}\n`)
    if (runs.some(({ invocations = [] }) => invocations.some(({ executionSuccessful }) => !executionSuccessful))) return 2
    return runs.some(({ results = [] }) => results.length > 0) ? 1 : 0
  },
}

function read(file: string): { readonly log: Log, readonly folder: string } {
  try {
    const log = JSON.parse(readFileSync(file, 'utf8')) as Log
    if (log.version !== '2.1.0' || !log.runs.every(({ tool }) => tool.driver.name === 'nanproof')) throw new Error('not written by `nanproof --format sarif`')
    return { log, folder: relative(process.cwd(), dirname(file)).split(sep).map(encodeURIComponent).join('/') }
  } catch (error) {
    throw new UsageError(`\`${file}\` is no SARIF of nanproof: ${(error as Error).message}`)
  }
}

/** A run whose paths begin where the merged one does. */
function moved(run: Run, folder: string): Run {
  const isLocation = (key: string, value: unknown): value is { readonly uri: string } => key === 'artifactLocation' && typeof (value as { uri?: unknown }).uri === 'string'
  return folder === '' ? run : JSON.parse(JSON.stringify(run, (key, value: unknown) => (isLocation(key, value) ? { ...value, uri: `${folder}/${value.uri}` } : value))) as Run
}

/** Packages may have different versions of nanproof, and so other rules at an index. */
function together(runs: readonly Run[]): Run {
  const [first] = runs, rules = [...new Map(runs.flatMap(({ tool }) => (tool.driver.rules ?? []).map((rule) => [rule.id, rule] as const))).values()]
  return {
    ...first!,
    tool: { driver: { ...first!.tool.driver, rules } },
    invocations: runs.flatMap(({ invocations = [] }) => invocations),
    results: runs.flatMap(({ results = [] }) => results.map((result) => ({ ...result, ruleIndex: rules.findIndex(({ id }) => id === result.ruleId) }))),
  }
}

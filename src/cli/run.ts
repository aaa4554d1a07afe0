/** `nanproof run script.ts`: runs a program as Node does, and explains the first value of it that is no number. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Linter } from 'eslint'
import { Curve } from '../runtime/monitor/curve.ts'
import { reportPage } from '../runtime/monitor/page.ts'
import { lint, type Plugin } from './lint.ts'
import { kinds } from './run/kinds.ts'
import type { Sighting } from './run/recorder.ts'
import { sentencesOf, toldOf, type Told } from './run/told.ts'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'

const found = 1, failed = 2

export const run: Subcommand = {
  summary: 'SCRIPT [ARGUMENTS]: run a program, and explain the first value of it that is no number',
  async run(argv, plugin) {
    const { options, script, rest } = read(argv)
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', registerFor(process.pid), script, ...rest], { stdio: ['inherit', 'inherit', 'inherit', 'pipe'] })
    const session = new Session(plugin, options), ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
    // A break at the keyboard goes to both; the program decides what it does, and this one tells what it saw.
    const wait = () => {}
    process.on('SIGINT', wait)
    for await (const line of createInterface({ input: child.stdio[3] as Readable })) await session.hear(JSON.parse(line) as Sighting)
    const [code, signal] = await ended
    process.off('SIGINT', wait)
    session.end()
    if (signal) process.stderr.write(`nanproof: the program was ended by ${signal}\n`)
    return signal ? failed : code || (session.hasFailed ? found : 0)
  },
}

interface Options {
  readonly log?: string
  readonly report?: string
}

const shape = { log: { type: 'string' }, report: { type: 'string' } } as const

/** What stands before the script is for this command, what stands after it is the program's. */
function read(argv: readonly string[]): { readonly options: Options; readonly script: string; readonly rest: readonly string[] } {
  let at = 0
  while (argv[at]?.startsWith('-')) at += argv[at]!.includes('=') ? 1 : 2
  const [script, ...rest] = argv.slice(at)
  if (script === undefined) throw new UsageError('`nanproof run` takes a script')
  if (!existsSync(script)) throw new UsageError(`no file \`${script}\``)
  try {
    return { options: parseArgs({ args: argv.slice(0, at), options: shape }).values, script, rest }
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

function registerFor(parent: number): string {
  const url = new URL(`./run/register${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  url.searchParams.set('parent', String(parent))
  return url.href
}

class Session {
  hasFailed = false
  readonly #plugin: Plugin
  readonly #options: Options
  readonly #findings = new Map<string, readonly Linter.LintMessage[]>()
  readonly #told: { readonly told: Told; readonly text: string; readonly sighting: Sighting }[] = []

  constructor(plugin: Plugin, options: Options) {
    this.#plugin = plugin
    this.#options = options
    if (options.log !== undefined) writeFileSync(options.log, '')
  }

  async hear(sighting: Sighting): Promise<void> {
    const first = this.#told.find(({ told }) => told.kind === 'warning')?.told
    const told = toldOf(sighting, await this.#findingsIn(sighting.site.file), sighting.kind === 'near' ? undefined : first), text = sentencesOf(told, sighting.seen)
    // A number may be small for good reasons. Where a rule knows the formula, there is none.
    if (told.kind === 'warning' && told.rule === undefined) return
    this.#told.push({ told, text, sighting })
    if (told.kind === 'failure') this.hasFailed = true
    if (this.#options.log !== undefined) appendFileSync(this.#options.log, `${JSON.stringify(told)}\n`)
    process.stderr.write(`nanproof: ${text}\n`)
    this.#write()
  }

  end(): void {
    this.#write()
  }

  #write(): void {
    const { report } = this.#options
    if (report !== undefined) writeFileSync(report, this.#page())
  }

  #page(): string {
    const failure = this.#told.find(({ told }) => told.kind === 'failure'), signs = this.#told.filter(({ told }) => told.kind !== 'failure')
    const shown = ({ told, text }: (typeof signs)[number]) => ({ text, step: told.step, label: `round ${told.step ?? 0}: ${told.reason}` })
    const sightings = new Map(this.#told.map(({ sighting }) => [JSON.stringify(sighting.site), sighting]))
    return reportPage({ title: failure ? `Failed in round ${failure.told.step ?? 0}` : 'No failure', unit: 'round ', signs: signs.map(shown), curves: [...sightings.values()].flatMap(curveOf), ...(failure && { failure: shown(failure) }) })
  }

  async #findingsIn(file: string): Promise<readonly Linter.LintMessage[]> {
    let findings = this.#findings.get(file)
    if (!findings) this.#findings.set(file, (findings = await this.#lint(file)))
    return findings
  }

  async #lint(file: string): Promise<readonly Linter.LintMessage[]> {
    const { configs } = this.#plugin
    const { results } = await lint({ paths: [file], plugin: this.#plugin, preset: 'migrate' in configs ? 'migrate' : Object.keys(configs)[0]!, fix: false, onFile: undefined })
    return results.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal !== true)
  }
}

function curveOf({ site: { kind, operation, argument }, trail, step, value }: Sighting): readonly Curve[] {
  const { which } = kinds[kind], curve = new Curve(`${which} ${argument} of ${operation}`, which), points = [...trail, { step, value }]
  if (points.length < 2 || points.some((point) => point.step === undefined)) return []
  for (const point of points) curve.add(point.step!, Number(point.value))
  return [curve]
}

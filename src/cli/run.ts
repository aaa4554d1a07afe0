/** `nanproof run script.ts`: runs a program as Node does, and explains the first value of it that is no number. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Line } from './run/recorder.ts'
import { Session, type Outputs } from './run/session.ts'
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
    const wait = () => {}, pass = () => void child.kill('SIGTERM')
    process.on('SIGINT', wait).on('SIGTERM', pass)
    for await (const line of createInterface({ input: child.stdio[3] as Readable })) await session.hear(JSON.parse(line) as Line)
    const [code, signal] = await ended
    process.off('SIGINT', wait).off('SIGTERM', pass)
    if (signal) process.stderr.write(`nanproof: the program was ended by ${signal}\n`)
    return signal ? failed : code || (session.hasFailed ? found : 0)
  },
}

const shape = { log: { type: 'string' }, report: { type: 'string' } } as const

/** What stands before the script is for this command, what stands after it is the program's. */
function read(argv: readonly string[]): { readonly options: Outputs; readonly script: string; readonly rest: readonly string[] } {
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

/** What was asked for on the command line. */
import { parseArgs } from 'node:util'
import { formats, type FormatName } from './formats.ts'
import { UsageError } from './usage-error.ts'

export interface Options {
  readonly paths: readonly string[]
  /** Only what git says was changed: since the last commit, or since the branch left another one. */
  readonly changed: boolean
  readonly since: string | undefined
  readonly fix: boolean
  readonly preset: string
  readonly format: FormatName
  /** So many findings may be left for the exit code to be 0. */
  readonly maxWarnings: number
  readonly help: boolean
  readonly version: boolean
}

export function readOptions(argv: readonly string[], presets: readonly string[]): Options {
  const { values, positionals } = read(argv)
  const { changed, since, fix, help, version } = values
  const format = oneOf('format', values.format, Object.keys(formats)) as FormatName
  const preset = oneOf('preset', values.preset, presets)
  if (!/^\d+$/.test(values['max-warnings'])) throw new UsageError(`--max-warnings takes a count, not \`${values['max-warnings']}\``)
  return { paths: positionals.length > 0 ? positionals : ['.'], changed: changed || since !== undefined, since, fix, preset, format, maxWarnings: Number(values['max-warnings']), help, version }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        changed: { type: 'boolean', default: false },
        since: { type: 'string' },
        fix: { type: 'boolean', default: false },
        preset: { type: 'string', default: 'recommended' },
        format: { type: 'string', default: 'stylish' },
        'max-warnings': { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

function oneOf(option: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value
  throw new UsageError(`no ${option} \`${value}\`; there is ${new Intl.ListFormat('en').format(choices)}`)
}

export const help = (presets: readonly string[], subcommands: Readonly<Record<string, { readonly summary: string }>>): string => `\
nanproof [options] [paths…]

Finds the formulas that will overflow, cancel or leave their domain in the JavaScript, the TypeScript and the notebooks below the
paths (files, folders or globs; without any, the current folder). Needs no configuration. What git ignores is not linted.

  --changed           only files that changed since the last commit, new ones included
  --since REF         only files that changed since the branch left REF
  --fix               apply the fixes of the preset to the files
  --preset NAME       ${presets.join(', ')} (default: recommended)
  --format NAME       ${Object.keys(formats).join(', ')} (default: stylish)
  --max-warnings N    exit with 0 when at most N findings are left (default: 0)
  -h, --help          this text
  -v, --version       the version

Also (a folder of such a name is linted as ./name):

${Object.entries(subcommands).map(([name, { summary }]) => `  nanproof ${name.padEnd(15)}${summary}`).join('\n')}

Exit codes: 0 clean, 1 findings, 2 something could not be read or was asked for wrongly.
`

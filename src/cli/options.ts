/** What was asked for on the command line. */
import { parseArgs } from 'node:util'
import { formats, type FormatName } from './formats.ts'

export interface Options {
  readonly paths: readonly string[]
  readonly fix: boolean
  readonly preset: string
  readonly format: FormatName
  /** So many findings may be left for the exit code to be 0. */
  readonly maxWarnings: number
  readonly help: boolean
  readonly version: boolean
}

/** Asked for in a way that cannot be carried out. The message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function readOptions(argv: readonly string[], presets: readonly string[]): Options {
  const { values, positionals } = read(argv)
  const { fix, help, version } = values
  const format = oneOf('format', values.format, Object.keys(formats)) as FormatName
  const preset = oneOf('preset', values.preset, presets)
  if (!/^\d+$/.test(values['max-warnings'])) throw new UsageError(`--max-warnings takes a count, not \`${values['max-warnings']}\``)
  return { paths: positionals.length > 0 ? positionals : ['.'], fix, preset, format, maxWarnings: Number(values['max-warnings']), help, version }
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
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

export const help = (presets: readonly string[]): string => `\
nanproof [options] [paths…]

Finds the formulas that will overflow, cancel or leave their domain in the JavaScript and TypeScript below the paths
(files, folders or globs; without any, the current folder). Needs no configuration.

  --fix               apply the fixes of the preset to the files
  --preset NAME       ${presets.join(', ')} (default: recommended)
  --format NAME       ${Object.keys(formats).join(', ')} (default: stylish)
  --max-warnings N    exit with 0 when at most N findings are left (default: 0)
  -h, --help          this text
  -v, --version       the version

Exit codes: 0 clean, 1 findings, 2 something could not be read or was asked for wrongly.
`

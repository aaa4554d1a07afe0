/** What `nanproof verify` was asked for. */
import { parseArgs } from 'node:util'
import { UsageError } from '../usage-error.ts'

export interface Options {
  readonly paths: readonly string[]
  readonly changed: boolean
  readonly since: string | undefined
  readonly preset: string
  /** Intervals for variables, by what the code calls them. */
  readonly ranges: ReadonlyMap<string, readonly [lo: number, hi: number]>
  readonly samples: number
  readonly json: boolean
  /** Where to write the page. */
  readonly report: string | undefined
  readonly help: boolean
}

export function readOptions(argv: readonly string[], presets: readonly string[]): Options {
  const { values: { changed, since, preset, range, samples, json, report, help }, positionals } = read(argv)
  if (!presets.includes(preset)) throw new UsageError(`no preset \`${preset}\`; there is ${new Intl.ListFormat('en').format(presets)}`)
  if (!/^[1-9]\d{0,6}$/.test(samples)) throw new UsageError(`--samples takes a count of inputs, not \`${samples}\``)
  return { paths: positionals.length > 0 ? positionals : ['.'], changed: changed || since !== undefined, since, preset, ranges: new Map(range.map(readRange)), samples: Number(samples), json, report, help }
}

/** `x=-10:10`, and with an end left out `x=0:`. */
function readRange(text: string): readonly [string, readonly [number, number]] {
  const [, name, from, to] = /^(.+?)=([^:]*):([^:]*)$/.exec(text) ?? []
  const [lo, hi] = [from === '' ? -Infinity : Number(from), to === '' ? Infinity : Number(to)]
  if (name === undefined || !(lo <= hi)) throw new UsageError(`--range takes a variable and its ends, as x=-10:10, not \`${text}\``)
  return [name, [lo, hi]]
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: {
        changed: { type: 'boolean', default: false },
        since: { type: 'string' },
        preset: { type: 'string', default: 'recommended' },
        range: { type: 'string', multiple: true, default: [] },
        samples: { type: 'string', default: '8000' },
        json: { type: 'boolean', default: false },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}

export const help = (presets: readonly string[]): string => `\
nanproof verify [options] [paths…]

Evaluates every finding below the paths with the code's own numbers: as it stands, cured, and exactly; over all inputs that the code
lets through, or that --range names. Tensors are computed by the project's own TensorFlow.js, with their gradients. Exact values are
computed by MPFR, in the package gmp-wasm (LGPL-3.0), which is to be installed beside nanproof.

  --range NAME=LO:HI  take a variable, as the code calls it, from an interval (may be repeated)
  --samples N         inputs for each finding (default: 8000)
  --preset NAME       ${presets.join(', ')} (default: recommended)
  --changed           only files that changed since the last commit, new ones included
  --since REF         only files that changed since the branch left REF
  --json              print JSON (docs/verification.schema.json describes it)
  --report FILE       write a page with a plot for each finding
  -h, --help          this text

Exit codes: 0 every cure holds, 1 one does not, 2 something could not be read or was asked for wrongly.
`

/** `nanproof verify`: every finding's own formula and its cure, against exact values. */
import { writeFileSync } from 'node:fs'
import { MissingPackage } from '../numbers/mpfr.ts'
import { loadOracle } from '../verify/oracle.ts'
import { changedFiles } from './changed.ts'
import { lint, type Plugin } from './lint.ts'
import { progress } from './progress.ts'
import { failures, findings, shownPath, type Report } from './report.ts'
import type { Subcommand } from './subcommand.ts'
import { UsageError } from './usage-error.ts'
import { Collection } from './verify/collected.ts'
import { json } from './verify/json.ts'
import { help, readOptions, type Options } from './verify/options.ts'
import { verdictOf, type Outcome } from './verify/outcome.ts'
import { page } from './verify/page.ts'
import { projectTensors } from './verify/project-tensors.ts'
import { text } from './verify/text.ts'
import { verified, type Laboratory } from './verify/verified.ts'

export const verify: Subcommand = {
  summary: '[paths…]: evaluates every finding with your numbers, as it stands, cured, and exactly (--help tells more)',
  async run(argv, plugin) {
    const presets = Object.keys(plugin.configs), options = readOptions(argv, presets)
    if (options.help) return say(help(presets))
    try {
      const oracle = await loadOracle(), tensors = await projectTensors(process.cwd())
      return report(await outcomes(options, plugin, { oracle, tensors, ranges: options.ranges, samples: options.samples }), options)
    } catch (error) {
      if (!(error instanceof MissingPackage)) throw error
      process.stderr.write(`nanproof: ${error.message}\n`)
      return 2
    }
  },
}

interface Run {
  readonly report: Report
  readonly outcomes: readonly Outcome[]
  readonly hasTensors: boolean
}

async function outcomes({ paths: named, changed, since, preset }: Options, plugin: Plugin, laboratory: Laboratory): Promise<Run> {
  const paths = changed ? changedFiles(named, since) : named, collection = new Collection(plugin), { onFile, onStep, done } = progress(process.stderr)
  try {
    const { results, crashes, unread } = paths.length === 0 ? { results: [], crashes: [], unread: [] } : await lint({ paths, plugin: collection.plugin, preset, fix: false, onFile })
    const rules = Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [`${plugin.meta.name}/${name}`, rule.meta ?? {}]))
    const found: Report = { results, crashes, unread, rules, preset, folder: process.cwd(), version: plugin.meta.version }, all = findings(found)
    const files = new Map(results.map(({ filePath }) => [shownPath(filePath, found), filePath]))
    const tried = all.map((finding, i): Outcome => {
      onStep?.(`${i + 1} of ${all.length} findings, ${finding.file}:${finding.message.line}`)
      const ways = collection.of(files.get(finding.file)!, finding.message)
      return { ...finding, lifted: ways?.[0], verified: ways && verified(ways, laboratory) }
    })
    refuseStrangers(laboratory.ranges, tried)
    return { report: found, outcomes: tried, hasTensors: laboratory.tensors !== undefined }
  } finally {
    done()
  }
}

/** A range for what is nowhere a variable was asked for wrongly. */
function refuseStrangers(ranges: Laboratory['ranges'], outcomes: readonly Outcome[]): void {
  const names = new Set(outcomes.flatMap(({ verified }) => verified?.variables.map(({ name }) => name) ?? []))
  const stranger = [...ranges.keys()].find((name) => !names.has(name))
  if (stranger !== undefined) throw new UsageError(`no finding has a variable \`${stranger}\`; there is ${[...names].join(', ') || 'none'}`)
}

function report({ report, outcomes, hasTensors }: Run, options: Options): number {
  const failed = failures(report)
  process.stdout.write(options.json ? json(report, outcomes, hasTensors) : text(report, outcomes, hasTensors))
  if (options.report !== undefined) writeFileSync(options.report, page(report, outcomes, hasTensors))
  for (const { file, line, column, reason } of failed) process.stderr.write(`nanproof: ${file}:${line}:${column} ${reason}\n`)
  if (failed.length > 0 || (report.results.length === 0 && !options.changed)) return 2
  return outcomes.some((outcome) => verdictOf(outcome) === 'does not hold') ? 1 : 0
}

function say(text: string): number {
  process.stdout.write(text)
  return 0
}

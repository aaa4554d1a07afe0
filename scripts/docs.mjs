/**
 * Writes docs/rules and the table of rules in README.md, whole, from the rules, their tests, and their trial.
 *   node scripts/docs.mjs [--check]
 * `--check` writes nothing, and fails on a difference. Needs the build.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { ruleFiles, rules } from '../dist/rules/index.js'
import { checks } from '../dist/src/checks/index.js'
import { show } from '../dist/src/math/language.js'
import { float32, float64 } from '../dist/src/numbers/format.js'
import { loadOracle } from '../dist/src/verify/oracle.js'
import { measured } from './docs/errors.mjs'
import { between, legend, overview, table as tableOfRules } from './docs/overview.mjs'
import { page } from './docs/page.mjs'
import { plot } from './docs/plot.mjs'
import { ruleSource } from './docs/rule-source.mjs'
import { tableOf } from './docs/tables.mjs'
import { trialOf, witnessesOf } from './docs/trial-data.mjs'

const root = join(import.meta.dirname, '..'), folder = 'docs/rules'
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })

const oracle = await loadOracle()
const columns = 120

/** Checks that are not about training. */
const familyOf = { 'double-softmax': 'softmax', 'log-of-random': 'domain', 'xor-as-power': 'arithmetic' }

/** The rules that are declared, and the checks, which have no formula. */
const sources = [
  ...Object.entries(rules).map(([name, rule]) => ({ name, rule, family: dirname(ruleFiles[name]), path: `rules/${ruleFiles[name]}` })),
  ...Object.keys(checks).map((name) => ({ name, rule: { cases: [] }, family: familyOf[name] ?? 'training', path: `src/checks/${name}.ts` })),
]
const all = await Promise.all(sources.map(async (each) => ({
  ...each, source: ruleSource(join(root, each.path)), table: await tableOf(each.name), witnesses: witnessesOf(each.name), trial: trialOf(each.name),
})))

const files = new Map()
for (const entry of all) {
  const [first] = entry.rule.cases
  // A guard is wrong at one point, of which no plot is needed.
  const plotted = first?.kind === 'rewrite'
  files.set(`${folder}/${entry.name}.md`, page({ ...entry, plotted }))
  if (plotted) files.set(`${folder}/plots/${entry.name}.svg`, plot({ rule: entry.name, before: show(first.before), after: show(first.after), panels: [float64, float32].map((format) => measured(first, oracle, format, columns)) }))
}
files.set(`${folder}/README.md`, overview(all))
files.set('README.md', between(readFileSync(join(root, 'README.md'), 'utf8'), `\n${tableOfRules(all, `${folder}/`)}\n\n${legend}\n`))

const stale = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1).replaceAll('\\', '/')).filter((path) => !files.has(path)) : []
const differing = [...files].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text).map(([path]) => path)

if (values.check) {
  for (const path of [...differing, ...stale]) console.error(`${path} is not as scripts/docs.mjs writes it`)
  process.exitCode = differing.length + stale.length > 0 ? 1 : 0
} else {
  for (const path of stale) rmSync(join(root, path))
  for (const path of differing) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), files.get(path))
  }
  console.log(`${files.size} files, ${differing.length} written, ${stale.length} removed`)
}

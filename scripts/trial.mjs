// Tries every rule and writes src/lint/witnesses.ts, the inputs that messages and pages show, and docs/trial.json, how close the cures
// came. Run on the build.
//
//   node scripts/trial.mjs            write
//   node scripts/trial.mjs --check    compare
//   node scripts/trial.mjs --verbose  print every form in every format
//
// A rule that is not well made, or that a trial refutes, ends it with one line.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href)
const verbose = process.argv.includes('--verbose')

function fail(line) {
  console.error(line)
  process.exit(1)
}

async function load() {
  // The rule's file is the far end of the stack.
  Error.stackTraceLimit = Infinity
  try {
    return await built('rules/index.js')
  } catch (error) {
    const [, file] = /dist[/\\](rules[/\\].+?)\.js:/.exec(error.stack) ?? []
    return fail(`${file === undefined ? 'rules' : `${file.replaceAll('\\', '/')}.ts`}: ${error.message}`)
  }
}

const { rules, ruleFiles } = await load()
const { loadBench } = await built('src/trial/bench.js')
const { tryRule } = await built('src/trial/trial.js')
const { spellRefutation, spellWitnesses } = await built('src/trial/spell.js')

const bench = await loadBench()
const trials = []
let refuted
for (const [name, rule] of Object.entries(rules)) {
  const trial = tryRule(name, rule, bench)
  trials.push(trial)
  const lines = trial.cases.flatMap((each) => each.refutations.map((refutation) => `rules/${ruleFiles[name]}: refuted: ${spellRefutation(each, refutation)}`))
  if (verbose) {
    for (const { before, runs } of trial.cases) for (const { format, form, samples, unknown, worst, mean } of runs) console.log(`${name}  ${before}  ${format} ${form}: ${samples} results, ${unknown} unknown, worst ${worst.toFixed(2)}, mean ${mean.toFixed(3)} of the tolerance`)
    for (const line of lines) console.log(line)
  }
  refuted ??= lines[0]
  if (refuted !== undefined && !verbose) break
}
if (refuted !== undefined) fail(refuted)

const measured = Object.fromEntries(trials.map(({ rule, cases }) => [rule, cases.map(({ before, runs }) => ({ before, runs: runs.map(({ format, form, samples, worst }) => ({ format, form, samples, worst })) }))]))
const written = { 'src/lint/witnesses.ts': spellWitnesses(trials), 'docs/trial.json': `${JSON.stringify(measured, null, 1)}\n` }
for (const [path, text] of Object.entries(written)) {
  if (!process.argv.includes('--check')) writeFileSync(join(root, path), text)
  else if (readFileSync(join(root, path), 'utf8') !== text) fail(`${path} is not what the trials show: run "npm run trial"`)
}
const results = trials.flatMap(({ cases }) => cases.flatMap(({ runs }) => runs))
console.log(`${trials.length} rules held: ${trials.flatMap(({ cases }) => cases).length} rewrites and guards, ${results.length} forms, ${results.reduce((total, { samples }) => total + samples, 0)} results compared`)

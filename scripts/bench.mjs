// What the whole rule set costs: npm run bench -- [DIR] [--preset NAME] [--files N] [--rounds N] [--plugin FILE]
//
// Every preset has every rule on. `recommended` is what most run; `all` also speaks of plain arithmetic near the ends of the format, and so reads
// every file.
//
// In process: every file is parsed anew in each round, so that nothing an analysis keeps by tree is met twice, and linted with
// one empty rule and with all rules, in random order. ESLint's own walk is run once before, so that neither pays for it. The
// least time of each over the rounds counts, summed over the files; what the rules add is set against linting the text
// with the empty rule, in the same rounds. A rule is given to the baseline since ESLint itself has a cost at the first.
// Whole process: CPU time of child processes that lint the same files, one after the other in turns; the median.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ESLint, Linter } from 'eslint'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    preset: { type: 'string', default: 'recommended' },
    files: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '7' },
    runs: { type: 'string', default: '5' },
    plugin: { type: 'string', default: join(root, 'dist', 'src', 'index.node.js') },
    child: { type: 'string' },
  },
})
const rounds = Number(values.rounds), runs = Number(values.runs), plugin = pathToFileURL(resolve(values.plugin)).href

const empty = { plugins: { bench: { rules: { empty: { create: () => ({}) } } } }, rules: { 'bench/empty': 'error' } }
const all = async () => (await import(plugin)).default.configs[values.preset]

/** ESLint's configuration for JavaScript and for TypeScript, made once: to make it is no part of linting a file. */
async function configured(preset) {
  const eslint = new ESLint({
    cwd: root, overrideConfigFile: true,
    overrideConfig: [empty, preset, { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
      { files: ['**/*.{ts,mts,cts,tsx}'], languageOptions: { parser: await import('@typescript-eslint/parser') } },
      { files: ['**/*.{js,jsx}'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } }],
  })
  const configs = new Map(await Promise.all(endings.map(async (ending) => [ending, await eslint.calculateConfigForFile(join(root, `file${ending}`))])))
  const of = (file) => configs.get(extname(file))
  // What the linter takes for a configuration that is made already.
  return { of, for: (file) => Object.assign([], { getConfig: () => of(file) }) }
}

const endings = ['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx']

/** Sources, evenly picked; no declarations, which hold no formula, and nothing minified or too long to have been written. */
function sources(folders, most) {
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.d\.[cm]?ts$|\.min\.js$/.test(entry.name) && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\]node_modules[/\\]/.test(file.slice(folder.length)) && statSync(file).size < 300_000)
    .sort())
  return files.length <= most ? files : Array.from({ length: most }, (_, i) => files[Math.floor((i * files.length) / most)])
}

function parse(file, text, config) {
  const source = { path: file, physicalPath: file, body: text, rawBody: text, bom: false }
  const parsed = config.language.parse(source, { languageOptions: config.languageOptions })
  return parsed.ok ? config.language.createSourceCode(source, parsed, { languageOptions: config.languageOptions }) : undefined
}

async function inProcess(files) {
  const linter = new Linter({ configType: 'flat' }), clock = () => performance.now()
  const base = await configured({}), full = await configured(await all())
  const texts = files.map((file) => [file, readFileSync(file, 'utf8').replace(/^\uFEFF|^#!.*/, '')]).filter(([file, text]) => parse(file, text, base.of(file)) !== undefined)
  const least = new Map(texts.map(([file]) => [file, { alone: Infinity, base: Infinity, full: Infinity, findings: 0 }]))
  const timed = (work) => {
    const start = clock()
    const result = work()
    return [clock() - start, result]
  }
  for (let round = 0; round < rounds; round++) {
    for (const [file, text] of texts) {
      const best = least.get(file), verify = (what, { for: configs }) => linter.verify(what, configs(file), { filename: file })
      best.alone = Math.min(best.alone, timed(() => verify(text, base))[0])
      const source = parse(file, text, base.of(file))
      verify(source, base)
      const variants = [() => (best.base = Math.min(best.base, timed(() => verify(source, base))[0])), () => {
        const [time, messages] = timed(() => verify(source, full))
        best.full = Math.min(best.full, time)
        best.findings = messages.filter((message) => message.ruleId !== null).length
      }]
      for (const variant of Math.random() < 0.5 ? variants : variants.reverse()) variant()
    }
  }
  return least
}

async function lintAlone(rules) {
  const linter = new Linter({ configType: 'flat' }), configs = await configured(rules === 'all' ? await all() : {})
  for (const file of JSON.parse(readFileSync(0, 'utf8'))) linter.verify(readFileSync(file, 'utf8'), configs.for(file), { filename: file })
}

/** The CPU seconds of a child, from its start to its end. */
function cpu(args, input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const { user, system } = JSON.parse(stdout.trim().split('\n').at(-1))
  return (user + system) / 1e6
}

const report = 'process.on("exit", () => console.log(JSON.stringify(process.cpuUsage())))'
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
const percent = (share) => `${(100 * share).toFixed(1)} %`

function inTurns(times, ...starts) {
  const taken = starts.map(() => [])
  for (let i = 0; i < times; i++) starts.forEach((start, k) => taken[k].push(start()))
  return taken
}

async function main() {
  const folders = positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : readdirSync(join(root, 'node_modules', '@tensorflow')).map((name) => join(root, 'node_modules', '@tensorflow', name))
  const files = sources(folders, Number(values.files))
  if (files.length === 0) throw new Error(`no JavaScript or TypeScript below ${folders.join(', ')}`)

  const least = [...await inProcess(files)], sum = (pick) => least.reduce((total, [, times]) => total + pick(times), 0)
  const added = ({ full, base }) => full - base
  console.log(`${least.length} files (${files.length - least.length} more do not parse) below ${folders.map((folder) => relative(process.cwd(), folder) || '.').join(', ')}; ${sum(({ findings }) => findings)} findings`)

  const [slowest, times] = least.reduce((a, b) => (added(b[1]) > added(a[1]) ? b : a))
  console.log(`slowest file: ${relative(process.cwd(), slowest)}, ${added(times).toFixed(1)} ms over ${times.alone.toFixed(1)} ms of parsing alone (${percent(added(times) / times.alone)})`)

  const self = fileURLToPath(import.meta.url), list = JSON.stringify(least.map(([file]) => file))
  const child = (name) => () => cpu([self, '--child', name, '--plugin', values.plugin, '--preset', values.preset], list)
  const [withEmpty, withAll] = inTurns(runs, child('empty'), child('all'))
  console.log(`whole process: CPU ${median(withAll.map((time, i) => time / withEmpty[i])).toFixed(2)} of a run with one empty rule (median of ${runs}; ${median(withEmpty).toFixed(1)} s)`)

  const [bare, loaded] = inTurns(11, () => cpu(['--eval', report]), () => cpu(['--eval', `${report}; import(${JSON.stringify(plugin)})`]))
  console.log(`import of the plugin: ${(median(loaded) / median(bare) - 1).toFixed(2)} of a start of node (median of 11)`)

  console.log(`added ${percent(sum(added) / sum(({ alone }) => alone))} to parsing alone`)
}

if (values.child === undefined) await main()
else {
  await lintAlone(values.child)
  console.log(JSON.stringify(process.cpuUsage()))
}

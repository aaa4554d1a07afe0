/** What `nanproof run` costs a program, as ratios in one run: the same rounds without and with the guards, of the processor's time, the fastest of each. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'
import { instrument } from '../dist/src/cli/run/instrument.js'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = at('../examples/iris/.runs/guarded'), recorder = new URL('../dist/src/cli/run/recorder.js', import.meta.url).href
const rounds = Number(process.argv[2] ?? 41)

const PROGRAMS = [
  { title: 'logistic regression, examples/iris/plain.ts', file: at('../examples/iris/plain.ts'), run: ({ train }) => train(0.05, 40) },
  { title: 't-SNE', file: at('bench-run/t-sne.ts'), run: ({ train }) => train(10) },
]

const time = (run) => {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

mkdirSync(folder, { recursive: true })
console.log(`| ratio to the program alone, fastest of ${rounds} | |\n| --- | --- |`)
for (const [i, { title, file, run }] of PROGRAMS.entries()) {
  const text = readFileSync(file, 'utf8'), versions = [transformSync(file, text).code, instrument(file, text, { firstSite: 1000 * i, firstLoop: 1000 * i, recorder, format: 'module', room: 1000 }).code]
  const modules = []
  for (const [j, code] of versions.entries()) {
    writeFileSync(`${folder}/${i}-${j}.mjs`, code)
    modules.push(await import(`${folder}/${i}-${j}.mjs`))
  }
  for (let warm = 0; warm < 5; warm++) modules.forEach(run)
  const fastest = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) for (const [j, module] of modules.entries()) fastest[j] = Math.min(fastest[j], time(() => run(module)))
  console.log(`| ${title} | ${(fastest[1] / fastest[0]).toFixed(2)}× |`)
}
rmSync(folder, { recursive: true })

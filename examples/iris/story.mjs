/**
 * "My cost decreases nicely, but after some epochs it becomes NaN. With a smaller rate it happens later. Does the descent
 * bounce around the minimum?" The monitor answers it while the training runs, and the fix of the rule that it names is tried.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as tf from '@tensorflow/tfjs'
import { watch } from '../../dist/src/runtime/monitor.js'
import { changes, compile, copy } from './copies.mjs'

const RATES = [0.5, 0.05]
const STEPS = 5_000

/** Indented, and with paths from here. */
const shown = (text) => `  ${text.replaceAll(`${folder}/`, '').replaceAll('\n', '\n  ')}\n`

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const folder = at('.runs/watched')

// So that a place is one of the TypeScript.
process.setSourceMapsEnabled(true)
tf.enableProdMode()
await tf.ready()

rmSync(folder, { recursive: true, force: true })
copy(at('tensors.ts'), `${folder}/original`)
copy(at('tensors.ts'), `${folder}/cured`)
spawnSync(process.execPath, [at('../../dist/src/cli/nanproof.js'), '--fix', '--preset', 'migrate', `${folder}/cured`])
compile(`${folder}/original`)
compile(`${folder}/cured`)

for (const rate of RATES) {
  console.log(`Training tensors.ts at rate ${rate}, watched\n`)
  await training('original', rate)
}
console.log(`nanproof --fix --preset migrate examples/iris/.runs/watched/cured\n\n${changes(`${folder}/original/tensors.ts`, `${folder}/cured/tensors.ts`).map((line) => `  ${line}\n`).join('')}`)
for (const rate of RATES) {
  console.log(`Training what that gives at rate ${rate}, watched\n`)
  await training('cured', rate)
}
console.log(`The plots of each are in ${relative(process.cwd(), folder)}/*.html, the events in *.jsonl.`)

async function training(version, rate) {
  const { train } = await import(`${folder}/${version}/tensors.js`)
  const file = `${folder}/${version}-${rate}`
  const monitor = watch(tf, { log: `${file}.jsonl`, report: `${file}.html`, say: (text) => console.log(shown(text)) })
  let last
  const { accuracy } = train(rate, STEPS, (_, loss) => (last = loss))
  monitor.stop()
  console.log(`  ${STEPS} steps, ${monitor.failure ? `NaN from step ${monitor.failure.step} on` : `no failure and ${monitor.warnings.length} warnings, loss ${last.toExponential(1)}`}, ${Math.round(accuracy * 100)} % right\n`)
}

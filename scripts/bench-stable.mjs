/**
 * What the primitives cost, as ratios to the form that people write, both timed in turns in this one process: times alone say nothing on a busy machine.
 *   node scripts/bench-stable.mjs [NAME…] [--json]
 */
import { parseArgs } from 'node:util'
import * as stable from '../dist/src/runtime/stable.js'
import { generator } from './accuracy/sampling.mjs'
import { scalars } from './accuracy/scalars.mjs'
import { vectors } from './accuracy/vectors.mjs'

const { values: options, positionals: names } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const ROUNDS = 101, INPUTS = 4096, LENGTHS = [10, 1000]
/** Nanoseconds of one timed run: short, so that most of them pass undisturbed. */
const SLICE = 300_000

/** Loops of their own for each function, so that each is compiled for it alone. A vector that results counts by its first element. */
const scalarLoop = (f, arity, several) => {
  const columns = Array.from({ length: arity }, (_, i) => `x${i}`)
  return new Function('f', `return (columns, out) => { const [${columns}] = columns; for (let i = 0; i < out.length; i++) out[i] = f(${columns.map((x) => `${x}[i]`)})${several ? '[0]' : ''} }`)(f)
}
const vectorLoop = (f, arity, several) => {
  const parts = Array.from({ length: arity }, (_, i) => `x[${i}]`)
  return new Function('f', `return (inputs, out) => { for (let i = 0; i < inputs.length; i++) { const x = inputs[i]; out[i] = f(${parts})${several ? '[0]' : ''} } }`)(f)
}

function time(run, inputs, out, repeats) {
  const start = process.hrtime.bigint()
  for (let i = 0; i < repeats; i++) run(inputs, out)
  return Number(process.hrtime.bigint() - start) / repeats
}

/** The lower quartiles of runs in turns: what is left when the rest of the machine is quiet. */
function compare(own, naive, inputs, count) {
  const out = new Float64Array(count), times = { own: [], naive: [] }
  for (let i = 0; i < 200; i++) time(own, inputs, out, 1), time(naive, inputs, out, 1)
  const repeats = Math.max(1, Math.round(SLICE / time(naive, inputs, out, 8)))
  for (let i = 0; i < ROUNDS; i++) {
    times.own.push(time(own, inputs, out, repeats))
    times.naive.push(time(naive, inputs, out, repeats))
  }
  const quartile = (values) => values.sort((a, b) => a - b)[values.length >> 2] / count
  const [fast, base] = [quartile(times.own), quartile(times.naive)]
  return { ratio: fast / base, nanoseconds: fast, naive: base }
}

const rows = []
const report = (name, input, result) => {
  rows.push({ name, input, ...result })
  if (!options.json) console.log(`${name.padEnd(24)}${input.padEnd(26)}${result.ratio.toFixed(2).padStart(7)} ×${result.nanoseconds.toFixed(1).padStart(12)} ns${result.naive.toFixed(1).padStart(12)} ns`)
}

if (!options.json) console.log(`${'primitive'.padEnd(24)}${'input'.padEnd(26)}${'ratio'.padStart(9)}${'own'.padStart(15)}${'naive'.padStart(15)}`)
const chosen = ([name]) => names.length === 0 || names.includes(name)
const draw = (sampler, random) => (Array.isArray(sampler) ? sampler.map((s) => s(random)) : [sampler(random)].flat())
for (const [name, { regions, bench, naive }] of Object.entries(scalars).filter(chosen)) {
  const [region, sampler] = Object.entries(bench ?? regions)[0]
  const random = generator(7), rows = Array.from({ length: INPUTS }, () => draw(sampler, random))
  const columns = rows[0].map((_, i) => Float64Array.from(rows, (row) => row[i]))
  report(name, region, compare(...[stable[name], naive].map((f) => scalarLoop(f, columns.length, typeof f(...rows[0]) === 'object')), columns, INPUTS))
}
for (const [name, { bench, naive }] of Object.entries(vectors).filter(chosen)) {
  for (const n of LENGTHS) {
    const random = generator(7), inputs = Array.from({ length: n < 100 ? 64 : 8 }, () => bench(n, random))
    report(name, `${n} values`, compare(...[stable[name], naive].map((f) => vectorLoop(f, inputs[0].length, typeof f(...inputs[0]) === 'object')), inputs, inputs.length))
  }
}
if (options.json) console.log(JSON.stringify(rows))

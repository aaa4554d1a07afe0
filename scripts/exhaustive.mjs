/**
 * Walks all 2³² float32 numbers through the cures that tensors use, so that what is said of them is proved.
 *   node scripts/exhaustive.mjs [FORMULA…] [--stride N] [--workers N] [--list]
 * Goes on where it was interrupted. What was walked whole is written to docs/exhaustive.json; `--stride N` takes one number in N, a power of 2, and
 * writes nothing. Exits with 1 where a result is lost, or further off than the trial allows.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import * as tf from '@tensorflow/tfjs'
import { float32 } from '../dist/src/numbers/format.js'
import { isKnown } from '../dist/src/numbers/truth.js'
import { ulps } from '../dist/src/numbers/ulp.js'
import { loadOracle } from '../dist/src/verify/oracle.js'
import { slack, tensorsOf } from '../dist/src/verify/tensor.js'
import { toleranceOf } from '../dist/src/verify/tolerance.js'
import { subjects } from './exhaustive/subjects.mjs'
import { merged, nothing } from './exhaustive/walk.mjs'

const { values: options, positionals: names } = parseArgs({ allowPositionals: true, options: { stride: { type: 'string', default: '1' }, workers: { type: 'string', default: String(availableParallelism()) }, list: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '..'), stride = Number(options.stride), workers = Number(options.workers), slices = 256
const cache = join(root, 'node_modules', '.cache', 'nanproof', 'exhaustive.json'), results = join(root, 'docs', 'exhaustive.json')
const tensors = await tensorsOf(tf), oracle = await loadOracle(), all = subjects(tensors)
if (options.list) console.log(all.map(({ name, rule }) => `${name}  (${rule})`).join('\n'))
const unknown = names.filter((name) => !all.some((subject) => subject.name === name))
if (unknown.length > 0 || !Number.isInteger(Math.log2(stride)) || stride > 2 ** 24 || !(workers >= 1)) {
  console.error(unknown.length > 0 ? `no such formula: ${unknown.join(', ')}; see --list` : '--stride takes a power of 2 up to 2²⁴, --workers a count')
  process.exit(2)
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {})
const write = (path, value) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)
}

for (const subject of options.list ? [] : all.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const tally = await walked(subject)
  const truth = oracle.truth(subject.before, new Map([[subject.hole, tally.at]]), float32)[0], got = tensors.numbers(subject.after, subject.hole, new Float32Array([tally.at]))[0]
  const worst = isKnown(truth) ? ulps(got, truth, float32) : tally.worst, allowed = slack * toleranceOf(subject.after).units
  const holds = tally.lost === 0 && tally.nan === 0 && worst <= allowed
  console.log(`${holds ? ' ' : '✗'} ${subject.name}: ${tally.count.toLocaleString('en')} numbers, at worst ${worst.toFixed(4)} ulps, for ${tally.at}${tally.lost > 0 ? `; ${tally.lost} lost, as for ${tally.lostAt}` : ''}${tally.nan > 0 ? `; ${tally.nan} numbers where there is none` : ''}`)
  if (!holds) process.exitCode = 1
  else if (stride === 1) write(results, Object.fromEntries(Object.entries({ ...read(results), [subject.name]: { count: tally.count, worst, at: tally.at } }).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** All slices of one subject, by as many workers as there are. What is done is kept, and not done again. */
async function walked({ name }) {
  const { [name]: begun = {}, ...kept } = stride === 1 ? read(cache) : {}, done = new Map(Object.entries(begun))
  const open = Array.from({ length: slices }, (_, slice) => String(slice)).filter((slice) => !done.has(slice)), total = open.length, start = Date.now()
  await Promise.all(Array.from({ length: Math.min(workers, open.length) }, () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('exhaustive/worker.mjs', import.meta.url), { workerData: { name } })
    const next = () => {
      const slice = open.shift()
      if (slice !== undefined) return worker.postMessage({ slice: Number(slice), stride })
      void worker.terminate().then(resolve)
    }
    worker.on('error', reject)
    worker.on('message', ({ ready, slice, tally }) => {
      if (!ready) {
        done.set(String(slice), tally)
        if (stride === 1) write(cache, { ...kept, [name]: Object.fromEntries(done) })
        tell(name, total - open.length, total, start)
      }
      next()
    })
  })))
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K')
  // The next run of this one starts anew.
  if (stride === 1) write(cache, kept)
  return [...done.values()].reduce(merged, nothing)
}

function tell(name, begun, total, start) {
  if (!process.stderr.isTTY) return
  const left = ((Date.now() - start) / begun) * (total - begun) / 1000
  process.stderr.write(`\r\u001B[2K${name}: ${Math.floor((100 * begun) / total)} %, ${left > 90 ? `${Math.round(left / 60)} minutes` : `${Math.round(left)} seconds`} left`)
}

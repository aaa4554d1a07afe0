/**
 * The worst error of every primitive, of the form that people write, and of what libraries are installed, in ulps of float64, against MPFR.
 *   node scripts/accuracy.mjs [NAME…] [--full] [--write]
 * `--full` takes a million samples in each region of a scalar in place of 20,000 (and 2000 vectors in place of 40); `--write` writes docs/accuracy.md.
 * Exits with 1 where a primitive breaks the bound that its documentation promises.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as stable from '../dist/src/runtime/stable.js'
import { measure } from './accuracy/measure.mjs'
import { peers } from './accuracy/peers.mjs'
import { page } from './accuracy/page.mjs'
import { scalars } from './accuracy/scalars.mjs'
import { vectors } from './accuracy/vectors.mjs'

const { values: options, positionals: names } = parseArgs({ options: { full: { type: 'boolean' }, write: { type: 'boolean' } }, allowPositionals: true })
const unknown = names.filter((name) => !(name in scalars) && !(name in vectors))
if (unknown.length > 0) {
  console.error(`no such primitive: ${unknown.join(', ')}`)
  process.exit(2)
}
if (options.write && names.length > 0) {
  console.error('--write measures every primitive: name none')
  process.exit(2)
}

const count = { scalar: options.full ? 1_000_000 : 20_000, vector: options.full ? 2000 : 40 }
const installed = await peers()

/** In ulps; the rest hold to 0.51. */
const bounds = { softmax: 1.5, entropy: 1, klDivergence: 1.8, jensenShannon: 4, standardize: 2 }

const results = []
for (const [kind, table] of [['scalar', scalars], ['vector', vectors]]) {
  for (const [name, { truth, naive, regions }] of Object.entries(table)) {
    if (names.length > 0 && !names.includes(name)) continue
    for (const [region, sampler] of Object.entries(regions)) {
      const tallies = measure({ truth, implementations: { stable: stable[name], naive, ...installed[name] }, sampler, count: count[kind] })
      const bound = bounds[name] ?? 0.51, own = tallies.stable
      const holds = own.worst <= bound && own.worstSubnormal <= 1 && own.broken === 0 && own.lost === 0
      results.push({ name, region, count: count[kind], bound, holds, tallies })
      console.log(`${holds ? ' ' : '✗'} ${name.padEnd(24)}${region.padEnd(28)}${Object.entries(tallies).map(([who, tally]) => `${who} ${tally.text()}`).join(' · ')}`)
    }
  }
}

const broken = results.filter(({ holds }) => !holds)
console.log(`${results.length} regions, ${broken.length === 0 ? 'every bound holds' : `${broken.length} break their bound`}`)
if (options.write) writeFileSync(new URL('../docs/accuracy.md', import.meta.url), page(results))
if (broken.length > 0) process.exitCode = 1

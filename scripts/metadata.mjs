// Writes dist/metadata.json: what is told of each rule, for the plugin that loads their code later. Part of the build.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../dist/src/all-rules.js'

const metadata = Object.fromEntries(Object.entries(rules).map(([name, { meta }]) => [name, meta]))
writeFileSync(join(import.meta.dirname, '..', 'dist', 'metadata.json'), `${JSON.stringify(metadata)}\n`)

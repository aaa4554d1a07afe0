/**
 * Writes oxlint/recommended.json, which oxlint's configuration extends. oxlint takes no settings from there: `fix` and `report`
 * stand in the user's own file. Needs the build, of which this is a part.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import plugin from '../dist/src/index.node.js'

const folder = new URL('../oxlint/', import.meta.url), { name } = plugin.meta
mkdirSync(folder, { recursive: true })
const preset = { jsPlugins: [{ name, specifier: '../dist/src/index.node.js' }], rules: plugin.configs.recommended.rules }
writeFileSync(new URL('recommended.json', folder), `${JSON.stringify(preset, null, 2)}\n`)

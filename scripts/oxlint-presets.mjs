/** Writes oxlint/PRESET.json: the presets as configurations that oxlint extends. Needs the build, of which they are a part. */
import { mkdirSync, writeFileSync } from 'node:fs'
import plugin from '../dist/src/index.js'

const folder = new URL('../oxlint/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, { rules, settings }] of Object.entries(plugin.configs)) {
  const preset = { jsPlugins: [{ name: plugin.meta.name, specifier: '../dist/src/index.js' }], rules, settings }
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(preset, null, 2)}\n`)
}

/** Node loads the code of the rules when a file asks for it; everybody else gets the same plugin at once. */
import { Linter, type ESLint } from 'eslint'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import whole from '../src/index.ts'

const root = join(import.meta.dirname, '..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nanproof-entry-'))
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const entry = async (): Promise<typeof whole> => ((await import(pathToFileURL(join(folder, 'dist/src/index.node.js')).href)) as { readonly default: typeof whole }).default
const lint = (plugin: ESLint.Plugin, code: string): readonly string[] => new Linter().verify(code, [(plugin as typeof whole).configs.recommended]).map(({ message }) => message)

test('both entries tell the same of the rules and have the same presets', async () => {
  const node = await entry(), told = ({ rules, configs }: typeof whole): unknown => JSON.parse(JSON.stringify([Object.entries(rules).map(([name, { meta }]) => [name, meta]), Object.values(configs).map(({ name, rules, settings }) => [name, rules, settings])]))
  expect(told(node)).toEqual(told(whole))
})

test('a file in which nothing is computed is linted without the code of a rule, and one that asks for a rule gets it', async () => {
  const node = await entry(), quiet = 'export const greet = (name) => `Hello, ${name}`\n', asking = 'export const f = (x) => Math.log(1 + Math.exp(x))\n'
  expect(lint(node, asking)).toEqual(lint(whole, asking))
  rmSync(join(folder, 'dist/rules'), { recursive: true })
  const script = `
    import { Linter } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/eslint/lib/api.js')).href)}
    import plugin from ${JSON.stringify(pathToFileURL(join(folder, 'dist/src/index.node.js')).href)}
    const lint = (code) => new Linter().verify(code, [plugin.configs.recommended])
    if (lint(${JSON.stringify(quiet)}).length > 0) process.exit(1)
    try { lint(${JSON.stringify(asking)}) } catch (error) { process.exit(error.code === 'ERR_MODULE_NOT_FOUND' ? 0 : 2) }
    process.exit(3)`
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
})

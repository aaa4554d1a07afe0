/**
 * The ESLint plugin for Node: what is told of the rules stands in one file that the build writes, and their code is loaded when
 * the first file has something to look for. Loading it takes longer than linting hundreds of files that have nothing.
 */
import type { Rule } from 'eslint'
import { createRequire } from 'node:module'
import { pluginOf, type Metadata } from './plugin.ts'

const require = createRequire(import.meta.url)
let loaded: { readonly rules: Readonly<Record<string, Rule.RuleModule>> } | undefined

// A rule cannot wait for an import; Node requires modules since 20.19.
const plugin = pluginOf(require('../metadata.json') as Metadata, () => (loaded ??= require('./all-rules.js') as NonNullable<typeof loaded>).rules)

export default plugin
export { plugin as 'module.exports' }

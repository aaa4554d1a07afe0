/** What the trial left: the witnesses of each rule, and how close its cures came. Before the first trial there is nothing. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..', '..')
const modulePath = join(root, 'dist', 'src', 'lint', 'witnesses.js'), runsPath = join(root, 'docs', 'trial.json')
const { witnesses = {} } = existsSync(modulePath) ? await import(pathToFileURL(modulePath).href) : {}
const runs = existsSync(runsPath) ? JSON.parse(readFileSync(runsPath, 'utf8')) : {}

export const witnessesOf = (rule) => witnesses[rule]
/** For each case of the rule the forms that were tried: `{ before, runs: [{ format, form, samples, worst }] }`. */
export const trialOf = (rule) => runs[rule]

const provedPath = join(root, 'docs', 'exhaustive.json')
const proved = existsSync(provedPath) ? JSON.parse(readFileSync(provedPath, 'utf8')) : {}

/** What scripts/exhaustive.mjs found of a formula's cure, once it has walked all float32 numbers: `{ count, worst, at }`. */
export const provedOf = (formula) => proved[formula]

/**
 * `migrate` on packages as npm has them: what they say of themselves still holds, what was right stays to the last digits, what
 * was NaN or infinite is a number, and each fix can be left.
 */
import { cpSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { npx, project } from './project.ts'

const folders = { statistics: ['simple-statistics', 'index.js', 'src'], distance: ['ml-distance', 'lib'] } as const

/** Prints what expressions give, with the functions of both packages as they are in a folder. */
const program = (folder: string, expressions: readonly string[]): string => `
const folder = ${JSON.stringify(folder)}
let seed = 1
Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
const scope = { ...await import(\`./\${folder}/statistics/index.js\`), ...await import(\`./\${folder}/distance/lib/index.js\`) }
const value = (text) => {
  try { return new Function(...Object.keys(scope), \`return (\${text})\`)(...Object.values(scope)) } catch (error) { return String(error) }
}
const spelt = (_, x) => typeof x === 'number' && !Number.isFinite(x) ? String(x) : x
console.log(JSON.stringify(${JSON.stringify(expressions)}.map((text) => value(text) ?? null), spelt))
`

const manifest = '{ "private": true, "type": "module" }\n'
let cwd: string

beforeAll(() => {
  cwd = project('eslint 10', { 'package.json': manifest, 'eslint.config.js': guideBlock('migration', 'eslint.config.js').replace('log-of-zero', 'division-by-zero-spread') })
  for (const state of ['before', 'after', 'chosen']) for (const [name, [from, ...parts]] of Object.entries(folders)) for (const part of parts) cpSync(join(cwd, 'node_modules', from, part), join(cwd, state, name, part), { recursive: true })
  // A variance that a loop carries along wants another loop, which no fix writes.
  const left = [expect.stringContaining('jenks_matrices.js:83:24  nanproof/one-pass-variance')]
  const { code, out, err } = npx(cwd, 'nanproof', '--preset', 'migrate', '--fix', 'after')
  expect([code, err, out.match(/^\S+:\d+:\d+ .*$/gm)]).toEqual([1, '', left])
  // As the guide says it for one rule.
  expect(npx(cwd, 'eslint', '--fix', 'chosen').code).toBe(1)
})

function valuesOf(state: string, expressions: readonly string[]): readonly unknown[] {
  const { out, err } = npx(cwd, process.execPath, '--input-type=module', '--eval', program(state, expressions))
  expect(err).toBe('')
  return JSON.parse(out) as readonly unknown[]
}

/** Numbers to the last digits but three, inside of arrays and objects too. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(13)) : x)))

test("a package's own examples, which it writes above each function", () => {
  const examples = readdirSync(join(cwd, 'before/statistics/src')).flatMap((name) => [...readFileSync(join(cwd, 'before/statistics/src', name), 'utf8').matchAll(/^ \* (\w+\(.*\)(?:\.\w+\(.*\))?);? \/\/ => (.+)$/gm)])
  const calls = examples.map(([, call]) => call!), stated = examples.map(([, , value]) => `(${value})`)
  expect(calls.length).toBeGreaterThan(50)
  const before = valuesOf('before', calls).map(rounded), says = valuesOf('before', stated).map(rounded)
  const holding = calls.filter((_, i) => JSON.stringify(before[i]) === JSON.stringify(says[i]))
  expect(holding.length).toBeGreaterThan(50)
  expect(valuesOf('after', calls).map(rounded)).toEqual(before)
})

const tame = [
  'sampleSkewness([2, 4, 6, 3, 1])', 'sampleSkewness([2, 4, 6, 3, 1], true)', 'sampleKurtosis([1, 2, 2, 3, 5])', 'sampleCorrelation([1, 2, 3, 5], [2, 3, 5, 4])', 'linearRegression([[0, 1], [1, 2], [3, 5]])',
  'rSquared([[0, 1], [1, 2], [3, 5]], (x) => x + 1)', 'tTest([1, 2, 3, 4, 5, 6], 3.385)', 'tTestTwoSample([1, 2, 3, 4], [3, 4, 5, 6.5], 0)', 'inverseErrorFunction(0.3)', 'inverseErrorFunction(-0.99)',
  'distance.dice([1, 2], [3, 5])', 'distance.lorentzian([1, 2], [3, 5])', 'similarity.cosine([1, 2], [3, 5])', 'similarity.kumarHassebrook([1, 2], [3, 5])', 'similarity.pearson([1, 2, 4], [3, 5, 6])',
]

test('what was right stays', () => {
  const before = valuesOf('before', tame)
  expect(before.flatMap((value) => (typeof value === 'object' ? Object.values(value!) : [value])).every((value) => typeof value === 'number')).toBe(true)
  expect(valuesOf('after', tame).map(rounded)).toEqual(before.map(rounded))
})

const wild = [
  ['sampleCorrelation([1, 1, 1], [1, 2, 3])', 'NaN', 0],
  ['sampleKurtosis([2, 2, 2, 2])', 'NaN', expect.any(Number)],
  ['similarity.cosine([0, 0], [1, 2])', 'NaN', 0],
  ['distance.dice([0, 0], [0, 0])', 'NaN', 0],
  ['similarity.kumarHassebrook([0, 0], [0, 0])', 'NaN', 0],
  ['distance.lorentzian([1e-17], [0])', 0, 1e-17],
] as const

test('what was lost is a number', () => {
  const expressions = wild.map(([expression]) => expression)
  expect(valuesOf('before', expressions)).toEqual(wild.map(([, before]) => before))
  expect(valuesOf('after', expressions)).toEqual(wild.map(([, , after]) => after))
})

test("a rule whose cure is not wanted is left, and the others' are taken", () => {
  const [correlation, lorentzian] = ['sampleCorrelation([1, 1, 1], [1, 2, 3])', 'distance.lorentzian([1e-17], [0])']
  expect(valuesOf('chosen', [correlation, lorentzian])).toEqual(['NaN', 1e-17])
})

// Starts the built command (dist/, as `npm test` builds it) over the real rules.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { folder } from './run.ts'

const root = join(import.meta.dirname, '..', '..'), bin = join(root, 'dist', 'src', 'cli', 'nanproof.js')

function verify(cwd: string, args: readonly string[], options: readonly string[] = []) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, bin, 'verify', ...args], { cwd, encoding: 'utf8', env })
  return { code: status, out: stdout, err: stderr }
}

interface Printed {
  readonly version: number
  readonly tensors: boolean
  readonly findings: readonly Record<string, any>[]
}

const isPrinted = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile<Printed>(JSON.parse(readFileSync(join(root, 'docs', 'verification.schema.json'), 'utf8')) as object)

/** What --json prints of some files, which its schema describes. */
function printed(cwd: string, ...args: readonly string[]): Printed {
  const { out, err } = verify(cwd, ['--json', '--samples', '400', ...args]), result = JSON.parse(out) as Printed
  expect(err).toBe('')
  expect(isPrinted(result), JSON.stringify(isPrinted.errors)).toBe(true)
  return result
}

/** The one finding of a file. */
function only(source: string, ...args: readonly string[]): Record<string, any> {
  const { findings } = printed(folder({ 'a.js': source }), ...args)
  expect(findings).toHaveLength(1)
  return findings[0]!
}

describe("a finding is lifted out of the code with the code's own numbers", () => {
  test('through arithmetic and constants, to the variable', () => {
    const found = only('const k = 3\nexport const f = (z) => Math.log(1 + Math.exp(k * z - 2))\n')
    expect(found).toMatchObject({ rule: 'nanproof/naive-softplus', verdict: 'holds', before: 'log(1 + exp(x))', after: 'softplus(x)', holes: { x: '3 * z - 2' }, variables: [{ name: 'z', vector: false }], along: 'z' })
    expect(found['variables'][0].range).toBeUndefined()
    const { at, original, cured, exact } = found['failures'][0]
    expect([at.z >= 711.8 / 3, original, cured === exact, exact]).toEqual([true, 'Infinity', true, 3 * at.z - 2])
    expect(found['regions'].at(-1).from).toBeCloseTo((709.7827 + 2) / 3, 3)
  })

  test('over the range that the code leaves', () => {
    const found = only('export const f = (z) => (z < -40 || z > 800 ? 0 : Math.log(1 + Math.exp(z)))\n')
    expect(found).toMatchObject({ verdict: 'holds', variables: [{ name: 'z', range: [-40, 800] }] })
    expect(found['regions'].map(({ from, to, loss }: Record<string, unknown>) => [Math.round(from as number), Math.round(to as number), loss])).toEqual([[-40, -19, 'sign'], [710, 800, 'number']])
  })

  test('or that --range names', () => {
    const found = only('export const f = (z) => Math.log(1 + Math.exp(z))\n', '--range', 'z=-2:10')
    expect(found).toMatchObject({ verdict: 'holds', variables: [{ name: 'z', range: [-2, 10] }], failures: [], original: { nonFinite: 0, beyond: 0 } })
  })

  test('of a vector', () => {
    const found = only('export function softmax(scores) {\n  const e = scores.map((s) => Math.exp(s / 2))\n  const total = e.reduce((a, b) => a + b, 0)\n  return e.map((v) => v / total)\n}\n')
    expect(found).toMatchObject({ rule: 'nanproof/naive-softmax', verdict: 'holds', holes: { x: 'scores / 2' }, variables: [{ name: 'scores', vector: true }], along: expect.stringMatching(/^scores = \[/) })
  })

  test('where a domain is left, at the point that is reached', () => {
    const found = only('export const f = () => Math.log(Math.random())\n', '--preset', 'strict')
    expect(found).toMatchObject({ rule: 'nanproof/log-of-random' })
    const division = only('export function scaled(x) {\n  const m = x.reduce((a, b) => a + b, 0) / x.length\n  const sd = Math.sqrt(x.reduce((a, b) => a + (b - m) ** 2, 0) / x.length)\n  return x.map((v) => (v - m) / sd)\n}\n')
    expect(division).toMatchObject({ rule: 'nanproof/division-by-zero-spread', verdict: 'holds', cured: { nonFinite: 0 } })
    expect(division['variables'].find(({ name }: { name: string }) => name === 'sd')).toMatchObject({ range: [0, 'Infinity'] })
    expect(division['failures'][0].at.sd).toBe(0)
  })

  test('in a notebook', () => {
    const cells = [{ cell_type: 'code', source: ['const f = (z) => Math.log(1 + Math.exp(z))'] }]
    const { findings } = printed(folder({ 'a.ipynb': JSON.stringify({ cells, metadata: { kernelspec: { language: 'javascript' } } }) }))
    expect(findings).toMatchObject([{ file: 'a.ipynb', verdict: 'holds', code: 'Math.log(1 + Math.exp(z))' }])
  })
})

test('what a comment disables is not verified, and what is no formula is not tried', () => {
  const { findings } = printed(folder({ 'a.js': "import * as tf from '@tensorflow/tfjs'\n// eslint-disable-next-line nanproof/naive-softplus -- kept\nexport const f = (z) => Math.log(1 + Math.exp(z))\nexport const o = tf.train.sgd(50)\n" }))
  expect(findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([['nanproof/large-learning-rate', 'not tried']])
})

describe('tensors', () => {
  const source = "import * as tf from '@tensorflow/tfjs'\nexport const loss = (z) => tf.log(tf.add(1, tf.exp(z)))\n"
  // Inside the project, whose TensorFlow.js is found from there.
  const inside = mkdtempSync(join(root, 'test', 'cli', 'tensors-'))
  afterAll(() => rmSync(inside, { recursive: true, force: true }))

  test("are computed by the project's own library, with their gradients", () => {
    writeFileSync(join(inside, 'a.js'), source)
    const { tensors, findings } = printed(inside)
    expect(tensors).toBe(true)
    expect(findings).toMatchObject([{ format: 'float32', computed: 'tensors', verdict: 'holds', gradients: { holds: true, nonFinite: { cured: 0 } } }])
    expect(findings[0]!['gradients'].nonFinite.original).toBeGreaterThan(0)
    expect(findings[0]!['failures'][0]).toMatchObject({ at: { z: 89 }, original: 'Infinity', exact: 89 })
  })

  test('are numbers rounded to float32 where there is none, which is said', () => {
    const cwd = folder({ 'a.js': source })
    const { tensors, findings: [found] } = printed(cwd)
    expect([tensors, found!['computed'], found!['verdict'], found!['gradients']]).toEqual([false, 'numbers', 'holds', undefined])
    expect(verify(cwd, ['--samples', '100']).out).toContain('No TensorFlow.js is installed here: tensors were computed as float32 numbers, and their gradients were not.')
  })
})

test('is told in words', () => {
  const { code, out, err } = verify(folder({ 'a.js': 'export const f = (z) => Math.log(1 + Math.exp(z))\n' }), ['--samples', '400'])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^a\.js:1:25 {2}nanproof\/naive-softplus\n\n {2}Math\.log\(1 \+ Math\.exp\(z\)\)\n {2}→ Math\.max\(z, 0\) \+ Math\.log1p\(Math\.exp\(-Math\.abs\(z\)\)\)\n\n {2}inputs {4}z: any; [\d,]+ inputs in float64\n {2}before {4}.+ bits wrong on average, 53 at worst; .+ results are no finite number\n/)
  expect(out).toContain('z ≥ 709.8: no finite number')
  expect(out).toContain('for z = 710 it gives Infinity, where 710 is right')
  expect(out).toMatch(/\n {2}the cure holds\n\n1 finding: 1 cure holds\n$/)
})

test('the page needs nothing but itself', () => {
  const cwd = folder({ 'a.js': 'export const f = (z) => Math.log(1 + Math.exp(z)) // 1 < 2 & "so"\n' })
  expect(verify(cwd, ['--samples', '400', '--report', 'report.html']).code).toBe(0)
  const html = readFileSync(join(cwd, 'report.html'), 'utf8')
  expect(html).toContain('<svg class="plot"')
  expect(html).toContain('// 1 &lt; 2 &amp; &quot;so&quot;')
  expect(html.match(/(?:src|href)="[^"#][^"]*"/g)).toEqual(['href="https://github.com/nanproof/nanproof/blob/main/docs/rules/naive-softplus.md"'])
  expect(html).not.toMatch(/<script|@import|url\(/)
})

test('without gmp-wasm it says what to install', () => {
  const resolver = `export const resolve = (name, context, next) => { if (name === 'gmp-wasm') throw Object.assign(new Error('none'), { code: 'ERR_MODULE_NOT_FOUND' }); return next(name, context) }`
  const hook = `data:text/javascript,${encodeURIComponent(`import { register } from 'node:module'; register('data:text/javascript,${encodeURIComponent(resolver).replaceAll("'", '%27')}')`)}`
  const { code, out, err } = verify(folder({ 'a.js': '' }), [], ['--import', hook])
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe('nanproof: exact values are computed by MPFR, in the package gmp-wasm (LGPL-3.0): install it beside nanproof, npm install --save-dev gmp-wasm\n')
})

test('what does not parse is told, and the rest is verified', () => {
  const { code, out, err } = verify(folder({ 'a.js': 'export const f = (z) => Math.log(1 + Math.exp(z))\n', 'b.js': 'const = 1\n' }), ['--samples', '100'])
  expect(code).toBe(2)
  expect(out).toContain('1 finding: 1 cure holds')
  expect(err).toMatch(/^nanproof: b\.js:1:\d+ does not parse/)
})

test.each([
  [['--range', 'x'], '--range takes a variable and its ends, as x=-10:10, not `x`'], [['--range', 'z=3:1'], 'not `z=3:1`'], [['--samples', 'all'], '--samples takes a count of inputs, not `all`'],
  [['--preset', 'lax'], 'no preset `lax`'], [['--fix'], "Unknown option '--fix'"], [['--range', 'q=0:1', '--samples', '50'], 'no finding has a variable `q`; there is z'],
])('%j is refused in one line', (args, reason) => {
  const { code, out, err } = verify(folder({ 'a.js': 'export const f = (z) => Math.log(1 + Math.exp(z))\n' }), args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^nanproof: .+\n$/)
  expect(err).toContain(reason)
})

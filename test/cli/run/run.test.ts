/** Runs programs with the built command (dist/, as `npm test` builds it). */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from '../run.ts'

const root = join(import.meta.dirname, '..', '..', '..'), bin = join(root, 'dist', 'src', 'cli', 'nanproof.js')
const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...env } = process.env

function nanproof(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'run', ...args], { cwd, encoding: 'utf8', env, timeout: 60_000 })
  return { code: status, out: stdout, err: stderr }
}

const lines = (file: string): readonly Record<string, unknown>[] => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)

/** 1 - p is 1 - tanh(step), which is 0 from step 20 on. */
const falling = `
interface Row { readonly p: number }
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))
let loss = 0
for (let step = 1; step <= 60; step++) {
  const row: Row = { p: sigmoid(step) }
  loss -= (1 - 1) * Math.log(1 - row.p)
  console.log(step, loss)
}
process.exitCode = Number(process.argv[2] ?? 0)
`

describe('a loop that takes the logarithm of 0', () => {
  const cwd = folder({ 'train.ts': falling, 'package.json': '{ "type": "module" }' })

  test('is explained: expression, argument, progression, round, line, rule and cure', () => {
    const { code, out, err } = nanproof(cwd, '--log', 'events.jsonl', '--report', 'report.html', 'train.ts')
    expect(code).toBe(1)
    expect(out).toContain('36 0\n37 NaN\n')
    expect(err).toMatch(/^nanproof: round 34: `1 - row\.p` is 1\.78e-15, and comes near the logarithm of 0\. At train\.ts:7:21\. nanproof\/log-of-one-minus-sigmoid: /)
    expect(err).toMatch(/^nanproof: The run failed in round 37: `Math\.log\(1 - row\.p\)` was given `1 - row\.p` = 0\. That is the logarithm of 0\.$/m)
    expect(err).toMatch(/^`1 - row\.p` was .*6\.66e-16 in round 35, .*0 in round 37\.$/m)
    expect(err).toMatch(/^The first sign was in round 34, 3 rounds before: /m)
    expect(err).toMatch(/^The rule nanproof\/log-of-one-minus-sigmoid names it: .*`nanproof --fix --preset migrate` cures it\.$/m)
    const [warning, failure] = lines(join(cwd, 'events.jsonl'))
    expect(warning).toMatchObject({ kind: 'warning', step: 34, argument: '1 - row.p' })
    expect(failure).toMatchObject({ kind: 'failure', step: 37, operation: 'Math.log(1 - row.p)', value: '0', rule: 'nanproof/log-of-one-minus-sigmoid', place: { line: 7, column: 21 }, first: { step: 34 } })
    const page = readFileSync(join(cwd, 'report.html'), 'utf8')
    expect(page).toContain('<title>nanproof: The run failed</title>')
    expect(page).toMatch(/<figcaption>smallest 1 - row\.p of Math\.log/)
    expect(page).not.toMatch(/<script|https?:|src=/)
  })

  test('prints what it prints without being watched', () => {
    const unwatched = falling.replaceAll(/: (?:number|Row)\b/g, '').replace(/interface.*\n/, '')
    const alone = spawnSync(process.execPath, ['--input-type=module', '-', '0'], { cwd, input: unwatched, encoding: 'utf8', env })
    expect(alone.stdout.split('\n')).toHaveLength(61)
    expect(nanproof(cwd, 'train.ts', '0').out).toBe(alone.stdout)
  })

  test('ends with the code of the program, where that has one of its own', () => {
    expect(nanproof(cwd, 'train.ts', '7').code).toBe(7)
  })
})

test('nothing is lost when the program dies', async () => {
  const cwd = folder({ 'train.mjs': `${falling.replaceAll(/: (?:number|Row)\b/g, '').replace(/interface.*\n/, '')}\nprocess.kill(process.pid, 'SIGKILL')\n` })
  const { code, err } = nanproof(cwd, '--log', 'events.jsonl', '--report', 'report.html', 'train.mjs')
  expect(code).toBe(2)
  expect(err).toContain('nanproof: the program was ended by SIGKILL')
  expect(lines(join(cwd, 'events.jsonl')).map(({ kind }) => kind)).toEqual(['warning', 'failure'])
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('The run failed')
})

test('an event is in the log while the program still runs', async () => {
  const cwd = folder({ 'train.mjs': `${falling.replaceAll(/: (?:number|Row)\b/g, '').replace(/interface.*\n/, '')}\nsetInterval(() => {}, 1000)\n` })
  const child = spawn(process.execPath, [bin, 'run', '--log', 'events.jsonl', 'train.mjs'], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  for await (const text of child.stderr) if ((said += String(text)).includes('The run failed')) break
  expect(lines(join(cwd, 'events.jsonl')).at(-1)).toMatchObject({ kind: 'failure', step: 37 })
  child.kill('SIGTERM')
  await once(child, 'exit')
})

test('says nothing of programs in which all is meant', () => {
  const programs = {
    'a quotient that may be 0 / 0 and has another value then': 'const xs = []; const m = xs.reduce((a, b) => a + b, 0) / xs.length || 0; console.log(m)',
    'a table with a logarithm of 0': 'const table = [0, 1, 2].map(Math.log); console.log(Math.max(...table))',
    'log-probabilities, some of which are -Infinity': 'let best = -Infinity; for (const p of [0, 0.5, 1]) { const l = Math.log(p); if (l > best) best = l } console.log(best)',
    'small probabilities that are meant': 'let s = 0; for (let k = 1; k < 300; k++) s += Math.exp(-k) * Math.log(Math.exp(-k)); console.log(s)',
    'a quotient of which the program asks whether it is a number': 'for (const n of [0, 1]) { const r = n / n; console.log(Number.isNaN(r) ? 0 : r) }',
    't-SNE at rate 200': `${readFileSync(join(root, 'scripts/bench-run/t-sne.ts'), 'utf8')}\nconsole.log(train(30))`,
    'XOR at rate 0.5': `const sigmoid = (z) => 1 / (1 + Math.exp(-z)), w = [0.5, -0.4, 0.3, 0.8, -0.2, 0.1], v = [0.7, -0.6, 0.2]
      for (let epoch = 0; epoch < 3000; epoch++) for (const [a, b] of [[0, 0], [0, 1], [1, 0], [1, 1]]) {
        const h = [sigmoid(w[0] * a + w[1] * b + w[2]), sigmoid(w[3] * a + w[4] * b + w[5])], p = sigmoid(v[0] * h[0] + v[1] * h[1] + v[2]), d = (p - (a ^ b)) * p * (1 - p)
        for (const k of [0, 1]) { const e = d * v[k] * h[k] * (1 - h[k]); v[k] -= 0.5 * d * h[k]; w[3 * k] -= 0.5 * e * a; w[3 * k + 1] -= 0.5 * e * b; w[3 * k + 2] -= 0.5 * e }
        v[2] -= 0.5 * d
      }
      console.log(v)`,
    'whole numbers without end, and texts': 'let a = 10n ** 30n; a /= 7n; console.log(String(a / 3n), "a" + 1 / 2)',
  }
  const files = Object.fromEntries(Object.values(programs).map((text, i) => [`p${i}.mts`, text]))
  const { code, err } = nanproof(folder({ ...files, 'all.mjs': Object.keys(files).map((file) => `import './${file}'`).join('\n') }), 'all.mjs')
  expect([code, err]).toEqual([0, ''])
})

test('tells of an infinity that a formula took on, without calling it a failure', () => {
  const { code, err } = nanproof(folder({ 'a.mjs': 'const loss = -2 * Math.log(Number("0")); console.log(loss)' }), 'a.mjs')
  expect(code).toBe(0)
  expect(err).toMatch(/^nanproof: `Math\.log\(Number\("0"\)\)` was given `Number\("0"\)` = 0, which is the logarithm of 0\. Nothing that was looked at became NaN by it\.\nAt a\.mjs:1:\d+; it went into `-2 \* Math\.log\(Number\("0"\)\)` in line 1\./)
})

test('weights that grow without end are told with their growth', () => {
  const { err } = nanproof(folder({ 'a.mjs': 'const w = [1], x = 3\nfor (let step = 0; step < 2000; step++) { const g = grad(); w[0] -= 0.5 * g }\nfunction grad() { return 2 * x * x * w[0] }\nconsole.log(w)' }), 'a.mjs')
  expect(err).toMatch(/^nanproof: The run failed in round \d+: `0\.5 \* g` met a result that grew beyond the largest number of float64\.\n`0\.5 \* g` was .*e\+\d+ in round \d+, /)
})

describe('finds what TypeScript names', () => {
  test('by what it becomes, or not to its end, over several files, and keeps lines of its errors', () => {
    const cwd = folder({
      'package.json': '{ "type": "module" }',
      'main.ts': "import { half } from './lib/half.js'\nimport { Kind } from './kind'\n\nenum Local { A = 2 }\nconsole.log(half(Local.A), Kind.B)\nfunction fail(): never {\n  throw new Error('meant')\n}\nfail()\n",
      'lib/half.ts': 'export const half = (x: number, y: number = 2): number => x / y\n', 'kind.ts': 'export enum Kind { B = 5 }\n',
    })
    const { code, out, err } = nanproof(cwd, 'main.ts')
    expect([code, out]).toEqual([1, '1 5\n'])
    expect(err).toMatch(/main\.ts:7\b/)
  })

  test('in CommonJS', () => {
    const cwd = folder({ 'main.cts': "const { mean } = require('./mean.cts')\nconsole.log(mean([] as number[]) * 2, module.children.length)\n", 'mean.cts': "'use strict'\nexports.mean = (xs: number[]): number => { const m = xs.reduce((a, b) => a + b, 0) / xs.length\n  return m }\n" })
    const { code, out, err } = nanproof(cwd, 'main.cts')
    expect([code, out]).toEqual([1, 'NaN 1\n'])
    expect(err).toMatch(/^nanproof: The run failed: `xs\.reduce\(\(a, b\) => a \+ b, 0\) \/ xs\.length` was given `xs\.length` = 0\. That is a division by 0\.\n.*\n?At mean\.cts:2:/)
  })
})

test('watches the tensors of a program, too', () => {
  const cwd = root, { code, err } = nanproof(cwd, 'test/cli/run/tensors.mjs')
  expect(code).toBe(1)
  expect(err).toMatch(/^nanproof: The training failed in step \d+: `Log` gave -Infinity/m)
  expect(err).toMatch(/^At test\/cli\/run\/tensors\.mjs:\d+:\d+\.$/m)
})

test.each([[[], 'takes a script'], [['nowhere.ts'], 'no file `nowhere.ts`'], [['--loud', 'x', 'a.mjs'], 'no file `a.mjs`']])('%j is refused in one line', (args, reason) => {
  const { code, err } = nanproof(folder({}), ...args)
  expect(code).toBe(2)
  expect(err).toMatch(/^nanproof: .+\n$/)
  expect(err).toContain(reason)
})

// Each test writes a small project into a folder of its own and lints one file of it, as a host does.
import typescript from '@typescript-eslint/parser'
import { Linter, type ESLint } from 'eslint'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { theDisk } from '../../src/code/disk.ts'
import plugin from '../../src/index.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'nanproof-imports-')) })
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>

interface Options {
  readonly parser?: 'espree' | 'typescript'
  readonly sourceType?: 'module' | 'commonjs'
  readonly settings?: Readonly<Record<string, unknown>>
  readonly filename?: string | undefined
}

function write(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

function config({ parser = 'espree', sourceType = 'module', settings = {} }: Options): Linter.Config[] {
  const preset = plugin.configs.migrate
  return [{
    ...preset, files: ['**/*.{js,ts}'], plugins: { nanproof: plugin as ESLint.Plugin }, settings: { nanproof: { ...(preset.settings!['nanproof'] as object), ...settings } },
    languageOptions: parser === 'espree' ? { sourceType } : { sourceType, parser: typescript },
  }]
}

/** The findings in `main.ts` or whatever file is named first: the code that each is about. */
function lint(files: Files, options: Options = {}): string[] {
  write(files)
  const [name, code] = Object.entries(files)[0]!
  const messages = new Linter({ cwd: folder }).verify(code, config(options), 'filename' in options ? { filename: options.filename! } : { filename: join(folder, name) })
  expect(messages.filter((message) => message.fatal)).toEqual([])
  const lines = code.split('\n')
  return messages.map(({ line, column, endLine, endColumn }) => (line === endLine ? lines[line - 1]!.slice(column - 1, endColumn! - 1) : lines[line - 1]!))
}

function fix(files: Files, options: Options = {}): string {
  write(files)
  const [name, code] = Object.entries(files)[0]!
  return new Linter({ cwd: folder }).verifyAndFix(code, config(options), { filename: join(folder, name) }).output
}

const squash = 'export function squash(x) { return 1 / (1 + Math.exp(-x)) }\n'
const scripted = 'function squash(x) { return 1 / (1 + Math.exp(-x)) }\n'

describe('a helper is followed through', () => {
  const modules: Readonly<Record<string, Files>> = {
    'a named import': { 'main.js': "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x))\n", 'y.js': squash },
    'another name': { 'main.js': "import { squash as s } from './y.js'\nexport const f = (x) => Math.log(s(x))\n", 'y.js': squash },
    'a name of its own in the other file': { 'main.js': "import { s } from './y.js'\nexport const f = (x) => Math.log(s(x))\n", 'y.js': `${scripted}export { squash as s }\n` },
    'an arrow function': { 'main.js': "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x))\n", 'y.js': 'export const squash = (x) => 1 / (1 + Math.exp(-x))\n' },
    'a namespace': { 'main.js': "import * as y from './y.js'\nexport const f = (x) => Math.log(y.squash(x))\n", 'y.js': squash },
    'a default': { 'main.js': "import s from './y.js'\nexport const f = (x) => Math.log(s(x))\n", 'y.js': `${scripted}export default squash\n` },
    'a default function': { 'main.js': "import s from './y.js'\nexport const f = (x) => Math.log(s(x))\n", 'y.js': `export default ${scripted}` },
    'a default without a name': { 'main.js': "import s from './y.js'\nexport const f = (x) => Math.log(s(x))\n", 'y.js': 'export default (x) => 1 / (1 + Math.exp(-x))\n' },
    'a name that is exported again': { 'main.js': "import { s } from './index.js'\nexport const f = (x) => Math.log(s(x))\n", 'index.js': "export { squash as s } from './y.js'\n", 'y.js': squash },
    'a default that is exported again': { 'main.js': "import { s } from './index.js'\nexport const f = (x) => Math.log(s(x))\n", 'index.js': "export { default as s } from './y.js'\n", 'y.js': `export default ${scripted}` },
    'an import that is exported': { 'main.js': "import { squash } from './index.js'\nexport const f = (x) => Math.log(squash(x))\n", 'index.js': "import { squash } from './y.js'\nexport { squash }\n", 'y.js': squash },
    'everything exported again': { 'main.js': "import { squash } from './index.js'\nexport const f = (x) => Math.log(squash(x))\n", 'index.js': "export * from './other.js'\nexport * from './y.js'\n", 'other.js': 'export const one = 1\n', 'y.js': squash },
    'a namespace exported again': { 'main.js': "import { y } from './index.js'\nexport const f = (x) => Math.log(y.squash(x))\n", 'index.js': "export * as y from './y.js'\n", 'y.js': squash },
    'a static method': { 'main.js': "import { Activation } from './y.js'\nexport const f = (x) => Math.log(Activation.squash(x))\n", 'y.js': 'export class Activation { static squash(x) { return 1 / (1 + Math.exp(-x)) } }\n' },
    'a method': { 'main.js': "import Unit from './y.js'\nexport const f = (x) => Math.log(new Unit().forward(x))\n", 'y.js': 'export default class Unit { forward(x) { return 1 / (1 + Math.exp(-x)) } }\n' },
    'a constant object': { 'main.js': "import { activations } from './y.js'\nexport const f = (x) => Math.log(activations.squash(x))\n", 'y.js': 'export const activations = { squash: (x) => 1 / (1 + Math.exp(-x)), identity: (x) => x }\n' },
    'a script': { 'main.js': "import y from './y.cjs'\nexport const f = (x) => Math.log(y(x))\n", 'y.cjs': `${scripted}module.exports = squash\n` },
    'a name of a script': { 'main.js': "import { squash } from './y.cjs'\nexport const f = (x) => Math.log(squash(x))\n", 'y.cjs': `${scripted}module.exports = { squash }\n` },
    'a folder': { 'main.js': "import { squash } from './maths'\nexport const f = (x) => Math.log(squash(x))\n", 'maths/index.js': squash },
    'a path without an ending': { 'lib/main.js': "import { squash } from '../y'\nexport const f = (x) => Math.log(squash(x))\n", 'y.mjs': squash },
  }
  const scripts: Readonly<Record<string, Files>> = {
    'a required module': { 'main.js': "const y = require('./y')\nexports.f = (x) => Math.log(y.squash(x))\n", 'y.js': `${scripted}module.exports = { squash }\n` },
    'a required function': { 'main.js': "const squash = require('./y')\nexports.f = (x) => Math.log(squash(x))\n", 'y.js': `module.exports = ${scripted}` },
    'a required name': { 'main.js': "const { squash: s } = require('./y')\nexports.f = (x) => Math.log(s(x))\n", 'y.js': 'exports.squash = (x) => 1 / (1 + Math.exp(-x))\n' },
    'a property of what is required': { 'main.js': "const s = require('./y').squash\nexports.f = (x) => Math.log(s(x))\n", 'y.js': `${scripted}module.exports.squash = squash\n` },
    'a require in place': { 'main.js': "exports.f = (x) => Math.log(require('./y').squash(x))\n", 'y.js': `${scripted}exports = module.exports = { squash }\n` },
    'a required file that requires': { 'main.js': "const { y } = require('./index')\nexports.f = (x) => Math.log(y.squash(x))\n", 'index.js': "module.exports = { y: require('./y') }\n", 'y.js': `${scripted}module.exports = { squash }\n` },
    'an object spread into exports': { 'main.js': "const { squash } = require('./index')\nexports.f = (x) => Math.log(squash(x))\n", 'index.js': "module.exports = { ...require('./y') }\n", 'y.js': `${scripted}module.exports = { squash }\n` },
    'a module that a script requires': { 'main.js': "const { squash } = require('./y.mjs')\nexports.f = (x) => Math.log(squash(x))\n", 'y.mjs': squash },
    'a script that no module could be': { 'main.js': "const { squash } = require('./y')\nexports.f = (x) => Math.log(squash(x))\n", 'y.js': `if (false) return\nvar old = 010\n${scripted}module.exports = { squash }\n` },
  }
  for (const parser of ['espree', 'typescript'] as const) {
    test.each(Object.entries(modules))(`%s (${parser})`, (_, files) => expect(lint(files, { parser })).toEqual([expect.stringMatching(/^Math\.log\(.*\(x\)\)$/)]))
    test.each(Object.entries(scripts).filter(([name]) => parser === 'espree' || !name.endsWith('could be')))(`%s (${parser})`, (_, files) => expect(lint(files, { parser, sourceType: 'commonjs' })).toEqual([expect.stringMatching(/^Math\.log\(.*\(x\)\)$/)]))
  }

  const typed = 'export const squash = (x: number): number => 1 / (1 + Math.exp(-x))\n'
  test.each<[string, Files]>([
    ['an original under its compiled name', { 'main.ts': "import { squash } from './y.js'\nexport const f = (x: number) => Math.log(squash(x))\n", 'y.ts': typed }],
    ['an original with JSX', { 'main.ts': "import { squash } from './y.js'\nexport const f = (x: number) => Math.log(squash(x))\n", 'y.tsx': `export const view = <p>1</p>\n${typed}` }],
    ['import y = require', { 'main.ts': "import y = require('./y')\nexport const f = (x: number) => Math.log(y.squash(x))\n", 'y.ts': typed }],
    ['export =', { 'main.ts': "import s = require('./y')\nexport const f = (x: number) => Math.log(s(x))\n", 'y.ts': 'const squash = (x: number): number => 1 / (1 + Math.exp(-x))\nexport = squash\n' }],
  ])('TypeScript: %s', (_, files) => expect(lint(files, { parser: 'typescript' })).toEqual([expect.stringMatching(/^Math\.log\(.*\(x\)\)$/)]))
})

describe('values travel through files', () => {
  test('constants', () => {
    const main = "import { EPSILON } from './constants.js'\nexport const f = () => Math.log(Math.random() + EPSILON)\n"
    expect(lint({ 'main.js': main, 'constants.js': 'export const EPSILON = 1e-7\n' })).toEqual([])
    expect(lint({ 'main.js': main, 'constants.js': 'export const EPSILON = 0\n' })).toEqual(['Math.log(Math.random() + EPSILON)'])
  })

  test('constants of an object', () => {
    const main = "import { config } from './config.js'\nexport const f = () => Math.log(Math.random() + config.epsilon)\n"
    expect(lint({ 'main.js': main, 'config.js': 'export const config = { epsilon: 0 }\n' })).toHaveLength(1)
    expect(lint({ 'main.js': main, 'config.js': 'export const config = { epsilon: 1e-7 }\n' })).toEqual([])
  })

  test('an object that this file changes is no constant', () => {
    const main = "import { config } from './config.js'\nexport const set = (e) => { config.epsilon = e }\nexport const f = () => Math.log(Math.random() + config.epsilon)\n"
    expect(lint({ 'main.js': main, 'config.js': 'export const config = { epsilon: 0 }\n' })).toEqual([])
  })

  test('a variable that its file changes is no constant', () => {
    const main = "import { epsilon } from './config.js'\nexport const f = () => Math.log(Math.random() + epsilon)\n"
    expect(lint({ 'main.js': main, 'config.js': 'export let epsilon = 0\nexport const set = (e) => { epsilon = e }\n' })).toEqual([])
  })

  test('ranges', () => {
    const main = "import { draw } from './draw.js'\nexport const f = () => Math.log(draw())\n"
    expect(lint({ 'main.js': main, 'draw.js': 'export const draw = () => Math.random()\n' })).toEqual(['Math.log(draw())'])
    expect(lint({ 'main.js': main, 'draw.js': 'export const draw = () => 1 - Math.random()\n' })).toEqual([])
    expect(lint({ 'main.js': main, 'draw.js': 'export const draw = () => Math.max(Math.random(), 1e-300)\n' })).toEqual([])
  })

  test('fields', () => {
    const main = "import { Noise } from './noise.js'\nexport const f = () => Math.log(Math.random() + new Noise().floor)\n"
    const noise = (floor: number): string => `export class Noise {\n  constructor() { this.floor = ${floor} }\n}\n`
    expect(lint({ 'main.js': main, 'noise.js': noise(0) })).toHaveLength(1)
    expect(lint({ 'main.js': main, 'noise.js': noise(1e-7) })).toEqual([])
  })

  test('what is written under other names in two files is not mixed up', () => {
    const main = "import { a } from './a.js'\nimport { b } from './b.js'\nexport const f = (x) => Math.log(a(x)) + b(x)\n"
    const files = { 'main.js': main, 'a.js': 'const helper = (x) => 1 / (1 + Math.exp(-x))\nexport const a = (x) => helper(x)\n', 'b.js': 'const helper = (x) => x + 2\nexport const b = (x) => helper(x)\n' }
    expect(lint(files)).toEqual(['Math.log(a(x))'])
    expect(lint({ ...files, 'a.js': files['b.js'].replaceAll('b =', 'a ='), 'b.js': files['a.js'].replaceAll('a =', 'b =') })).toEqual([])
  })

  test('a helper that the reader loses sight of gives data, as one that is not at hand does', () => {
    const main = "import { mean } from './mean.js'\nexport function f(x) {\n  const m = mean(x)\n  let s = 0\n  for (let i = 0; i < x.length; i++) s += (x[i] - m) * (x[i] - m)\n  return m / Math.sqrt(s)\n}\n"
    const kahan = 'export function mean(x) {\n  let s = 0, c = 0\n  for (let i = 0; i < x.length; i++) {\n    const y = x[i] - c, t = s + y\n    c = t - s - y\n    s = t\n  }\n  return s / x.length\n}\n'
    expect(lint({ 'main.js': main, 'mean.js': kahan })).toEqual(lint({ 'main.js': main }))
    expect(lint({ 'main.js': main })).toHaveLength(1)
  })
})

describe('a finding stands where the formula is written', () => {
  test('a disease of the other file is reported there alone', () => {
    const other = `${squash}export const loss = (x) => Math.log(squash(x))\n`
    expect(lint({ 'main.js': "import { loss } from './y.js'\nexport const f = (x) => loss(x) + Math.log(2)\n", 'y.js': other })).toEqual([])
    expect(lint({ 'y.js': other })).toEqual(['Math.log(squash(x))'])
  })

  test('also where it runs through a third file', () => {
    const files = { 'y.js': "import { squash } from './z.js'\nexport const loss = (x) => Math.log(squash(x))\n", 'z.js': squash }
    expect(lint({ 'main.js': "import { loss } from './y.js'\nexport const f = (x) => loss(x) + Math.log(2)\n", ...files })).toEqual([])
    expect(lint(files)).toEqual(['Math.log(squash(x))'])
  })

  test('two helpers that only the call puts together', () => {
    const files = { 'main.js': "import { logarithm, squash } from './y.js'\nexport const f = (x) => logarithm(squash(x)) + Math.log(2)\n", 'y.js': `${squash}export const logarithm = (x) => Math.log(x)\n` }
    expect(lint(files)).toEqual(['logarithm(squash(x))'])
    expect(lint({ 'y.js': files['y.js'] })).toEqual([])
  })

  test('a helper of this file around one of another, once', () => {
    expect(lint({ 'main.js': "import { squash } from './y.js'\nconst loss = (x) => Math.log(squash(x))\nexport const f = (x) => loss(x) + loss(2 * x)\n", 'y.js': squash })).toEqual(['Math.log(squash(x))'])
  })

  test('a callback that is handed to another file', () => {
    expect(lint({ 'main.js': "import { each } from './y.js'\nexport const f = (xs) => each(xs, (x) => Math.log(1 / (1 + Math.exp(-x))))\n", 'y.js': 'export const each = (xs, f) => xs.map(f)\n' })).toEqual(['Math.log(1 / (1 + Math.exp(-x)))'])
  })

  test('calls from here say nothing of the other file', () => {
    const other = 'export const logarithm = (p) => Math.log(p)\n'
    lint({ 'main.js': "import { logarithm } from './y.js'\nexport const f = () => logarithm(Math.random())\n", 'y.js': other })
    expect(lint({ 'y.js': other })).toEqual([])
  })
})

describe('fixes', () => {
  test('take the place of the call', () => {
    expect(fix({ 'main.js': "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x)) + squash(0)\n", 'y.js': squash }))
      .toBe("import { squash } from './y.js'\nimport { logSigmoid } from 'nanproof/stable'\nexport const f = (x) => logSigmoid(x) + squash(0)\n")
  })

  test('are written of this file alone: what only the other file can name is not cured', () => {
    const main = "import { predict } from './y.js'\nexport const f = () => Math.log(predict())\n"
    const files = { 'main.js': main, 'y.js': 'const weights = window.weights\nexport const predict = () => 1 / (1 + Math.exp(-weights[0]))\n' }
    expect(lint(files)).toEqual(['Math.log(predict())'])
    expect(fix(files)).toBe(main)
  })

  test('keep a call that does more than compute', () => {
    const main = "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x))\n"
    const files = { 'main.js': main, 'y.js': 'export let calls = 0\nexport function squash(x) { calls++; return 1 / (1 + Math.exp(-x)) }\n' }
    expect(lint(files)).toHaveLength(1)
    expect(fix(files)).toBe(main)
  })

  test('take no axis by a name of the other file', () => {
    const main = "import * as tf from '@tensorflow/tfjs'\nimport { shares } from './y.js'\nexport const f = (z) => tf.log(shares(tf.exp(z), -1))\n"
    const files = { 'main.js': main, 'y.js': "import * as tf from '@tensorflow/tfjs'\nexport const shares = (e, side) => tf.div(e, tf.sum(e, side, true))\n" }
    expect(fix(files)).not.toContain('side')
  })
})

describe('limits', () => {
  const main = "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x))\n"

  test.each<[string, Files]>([
    ['a missing file', { 'main.js': main }],
    ['a file that does not parse', { 'main.js': main, 'y.js': `${squash}}}}` }],
    ['an empty file', { 'main.js': main, 'y.js': '' }],
    ['a folder of that name', { 'main.js': main, 'y.js/z.js': squash }],
    ['a name that is not exported', { 'main.js': main, 'y.js': scripted }],
    ['files that only export each other', { 'main.js': main, 'y.js': "export * from './z.js'\nexport { squash } from './z.js'\n", 'z.js': "export { squash } from './y.js'\n" }],
    ['a file that exports itself', { 'main.js': main, 'y.js': "export * from './y.js'\n" }],
    ['a large file', { 'main.js': main, 'y.js': `${squash}// ${'-'.repeat(300_000)}\n` }],
    ['a package', { 'main.js': main.replace('./y.js', 'y'), 'node_modules/y/index.js': squash }],
    ['an absolute path', { 'main.js': main.replace('./y.js', '/y.js'), 'y.js': squash }],
    ['data', { 'main.js': main.replace('./y.js', './y.json'), 'y.json': '{ "squash": 1 }' }],
  ])('%s is passed over', (_, files) => expect(lint(files)).toEqual([]))

  test('files that import each other are read', () => {
    expect(lint({ 'main.js': `import { g } from './y.js'\n${squash}export const f = (x) => Math.log(g(x))\n`, 'y.js': "import { squash } from './main.js'\nexport const g = (x) => squash(x)\n" })).toEqual(['Math.log(g(x))'])
  })

  test('a chain is followed to the third file', () => {
    const chain = (length: number): Files => ({
      'main.js': main.replace('./y.js', './f1.js'), [`f${length}.js`]: squash,
      ...Object.fromEntries(Array.from({ length: length - 1 }, (_, i) => [`f${i + 1}.js`, `export { squash } from './f${i + 2}.js'\n`])),
    })
    expect(lint(chain(3))).toHaveLength(1)
    expect(lint(chain(4))).toEqual([])
  })

  test('a dozen files are read and no more', () => {
    const barrel = (before: number): Files => ({
      'main.js': main.replace('./y.js', './index.js'), 'y.js': squash,
      'index.js': [...Array.from({ length: before }, (_, i) => `export * from './g${i}.js'`), "export * from './y.js'", ''].join('\n'),
      ...Object.fromEntries(Array.from({ length: before }, (_, i) => [`g${i}.js`, `// No squash here.\nexport const g${i} = ${i}\n`])),
    })
    expect(lint(barrel(10))).toHaveLength(1)
    expect(lint(barrel(11))).toEqual([])
  })

  test('a file that changed is read again', () => {
    expect(lint({ 'main.js': main, 'y.js': squash })).toHaveLength(1)
    write({ 'y.js': 'export const squash = (x) => 2 + Math.exp(-x)\n' })
    utimesSync(join(folder, 'y.js'), 1, 1)
    expect(lint({ 'main.js': main })).toEqual([])
  })
})

describe('what a formula is computed from is found', () => {
  test.each<[string, string, string]>([
    ['through a variable that is written later', 'export function f(x) {\n  let p = 0.5\n  p = squash(x)\n  return Math.log(p)\n}\n', 'Math.log(p)'],
    ['through the argument of a call', 'const nll = (p) => -Math.log(p)\nexport const f = (x) => nll(squash(x))\n', 'Math.log(p)'],
    ['through what a function returns', 'function g(x) {\n  return squash(x)\n}\nexport const f = (x) => Math.log(g(x))\n', 'Math.log(g(x))'],
    ['through a property', 'export class Unit {\n  forward(x) { this.output = squash(x) }\n  loss() { return -Math.log(this.output) }\n}\n', 'Math.log(this.output)'],
    ['through the elements of an array', 'export function f(xs) {\n  const ps = []\n  for (const x of xs) ps.push(squash(x))\n  return ps.map((p) => Math.log(p))\n}\n', 'Math.log(p)'],
    ['through a callback', 'export const f = (xs) => xs.map(squash).map((p) => Math.log(p))\n', 'Math.log(p)'],
  ])('%s', (_, text, finding) => {
    expect(lint({ 'main.js': `import { squash } from './y.js'\n${text}`, 'y.js': squash })).toContain(finding)
  })
})

describe('nothing is read', () => {
  const main = "import { squash } from './y.js'\nexport const f = (x) => Math.log(squash(x))\n", files = { 'main.js': main, 'y.js': squash }
  const readings = () => vi.spyOn(theDisk() as { read: (path: string) => string }, 'read')

  test('when a name is imported but not used', () => {
    const read = readings()
    expect(lint({ ...files, 'main.js': "import { squash } from './y.js'\nconst { z } = require('./z.js')\nexport { squash, z }\nexport const f = (x) => Math.log(x)\n", 'z.js': 'exports.z = 1\n' })).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test('when the file has nothing to look for', () => {
    const read = readings()
    expect(lint({ ...files, 'main.js': "import { squash } from './y.js'\nexport const f = (x) => squashOf(x)\nconst squashOf = (x) => squash(x)\n" }).concat(read.mock.calls.flat())).toEqual([])
  })

  test('when the name is only read where nothing is computed', () => {
    const read = readings()
    const assembling = "import { squash } from './y.js'\nexport function register(registry) {\n  registry.add('squash', squash)\n  registry.describe('squash', 'what turns any number into one between nothing and one, as a probability has to be')\n}\nexport const f = (x) => Math.log(x)\n"
    expect(lint({ ...files, 'main.js': assembling })).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test.each<[string, string]>([
    ['what no formula is computed from', 'export function f(x) {\n  const shown = squash(x) * 2\n  console.log(shown)\n  return Math.log(x)\n}\n'],
    ['a helper that is handed plain numbers', 'export function f(x) {\n  assert(x * 2)\n  return Math.log(x)\n}\nconst assert = (x) => squash(x)\n'],
  ])('for %s', (_, text) => {
    const read = readings()
    expect(lint({ ...files, 'main.js': `import { squash } from './y.js'\n${text}` })).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test('when it is switched off', () => {
    const read = readings()
    expect(lint(files, { settings: { imports: false } })).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test.each([undefined, 'main.js'])('when the text has no place on the disk: %s', (filename) => {
    const read = readings()
    expect(lint(files, { filename })).toEqual([])
    expect(read).not.toHaveBeenCalled()
  })

  test('twice, for two files that import it', () => {
    const read = readings()
    expect(lint(files)).toHaveLength(1)
    expect(lint({ 'other.js': main })).toHaveLength(1)
    expect(read).toHaveBeenCalledTimes(1)
  })
})

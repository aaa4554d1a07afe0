// Starts the built command (dist/, as `npm test` builds it) in child processes, over the stub's two rules.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { folder, run, start } from './run.ts'

const plus = 'export const f = (x) => Math.log(1 + x)\n', bare = 'export const loss = (p) => Math.log(p)\n', fine = 'export const g = Math.log1p\n'

describe('without any option', () => {
  test('lints what lies below the folder, in JavaScript and in TypeScript, and no dependency', () => {
    const names = ['a.js', 'b.cjs', 'c.mjs', 'd.jsx', 'e.ts', 'f.cts', 'g.mts', 'deep/er/h.tsx']
    const cwd = folder({ ...Object.fromEntries(names.map((name) => [name, name === 'b.cjs' ? plus.replace('export ', '') : plus])), 'node_modules/x/index.js': plus, 'notes.md': plus })
    const { code, out, err } = run(cwd, [])
    expect(err).toBe('')
    expect(code).toBe(1)
    expect([...out.matchAll(/^(\S+):1:\d+ /gm)].map((found) => found[1]).sort()).toEqual([...names].sort())
    expect(out).toContain('8 findings in 8 of 8 files')
  })

  test('shows place, code, message and page, and counts by rule', () => {
    const cwd = folder({ 'src/model.ts': `// a model\n${plus}\n\n\n${bare}` })
    expect(run(cwd, []).out).toBe(`\
src/model.ts:2:25  nanproof/log-plus

    1 | // a model
  > 2 | export const f = (x) => Math.log(1 + x)
      |                         ^^^^^^^^^^^^^^^
    3 |
    4 |

  \`log(1 + x)\` stands here.
  It loses x below 1.1e-16.
  Write \`log1p(x)\`.
  https://example.org/log-plus  (--fix writes it)

src/model.ts:6:37  nanproof/log-bare

    4 |
    5 |
  > 6 | export const loss = (p) => Math.log(p)
      |                                     ^

  \`x\` may be 0.
  Its logarithm is -Infinity.
  Clamp it.
  https://example.org/log-bare  (--fix --preset migrate writes it)

2 findings in 1 of 1 file
  nanproof/log-plus  1  fixable
  nanproof/log-bare  1
`)
  })

  test('is content with clean code', () => {
    expect(run(folder({ 'a.ts': fine, 'b.js': fine }), [])).toEqual({ code: 0, out: 'no findings in 2 files\n', err: '' })
  })

  test('takes no orders from comments but its own disabling', () => {
    const cwd = folder({ 'a.js': `/* eslint no-undef: error, other/rule: error */\n// eslint-disable-next-line no-console\nnowhere()\n${plus.trim()} // eslint-disable-line nanproof/log-plus\n` })
    expect(run(cwd, [])).toEqual({ code: 0, out: 'no findings in 1 file\n', err: '' })
  })

  test('paths may be files, folders, globs, and lie outside the current folder', () => {
    const root = folder({ 'a/x.js': plus, 'a/y.js': plus, 'b/z.js': plus, 'here/w.js': plus, 'c/[id].js': plus })
    const { out } = run(join(root, 'here'), ['../a/x.js', '../b', '../c/[id].js', '../a/*y.js', '--format', 'github'])
    expect([...out.matchAll(/file=([^,]+)/g)].map((found) => found[1]).sort()).toEqual(['../a/x.js', '../a/y.js', '../b/z.js', '../c/[id].js'])
  })

  test('a reader that closes the pipe is no failure', async () => {
    const child = start(folder({ 'a.js': plus }), [])
    child.stdout.destroy()
    const complaint = text(child.stderr)
    expect(await once(child, 'close')).toEqual([1, null])
    expect(await complaint).toBe('')
  })
})

describe('TypeScript is parsed', () => {
  const parserOfProject = (source: string) => ({ 'a.ts': plus, 'node_modules/@typescript-eslint/parser/index.js': source })

  test("by the project's own parser where there is one", () => {
    const { code, err } = run(folder(parserOfProject("exports.parse = () => { throw new SyntaxError('said the project') }")), [])
    expect([code, err]).toEqual([2, 'nanproof: a.ts:1:1 does not parse: said the project\n'])
  })

  test('by the one that nanproof brings where that does not load, as without a TypeScript that it knows', () => {
    const { code, out, err } = run(folder(parserOfProject("throw new Error('no such TypeScript')")), [])
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('a.ts:1:25  nanproof/log-plus')
  })
})

describe('what cannot be read', () => {
  test('is named with its place, and the rest is linted', () => {
    const cwd = folder({ 'broken.ts': 'const x: = 1\n', 'broken.js': '\nconst = 1\n', 'binary.js': Uint8Array.from({ length: 999 }, (_, i) => (i * 151) % 256), 'good.ts': plus })
    const { code, out, err } = run(cwd, [])
    expect(code).toBe(2)
    expect(out).toContain('1 finding in 1 of 4 files')
    expect(err.trim().split('\n').map((line) => line.replace(/ does not parse: .+/, ''))).toEqual(['nanproof: binary.js:1:1', 'nanproof: broken.js:2:7', 'nanproof: broken.ts:1:10'])
  })

  test('a rule that throws is named with the file, and the rest is linted', () => {
    const { code, out, err } = run(folder({ 'a.js': `fatal()\nfatal()\n${plus}`, 'b.ts': plus }), ['--preset', 'strict'])
    expect(code).toBe(2)
    expect(out).toContain('2 findings in 2 of 2 files')
    expect(err).toMatch(/^nanproof: a\.js:1:1 nanproof\/thrown failed, which is a mistake in nanproof: Error: no such thing at .+\n$/)
  })

  test('empty files are clean', () => {
    expect(run(folder({ 'a.js': '', 'b.ts': '', 'c.tsx': '' }), [])).toEqual({ code: 0, out: 'no findings in 3 files\n', err: '' })
  })

  test('an old script is no module and parses all the same', () => {
    const cwd = folder({ 'old.js': 'var n = 010\nwith (Math) { n = log(n) }\nvar y = Math.log(1 + n)\nreturn y\n' })
    const { code, out, err } = run(cwd, ['--fix'])
    expect({ code, out, err }).toEqual({ code: 0, out: 'fixed 1 file; no findings in 1 file\n', err: '' })
    expect(readFileSync(join(cwd, 'old.js'), 'utf8')).toContain('var y = Math.log1p(n)')
  })

  test('a generated file of 5 MB on one line keeps its finding short', () => {
    const table = `${Array.from({ length: 30_000 }, (_, i) => (i * 0.37).toFixed(4)).join(', ')}, '${'A'.repeat(5_000_000)}'`
    const { code, out } = run(folder({ 'table.js': `export const t = [${table}, Math.log(1 + n)]\n`, 'table.ts': `export const t: unknown[] = [${table}, Math.log(1 + n)]\n` }), [])
    expect(code).toBe(1)
    expect(out.match(/AA', Math\.log\(1 \+ n\)\]$/gm)).toHaveLength(2)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(140)
  })

  test.each([
    ['an unknown option', ['--nope'], "Unknown option '--nope'"],
    ['a missing value', ['--max-warnings'], "Option '--max-warnings <value>' argument missing"],
    ['a value that is no count', ['--max-warnings', 'few'], '--max-warnings takes a count, not `few`'],
    ['an unknown preset', ['--preset', 'lax'], 'no preset `lax`; there is recommended and strict'],
    ['an unknown format', ['--format', 'xml'], 'no format `xml`; there is stylish, json, sarif, github, gitlab, and eslint'],
    ['no such path', ['src', 'nowhere'], 'no JavaScript or TypeScript at `nowhere`'],
    ['a glob that fits nothing', ['src/*.tsx'], 'no JavaScript or TypeScript at `src/*.tsx`'],
    ['a folder of dependencies', ['node_modules'], 'everything at `node_modules` is ignored'],
    ['a file of another kind', ['notes.md'], 'notes.md is not linted'],
  ])('%s is said in one line', (_, args, reason) => {
    const { code, err } = run(folder({ 'src/a.js': plus, 'notes.md': '', 'node_modules/x/index.js': plus }), args)
    expect(code).toBe(2)
    expect(err).toMatch(/^nanproof: .+\n$/)
    expect(err).toContain(reason)
  })
})

describe('options', () => {
  test('--fix writes the fixes and reports what is left', () => {
    const cwd = folder({ 'a.ts': plus + bare, 'b.ts': fine })
    const { code, out } = run(cwd, ['--fix'])
    expect(code).toBe(1)
    expect(out).toContain('a.ts:2:37  nanproof/log-bare')
    expect(out).toContain('fixed 1 file; 1 finding in 1 of 2 files')
    expect(readFileSync(join(cwd, 'a.ts'), 'utf8')).toBe(`export const f = (x) => Math.log1p(x)\n${bare}`)
  })

  test("--fix leaves alone what ESLint's own rules, switched on by a comment, would fix", () => {
    const cwd = folder({ 'a.js': `/* eslint semi: error, no-extra-boolean-cast: error */\nif (!!nowhere) f()\n${plus}` })
    run(cwd, ['--fix'])
    expect(readFileSync(join(cwd, 'a.js'), 'utf8')).toBe(`/* eslint semi: error, no-extra-boolean-cast: error */\nif (!!nowhere) f()\n${plus.replace('log(1 + x)', 'log1p(x)')}`)
  })

  test('--preset chooses the rules', () => {
    expect(run(folder({ 'a.ts': bare }), ['--preset', 'strict']).code).toBe(0)
  })

  test.each([[1, 1], [2, 0], [3, 0]])('--max-warnings %i with two findings exits with %i', (most, code) => {
    expect(run(folder({ 'a.ts': plus + bare }), ['--max-warnings', String(most)]).code).toBe(code)
  })

  test('--help names every option, --version the version', () => {
    const { code, out } = run(folder({}), ['--help'])
    expect(code).toBe(0)
    for (const option of ['nanproof rules', 'nanproof explain', 'nanproof init', '--changed', '--since', '--fix', '--preset', '--format', '--max-warnings', '--help', '--version']) expect(out).toContain(option)
    expect(run(folder({}), ['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })

  test('colours come when they are forced and stay away when they are refused', () => {
    const cwd = folder({ 'a.ts': plus })
    expect(run(cwd, [], { FORCE_COLOR: '1' }).out).toContain('\u001B[')
    expect(run(cwd, [], { NO_COLOR: '1' }).out).not.toContain('\u001B[')
    expect(run(cwd, []).out).not.toContain('\u001B[')
  })
})

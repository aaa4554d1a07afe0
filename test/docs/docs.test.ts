// Runs the script on a copy of what was built (dist/, as `npm test` builds it) and of what it reads.
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nanproof-docs-'))
  for (const part of ['package.json', 'README.md', 'dist', 'docs', 'rules', 'src/checks', 'scripts', 'test/rules']) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  run()
})

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs', ...options], { cwd: copy, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const read = (path: string): string => readFileSync(join(copy, path), 'utf8')
const pages = (): string[] => readdirSync(join(copy, 'docs/rules')).filter((name) => name.endsWith('.md') && name !== 'README.md')

describe('what it writes', () => {
  it('passes its own check, byte for byte', () => expect(run('--check')).toMatchObject({ status: 0, stderr: '' }))

  it('has a page for each rule, and each rule in both lists', () => {
    const tables = readdirSync(join(copy, 'test/rules')).filter((name) => !name.startsWith('table')).map((name) => name.replace('.ts', '.md'))
    expect(pages().sort()).toEqual(tables.sort())
    for (const page of pages()) {
      expect(read('docs/rules/README.md')).toContain(`(${page})`)
      expect(read('README.md')).toContain(`(docs/rules/${page})`)
    }
  })

  it('links to files that are there', () => {
    for (const page of pages()) for (const [, target] of read(`docs/rules/${page}`).replaceAll(/```[^]*?```|`[^`\n]*`/g, '').matchAll(/\]\((?!https?:)([^)]+)\)/g)) expect(existsSync(join(copy, 'docs/rules', target!)), `${page}: ${target}`).toBe(true)
  })

  it('keeps each plot below 15 kB', () => {
    for (const name of readdirSync(join(copy, 'docs/rules/plots'))) expect(statSync(join(copy, 'docs/rules/plots', name)).size, name).toBeLessThan(15_000)
  })

  it('has rows of one length in every table', () => {
    for (const page of pages()) {
      let cells: number | undefined
      for (const line of read(`docs/rules/${page}`).split('\n')) {
        if (!line.startsWith('| ')) cells = undefined
        else expect(line.split(/(?<!\\)\|/).length, `${page}: ${line}`).toBe(cells ??= line.split(/(?<!\\)\|/).length)
      }
    }
  })
})

describe('the check', () => {
  it('names a page that was edited, and one that no rule has', () => {
    appendFileSync(join(copy, 'docs/rules/naive-softmax.md'), 'x')
    writeFileSync(join(copy, 'docs/rules/gone.md'), 'x')
    const { status, stderr } = run('--check')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n')).toEqual(['docs/rules/naive-softmax.md', 'docs/rules/gone.md'].map((path) => `${path} is not as scripts/docs.mjs writes it`))
    expect(existsSync(join(copy, 'docs/rules/gone.md'))).toBe(true)
  })

  it('is satisfied by writing again', () => {
    expect(run()).toMatchObject({ status: 0 })
    expect(existsSync(join(copy, 'docs/rules/gone.md'))).toBe(false)
    expect(read('docs/rules/naive-softmax.md')).not.toMatch(/x$/)
  })
})

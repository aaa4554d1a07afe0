/** What a gate on CI stands on: exit codes, the cache, workers, and the reports that are read by machines. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { bad, cured, npx, project, softplus } from './project.ts'

const config = guideBlock('README', 'eslint.config.js')
const manifest = '{ "private": true, "type": "module" }\n'
const findings = (out: string): readonly string[] => (JSON.parse(out) as readonly { readonly messages: readonly { readonly ruleId: string }[] }[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)).sort()

test("ESLint's --max-warnings 0 lets no warning pass", () => {
  const warn = config.replace('])', "  { rules: { 'nanproof/log-of-random': 'warn' } },\n])")
  const cwd = project('eslint 10', { 'package.json': manifest, 'eslint.config.js': warn, 'draw.js': bad })
  expect(npx(cwd, 'eslint', '.').code).toBe(0)
  expect(npx(cwd, 'eslint', '--max-warnings', '0', '.').code).toBe(1)
})

test('workers find what one process finds, and so does a second run from the cache', () => {
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`src/${i}.js`, i % 2 === 0 ? softplus : bad]))
  const cwd = project('eslint 10', { 'package.json': manifest, 'eslint.config.js': config, ...files })
  const all = [...Array<string>(4).fill('nanproof/log-of-random'), ...Array<string>(4).fill('nanproof/naive-softplus')]
  const lint = (...options: readonly string[]) => findings(npx(cwd, 'eslint', '--format', 'json', ...options, 'src').out)
  expect(lint('--concurrency', '2')).toEqual(all)
  expect(lint('--cache', '--cache-strategy', 'content')).toEqual(all)
  writeFileSync(join(cwd, 'src', '0.js'), cured)
  expect(lint('--cache', '--cache-strategy', 'content')).toEqual(all.slice(0, -1))
})

test('the reports of the command', () => {
  const cwd = project('eslint 10', { 'package.json': manifest, 'a b/draw.js': bad, 'softplus.ts': softplus })
  const report = (format: string): string => {
    const { code, out, err } = npx(cwd, 'nanproof', '--format', format)
    expect([code, err]).toEqual([1, ''])
    return out
  }
  const schema = JSON.parse(readFileSync(join(cwd, 'node_modules/nanproof/docs/report.schema.json'), 'utf8')) as object
  const isReport = new Ajv2020({ allErrors: true, strict: true }).compile(schema), json = JSON.parse(report('json')) as object
  isReport(json)
  expect(isReport.errors).toBe(null)
  expect(isReport({ ...json, version: 'one' })).toBe(false)

  // What GitLab asks of each: a description, a name, a fingerprint of its own, a severity of its list, and a place.
  const quality = JSON.parse(report('gitlab')) as readonly { readonly description: string, readonly check_name: string, readonly fingerprint: string, readonly severity: string, readonly location: { readonly path: string, readonly lines: { readonly begin: number } } }[]
  expect(quality.map(({ check_name, severity, location }) => [check_name, severity, location.path, location.lines.begin])).toEqual([
    ['nanproof/log-of-random', 'major', 'a b/draw.js', 1], ['nanproof/naive-softplus', 'major', 'softplus.ts', 1],
  ])
  expect(new Set(quality.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  expect(quality.every(({ description }) => description.length > 20)).toBe(true)

  expect(report('github')).toMatch(/^::warning file=a b\/draw\.js,line=1,endLine=1,col=28,endColumn=51,title=nanproof\/log-of-random::/m)
  expect(report('stylish')).not.toContain('\u001B[')
  expect(npx(cwd, 'nanproof', '--max-warnings', '2').code).toBe(0)
})

test('only what changed', () => {
  const cwd = project('eslint 10', { '.gitignore': 'node_modules\n', 'old.js': bad })
  const git = (...args: readonly string[]) => npx(cwd, 'git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args)
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'first')
  expect(npx(cwd, 'nanproof', '--changed')).toEqual({ code: 0, out: 'no findings in 0 files\n', err: '' })
  writeFileSync(join(cwd, 'new.js'), softplus)
  expect(npx(cwd, 'nanproof', '--changed', '--format', 'github').out.match(/file=[^,]+/g)).toEqual(['file=new.js'])
})

test('a notebook is fixed in its cells, and its outputs are left alone', () => {
  const cells = [{ cell_type: 'code', execution_count: 1, metadata: {}, outputs: [{ output_type: 'stream', name: 'stdout', text: ['Math.log(1 + Math.exp(x))\n'] }], source: ['// a\n', softplus] }]
  const text = `${JSON.stringify({ cells, metadata: { kernelspec: { name: 'deno', language: 'javascript' } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`
  const cwd = project('eslint 10', { 'package.json': manifest, 'eslint.config.js': guideBlock('notebooks', 'eslint.config.js'), 'model.ipynb': text, 'by command.ipynb': text })
  expect(npx(cwd, 'eslint', 'model.ipynb').out).toMatch(/Cell 1, line 2: .*naive-softplus/)
  expect(npx(cwd, 'eslint', '--fix', 'model.ipynb')).toEqual({ code: 0, out: '', err: '' })
  expect(npx(cwd, 'nanproof', '--fix', 'by command.ipynb').code).toBe(0)
  for (const name of ['model.ipynb', 'by command.ipynb']) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replace(JSON.stringify(softplus), JSON.stringify(cured)))
})

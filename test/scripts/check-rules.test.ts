// Runs the build's check on a copy of what was built (dist/, as `npm test` builds it), with one rule spoilt.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..'), rule = 'dist/rules/exp-log/naive-softplus.js'
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'nanproof-rules-'))
  for (const part of ['package.json', 'dist', 'scripts/check-rules.mjs']) cpSync(join(root, part), join(copy, part), { recursive: true })
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function check(part: string, spoilt: string) {
  const source = readFileSync(join(root, rule), 'utf8')
  expect(source).toContain(part)
  writeFileSync(join(copy, rule), source.replace(part, spoilt))
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-rules.mjs'], { cwd: copy, encoding: 'utf8' })
  return { status, stderr }
}

test('rules that are well made pass', () => {
  expect(check('softplus', 'softplus')).toEqual({ status: 0, stderr: '' })
})

test.each([
  ['an unknown name', "after: 'softplus(x)'", "after: 'softpluss(x)'", /softpluss/],
  ['an unbound hole', "after: 'softplus(x)'", "after: 'softplus(y)'", /`y` in `softplus\(y\)` is bound by no hole/],
  ['a formula that does not parse', "'log(1 + exp(x))'", "'log(1 + exp(x)'", /log\(1 \+ exp\(x\)/],
  ['a condition that is none', "'exp(x) < EPSILON'", "'exp(x)'", /exp\(x\)/],
])('%s stops the build with one line that names the file', (_, part, spoilt, reason) => {
  const { status, stderr } = check(part, spoilt)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^rules\/exp-log\/naive-softplus\.ts: .+\n$/)
  expect(stderr).toMatch(reason)
})

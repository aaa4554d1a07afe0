// Starts the built command (dist/, as `npm test` builds it) over the real rules.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import plugin from '../../src/index.ts'

const bin = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli', 'nanproof.js')
const nanproof = (...args: readonly string[]) => {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', env })
  return { code: status, out: stdout, err: stderr }
}

test('rules lists every rule', () => {
  const { code, out, err } = nanproof('rules')
  expect([code, err]).toEqual([0, ''])
  expect(out.trim().split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual(Object.keys(plugin.rules))
})

describe('explain', () => {
  test('shows the page of a rule without its Markdown', () => {
    const { code, out, err } = nanproof('explain', 'nanproof/log-of-zero')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^log-of-zero\n\nA probability can be 0: .*Math\.random\(\) returns it\.\n/)
    expect(out).toContain('\nExamples\n')
    expect(out).toContain('\n  export const f = (x) => Math.log(Math.max(x, 0))\n')
    expect(out).toMatch(/^ {2}formula +format +failure +for +it gives +with the cure\n {2}log\(p\) +float64 +domain +p = 0 +-Infinity +-744/m)
    expect(out).not.toMatch(/```|\*\*|^#|\]\(|^\|/m)
  })

  test('has a page for every rule', () => {
    for (const rule of Object.keys(plugin.rules).slice(-2)) expect(nanproof('explain', rule).code, rule).toBe(0)
  })

  test.each([[['explain'], 'takes the name of one rule'], [['explain', 'log-of-one'], 'no rule `log-of-one`; `nanproof rules` lists them'], [['rules', 'all'], 'takes no arguments'], [['init', '--force'], "Unknown option '--force'"]])(
    '%j is refused in one line', (args, reason) => {
      const { code, out, err } = nanproof(...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^nanproof: .+\n$/)
      expect(err).toContain(reason)
    })
})

/** What the guide's page on verification shows is what comes out. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../cli/run.ts'
import { guideBlock } from '../guide.ts'

const root = join(import.meta.dirname, '..', '..'), { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env

test.each(['softplus', 'own'])('%s.mjs', (name) => {
  // Run from inside the project, so that the package finds itself by its name.
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', guideBlock('verification', `${name}.mjs`)], { cwd: root, encoding: 'utf8', env })
  expect(out).toBe(guideBlock('verification', `${name}.txt`))
})

test('the command', () => {
  const cwd = folder({ 'loss.js': guideBlock('verification', 'loss.js') })
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist', 'src', 'cli', 'nanproof.js'), 'verify', 'loss.js', '--samples', '400'], { cwd, encoding: 'utf8', env })
  expect(status).toBe(0)
  expect(stdout.startsWith(guideBlock('verification', 'loss.txt'))).toBe(true)
  expect(stdout).toContain('z ≥ 236.6: no finite number')
})

test('names every option of the command', () => {
  const help = spawnSync(process.execPath, [join(root, 'dist', 'src', 'cli', 'nanproof.js'), 'verify', '--help'], { encoding: 'utf8', env }).stdout
  const options = [...help.matchAll(/^ {2}(?:-h, )?(--[a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== '--help')
  const shown = readFileSync(join(root, 'docs', 'guide', 'verification.md'), 'utf8').split('| option | |')[1]!
  expect(options.filter((name) => !shown.includes(name))).toEqual([])
})

/** Rslint loads the same build from the configuration that ESLint has: same findings, same fixes. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { bad, cured, npx, project, softplus } from './project.ts'

const files = { 'package.json': '{ "private": true, "type": "module" }\n', 'tsconfig.json': '{ "compilerOptions": { "allowJs": true, "noEmit": true }, "include": ["src"] }\n', 'src/softplus.js': softplus, 'src/draw.ts': bad, 'src/fine.js': cured }
const config = (preset: string): string => guideBlock('other-linters', 'rslint.config.mjs').replace('recommended', preset)

interface Finding {
  readonly ruleName: string
  readonly filePath: string
  readonly range: { readonly start: { readonly line: number, readonly column: number } }
}

test('finds', () => {
  const cwd = project('eslint 10', { ...files, 'rslint.config.mjs': config('recommended') })
  const { code, out } = npx(cwd, 'rslint', '--format', 'jsonline')
  expect(code).toBe(1)
  expect(out.trim().split('\n').map((line) => JSON.parse(line) as Finding).map(({ ruleName, filePath, range: { start } }) => [ruleName, filePath, start.line, start.column]).sort()).toEqual([
    ['nanproof/log-of-random', 'src/draw.ts', 1, 28], ['nanproof/naive-softplus', 'src/softplus.js', 1, 32],
  ])
})

test('fixes', () => {
  const cwd = project('eslint 10', { ...files, 'rslint.config.mjs': config('recommended') })
  expect(npx(cwd, 'rslint', '--fix').code).toBe(1)
  expect(readFileSync(join(cwd, 'src', 'softplus.js'), 'utf8')).toBe(cured)
  expect(readFileSync(join(cwd, 'src', 'draw.ts'), 'utf8')).toBe(bad)
})

test('fixes as far as the preset says', () => {
  const cwd = project('eslint 10', { ...files, 'rslint.config.mjs': config('migrate') })
  expect(npx(cwd, 'rslint', '--fix').code).toBe(0)
  expect(readFileSync(join(cwd, 'src', 'softplus.js'), 'utf8')).toContain("from 'nanproof/stable'")
  expect(readFileSync(join(cwd, 'src', 'draw.ts'), 'utf8')).toContain('1 - Math.random()')
})

/** A repository of packages as the guide shows it: every package's task is cached, and their reports are merged into one. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { bad, cured, npx, project, softplus, type Outcome } from './project.ts'

const page = 'large-repositories', manifest = guideBlock(page, 'packages/loss/package.json', ', and so in each')

const lint = (cwd: string): Outcome & { readonly cached: string | undefined } => {
  const outcome = npx(cwd, 'npm', 'run', 'lint')
  return { ...outcome, cached: /Cached:\s+(.*)/.exec(outcome.out)?.[1] }
}

const results = (cwd: string): readonly (string | undefined)[] => {
  const { runs } = JSON.parse(readFileSync(join(cwd, 'nanproof.sarif'), 'utf8')) as Log
  expect(runs).toHaveLength(1)
  return runs[0]!.results!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri)
}

test("Turborepo caches each package's task, and one report tells of all", () => {
  const cwd = project('eslint 10', {
    '.gitignore': 'node_modules\n.turbo\n*.sarif\n',
    'package.json': guideBlock(page, 'package.json'), 'turbo.json': guideBlock(page, 'turbo.json'),
    'packages/loss/package.json': manifest, 'packages/loss/src/softplus.js': softplus,
    'packages/draw/package.json': manifest.replace('loss', 'draw'), 'packages/draw/draw.ts': bad,
    // turbo reads from it which packages there are; nothing is installed.
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': { workspaces: ['packages/*'] }, 'packages/loss': { version: '1.0.0' }, 'packages/draw': { version: '1.0.0' } } }),
  })
  npx(cwd, 'git', 'init', '--quiet')
  npx(cwd, 'git', 'add', '.')

  const first = lint(cwd)
  expect([first.cached, first.code], first.out + first.err).toEqual(['0 cached, 2 total', 1])
  expect(results(cwd)).toEqual(['packages/draw/draw.ts', 'packages/loss/src/softplus.js'])

  const again = lint(cwd)
  expect([again.cached, again.code]).toEqual(['2 cached, 2 total', 1])
  expect(results(cwd)).toEqual(['packages/draw/draw.ts', 'packages/loss/src/softplus.js'])

  writeFileSync(join(cwd, 'packages/loss/src/softplus.js'), cured)
  writeFileSync(join(cwd, 'packages/draw/draw.ts'), cured.replace('(x)', '(x: number)'))
  const mended = lint(cwd)
  expect([mended.cached, mended.code], mended.out + mended.err).toEqual(['0 cached, 2 total', 0])
  expect(results(cwd)).toEqual([])
})

/** Imports go down only: a layer imports what its row names, and nothing else of ours. */
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const below: Readonly<Record<string, readonly string[]>> = {
  numbers: [],
  math: ['numbers'],
  rule: ['math'],
  rules: ['rule'],
  dialects: ['math', 'numbers'],
  code: ['dialects', 'math', 'numbers'],
  lint: ['rules', 'rule', 'code', 'dialects', 'math', 'numbers'],
  checks: ['lint', 'code', 'dialects', 'math', 'numbers'],
  processors: [],
  version: [],
  plugin: ['lint', 'processors', 'version'],
  'all-rules': ['checks', 'lint', 'rules'],
  index: ['plugin', 'all-rules'],
  stable: [],
  verify: ['rule', 'dialects', 'math', 'numbers', 'stable'],
  trial: ['verify', 'rules', 'rule', 'dialects', 'math', 'numbers', 'stable'],
  monitor: ['rules', 'rule', 'dialects', 'math', 'numbers'],
  cli: ['index', 'processors', 'verify', 'lint', 'code', 'monitor', 'rule', 'math', 'numbers'],
}

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const files = ['src', 'rules'].flatMap((top) => readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/')))

const imports: readonly Import[] = files.flatMap((from) => [...readFileSync(join(root, from), 'utf8').matchAll(/^(?:import|export)\s(type\s)?(?:[^'"`;=]*?\sfrom\s)?'([^']+)'/gm)]
  .map(([, type, name]) => ({ from, to: name!.startsWith('.') ? join(dirname(from), name!).replaceAll(sep, '/') : name!, isType: type !== undefined })))

const isOurs = ({ to }: Import): boolean => /^(?:src|rules)\//.test(to)

function layerOf(file: string): string {
  if (file.startsWith('rules/')) return 'rules'
  if (/^src\/runtime\/stable[./]/.test(file)) return 'stable'
  if (/^src\/runtime\/monitor[./]/.test(file)) return 'monitor'
  const [, first = ''] = file.split('/')
  return first.replace(/(?:\.node)?\.ts$/, '')
}

test('every file lies in a layer that is named here, and is seen to import', () => {
  expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in below))).toEqual([])
  expect(imports.filter(isOurs).length).toBeGreaterThan(files.length)
  expect(imports.filter((each) => isOurs(each) && !files.includes(each.to))).toEqual([])
})

test.each(Object.entries(below))('%s imports no layer but %j', (layer, allowed) => {
  const strangers = imports.filter((each) => isOurs(each) && layerOf(each.from) === layer && layerOf(each.to) !== layer && !allowed.includes(layerOf(each.to)))
  expect(strangers).toEqual([])
})

test('the rows name no way back up', () => {
  const order = Object.keys(below), open = new Set(order)
  while (open.size > 0) {
    const lowest = [...open].find((layer) => below[layer]!.every((other) => !open.has(other)))
    expect(lowest, `a circle among ${[...open].join(', ')}`).toBeDefined()
    open.delete(lowest!)
  }
})

test('what is published runs on the packages that it names, and on no TypeScript', () => {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  const named = new Set(Object.keys({ ...dependencies, ...peerDependencies }))
  const strangers = imports.filter(({ from, to, isType }) => !isOurs({ from, to, isType }) && !isType && layerOf(from) !== 'trial' && !to.startsWith('node:'))
    .filter(({ to }) => !named.has(to.split('/').slice(0, to.startsWith('@') ? 2 : 1).join('/')))
  expect(strangers).toEqual([])
  expect(imports.filter(({ to }) => builtinModules.includes(to)), 'node: is written out').toEqual([])
})

test('only the reader and what stands on it know ESTree', () => {
  const knowing = imports.filter(({ to }) => to === '@typescript-eslint/types' || to === 'estree').map(({ from }) => layerOf(from))
  expect([...new Set(knowing)].sort()).toEqual(['checks', 'cli', 'code', 'lint'])
})

test('the primitives run anywhere: they import nothing from outside', () => {
  expect(imports.filter((each) => layerOf(each.from) === 'stable' && !isOurs(each))).toEqual([])
})

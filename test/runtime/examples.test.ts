/** Every primitive is documented in the same parts, and every example in its documentation is run. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as stable from '../../src/runtime/stable.ts'

const folder = new URL('../../src/runtime/stable/', import.meta.url)
const entry = readFileSync(new URL('../../src/runtime/stable.ts', import.meta.url), 'utf8')

interface Documentation {
  readonly name: string
  readonly text: string
  readonly examples: readonly string[]
}

/** The comment above each export. */
function documentation(): Map<string, Documentation> {
  const found = new Map<string, Documentation>()
  for (const file of readdirSync(folder)) {
    const source = readFileSync(new URL(file, folder), 'utf8')
    for (const [, comment, name] of source.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:const|function|class) (\w+)/g)) {
      const text = comment!.replace(/^ \* ?/gm, '').trim()
      const examples = (text.split('@example\n')[1] ?? '').split('\n').filter((line) => line.trim() !== '')
      found.set(name!, { name: name!, text, examples })
    }
  }
  return found
}

const all = documentation()
const names = Object.keys(stable).filter((name) => name !== 'std')

describe.each(names)('%s', (name) => {
  const entryOf = all.get(name)

  test('is documented with its arguments, special values, error, source and an example', () => {
    expect(entryOf?.text).toMatch(/\n(Domain|Shape): /)
    for (const part of ['Special values: ', 'Error: ', 'Source: ', '@example']) expect(entryOf?.text).toContain(`\n${part}`)
    expect(entryOf?.examples.length).toBeGreaterThan(0)
  })

  test.each(entryOf?.examples.map((line) => [line]) ?? [])('%s', (line) => {
    const [code, shown] = line.split(' // ') as [string, string]
    const value: unknown = new Function(...Object.keys(stable), `return ${code}`)(...Object.values(stable))
    expect(printed(value)).toBe(shown)
  })
})

test('the entry names each primitive in alphabetical groups of one module each', () => {
  const lines = [...entry.matchAll(/export \{ ([^}]+) \}/g)].map(([, list]) => list!.split(', '))
  for (const list of lines) expect(list).toEqual([...list].sort((a, b) => (a < b ? -1 : 1)))
  expect(lines.flat().sort()).toEqual(Object.keys(stable).sort())
})

const printed = (value: unknown): string => (value instanceof Float64Array ? `Float64Array [${[...value].map(text).join(', ')}]` : text(value))
const text = (value: unknown): string => (Object.is(value, -0) ? '-0' : String(value))

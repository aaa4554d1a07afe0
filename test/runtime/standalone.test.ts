/** What lets the primitives run anywhere and give the same result everywhere. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../src/runtime/stable/', import.meta.url)
const sources = [
  ...readdirSync(folder).map((file) => [`stable/${file}`, readFileSync(new URL(file, folder), 'utf8')] as const),
  ['stable.ts', readFileSync(new URL('../../src/runtime/stable.ts', import.meta.url), 'utf8')] as const,
]
const code = (source: string): string => source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')

describe.each(sources)('%s', (file, source) => {
  it('imports its own folder only', () => {
    for (const [, from] of source.matchAll(/from '([^']+)'/g)) expect(from).toMatch(file === 'stable.ts' ? /^\.\/stable\/[\w-]+\.ts$/ : /^\.\/[\w-]+\.ts$/)
  })

  it('asks the engine for nothing that differs between engines', () => {
    const fixed = ['abs', 'sqrt', 'fround', 'floor', 'round', 'min', 'max', 'sign', 'random', 'PI', 'LN2', 'SQRT2', 'SQRT1_2']
    // Math.pow is asked for 0, 1 and infinities only, where it is exact.
    if (file === 'stable/relative.ts' || file === 'stable/power-step.ts') fixed.push('pow')
    for (const [, name] of code(source).matchAll(/Math\.(\w+)/g)) expect(fixed).toContain(name)
    expect(code(source)).not.toMatch(/\b(process|Buffer|require|globalThis|window|document|performance|Date|console)\b/)
  })

  it('marks what it computes when it is imported as free to leave out', () => {
    expect(source).not.toMatch(/^(?:export )?(?:const|let) \w+ = (?:new |[\w.]+\()/m)
    expect(source).not.toMatch(/^[\w.[\]]+ ?(?:=[^=]|\()/m)
  })
})

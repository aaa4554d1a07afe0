/** What a file is read for: only the functions in which a formula of a rule can stand, and what these depend on. */
import { describe, expect, test } from 'vitest'
import { readingOf } from '../../src/code/read.ts'
import { rootsIn } from '../../src/lint/roots.ts'
import { rules } from '../../rules/index.ts'
import { show } from '../../src/math/language.ts'
import { parse } from '../code/parse.ts'

/** The names of the functions that are read. */
function functionsRead(code: string): readonly string[] {
  const sourceCode = parse(code)
  return [...readingOf(sourceCode, () => ({ read: rootsIn(sourceCode, 'likely'), follow: { operations: [], options: [] } })).summaries.keys()].map((node) => sourceCode.getText((node.id ?? ('key' in node.parent ? node.parent.key : node.parent)) as never).split(/\W/)[0]!).sort()
}

describe('a function is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['where a formula can stand in it', 'function f(x) { return Math.log(x) } function g(x) { return x + 1 }', ['f']],
    ['where it calls one of these', 'function f(x) { return Math.log(x) } function g(x) { return f(x) } function h(x) { return g(x) } function other() { return 2 }', ['f', 'g', 'h']],
    ['where one of these calls it', 'function f(x) { return Math.log(g(x)) } function g(x) { return x + 1 } function h(x) { return x + 2 }', ['f', 'g']],
    ['around one of these', 'function f(x) { const h = (y) => Math.log(y); const g = (y) => y + 1; return h(x) }', ['f', 'h']],
    ['beside one of these in a class', 'class A { f() { return 1 / this.x } set(x) { this.x = x } } class B { set(x) { this.x = x } }', ['f', 'set']],
  ])('%s', (_, code, read) => expect(functionsRead(code)).toEqual(read))
})

describe('nothing is read', () => {
  test.each([
    ['of a file without numerics', 'export const f = (x) => x + 1; f(1)'],
    ['for a word in a comment or a text', '// Math.log(x)\nexport const f = (x) => "log(x) / y" + `sqrt(${x})`; f(1)'],
    ['for the log of a console', 'export const f = (x) => console.log(x + 1); f(1)'],
    ['for a difference, where no exponential is taken of which it could be one', 'export const f = (x) => x - 1; f(1)'],
    ['for a power that can be no root of a rule', 'export const f = (x) => Math.sign(x) + 1; f(1)'],
  ])('%s', (_, code) => {
    const sourceCode = parse(code), reader = readingOf(sourceCode, () => ({ read: rootsIn(sourceCode, 'likely'), follow: { operations: [], options: [] } }))
    expect([rootsIn(sourceCode, 'likely'), reader.summaries.size, reader.values.size]).toEqual([[], 0, 0])
  })
})

test.each(Object.entries(rules).flatMap(([rule, { cases }]) => cases.map(({ before }) => [rule, show(before)] as const)))('%s: %s is looked for, as the rule writes it', (_, text) => {
  const code = text.replaceAll(/\b([a-zA-Z]\w*)\(/g, 'library.$1(')
  expect(rootsIn(parse(`export const f = (x, y, p, m) => ${code}`), 'remote')).not.toEqual([])
})

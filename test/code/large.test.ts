/** Files that no person writes: the reader gives up precision, and neither fails nor takes long. */
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/code/read.ts'
import { parse } from './parse.ts'

const many = (count: number, line: (i: number) => string, between = '\n'): string => Array.from({ length: count }, (_, i) => line(i)).join(between)

const files: Readonly<Record<string, string>> = {
  'ten thousand helpers, each calling the one before': `function f0(x) { return x }\n${many(10_000, (i) => `function f${i + 1}(x) { return f${i}(x) + ${i} }`)}`,
  'ten thousand helpers, each calling the one after': many(10_000, (i) => `function f${i}(x) { return Math.log(f${i + 1}(x)) }`),
  'helpers inside of helpers': `${many(300, (i) => `function f${i}(x${i}) { const y${i} = x${i} + 1;`)}${many(300, (i) => `return Math.log(y${299 - i}) }`)}`,
  'a chain of functions that call each other twice': many(2_000, (i) => `function f${i}(x) { return f${i + 1}(x) + f${i + 1}(x + 1) }`),
  'functions that all call all': many(200, (i) => `function f${i}(x) { return ${many(200, (j) => `f${j}(x)`, ' + ')} }`),
  'five thousand branches': `export function f(x, y) { let s = 0\n${many(5_000, (i) => `if (x > ${i} && y !== ${i}) s += Math.log(x - ${i})`)}\nreturn Math.log(s) }`,
  'five thousand early exits': `export function f(x, y) {\n${many(5_000, (i) => `if (x < y + ${i}) return Math.log(y + ${i})`)}\nreturn 0 }`,
  'a chain of else': `export function f(x) {\n${many(300, (i) => `if (x === ${i}) { return Math.log(x + ${i}) }`, ' else ')} return 0 }`,
  'a long sum': `export const f = (x) => ${many(2_500, (i) => `x / ${i + 1}`, ' + ')}`,
  'a deep expression': `export const f = (x) => ${'Math.log('.repeat(700)}x${')'.repeat(700)}`,
  'loops inside of loops': `export function f(z) { let s = 0\n${many(30, (i) => `for (let i${i} = 0; i${i} < z.length; i${i}++) {`)} s += Math.log(z[i0]) ${'}'.repeat(30)} return s }`,
  'aliases of a row inside of loops inside of loops': `export function f(m) {\n${many(14, (i) => `for (const r${i} of ${i === 0 ? 'm' : `r${i - 1}`}) {`)} r13[0] /= 2 ${'}'.repeat(14)} return m }`,
  'five thousand loops, one after the other': `export function f(z) { let s = 0\n${many(5_000, () => 'for (const v of z) s += Math.log(v + s)')}\nreturn s }`,
  'a large table': `export const table = [${many(200_000, (i) => `${i / 7}`, ',')}]\nexport const f = (i) => Math.log(table[i])`,
  'five megabytes of assignments': `const o = {}\n${many(90_000, (i) => `o.property${i} = Math.log(o.property${i + 1} + ${i} * 2)`)}`,
  'a wide object that is written and written': `const o = { ${many(3_000, (i) => `p${i}: ${i}`, ', ')} }\n${many(3_000, (i) => `o.p${i} += o.p${(i * 7) % 3_000}`)}`,
  'an array of arrays that is written and written': `export function f(m) { ${many(3_000, (i) => `m[${i % 7}][${i % 11}] = Math.log(m[${i % 5}][${i % 3}])`)} }`,
  'a choice of choices': `export function f(x) { let y = x\n${many(3_000, (i) => `y = y > ${i} ? y / 2 : y + 1`)}\nreturn Math.log(y) }`,
}

describe('a file that is too much', () => {
  for (const [name, code] of Object.entries(files)) test(name, () => {
    const sourceCode = parse(code)
    const start = performance.now()
    const reader = readFile(sourceCode)
    for (const { expression, assumptions } of reader.sites) expect(reader.ranges.of(expression, assumptions).lo).not.toBeNaN()
    if (process.env['TIMES']) console.log(`${Math.round(performance.now() - start)} ms  ${name}`)
  })
})

/** Notebooks through the processor: findings at their cell and line, fixes that leave the rest byte for byte. */
import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import plugin from '../../src/index.ts'

interface Cell {
  readonly cell_type: 'code' | 'markdown'
  readonly source: string | readonly string[]
}

const code = (...source: readonly string[]): Cell & Record<string, unknown> => ({ cell_type: 'code', execution_count: 1, metadata: {}, outputs: [{ output_type: 'stream', name: 'stdout', text: ['{"source": ["Math.log(1 + x)"]}\n'] }], source })
const markdown: Cell = { cell_type: 'markdown', source: ['# `Math.log(1 + Math.exp(x))`\n'] }
const notebook = (cells: readonly Cell[], language = 'javascript'): string => `${JSON.stringify({ cells, metadata: { kernelspec: { name: 'k', language } }, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`

const config = (preset: 'recommended' | 'migrate'): Linter.Config[] => [plugin.configs[preset], { files: ['**/*.ipynb'], processor: 'nanproof/notebook' }]
const linter = new Linter()
const found = (text: string, preset: 'recommended' | 'migrate' = 'recommended') => linter.verify(text, config(preset), 'model.ipynb')
const fixed = (text: string, preset: 'recommended' | 'migrate' = 'recommended'): string => linter.verifyAndFix(text, config(preset), 'model.ipynb').output
const sources = (text: string): readonly unknown[] => (JSON.parse(text) as { cells: readonly Cell[] }).cells.map(({ source }) => source)

/** What an editor would underline. */
function marked(text: string, { line, column, endLine, endColumn }: Linter.LintMessage): string {
  const lines = text.split('\n')
  return line === endLine ? lines[line - 1]!.slice(column - 1, endColumn! - 1) : [lines[line - 1]!.slice(column - 1), ...lines.slice(line, endLine! - 1), lines[endLine! - 1]!.slice(0, endColumn! - 1)].join('\n')
}

test('a finding tells its cell and line, and is underlined where it stands in the text', () => {
  const text = notebook([markdown, code('const s = "é\\u2028\\"";\n', 'export const f = (x) => "\\"" + Math.log(1 + Math.exp(x))')])
  const [message, ...others] = found(text)
  expect(others).toEqual([])
  expect(message!.ruleId).toBe('nanproof/naive-softplus')
  expect(message!.message).toMatch(/^Cell 2, line 2: `Math\.log/)
  expect(marked(text, message!)).toBe('Math.log(1 + Math.exp(x))')
})

test('what one cell computes is known in the next', () => {
  const text = notebook([code('const p = (z) => 1 / (1 + Math.exp(-z))'), code('export const loss = (z) => -Math.log(p(z))')])
  expect(found(text).map(({ message }) => message.slice(0, 15))).toEqual(['Cell 2, line 1:'])
})

test('where a name is declared twice each cell is read alone', () => {
  const text = notebook([code('const a = 1\n'), code('const a = 2\n', 'export const f = (x) => Math.log(1 + Math.exp(x))\n')])
  expect(found(text).map(({ ruleId, message }) => [ruleId, message.slice(0, 15)])).toEqual([['nanproof/naive-softplus', 'Cell 2, line 2:']])
  expect(found(notebook([code('const = 1'), code('ok()')]))).toMatchObject([{ fatal: true, message: expect.stringMatching(/^Cell 1, line 1: /) as string }])
})

test('--fix writes into the lines that it mends, and nothing else changes', () => {
  const text = notebook([markdown, code('// before "it"\n', 'export const f = (x) => Math.log(1 + Math.exp(x)) // a\\tb\n', 'f(1)')])
  expect(fixed(text)).toBe(text.replace('"export const f = (x) => Math.log(1 + Math.exp(x))', '"export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))'))
})

test('a line that goes is an element less, one that comes an element more', () => {
  const text = notebook([code('export function loss(z) {\n', '  const p = 1 / (1 + Math.exp(-z))\n', '  return -Math.log(p)\n', '}')])
  const [cell] = sources(fixed(text))
  expect(cell).toEqual(['export function loss(z) {\n', '  return -(Math.min(z, 0) - Math.log1p(Math.exp(-Math.abs(z))))\n', '}'])
  const imported = fixed(notebook([markdown, code('export const p = (z) => z.map((x) => Math.exp(x) / z.map(Math.exp).reduce((a, b) => a + b))')]), 'migrate')
  expect(sources(imported)[1]).toEqual(["import { softmax } from 'nanproof/stable'\n", '\n', 'export const p = (z) => Array.from(softmax(z))'])
})

test('a formula over several lines', () => {
  const text = notebook([code('export const f = (x) => Math.log(\n', '  1 + Math.exp(x)\n', ')\n', 'f(1)')])
  expect(marked(text, found(text)[0]!)).toContain('1 + Math.exp(x)')
  expect(sources(fixed(text))).toEqual([['export const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))\n', 'f(1)']])
})

test('a cell whose source is one string stays one', () => {
  const text = notebook([{ cell_type: 'code', source: 'g()\nexport const f = (x) => Math.log(1 + Math.exp(x))\n' }])
  expect(found(text)[0]!.message).toMatch(/^Cell 1, line 2/)
  expect(sources(fixed(text))).toEqual(['g()\nexport const f = (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))\n'])
})

test.each([
  ['a notebook of another language', notebook([code('Math.log(1 + Math.exp(x))')], 'python')],
  ['a cell for the kernel', notebook([code('%%html\n', 'Math.log(1 + Math.exp(x))')])],
  ['an empty notebook', notebook([])],
  ['what is no notebook', '{"cells": 1}'],
  ['what is no JSON', '{"cells": ['],
])('%s is passed over', (_, text) => expect(found(text)).toEqual([]))

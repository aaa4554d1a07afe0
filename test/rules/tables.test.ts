/** Every row of every table: what is reported, what `--fix` makes of it in each preset, and what both give when they run. */
import * as tf from '@tensorflow/tfjs'
import * as typescriptParser from '@typescript-eslint/parser'
import * as espree from 'espree'
import { Linter } from 'eslint'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../src/code/read.ts'
import plugin from '../../src/index.ts'
import * as stable from '../../src/runtime/stable.ts'
import type { Reported, Result, Table } from './table.ts'

type Language = NonNullable<Reported['language']> | 'javascript'
type Preset = 'recommended' | 'migrate' | 'all'

const names = readdirSync(import.meta.dirname).map((file) => basename(file, '.ts')).filter((name) => name !== 'table' && name !== 'tables.test')
const tables = new Map<string, Table>(await Promise.all(names.map(async (name) => [name, ((await import(join(import.meta.dirname, `${name}.ts`))) as { default: Table }).default] as const)))

const linter = new Linter()

/** JavaScript means the same through the parser of TypeScript. */
const parsers = (language: Language) => (language === 'typescript' ? { typescriptParser } : { espree, typescriptParser })

function config(preset: Preset, language: Language, parser: object): Linter.Config[] {
  return [{ ...plugin.configs[preset], files: ['**/*.{js,cjs,ts}'], languageOptions: { parser: parser as Linter.Parser, sourceType: language === 'commonjs' ? 'commonjs' : 'module' } }]
}

const filename = (language: Language): string => (language === 'typescript' ? 'model.ts' : language === 'commonjs' ? 'model.cjs' : 'model.js')

function reported(rule: string, code: string, preset: Preset, language: Language, parser: object): readonly Linter.LintMessage[] {
  const messages = linter.verify(code, config(preset, language, parser), filename(language))
  expect(messages.filter((message) => message.fatal), 'it parses').toEqual([])
  // A user's linting goes on where the reader throws; a test must not.
  expect(failureOf(linter.getSourceCode()), 'the reader reads it').toBe(undefined)
  return messages.filter((message) => message.ruleId === `nanproof/${rule}`)
}

/** Runs a module and gives the numbers of an expression in its scope. */
function numbersOf(code: string, call: string): readonly number[] {
  const { outputText } = ts.transpileModule(`${code}\nexports.result = (${call})`, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
  const exports: { result?: unknown } = {}
  const modules: Readonly<Record<string, unknown>> = { 'nanproof/stable': stable, '@tensorflow/tfjs': tf, '@tensorflow/tfjs-core': tf, '@tensorflow/tfjs-node': tf }
  new Function('require', 'exports', 'module', outputText)((name: string) => modules[name], exports, { exports })
  return flat(exports.result)
}

function flat(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof tf.Tensor) return [...value.dataSync()]
  return Array.from(value as ArrayLike<unknown>).flatMap(flat)
}

const list = (result: Result): readonly number[] => (typeof result === 'number' ? [result] : result)

/** Within a few units of binary32 where tensors compute, of binary64 elsewhere. */
function expectClose(got: readonly number[], want: readonly number[], code: string): void {
  expect(got).toHaveLength(want.length)
  const units = /tensorflow/.test(code) ? 2 ** -20 : 2 ** -48
  for (const [i, x] of got.entries()) if (!Object.is(x, want[i])) expect(Math.abs(x - want[i]!), `${x} is ${want[i]}`).toBeLessThanOrEqual(units * Math.abs(want[i]!))
}

it('every rule has a table', () => expect([...tables.keys()].sort()).toEqual(Object.keys(plugin.rules).sort()))

for (const [rule, { reports, quiet }] of tables) {
  describe(rule, () => {
    for (const row of reports) {
      const language = row.language ?? 'javascript', code = row.code.trim()
      for (const [name, parser] of Object.entries(parsers(language))) {
        it(`reports ${row.as} (${name})`, () => {
          expect(reported(rule, code, row.remote ? 'all' : 'migrate', language, parser)).toHaveLength(row.times ?? 1)
          expect(reported(rule, code, 'recommended', language, parser)).toHaveLength(row.seldom || row.remote ? 0 : row.times ?? 1)
          if (row.remote) expect(reported(rule, code, 'migrate', language, parser)).toHaveLength(0)
        })
        for (const preset of ['recommended', 'migrate'] as const) {
          it(`cures ${row.as} in ${preset} (${name})`, () => {
            const { output, messages } = linter.verifyAndFix(code, config(row.remote && preset === 'migrate' ? 'all' : preset, language, parser), filename(language))
            const want = (row[preset] ?? row.code).trim()
            expect(output).toBe(want)
            if (want !== code) expect(messages.map(({ message }) => message), 'the fixed file is clean').toEqual([])
          })
        }
      }
      if (row.run) {
        const { call, before, after } = row.run
        it(`turns ${row.as} from ${before} to ${after}`, () => {
          expectClose(numbersOf(code, call), list(before), code)
          for (const fixed of [row.recommended, row.migrate]) if (fixed !== undefined) expectClose(numbersOf(fixed.trim(), call), list(after), code)
        })
      }
    }
    for (const row of quiet) {
      const language = row.language ?? 'javascript', code = row.code.trim()
      for (const [name, parser] of Object.entries(parsers(language))) {
        it(`is quiet: ${row.because} (${name})`, () => expect(reported(rule, code, 'all', language, parser).map(({ message }) => message)).toEqual([]))
      }
    }
  })
}

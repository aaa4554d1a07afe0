/** A rule that throws takes ESLint's whole run with it. Contained, it costs its own findings in that file. */
import type { Rule } from 'eslint'
import { failureOf } from '../code/read.ts'

export interface Crash {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The rule, or the reader that all rules share. */
  readonly culprit: string
  readonly error: unknown
}

type Rules = Record<string, Rule.RuleModule>

export const contain = (rules: Rules, onCrash: (crash: Crash) => void): Rules => mapped(rules, (rule, name) => ({
  ...rule,
  create(context) {
    const tell = (culprit: string, error: unknown, given: readonly unknown[]) => {
      const { line, column } = given.map(startOf).find((start) => start !== undefined) ?? { line: 1, column: 0 }
      onCrash({ file: context.filename, line, column: column + 1, culprit, error })
    }
    const tried = <A extends unknown[], R>(work: (...given: A) => R, otherwise: R) => (...given: A): R => {
      try {
        return work(...given)
      } catch (error) {
        tell(`nanproof/${name}`, error, given)
        return otherwise
      } finally {
        const failure = failureOf(context.sourceCode)
        if (failure !== undefined && !isTooDeep(failure)) tell('the reader', failure, [])
      }
    }
    const listeners = tried((given: Rule.RuleContext) => rule.create(given), {})(context)
    return mapped(listeners as Record<string, (...given: unknown[]) => void>, (listener) => tried(listener, undefined)) as Rule.RuleListener
  },
}))

const startOf = (given: unknown): { readonly line: number, readonly column: number } | undefined => (given as { loc?: { start?: { line: number, column: number } } } | undefined)?.loc?.start

/** A sum of ten thousand terms is deeper than the stack, which is no mistake of anybody. */
const isTooDeep = (error: unknown): boolean => error instanceof RangeError && error.message.includes('call stack')

const mapped = <T>(record: Record<string, T>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/** A rule that throws takes ESLint's whole run with it. Contained, it costs its own findings in that file. */
import type { Rule } from 'eslint'

export interface Crash {
  readonly file: string
  readonly rule: string
  readonly error: unknown
}

type Rules = Record<string, Rule.RuleModule>

export const contain = (rules: Rules, onCrash: (crash: Crash) => void): Rules => mapped(rules, (rule, name) => ({
  ...rule,
  create(context) {
    const tried = <A extends unknown[], R>(work: (...given: A) => R, otherwise: R) => (...given: A): R => {
      try {
        return work(...given)
      } catch (error) {
        onCrash({ file: context.filename, rule: name, error })
        return otherwise
      }
    }
    const listeners = tried((given: Rule.RuleContext) => rule.create(given), {})(context)
    return mapped(listeners as Record<string, (...given: unknown[]) => void>, (listener) => tried(listener, undefined)) as Rule.RuleListener
  },
}))

const mapped = <T>(record: Record<string, T>, change: (value: T, key: string) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))

/**
 * The findings of a run as they can be verified. A rule beside the others lifts them out of the reading that all rules share; what ESLint then
 * reports, with comments that disable a rule obeyed, is looked up among them.
 */
import type { Linter, Rule } from 'eslint'
import type { TSESTree } from '@typescript-eslint/types'
import { cureOf } from '../../lint/cure.ts'
import { findingsIn } from '../../lint/finding.ts'
import { messageOf } from '../../lint/message.ts'
import { readingFor } from '../../lint/reading-for.ts'
import { fixLevel, leastLikelihood } from '../../lint/settings.ts'
import { hasTrigger } from '../../lint/trigger.ts'
import type { Plugin } from '../lint.ts'
import { waysToLift, type Lifted } from './lifted.ts'

const name = 'findings-to-verify'

interface Collected {
  readonly file: string
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly ways: readonly Lifted[]
}

/** A plugin that does the same, and hands out each finding. */
export class Collection {
  readonly plugin: Plugin
  readonly #found: Collected[] = []

  constructor(plugin: Plugin) {
    this.plugin = {
      ...plugin, rules: { ...plugin.rules, [name]: this.#rule() },
      configs: Object.fromEntries(Object.entries(plugin.configs).map(([preset, config]) => [preset, { ...config, rules: { ...config.rules, [`${plugin.meta.name}/${name}`]: 'error' as const } }])),
    }
  }

  #rule(): Rule.RuleModule {
    return {
      create: (context) => ({
        'Program:exit': () => {
          const { sourceCode, settings, filename } = context, least = leastLikelihood(settings)
          if (!hasTrigger(sourceCode, least)) return
          const reader = readingFor(context)
          for (const finding of findingsIn(reader, least)) {
            const { start } = (finding.at as TSESTree.Node).loc, cure = cureOf(reader, finding, fixLevel(settings)), { what, why, cure: write } = messageOf(reader, finding, cure)
            this.#found.push({ file: filename, rule: finding.rule, line: start.line, column: start.column + 1, message: `${what} ${why} ${write}`, ways: waysToLift(reader, finding, cure) })
          }
        },
      }),
    }
  }

  /** The ways to lift what a message speaks of; nothing for what is no formula, as a learning rate. A part of a file, as a cell is of a notebook, has positions of its own, and its messages say which part. */
  of(file: string, { ruleId, line, column, message }: Linter.LintMessage): readonly Lifted[] | undefined {
    const all = this.#found.filter((each) => each.rule === ruleId!.slice(ruleId!.indexOf('/') + 1))
    const found = all.find((each) => each.file === file && each.line === line && each.column === column) ?? all.find((each) => each.file.startsWith(`${file}/`) && message.endsWith(each.message))
    return found?.ways
  }
}

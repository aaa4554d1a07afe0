/** A check as a rule of ESLint: what it finds in the shared reading of the file, reported as the declared rules do. */
import type { Rule } from 'eslint'
import type { Edit } from '../code/edit.ts'
import type { Reader } from '../code/reader.ts'
import type { Node } from '../code/tree.ts'
import { home } from '../lint/declared-rule.ts'
import { readingFor } from '../lint/reading-for.ts'
import { isAtLeast } from '../lint/likelihood.ts'
import { allows, fixLevel, leastLikelihood } from '../lint/settings.ts'

export interface Flaw {
  readonly node: Node
  /** What stands there, what goes wrong with it, and what to write: a sentence each. */
  readonly what: string
  readonly why: string
  readonly cure: string
  /** The cure as a change, under a title. It changes what is computed, so no safe fix is among them. */
  readonly edit?: Edit & { readonly title: string; readonly isCertain: boolean }
  /** Said only where all that is possible is asked for. */
  readonly isSeldom?: boolean
}

export function check(name: string, description: string, words: RegExp, find: (reader: Reader) => Iterable<Flaw>): Rule.RuleModule {
  return {
    meta: {
      type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
      docs: { description, url: `${home}/blob/main/docs/rules/${name}.md`, recommended: true },
      messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
    },
    create(context) {
      if (!words.test(context.sourceCode.text)) return {}
      return {
        'Program:exit'() {
          for (const flaw of find(readingFor(context))) if (!flaw.isSeldom || isAtLeast('possible', leastLikelihood(context.settings))) report(context, flaw)
        },
      }
    },
  }
}

function report(context: Rule.RuleContext, { node, what, why, cure, edit }: Flaw): void {
  const apply = edit && ((fixer: Rule.RuleFixer) => fixer.replaceTextRange([edit.range[0], edit.range[1]], edit.text))
  context.report({
    node: node as never, messageId: 'found', data: { what, why, cure },
    fix: apply && edit.isCertain && allows(fixLevel(context.settings), 'all') ? apply : null,
    suggest: apply ? [{ messageId: 'suggestion', data: { title: edit.title }, fix: apply }] : [],
  })
}

/** A declared rule as a rule of ESLint: it reports what the shared reading of the file found for it. */
import type { Rule } from 'eslint'
import type { Reader } from '../code/reader.ts'
import { readingsFor } from './reading-for.ts'
import { fixLevel, leastLikelihood } from './settings.ts'
import { cureOf, type Cure } from './cure.ts'
import { findingsIn, type Finding } from './finding.ts'
import { messageOf } from './message.ts'
import { hasTrigger } from './trigger.ts'

export const home = 'https://github.com/nanproof/nanproof'

export function declaredRule(name: string, description: string): Rule.RuleModule {
  return {
    meta: {
      type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
      docs: { description, url: `${home}/blob/main/docs/rules/${name}.md`, recommended: true },
      messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
    },
    create(context) {
      const { sourceCode } = context, least = leastLikelihood(context.settings)
      if (!hasTrigger(sourceCode, least)) return {}
      return {
        'Program:exit'() {
          for (const reader of readingsFor(context)) {
            for (const finding of findingsIn(reader, least)) if (finding.rule === name) report(context, reader, finding, cureOf(reader, finding, fixLevel(context.settings)))
          }
        },
      }
    },
  }
}

function report(context: Rule.RuleContext, reader: Reader, finding: Finding, cure: Cure): void {
  const apply = (edits: NonNullable<Cure['fix']>) => (fixer: Rule.RuleFixer) => edits.map(({ range, text }) => fixer.replaceTextRange([range[0], range[1]], text))
  context.report({
    node: finding.at as never,
    messageId: 'found',
    data: { ...messageOf(reader, finding, cure) },
    fix: cure.fix ? apply(cure.fix) : null,
    suggest: cure.suggestions.map(({ title, edits }) => ({ messageId: 'suggestion', data: { title }, fix: apply(edits) })),
  })
}

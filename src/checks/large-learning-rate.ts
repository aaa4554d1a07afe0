/**
 * A learning rate with which training cannot succeed, by the optimizer that it is given to.
 *
 * A threshold on the rate alone is right in one case of eight: 0.5 is a good rate for descent on scaled inputs, 1 is the
 * reference setting of Adadelta, 200 is one of t-SNE. So a finding needs the optimizer's own function and a rate that is
 * known there; what is computed, scheduled or asked of the user is not.
 */
import type { Rule, SourceCode } from 'eslint'
import { losesComments } from '../code/comments.ts'
import type { Edit } from '../code/edit.ts'
import { isPure } from '../code/purity.ts'
import { inside, type Located, type Node } from '../code/tree.ts'
import { home } from '../lint/declared-rule.ts'
import { readingFor } from '../lint/reading-for.ts'
import { allows, fixLevel } from '../lint/settings.ts'
import { mayGiveRate } from '../lint/rate-places.ts'
import { isReadOnlyBy } from './learning-rate/only-reader.ts'
import type { Optimizer } from './learning-rate/optimizers.ts'
import { sourcesAt, type Source } from './learning-rate/sources.ts'
import { usesOf, type Use } from './learning-rate/uses.ts'

export const largeLearningRate: Rule.RuleModule = {
  meta: {
    type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
    docs: { description: 'a learning rate with which the optimizer at hand cannot train', url: `${home}/blob/main/docs/rules/large-learning-rate.md`, recommended: true },
    messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
  },
  create(context) {
    const { sourceCode } = context
    if (!mayGiveRate(sourceCode)) return {}
    return {
      'Program:exit'() {
        const reader = readingFor(context)
        const uses = usesOf(reader).map((use) => ({ use, sources: use.argument ? sourcesAt(reader, use.argument, use.rate) : [] }))
        const isShared = sharedBy(uses)
        for (const { use, sources } of uses) {
          if (!use.argument && use.optimizer.missing) report(context, use, { rate: Number.NaN, isBound: false, origin: undefined, isDefault: false, through: [] })
          const known = sources.filter((source) => !isShared(source))
          for (const source of new Map(known.map((s) => [s.origin ?? s.rate, s])).values()) report(context, use, source)
        }
      },
    }
  },
}

/** A parameter that feeds several optimizers carries a rate that was chosen together with one of them: which is not known. */
function sharedBy(uses: readonly { readonly use: Use; readonly sources: readonly Source[] }[]): (source: Source) => boolean {
  const optimizers = new Map<unknown, Set<Optimizer>>()
  for (const { use, sources } of uses) for (const way of sources.flatMap(waysOf)) optimizers.set(way, (optimizers.get(way) ?? new Set()).add(use.optimizer))
  return (source) => waysOf(source).some((way) => optimizers.get(way)!.size > 1)
}

const waysOf = ({ through, origin }: Source): readonly unknown[] => (through.length > 0 && origin ? [...through, origin] : through)

function report(context: Rule.RuleContext, use: Use, source: Source): void {
  const { sourceCode } = context, { optimizer } = use
  const why = use.argument ? problemOf(optimizer, source) : optimizer.missing!.gives
  if (why === undefined) return
  const edit = editOf(sourceCode, use, source)
  const text = use.argument ? String(optimizer.usual) : optimizer.missing!.arguments
  const title = `Use the default rate of ${optimizer.title}, ${optimizer.usual}.`
  const apply = ({ range }: Pick<Edit, 'range'>) => (fixer: Rule.RuleFixer) => fixer.replaceTextRange([range[0], range[1]], text)
  const at = edit && source.origin && inside(edit, source.origin) ? source.origin : use.argument ?? use.call
  context.report({
    node: at as never,
    messageId: 'found',
    data: { what: what(sourceCode, use, source, at), why, cure: `Write \`${text}\`, the default of ${optimizer.title}.` },
    fix: edit?.isCertain && allows(fixLevel(context.settings), 'all') ? apply(edit) : null,
    suggest: edit ? [{ messageId: 'suggestion', data: { title }, fix: apply(edit) }] : [],
  })
}

/** Below this an optimizer whose step is the rate needs a million steps to change a weight by 0.1. */
const smallest = 1e-7

function problemOf(optimizer: Optimizer, { rate, isBound }: Source): string | undefined {
  if (rate >= optimizer.from && Number.isFinite(rate)) return optimizer.large(rate)
  if (isBound) return undefined
  const isUsable = rate > 0 && Number.isFinite(rate)
  if (!isUsable && optimizer.refuses) return optimizer.refuses
  if (!Number.isFinite(rate)) return 'Every weight is NaN after the first step.'
  if (rate === 0) return 'No weight ever moves.'
  if (rate < 0) return 'A negative rate climbs: every step makes the loss larger.'
  return optimizer.normalises && rate < smallest ? `${optimizer.title} moves a weight by about the rate in each step, however large the gradient is: a change of 0.1 takes more than a million steps.` : undefined
}

function what(sourceCode: SourceCode, { call, argument }: Use, { rate, isBound, origin, isDefault }: Source, at: Node): string {
  const callee = `\`${sourceCode.getText(call.callee as never).replaceAll(/\s+/g, '')}\`${elsewhere(sourceCode, at, call, ' in line')}`
  if (!argument) return `${callee} is given no rate.`
  const from = origin && at !== origin ? elsewhere(sourceCode, call, origin, ', from line') : ''
  return `${callee} is given the rate ${isBound ? `${rate} or more` : rate}${from}${isDefault ? ', where no other is given' : ''}.`
}

/** The line of a place that is not in the line of the report, after a word. */
function elsewhere(sourceCode: SourceCode, from: Located, place: Located, word: string): string {
  const { line } = sourceCode.getLocFromIndex(place.range[0])
  return inside(place, from) || inside(from, place) || line === sourceCode.getLocFromIndex(from.range[0]).line ? '' : `${word} ${line}`
}

/**
 * Where the default goes: over the number where it is written, if nothing else reads it from there, else over the argument of
 * the optimizer. A number that only some calls pass, or that is a default, stands for itself alone: where others read it too
 * the change is only suggested.
 */
function editOf(sourceCode: SourceCode, use: Use, { origin, through, isDefault }: Source): { readonly range: readonly [number, number]; readonly isCertain: boolean } | undefined {
  const { call, argument } = use
  if (!argument) return { range: [call.range[1] - 1, call.range[1] - 1], isCertain: true }
  const replaced = (node: Node, isCertain: boolean) => (losesComments(sourceCode, node, []) || !isPure(node, sourceCode) ? undefined : { range: node.range, isCertain })
  if (origin && isReadOnlyBy(argument, origin, sourceCode)) return replaced(origin, true)
  if (use.inOptions || through.length > 0 || isDefault) return origin && replaced(origin, false)
  return replaced(argument, true)
}

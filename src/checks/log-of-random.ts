/**
 * `Math.random()` draws from [0, 1), and its logarithm is −∞ where it draws 0: Box and Muller's normal numbers, exponential
 * and Gumbel ones become infinite once in 2⁵³ draws, and once in some thousand with a generator of few bits. `1 - Math.random()`
 * is exact, as random, and never 0; a bound or a small number added would change what is drawn. Where the logarithm of the
 * logarithm is taken, as in Gumbel's numbers, 1 is as bad as 0, and another number takes the place of 0.
 */
import type { Rule } from 'eslint'
import type { TSESTree } from '@typescript-eslint/types'
import { losesComments } from '../code/comments.ts'
import { fitted, Precedence } from '../code/parentheses.ts'
import type { Reader } from '../code/reader.ts'
import { identifierOf } from '../code/scope.ts'
import { bare, propertyName, type Node } from '../code/tree.ts'
import { home } from '../lint/declared-rule.ts'
import { findingsIn, type Finding } from '../lint/finding.ts'
import { readingFor } from '../lint/reading-for.ts'
import { allows, fixLevel, leastLikelihood } from '../lint/settings.ts'
import { hasTrigger } from '../lint/trigger.ts'

export const logOfRandom: Rule.RuleModule = {
  meta: {
    type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
    docs: { description: 'the logarithm of a random number that can be 0', url: `${home}/blob/main/docs/rules/log-of-random.md`, recommended: true },
    messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
  },
  create(context) {
    const { sourceCode } = context, least = leastLikelihood(context.settings)
    if (!hasTrigger(sourceCode, least)) return {}
    return {
      'Program:exit'() {
        const reader = readingFor(context)
        for (const finding of findingsIn(reader, least)) if (finding.rule === 'log-of-random') report(context, reader, finding)
      },
    }
  },
}

function report(context: Rule.RuleContext, reader: Reader, { node, at }: Finding): void {
  const { sourceCode } = context
  const argument = node.type === 'CallExpression' ? node.arguments[0] : undefined
  const draws = argument ? drawsOf(reader, argument) : undefined, [draw] = draws ?? []
  const text = (n: Node): string => sourceCode.getText(n as never).replaceAll(/\s+/g, ' ')
  const form = isInLogarithm(node) ? { before: '', after: ' || 2 ** -53', precedence: Precedence.or } : { before: '1 - ', after: '', precedence: Precedence.additive }
  const cured = draw && `${form.before}${text(draw)}${form.after}`
  const apply = (fixer: Rule.RuleFixer) => draws!.map((n) => {
    const { range, text: fit } = fitted(sourceCode, form.precedence, `${form.before}${sourceCode.getText(n as never)}${form.after}`, n)
    return fixer.replaceTextRange([range[0], range[1]], fit)
  })
  const isCertain = allows(fixLevel(context.settings), 'all')
  context.report({
    node: at as never,
    messageId: 'found',
    data: {
      what: `\`${text(node)}\` is -Infinity where ${draw && draw !== argument ? `\`${text(draw)}\`` : 'the random number'} is 0.`,
      why: 'Random numbers are drawn from 0 on and below 1.',
      cure: cured ? `Draw it as \`${cured}\`.` : 'Subtract it from 1 where it is drawn.',
    },
    fix: isCertain && cured ? apply : null,
    suggest: cured && !isCertain ? [{ messageId: 'suggestion', data: { title: `${form.after ? 'Draw no 0' : 'Draw from above 0 up to 1, which for a seed are other numbers'}: \`${cured}\`` }, fix: apply }] : [],
  })
}

/** Whether the logarithm of the logarithm is taken: `Math.log(-Math.log(u))`. */
function isInLogarithm({ parent }: Node): boolean {
  const call = parent?.type === 'UnaryExpression' ? parent.parent : undefined
  return call?.type === 'CallExpression' && /^log$/.test(call.callee.type === 'MemberExpression' ? propertyName(call.callee) ?? '' : call.callee.type === 'Identifier' ? call.callee.name : '')
}

/** The calls that draw what a logarithm is taken of: itself, or all that is ever written to the variable. */
function drawsOf(reader: Reader, argument: Node): readonly TSESTree.CallExpression[] | undefined {
  const node = bare(argument)
  const calls = node.type === 'Identifier' ? writtenTo(reader, node) : [node]
  const draws = calls?.filter((call): call is TSESTree.CallExpression => call.type === 'CallExpression')
  return draws && draws.length > 0 && draws.length === calls!.length && draws.every((call) => !losesComments(reader.sourceCode, call, [call])) ? draws : undefined
}

/** What is written to a variable, but for the number with which it is declared. */
function writtenTo(reader: Reader, node: TSESTree.Identifier): readonly Node[] | undefined {
  const writes = reader.variableOf(node)?.references.filter((r) => r.isWrite()) ?? []
  const values = writes.map((r) => (r.writeExpr && isWhole(identifierOf(r)) ? bare(r.writeExpr as unknown as Node) : undefined))
  return values.includes(undefined) ? undefined : (values as Node[]).filter((value) => value.type !== 'Literal')
}

/** `u = …` and `let u = …`, and not `u += …` nor a part of a pattern. */
const isWhole = (target: Node): boolean =>
  (target.parent?.type === 'VariableDeclarator' && target.parent.id === target) || (target.parent?.type === 'AssignmentExpression' && target.parent.left === target && target.parent.operator === '=')

/**
 * `^` is no power but the exclusive or of the bits of two integers: `0.9 ^ 2` is 2, and `1 - (beta ^ t)` of Adam's first step
 * is 0, by which it divides. Fractions are cut off before, so wherever an operand is known to be one, or a float function
 * takes the result, a power was meant; `10 ^ 3` and `2 ^ 8` with both numbers in decimal are reported as compilers of C do.
 * Hashes, flags and generators of random numbers work with integers and are left alone.
 */
import type { Rule, SourceCode } from 'eslint'
import type { TSESTree } from '@typescript-eslint/types'
import { losesComments } from '../code/comments.ts'
import { isEnclosed } from '../code/own-parentheses.ts'
import type { Reader } from '../code/reader.ts'
import { bare, type Node } from '../code/tree.ts'
import { home } from '../lint/declared-rule.ts'
import { readingFor } from '../lint/reading-for.ts'
import { allows, fixLevel } from '../lint/settings.ts'
import { shortened } from '../lint/shortened.ts'
import { fractionAt } from './xor-as-power/fraction.ts'

/** Operators and numbers of those who mean bits. */
const bitwise = /^(?:[&|]|<<|>>>?)$/
/** Functions that nobody asks of a pattern of bits. */
const ofReals = /^(?:Math\.)?(?:sqrt|cbrt|exp|expm1|log|log1p|log2|log10|sin|cos|tan|tanh|hypot)$/

export const xorAsPower: Rule.RuleModule = {
  meta: {
    type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
    docs: { description: 'a bitwise exclusive or where a power is meant', url: `${home}/blob/main/docs/rules/xor-as-power.md`, recommended: true },
    messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
  },
  create(context) {
    const { sourceCode } = context
    if (!sourceCode.text.includes('^')) return {}
    const candidates: TSESTree.BinaryExpression[] = []
    return {
      BinaryExpression(found) {
        const node = found as unknown as TSESTree.BinaryExpression
        if (isXor(node) && !isXor(node.parent) && !meansBits(node)) candidates.push(node)
      },
      'Program:exit'() {
        if (candidates.length === 0) return
        const reader = readingFor(context)
        for (const node of candidates) {
          const evidence = evidenceOf(reader, node)
          if (evidence !== undefined) report(context, node, evidence)
        }
      },
    }
  },
}

const isXor = (node: Node): node is TSESTree.BinaryExpression => node.type === 'BinaryExpression' && node.operator === '^'

/** The operands of a chain: a, 2 + b and 2 of `a ^ 2 + b ^ 2`. */
const operandsOf = (node: Node): readonly Node[] => (isXor(node) ? [...operandsOf(node.left), ...operandsOf(node.right)] : [bare(node)])

function meansBits(node: TSESTree.BinaryExpression): boolean {
  const { parent } = node
  if (parent.type === 'BinaryExpression' && bitwise.test(parent.operator)) return true
  return operandsOf(node).some((operand) => {
    if (operand.type === 'BinaryExpression') return bitwise.test(operand.operator) || /[=<>]/.test(operand.operator)
    if (operand.type === 'UnaryExpression') return /^[~!]$/.test(operand.operator)
    // `x ^ 0` cuts the fraction off, `x ^ 1` turns a bit around.
    return operand.type === 'Literal' && (typeof operand.value !== 'number' || operand.value === 0 || operand.value === 1 || /^0[xbo]/i.test(operand.raw))
  })
}

/** What says that a power is meant. */
function evidenceOf(reader: Reader, node: TSESTree.BinaryExpression): string | undefined {
  const operands = operandsOf(node), last = operands.at(-1)!
  const [base] = operands
  if (operands.length === 2 && isDecimal(base!, 2, 10) && (isDecimal(last) || (last.type === 'UnaryExpression' && last.operator === '-'))) return 'both are written in decimal'
  for (const operand of operands) {
    const fraction = fractionAt(reader, operand)
    if (fraction !== undefined) return `\`${shortened(reader.sourceCode.getText(operand as never), 80)}\` is no integer`
  }
  const { parent } = node
  if (parent.type === 'CallExpression' && ofReals.test(reader.sourceCode.getText(parent.callee as never)) && isDecimal(last, 2, 3)) return `\`${reader.sourceCode.getText(parent.callee as never)}\` is a function of real numbers`
  return undefined
}

const isDecimal = (node: Node, ...values: readonly number[]): boolean =>
  node.type === 'Literal' && typeof node.value === 'number' && /^\d+$/.test(node.raw) && (values.length === 0 || values.includes(node.value))

function report(context: Rule.RuleContext, node: TSESTree.BinaryExpression, evidence: string): void {
  const { sourceCode } = context
  const text = shortened(sourceCode.getText(node as never), 80), cured = curedText(sourceCode, node)
  const apply = (fixer: Rule.RuleFixer) => fixer.replaceTextRange([node.range[0], node.range[1]], cured!)
  const title = `Raise to a power instead: \`${cured}\``
  const isCertain = allows(fixLevel(context.settings), 'all')
  context.report({
    node: node as never,
    messageId: 'found',
    data: { what: `\`${text}\` is the exclusive or of the bits of integers, and ${evidence}.`, why: 'JavaScript writes a power as `**`.', cure: cured === undefined ? '' : `Write \`${cured}\`.` },
    fix: isCertain && cured !== undefined ? apply : null,
    suggest: cured === undefined || isCertain ? [] : [{ messageId: 'suggestion', data: { title }, fix: apply }],
  })
}

/**
 * The text with every `^` of the chain as `**`. That binds tighter, which is what was meant: `1 - beta ^ t`, `a ^ 2 + b ^ 2`.
 * A sign before the base is no syntax of a power, and what it is the sign of is not known.
 */
function curedText(sourceCode: SourceCode, node: TSESTree.BinaryExpression): string | undefined {
  const carets = operatorsOf(sourceCode, node)
  if (losesComments(sourceCode, node, []) || carets.some(({ base }) => base.type === 'UnaryExpression' && !isEnclosed(sourceCode, base))) return undefined
  let text = sourceCode.getText(node as never)
  for (const { range } of carets.toReversed()) text = `${text.slice(0, range[0] - node.range[0])}**${text.slice(range[1] - node.range[0])}`
  return text
}

interface Caret {
  readonly range: readonly [number, number]
  readonly base: Node
}

function operatorsOf(sourceCode: SourceCode, node: Node): readonly Caret[] {
  if (!isXor(node)) return []
  const { range } = sourceCode.getTokenAfter(node.left as never, ({ value }) => value === '^')!
  return [...operatorsOf(sourceCode, node.left), { range, base: baseOf(sourceCode, node.left) }, ...operatorsOf(sourceCode, node.right)]
}

/** What the operator would take for its base: b of `a + b`. */
const baseOf = (sourceCode: SourceCode, node: Node): Node => (node.type === 'BinaryExpression' && !isEnclosed(sourceCode, node) ? baseOf(sourceCode, node.right) : node)

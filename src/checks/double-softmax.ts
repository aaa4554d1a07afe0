/**
 * A softmax of a softmax is nearly uniform: its inputs lie between 0 and 1, so that of three classes none gets more than 58 %,
 * however sure the model is. A loss that takes logits applies the softmax itself; given probabilities it never falls below
 * 0.55 for three classes and 1.46 for ten, and its gradient is small where the model is wrong. The same holds of a sigmoid
 * and `sigmoidCrossEntropy`.
 */
import type { Rule } from 'eslint'
import type { TSESTree } from '@typescript-eslint/types'
import { losesComments } from '../code/comments.ts'
import { expressionOf } from '../code/containers.ts'
import { propertyOf } from '../code/places.ts'
import type { Reader } from '../code/reader.ts'
import { bare, type Node } from '../code/tree.ts'
import type { Value } from '../code/value.ts'
import { home } from '../lint/declared-rule.ts'
import { readingFor } from '../lint/reading-for.ts'
import { allows, fixLevel } from '../lint/settings.ts'
import { equal, type Expression } from '../math/expression.ts'
import { lastActivation, libraryFunction, outputOfLayer, type Activation } from './double-softmax/last-activation.ts'

/** Losses that apply an activation to their second argument. */
const losses: Readonly<Record<string, string>> = { 'losses.softmaxCrossEntropy': 'softmax', 'losses.sigmoidCrossEntropy': 'sigmoid' }

export const doubleSoftmax: Rule.RuleModule = {
  meta: {
    type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], defaultOptions: [],
    docs: { description: 'a softmax, or a loss that applies one, of what a softmax gave', url: `${home}/blob/main/docs/rules/double-softmax.md`, recommended: true },
    messages: { found: '{{what}} {{why}} {{cure}}', suggestion: '{{title}}' },
  },
  create(context) {
    const { text } = context.sourceCode
    if (!/softmax|sigmoidCrossEntropy/i.test(text)) return {}
    return {
      'Program:exit'() {
        const reader = readingFor(context)
        for (const use of usesIn(reader)) {
          const made = sourceOf(reader, use)
          if (made) report(context, reader, use, made)
        }
      },
    }
  },
}

/** A place where an activation is applied. */
interface Use {
  readonly activation: string
  readonly call: TSESTree.CallExpression
  /** What it is applied to. Of a loss that is handed to `compile`, the model. */
  readonly operand: Node
  readonly kind: 'activation' | 'loss' | 'compiled'
}

function usesIn(reader: Reader): readonly Use[] {
  const uses: Use[] = []
  for (const [node, value] of reader.values) {
    if (node.type !== 'CallExpression') continue
    const name = libraryFunction(reader, node), loss = losses[name ?? ''], [first, second] = node.arguments
    if (loss && second) uses.push({ activation: loss, call: node, operand: second, kind: 'loss' })
    else if (name === undefined && node.callee.type === 'MemberExpression' && methodUse(reader, node, node.callee)) uses.push(methodUse(reader, node, node.callee)!)
    else if (first && (name === 'softmax' || (name === undefined && applies(reader, value, first)))) uses.push({ activation: 'softmax', call: node, operand: first, kind: 'activation' })
  }
  return uses
}

/** The operation that gave a number, a tensor or an array. */
function nameOf(reader: Reader, value: Value | undefined): string | undefined {
  if (value?.kind !== 'formula' && value?.kind !== 'list') return undefined
  const e = stripped(expressionOf(reader, value))
  return e.kind === 'operation' ? e.name : undefined
}

/** Whether a helper gives the softmax of its argument, and not the argument itself, which may be one. */
function applies(reader: Reader, value: Value, argument: Node): boolean {
  if (value.kind !== 'formula' && value.kind !== 'list') return false
  const e = expressionOf(reader, value), given = reader.values.get(argument)
  const inner = given?.kind === 'formula' || given?.kind === 'list' ? expressionOf(reader, given) : undefined
  return e.kind === 'operation' && e.name === 'softmax' && inner !== undefined && !equal(e, inner) && equal(stripped(e.operands[0]!), stripped(inner))
}

/** `x.softmax()`, and `model.compile({ loss: tf.losses.softmaxCrossEntropy })`. */
function methodUse(reader: Reader, node: TSESTree.CallExpression, callee: TSESTree.MemberExpression): Use | undefined {
  const method = propertyOf(callee), [options] = node.arguments
  if (method === 'softmax' && node.arguments.length === 0) return { activation: 'softmax', call: node, operand: callee.object, kind: 'activation' }
  if (method !== 'compile' || options?.type !== 'ObjectExpression') return undefined
  const loss = options.properties.find((p): p is TSESTree.Property => p.type === 'Property' && !p.computed && p.key.type === 'Identifier' && p.key.name === 'loss')?.value
  const object = loss?.type === 'MemberExpression' ? reader.values.get(loss.object) : undefined
  const activation = losses[object?.kind === 'library' && object.dialect.name === 'tfjs' ? `${object.name}.${propertyOf(loss as TSESTree.MemberExpression)}` : '']
  return activation === undefined ? undefined : { activation, call: node, operand: callee.object, kind: 'compiled' }
}

/** What was squashed before: in an expression that the file computes, or by the last layer of a model. */
type Made = { readonly inner: Node } | { readonly layer: Activation }

function sourceOf(reader: Reader, { activation, operand, kind }: Use): Made | undefined {
  const layer = kind === 'compiled' ? operand : outputOfLayer(reader, operand)
  const last = layer && lastActivation(reader, layer)
  if (last) return last.name === activation ? { layer: last } : undefined
  return nameOf(reader, reader.values.get(operand)) === activation ? { inner: operand } : undefined
}

const stripped = (e: Expression): Expression => (e.kind === 'operation' && (e.name === 'rearranged' || e.name === 'at') ? stripped(e.operands[0]!) : e)

function report(context: Rule.RuleContext, reader: Reader, use: Use, made: Made): void {
  const { sourceCode } = context, { activation, call, operand, kind } = use
  const text = (node: Node): string => sourceCode.getText(node as never).replaceAll(/\s+/g, ' ')
  const edit = 'layer' in made && kind !== 'activation' ? withoutActivation(sourceCode.text, made.layer) : replaced(use, made)
  const applies = kind === 'activation' ? `\`${text(call)}\` applies ${activation}` : `\`${text(kind === 'loss' ? call.callee : operand)}\` ${kind === 'loss' ? 'applies' : 'is compiled with a loss that applies'} ${activation}`
  const where = 'layer' in made ? `what a layer with \`${text(made.layer.node)}\` gave` : `\`${text(operand)}\`, which is the output of one`
  const isCertain = edit !== undefined && !('layer' in made) && allows(fixLevel(context.settings), 'all')
  const apply = (fixer: Rule.RuleFixer) => fixer.replaceTextRange([edit!.range[0], edit!.range[1]], edit!.text)
  const usable = edit && !losesComments(sourceCode, edit.node, edit.kept) ? edit : undefined
  context.report({
    node: call as never,
    messageId: 'found',
    data: { what: `${applies} to ${where}.`, why: activation === 'softmax' ? 'Softmax of numbers between 0 and 1 is nearly uniform.' : 'A sigmoid of numbers between 0 and 1 lies between 0.5 and 0.73.', cure: kind === 'activation' ? 'Apply it once.' : 'Give it the logits.' },
    fix: isCertain && usable ? apply : null,
    suggest: usable && !isCertain ? [{ messageId: 'suggestion', data: { title: usable.title }, fix: apply }] : [],
  })

  function replaced({ call: outer, operand: given }: Use, from: Made): Change | undefined {
    if (kind === 'activation') return { node: outer, kept: [given], range: outer.range, text: sourceCode.getText(given as never), title: `Apply ${activation} once: \`${text(given)}\`` }
    const inner = 'inner' in from ? bare(from.inner) : undefined
    const logits = inner?.type === 'CallExpression' ? (libraryFunction(reader, inner) === activation ? inner.arguments[0] : inner.callee.type === 'MemberExpression' && propertyOf(inner.callee) === activation ? inner.callee.object : undefined) : undefined
    return logits && { node: given, kept: [logits], range: given.range, text: sourceCode.getText(logits as never), title: `Give the logits: \`${text(logits)}\`` }
  }
}

interface Change {
  readonly node: Node
  readonly kept: readonly Node[]
  readonly range: readonly [number, number]
  readonly text: string
  readonly title: string
}

/** The layer without its activation: it gives logits then, also to whoever else asks the model. */
function withoutActivation(text: string, { name, node }: Activation): Change | undefined {
  if (node.type !== 'Property') return undefined
  const after = /^\s*,\s*/.exec(text.slice(node.range[1])), before = /,\s*$/.exec(text.slice(0, node.range[0]))
  const range: readonly [number, number] = after ? [node.range[0], node.range[1] + after[0].length] : [node.range[0] - (before?.[0].length ?? 0), node.range[1]]
  return { node, kept: [], range, text: '', title: `Let the layer give logits, without \`activation: '${name}'\`` }
}

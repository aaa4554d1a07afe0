/**
 * A loss of probabilities clips what is no probability, and where it clips it has no gradient; a softmax of one class is
 * always 1.
 *
 * The string losses of TensorFlow.js take the output of the last layer for probabilities and clip it to 10⁻⁷…1 − 10⁻⁷. Without
 * a sigmoid or softmax every output beyond is stuck there. The loss, the model and its last layer must stand in one file.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Rule } from 'eslint'
import { bare, type Node } from '../code/tree.ts'
import type { Reader } from '../code/reader.ts'
import { methodCalls } from './calls.ts'
import { check, type Flaw } from './check.ts'
import { isWhole, sequenceOf, textOf, valueOf, type Layer } from './layers/sequence.ts'

interface Pair {
  /** The activation that gives what the loss takes. */
  readonly gives: 'sigmoid' | 'softmax'
  /** Activations whose output is in 0…1. */
  readonly fits: RegExp
}

const pairs: Readonly<Record<string, Pair>> = {
  binaryCrossentropy: { gives: 'sigmoid', fits: /^(?:sigmoid|softmax|hardSigmoid)$/ },
  categoricalCrossentropy: { gives: 'softmax', fits: /^(?:sigmoid|softmax|hardSigmoid)$/ },
  sparseCategoricalCrossentropy: { gives: 'softmax', fits: /^(?:sigmoid|softmax|hardSigmoid)$/ },
}

/** Layers whose output is what their activation makes it. */
const computing = /^(?:dense|conv2d|conv1d)$/

export const mismatchedLoss: Rule.RuleModule = check('mismatched-loss', 'a loss of probabilities on an output that is none', /\bcompile\b/, function* (reader) {
  for (const call of methodCalls(reader, /^compile$/)) {
    const [options] = call.arguments, callee = bare(call.callee) as TSESTree.MemberExpression
    const layers = sequenceOf(reader, callee.object), last = layers?.at(-1)
    if (options?.type !== 'ObjectExpression' || !last || !computing.test(last.kind) || !last.options || !isWhole(last.options)) continue
    const loss = textOf(valueOf(options, 'loss')), found = loss === undefined ? undefined : flaw(reader, last, loss)
    if (found) yield found
  }
})

function flaw(reader: Reader, { options, call }: Layer, loss: string): Flaw | undefined {
  const node = valueOf(options!, 'activation'), activation = node ? textOf(node) : 'linear', units = valueOf(options!, 'units')
  if (activation === undefined) return undefined
  const isSingle = units?.type === 'Literal' && units.value === 1
  if (activation === 'softmax') return isSingle ? oneClass(reader, node!, loss) : undefined
  const pair = Object.hasOwn(pairs, loss) ? pairs[loss] : undefined
  if (!pair || pair.fits.test(activation)) return undefined
  const gives = isSingle ? 'sigmoid' : pair.gives
  return {
    node: node ?? call,
    what: node ? `The last layer ends in ${activation}, and \`${loss}\` takes probabilities.` : `The last layer has no activation, and \`${loss}\` takes probabilities.`,
    why: 'It clips what is below 0 or above 1, and there its gradient is 0: such rows are never learned.',
    cure: `Write \`activation: '${gives}'\`.`,
    edit: { ...(node ? { range: node.range, text: `'${gives}'` } : { range: [options!.range[0] + 1, options!.range[0] + 1] as const, text: ` activation: '${gives}',` }), title: `End the model in ${gives}.`, isCertain: true },
  }
}

function oneClass(reader: Reader, node: Node, loss: string): Flaw {
  return {
    node,
    what: `The last layer is a softmax of one unit, under ${loss === 'binaryCrossentropy' ? 'a binary cross-entropy' : `\`${loss}\``}.`,
    why: 'The softmax of a single number is always 1, and its gradient 0: nothing is learned.',
    cure: "Write `'sigmoid'`.",
    edit: { range: node.range, text: reader.sourceCode.getText(node as never).startsWith('"') ? '"sigmoid"' : "'sigmoid'", title: 'Use sigmoid for one unit.', isCertain: true },
  }
}

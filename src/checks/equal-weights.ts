/**
 * Units that begin with equal weights compute the same, get the same gradient, and stay the same unit for ever.
 *
 * Of a hidden layer of a thousand such units one is learned; of zeros none, since no gradient passes through them. Biases may
 * be equal, and so may the weights of the last layer, whose units are told apart by their labels.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Rule } from 'eslint'
import type { Reader } from '../code/reader.ts'
import { bare, type Node } from '../code/tree.ts'
import { callsOf, methodCalls } from './calls.ts'
import { check, type Flaw } from './check.ts'
import { sequenceOf, textOf, valueOf, type Layer } from './layers/sequence.ts'
import { tfjsFunction } from './tensor-origin.ts'

const weighted = /^(?:dense|conv1d|conv2d|conv3d|lstm|gru|simpleRNN)$/

export const equalWeights: Rule.RuleModule = check('equal-weights', 'a hidden layer whose units all begin with the same weights', /\bkernelInitializer\b/, function* (reader) {
  const seen = new Set<Node>()
  for (const layers of sequencesIn(reader)) {
    for (const layer of layers.slice(0, -1)) {
      const found = weighted.test(layer.kind) && !seen.has(layer.call) ? flaw(reader, layer) : undefined
      if (found) yield found
      seen.add(layer.call)
    }
  }
})

function* sequencesIn(reader: Reader): Generator<readonly Layer[]> {
  for (const call of [...methodCalls(reader, /^(?:compile|fit)$/)]) {
    const layers = sequenceOf(reader, (bare(call.callee) as TSESTree.MemberExpression).object)
    if (layers) yield layers
  }
  for (const call of callsOf(reader, 'sequential')) {
    const layers = sequenceOf(reader, call)
    if (layers) yield layers
  }
}

function flaw(reader: Reader, { options, kind }: Layer): Flaw | undefined {
  const node = options && valueOf(options, 'kernelInitializer'), value = node && constantOf(reader, node)
  const units = options && (valueOf(options, 'units') ?? valueOf(options, 'filters'))
  if (!node || value === undefined || (units?.type === 'Literal' && units.value === 1)) return undefined
  const activation = textOf(valueOf(options, 'activation')), better = activation !== undefined && /relu/i.test(activation) ? 'heNormal' : 'glorotUniform'
  return {
    node,
    what: `The weights of this hidden \`${kind}\` layer all begin at ${value}.`,
    why: value === '0' ? 'No gradient passes through weights of 0, and all units get the same: they stay one unit.' : 'All units compute the same and get the same gradient: they stay one unit.',
    cure: `Write \`'${better}'\`.`,
    edit: { range: node.range, text: `'${better}'`, title: `Begin with ${better}.`, isCertain: true },
  }
}

function constantOf(reader: Reader, node: Node): string | undefined {
  const text = textOf(node)?.toLowerCase()
  if (text !== undefined) return text === 'zeros' ? '0' : text === 'ones' ? '1' : undefined
  const name = node.type === 'CallExpression' ? tfjsFunction(reader, bare(node.callee)) : undefined
  if (name === 'initializers.zeros') return '0'
  if (name === 'initializers.ones') return '1'
  return name === 'initializers.constant' ? 'the same number' : undefined
}

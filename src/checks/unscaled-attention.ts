/**
 * The scores of attention are sums of d products and grow like √d; a softmax of large scores is 0 or 1, where it has no
 * gradient.
 *
 * Divided by √d they have deviation 1 whatever d is (Vaswani et al. 2017). Scaling one of the factors does as well, and so
 * does normalising both, as for a cosine; factors that are neither scaled nor projected by weights are not known well enough.
 */
import type { Rule } from 'eslint'
import type { Reader } from '../code/reader.ts'
import { bare, propertyName, type Node } from '../code/tree.ts'
import type { Expression } from '../math/expression.ts'
import { check, type Flaw } from './check.ts'
import { madeBy, tfjsFunction, type Call } from './tensor-origin.ts'

export const unscaledAttention: Rule.RuleModule = check('unscaled-attention', 'attention without division by the root of its dimension', /\bsoftmax\b[^]*\bmatMul\b|\bmatMul\b[^]*\bsoftmax\b/, function* (reader) {
  for (const { node, expression, call } of reader.sites) {
    if (call || expression.name !== 'softmax') continue
    const scores = scoresIn(expression.operands[0]!), factors = scores && factorsOf(reader, scores)
    if (!scores || !factors || !reader.isOwn(scores) || !factors.every((factor) => isProjected(reader, factor))) continue
    yield flaw(reader, node, scores, factors)
  }
})

/** The product of matrices that the softmax is of; a mask may have been added to it. */
function scoresIn(e: Expression): Call | undefined {
  if (e.kind === 'operation') return e.name === 'rearranged' ? scoresIn(e.operands[0]!) : e.name === 'add' ? scoresIn(e.operands[0]!) ?? scoresIn(e.operands[1]!) : undefined
  const origin = e.origin as Node | undefined
  return e.kind === 'variable' && origin?.type === 'CallExpression' && /matMul$/.test(nameOf(origin)) ? origin : undefined
}

const nameOf = ({ callee }: Call): string => {
  const inner = bare(callee)
  return inner.type === 'MemberExpression' ? propertyName(inner) ?? '' : inner.type === 'Identifier' ? inner.name : ''
}

/** q and k of q · kᵀ. */
function factorsOf(reader: Reader, call: Call): readonly [Node, Node] | undefined {
  const callee = bare(call.callee), isFunction = tfjsFunction(reader, callee) !== undefined
  const [q, k, ...flags] = isFunction ? call.arguments : callee.type === 'MemberExpression' ? [callee.object, ...call.arguments] : []
  if (!q || !k) return undefined
  const isTransposed = flags[1]?.type === 'Literal' ? flags[1].value === true : k.type === 'CallExpression' && nameOf(k) === 'transpose'
  return isTransposed ? [q, k] : undefined
}

/** Whether it is computed with weights, as a query or a key is. */
function isProjected(reader: Reader, factor: Node): boolean {
  const by = madeBy(reader, factor)?.by
  return by !== undefined && /^(?:matMul|apply|dot)$/.test(nameOf(by))
}

function flaw(reader: Reader, node: Node, scores: Call, [, key]: readonly [Node, Node]): Flaw {
  const { sourceCode } = reader, text = key.type === 'Identifier' ? `.div(Math.sqrt(${key.name}.shape[${key.name}.shape.length - 1]))` : undefined
  return {
    node: scores,
    what: `These scores go into ${node.type === 'CallExpression' ? `\`${sourceCode.getText(node.callee as never)}\`` : 'softmax'} undivided.`,
    why: 'Each is a sum over the dimension of the key, and grows like its root: beyond some tens of dimensions the softmax is 0 or 1 and has no gradient.',
    cure: 'Divide them by the root of the dimension of the key.',
    ...(text !== undefined && { edit: { range: [scores.range[1], scores.range[1]] as const, text, title: 'Divide by the root of the dimension.', isCertain: false } }),
  }
}

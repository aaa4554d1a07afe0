/**
 * Random weights must shrink as a layer gets more inputs, or its sums grow with their number.
 *
 * A unit adds up n products. With weights of deviation s the sum has about s · √n, so s must be about 1/√n (Glorot and Bengio
 * 2010), for relu √(2/n) (He et al. 2015): measured, 256 inputs and normal weights of deviation 1 are infinite in float32
 * after 37 layers. Two slips are certain: the factor √(2/n) multiplied by n again, which is √(2n), and the map 2u − 1, which
 * is made for uniform numbers, of normal ones, which shifts every weight by -1.
 */
import type { Rule } from 'eslint'
import type { Edit } from '../code/edit.ts'
import { isPure } from '../code/purity.ts'
import type { Reader, Site } from '../code/reader.ts'
import { bare, inside, type Node } from '../code/tree.ts'
import { equal, type Expression } from '../math/expression.ts'
import { callsOf, methodCalls } from './calls.ts'
import { check, type Flaw } from './check.ts'
import { madeBy, tfjsFunction, type Call } from './tensor-origin.ts'

export const unscaledWeights: Rule.RuleModule = check('unscaled-weights', 'random weights whose size does not shrink with the number of inputs', /\brandom\s*\(|\b(?:randomNormal|truncatedNormal)\b/, function* (reader) {
  for (const site of reader.sites) {
    const found = !site.call ? grown(reader, site) ?? shifted(reader, site) : undefined
    if (found) yield found
  }
  yield* factors(reader)
})

interface Product {
  readonly over: readonly Expression[]
  readonly under: readonly Expression[]
}

/** a · b / c as the factors above and below the line. */
function productOf(e: Expression): Product {
  if (e.kind === 'operation' && (e.name === 'mul' || e.name === 'div')) {
    const [a, b] = [productOf(e.operands[0]!), productOf(e.operands[1]!)]
    return e.name === 'mul' ? { over: [...a.over, ...b.over], under: [...a.under, ...b.under] } : { over: [...a.over, ...b.under], under: [...a.under, ...b.over] }
  }
  return { over: [e], under: [] }
}

/** random · n · √(c/n): the factor that was to shrink the weights makes them grow. */
function grown(reader: Reader, { node, expression }: Site): Flaw | undefined {
  if (expression.name !== 'mul' || isFactor(reader, node)) return undefined
  const { over } = productOf(expression)
  if (!over.some((factor) => isRandom(reader, factor))) return undefined
  const same = (a: Expression, b: Expression): boolean => equal(a, b) || isReadAgain(reader, node, a, b)
  const count = over.find((n) => n.kind === 'variable' && !isRandom(reader, n) && over.some((root) => isRootOver(root, (factor) => same(factor, n))))
  const written = count?.origin as Node | undefined
  if (!count || !written || !reader.isOwn(written)) return undefined
  const name = reader.sourceCode.getText(written as never), edit = withoutFactor(reader, node, name)
  return {
    node,
    what: `This multiplies by \`${name}\`, and by a root that divides by it.`,
    why: `\`${name}\` times the root of 1/\`${name}\` is the root of \`${name}\`: the weights grow with the number of inputs, where they must shrink.`,
    cure: `Leave out the factor \`${name}\`.`,
    ...(edit && { edit: { ...edit, title: `Leave out the factor ${name}.`, isCertain: true } }),
  }
}

/** √(c/n). */
const isRootOver = (e: Expression, isCount: (factor: Expression) => boolean): boolean => e.kind === 'operation' && e.name === 'sqrt' && productOf(e.operands[0]!).under.some(isCount)

const isPath = /^[\w$.]+$/

/** Whether the same name or property is read twice in one product, where nothing writes it in between. */
function isReadAgain({ sourceCode }: Reader, product: Node, a: Expression, b: Expression): boolean {
  const [one, other] = [a.origin, b.origin] as (Node | undefined)[]
  if (!one || !other || !inside(one, product) || !inside(other, product)) return false
  const text = sourceCode.getText(one as never)
  return isPath.test(text) && text === sourceCode.getText(other as never)
}

/** Whether the product goes on around it, where it will be looked at as a whole. */
const isFactor = (reader: Reader, node: Node): boolean => {
  const { parent } = node
  const value = parent?.type === 'BinaryExpression' && parent.operator === '*' ? reader.values.get(parent) : undefined
  return value?.kind === 'formula' && value.expression.kind === 'operation' && value.expression.name === 'mul'
}

/** `a * n * b` without `n`, a name or a property: it is still read under the root. */
function withoutFactor(reader: Reader, node: Node, name: string): Edit | undefined {
  if (node.type !== 'BinaryExpression' || node.operator !== '*') return undefined
  const { sourceCode } = reader, is = (side: Node): boolean => sourceCode.getText(side as never) === name && isPath.test(name)
  const times = sourceCode.getTokenAfter(node.left as never, ({ value }) => value === '*')!
  if (is(node.right)) return { range: [sourceCode.getTokenBefore(times)!.range[1], node.right.range[1]], text: '' }
  if (is(node.left)) return { range: [node.left.range[0], sourceCode.getTokenAfter(times)!.range[0]], text: '' }
  return withoutFactor(reader, node.left, name) ?? withoutFactor(reader, node.right, name)
}

function isRandom(reader: Reader, e: Expression): boolean {
  if (e.kind === 'operation') return ['mul', 'sub', 'add', 'neg'].includes(e.name) && e.operands.some((operand) => isRandom(reader, operand))
  return e.kind === 'variable' && (reader.ranges.of(e).drawn !== undefined || drawnBy(reader, e) !== undefined)
}

const draws = /^(?:randomNormal|truncatedNormal|randomUniform|randomStandardNormal)$/

/** The call that draws a tensor of them. */
function drawnBy(reader: Reader, e: Expression): Call | undefined {
  const origin = e.origin as Node | undefined
  return origin?.type === 'CallExpression' && draws.test(tfjsFunction(reader, bare(origin.callee)) ?? '') ? origin : undefined
}

/** 2z − 1 of normal numbers z. */
function shifted(reader: Reader, { node, expression }: Site): Flaw | undefined {
  const [product, one] = expression.operands
  if (expression.name !== 'sub' || one?.kind !== 'constant' || product?.kind !== 'operation' || product.name !== 'mul') return undefined
  const factor = product.operands.find(({ kind }) => kind === 'constant'), drawn = product.operands.find(({ kind }) => kind === 'variable')
  if (factor?.kind !== 'constant' || factor.value !== 2 * one.value || one.value <= 0 || !drawn) return undefined
  const by = drawnBy(reader, drawn), name = by && tfjsFunction(reader, bare(by.callee))
  if (!by || !/Normal$/.test(name ?? '') || by.arguments.length !== 1) return undefined
  const text = scaled(reader, by)
  return {
    node,
    what: `\`${factor.value} * z - ${one.value}\` of normal numbers \`z\` has mean -${one.value} and deviation ${factor.value}.`,
    why: 'It maps uniform numbers to both sides of 0; normal ones are there already. Every weight is shifted the same way, and the units saturate.',
    cure: text === undefined ? 'Leave it out, and scale by the root of 2 over the number of inputs.' : `Write \`${text}\`.`,
    ...(text !== undefined && { edit: { range: node.range, text, title: 'Scale by the number of inputs.', isCertain: true } }),
  }
}

/** `tf.randomNormal([n, m], 0, Math.sqrt(2 / n))`. */
function scaled(reader: Reader, by: Call): string | undefined {
  const { sourceCode } = reader, [shape] = by.arguments, first = shape?.type === 'ArrayExpression' && shape.elements.length === 2 ? shape.elements[0] : undefined
  if (!first || first.type === 'SpreadElement' || !isPure(first, sourceCode) || sourceCode.getCommentsInside(by as never).length > 0) return undefined
  return `${sourceCode.getText(by.callee as never)}(${sourceCode.getText(shape as never)}, 0, Math.sqrt(2 / ${sourceCode.getText(first as never)}))`
}

/** Weights of deviation 1 or so as the second factor of a product of matrices. */
function* factors(reader: Reader): Generator<Flaw> {
  const seen = new Set<Node>()
  for (const call of [...callsOf(reader, 'matMul'), ...methodCalls(reader, /^(?:matMul|dot)$/)]) {
    const weights = tfjsFunction(reader, bare(call.callee)) === undefined ? call.arguments[0] : call.arguments[1]
    const made = weights && madeBy(reader, weights)
    if (!made || seen.has(made.by) || !made.through.includes('variable') || !/^(?:randomNormal|truncatedNormal)$/.test(tfjsFunction(reader, bare(made.by.callee)) ?? '')) continue
    seen.add(made.by)
    const found = tooWide(reader, made.by)
    if (found) yield found
  }
}

function tooWide(reader: Reader, by: Call): Flaw | undefined {
  const [shape, , deviation] = by.arguments, list = shape && reader.values.get(shape)
  const count = list?.kind === 'list' ? numberOf(list.items?.[0]) : undefined, size = deviation ? numberOf(reader.values.get(deviation)) : 1
  // Ten times too wide: the sums of one layer have deviation 14.
  if (count === undefined || size === undefined || size < 10 * Math.sqrt(2 / count)) return undefined
  const text = by.arguments.length === 1 ? scaled(reader, by) : undefined
  return {
    node: by,
    what: `These weights have deviation ${size}, and each unit adds up ${count} of them.`,
    why: `Its sums have a deviation of about ${Number((size * Math.sqrt(count)).toPrecision(2))} times its inputs: sigmoids and softmax saturate, and through some layers of relu it overflows.`,
    cure: `Write ${text === undefined ? 'the deviation `Math.sqrt(2 / n)` for n inputs' : `\`${text}\``}.`,
    ...(text !== undefined && { edit: { range: by.range, text, title: 'Scale by the number of inputs.', isCertain: true } }),
  }
}

const numberOf = (value: ReturnType<Reader['values']['get']>): number | undefined => (value?.kind === 'formula' && value.expression.kind === 'constant' ? value.expression.value : undefined)

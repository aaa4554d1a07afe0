/**
 * Adam and its kin divide by the root of a mean square, which is 0 for a weight that had no gradient yet; the epsilon under
 * the line is all that keeps 0 / 0 away.
 *
 * A relu unit that is silent for the first batch is enough. In float32 an epsilon below 7 · 10⁻⁴⁶ is 0 as well.
 */
import type { Rule } from 'eslint'
import type { Reader } from '../code/reader.ts'
import { isPure } from '../code/purity.ts'
import { check, type Flaw } from './check.ts'
import { useOfTfjs, type Call } from './learning-rate/uses.ts'

/** Which argument is the epsilon. */
const places: Readonly<Record<string, number>> = { Adam: 3, Adamax: 3, RMSProp: 3, Adadelta: 2 }

export const zeroEpsilon: Rule.RuleModule = check('zero-epsilon', 'an optimizer that divides 0 by 0', /\b(?:adam|adamax|rmsprop|adadelta)\b|Optimizer\b/, function* (reader) {
  for (const node of reader.values.keys()) {
    const use = node.type === 'CallExpression' || node.type === 'NewExpression' ? useOfTfjs(reader, node) : undefined
    const found = use && flaw(reader, use.call, use.optimizer.title)
    if (found) yield found
  }
})

function flaw(reader: Reader, call: Call, title: string): Flaw | undefined {
  const place = places[title], argument = place === undefined ? undefined : call.arguments[place]
  const value = argument && reader.values.get(argument), epsilon = value?.kind === 'formula' && value.expression.kind === 'constant' ? value.expression.value : undefined
  if (!argument || epsilon === undefined || epsilon < 0 || Math.fround(epsilon) !== 0) return undefined
  return {
    node: argument,
    what: `${title} gets the epsilon ${epsilon}${epsilon > 0 ? ', which is 0 in float32' : ''}.`,
    why: 'A weight whose gradient is 0 in the first step becomes 0 / 0, which is NaN.',
    cure: 'Write `1e-7`, the epsilon of float32.',
    ...(isPure(argument, reader.sourceCode) && { edit: { range: argument.range, text: '1e-7', title: 'Use the epsilon of float32, 1e-7.', isCertain: true } }),
  }
}

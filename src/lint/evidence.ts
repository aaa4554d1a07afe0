/**
 * What a formula says of the values in it. Whoever weighs log(p) and log(1 − p) takes p for a probability, and a probability
 * is 0 or 1 at times; the weight is then 0 too, and 0 · −∞ is NaN.
 */
import type { TSESTree } from '@typescript-eslint/types'
import { propertyOf } from '../code/places.ts'
import type { Reader, Site } from '../code/reader.ts'
import { equal, type Expression, type Operation } from '../math/expression.ts'
import type { Attained } from '../math/range.ts'
import { contains } from '../math/range.ts'

const probabilities = new WeakMap<Reader, readonly Expression[]>()

/** The quantities of which both logarithms are weighed. */
function probabilitiesIn(reader: Reader): readonly Expression[] {
  const known = probabilities.get(reader)
  if (known) return known
  const direct: Expression[] = [], complements: Expression[] = []
  for (const site of reader.sites) for (const operand of weighedLogarithms(site)) {
    if (operand.kind === 'operation' && operand.name === 'sub' && isOne(operand.operands[0]!)) complements.push(operand.operands[1]!)
    else direct.push(operand)
  }
  const found = direct.filter((e) => complements.some((c) => equal(c, e)))
  probabilities.set(reader, found)
  return found
}

function weighedLogarithms({ expression: e }: Site): readonly Expression[] {
  if (e.name !== 'mul') return []
  return e.operands.flatMap((operand) => (operand.kind === 'operation' && operand.name === 'log' ? [operand.operands[0]!] : []))
}

const isOne = (e: Expression): boolean => e.kind === 'constant' && e.value === 1

/** Whoever bounds p from below by a small number, and takes the logarithm of 1 − p, has bounded the side that needs none. */
function boundedOnWrongSide(operand: Expression): Attained | undefined {
  if (operand.kind !== 'operation' || operand.name !== 'sub' || !isOne(operand.operands[0]!)) return undefined
  const bounded = operand.operands[1]!
  const isBound = (e: Expression): boolean => e.kind === 'constant' && e.value > 0 && e.value <= 0.01
  return bounded.kind === 'operation' && bounded.name === 'maximum' && bounded.operands.some(isBound) ? { at: 0, why: 'when the probability is 1, since the bound is on its other side' } : undefined
}

/** The point 0 of an operand of a logarithm that is a probability, or what is left of one to 1. */
export function probabilityAtZero(reader: Reader, operand: Expression, site: Site): Attained | undefined {
  const wrong = boundedOnWrongSide(operand)
  if (wrong) return contains(reader.ranges.of(operand, site.assumptions), 0) ? wrong : undefined
  const all = probabilitiesIn(reader)
  const complement = operand.kind === 'operation' && operand.name === 'sub' && isOne((operand as Operation).operands[0]!) ? operand.operands[1] : undefined
  if (!all.some((p) => equal(p, operand) || (complement !== undefined && equal(p, complement)))) return undefined
  if (!weightCanBeZero(reader, site) || reader.ranges.excludes(complement ?? operand, complement ? 1 : 0, site.assumptions)) return undefined
  return contains(reader.ranges.of(operand, site.assumptions), 0) ? { at: 0, why: complement ? 'when the probability is 1' : 'when the probability is 0' } : undefined
}

/**
 * The point 0 of a prediction of which the logarithm is weighed by a label, as in a cross-entropy that is written out. What is predicted
 * is 0 as soon as its logit is far below the others, and a label is 0 for all classes but one: 0 · −∞ is NaN.
 */
export function predictionAtZero(reader: Reader, operand: Expression, site: Site): Attained | undefined {
  if (!predictions.test(nameOf(reader, operand) ?? '') || !contains(reader.ranges.of(operand, site.assumptions), 0)) return undefined
  for (const { expression: e, assumptions } of reader.sites) {
    const i = e.name === 'mul' ? e.operands.findIndex((o) => o.origin === site.node) : -1
    if (i < 0) continue
    const weight = e.operands[1 - i]!
    return labels.test(nameOf(reader, weight) ?? '') && contains(reader.ranges.of(weight, assumptions), 0) ? { at: 0, why: 'when the predicted probability underflows' } : undefined
  }
  return undefined
}

const predictions = /(?:pred(?:iction|icted)?|prob(?:abilit(?:y|ie))?|softmax|y_?hat)s?$/i
const labels = /(?:labels?|targets?|one_?hots?|y_?true|(?:true|correct|expected|actual|desired)_?(?:outputs?|class|labels?|values?|y)?)$/i

/** What is called the largest value and what is called the smallest are the same where all values are. */
export function emptyRange(reader: Reader, e: Operation, site: Site): Attained | undefined {
  const [scaled, range] = e.operands as [Expression, Expression]
  if (scaled.kind !== 'operation' || scaled.name !== 'sub' || range.kind !== 'operation' || range.name !== 'sub' || !equal(scaled.operands[1]!, range.operands[1]!)) return undefined
  const [largest, smallest] = range.operands.map((o) => nameOf(reader, o))
  const isRange = largest !== undefined && smallest !== undefined && /max/i.test(largest) && largest !== smallest && largest.replace(/max(?:imum)?/i, '') === smallest.replace(/min(?:imum)?/i, '')
  return isRange && contains(reader.ranges.of(range, site.assumptions), 0) && !reader.ranges.excludes(range, 0, site.assumptions) ? { at: 0, why: 'when the largest value is also the smallest' } : undefined
}

/** What a quantity is called, or the property or the array that it is read from. */
function nameOf(reader: Reader, e: Expression): string | undefined {
  if (e.kind === 'operation') return e.name === 'at' || e.name === 'rearranged' ? nameOf(reader, e.operands[0]!) : undefined
  if (e.kind === 'constant') return undefined
  const leaf = reader.leaves.get(e), origin = leaf?.variable.origin as TSESTree.Node | undefined
  if (leaf?.member) return leaf.member.property === 'data' ? nameOf(reader, leaf.member.base) : leaf.member.property
  if (origin?.type === 'Identifier') return origin.name
  if (origin?.type === 'MemberExpression') return propertyOf(origin)
  const { parent } = origin ?? {}
  return parent?.type === 'VariableDeclarator' && parent.init === origin && parent.id.type === 'Identifier' ? parent.id.name : undefined
}

/** Whether the factor beside this logarithm can be 0. */
function weightCanBeZero(reader: Reader, log: Site): boolean {
  for (const { expression: e, assumptions } of reader.sites) {
    const i = e.name === 'mul' ? e.operands.findIndex((o) => o.origin === log.node) : -1
    if (i >= 0) return contains(reader.ranges.of(e.operands[1 - i]!, assumptions), 0)
  }
  return false
}

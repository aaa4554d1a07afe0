/**
 * What a formula says of the values in it. Whoever weighs log(p) and log(1 − p) takes p for a probability, and a probability
 * is 0 or 1 at times; the weight is then 0 too, and 0 · −∞ is NaN.
 */
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

/** Whether the factor beside this logarithm can be 0. */
function weightCanBeZero(reader: Reader, log: Site): boolean {
  for (const { expression: e, assumptions } of reader.sites) {
    const i = e.name === 'mul' ? e.operands.findIndex((o) => o.origin === log.node) : -1
    if (i >= 0) return contains(reader.ranges.of(e.operands[1 - i]!, assumptions), 0)
  }
  return false
}

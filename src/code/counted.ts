/**
 * A formula over sums as one over vectors, where the number of what is summed is not told by a length: it is how often the loop ran
 * that summed, or it is counted beside the sums.
 */
import { equal, operation, type Expression, type Operation } from '../math/expression.ts'
import type { Reader } from './reader.ts'

/** The formula with whole sums for those on their way, and with lengths for counts; nothing where it has neither. */
export function counted(reader: Reader, e: Operation): Operation | undefined {
  const whole = finished(reader, e)
  const sums = sumsIn(whole)
  let result = whole
  for (const sum of sums) {
    const count = sum.origin && reader.counts.get(sum.origin)
    if (count && count.kind !== 'constant') result = replacing(reader, result, count, operation('length', [sum.operands[0]!]))
  }
  return result !== e && result.kind === 'operation' && result.name === e.name ? result : undefined
}

function sumsIn(e: Expression, found: Operation[] = []): readonly Operation[] {
  if (e.kind !== 'operation') return found
  if (e.name === 'sum') found.push(e)
  for (const operand of e.operands) sumsIn(operand, found)
  return found
}

/** What a round has added up so far is the sum of as many as there were rounds. */
function finished(reader: Reader, e: Expression): Expression {
  if (e.kind !== 'operation') return e
  for (const operand of e.name === 'add' ? e.operands : []) {
    const running = operand.kind === 'variable' ? reader.running.get(operand.name) : undefined
    if (!running || !equal(running.end, e)) continue
    const { round, term } = running
    if (term.kind === 'constant') return term.value === 1 ? countOf(reader, round.loop.node, e) : e
    return operation('sum', [round.vector(term)], { origin: e.origin })
  }
  return rebuilt(reader, e, (operand) => finished(reader, operand))
}

/** A count goes with any of the sums of its loop. */
function countOf(reader: Reader, loop: object, e: Expression): Expression {
  for (const { round, term } of reader.running.values()) {
    if (round.loop.node !== loop || term.kind === 'constant') continue
    return operation('length', [measured(round.vector(term))])
  }
  return e
}

const measured = (e: Expression): Expression => (e.kind === 'operation' && e.name === 'square' ? e.operands[0]! : e)

const replacing = (reader: Reader, e: Expression, from: Expression, to: Expression): Expression =>
  equal(e, from) ? to : e.kind === 'operation' && e.name !== 'sum' ? rebuilt(reader, e, (operand) => replacing(reader, operand, from, to)) : e

function rebuilt(reader: Reader, e: Operation, change: (operand: Expression) => Expression): Expression {
  const operands = e.operands.map(change)
  return operands.every((operand, i) => operand === e.operands[i]) ? e : reader.build(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

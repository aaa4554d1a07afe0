/** What a place holds after all rounds, from what one round made of it. */
import { constant, equal, type Expression, type Variable } from '../math/expression.ts'
import { hull } from '../math/range.ts'
import { accumulated } from './accumulate.ts'
import { stored } from './change.ts'
import { elementOf, lengthOf, listBy, mapped, opaque, rangeOfValue } from './containers.ts'
import { dependsOn, replaced } from './lift.ts'
import { merged } from './merge.ts'
import { pinned } from './meet.ts'
import type { Reader } from './reader.ts'
import type { Round } from './round.ts'
import { formulaOf, type List, type Stored, type Structure, type Value } from './value.ts'

export function closed(reader: Reader, round: Round, before: Value, start: Value, end: Value, atLeastOnce = false): Value {
  if (end === start) return before
  if (start.kind === 'structure' && end.kind === 'structure' && before.kind === 'structure' && equal(start.address, end.address)) return closedStructure(reader, round, before, start, end, atLeastOnce)
  if (start.kind === 'formula' && end.kind === 'formula' && start.expression.kind === 'variable') return closedFormula(reader, round, start.expression, before, end.expression, end, atLeastOnce)
  if (end.kind === 'stored') {
    const filled = closedStored(reader, round, before, start, end, atLeastOnce)
    if (filled) return filled
  }
  if (end.kind === 'list' && start.kind === 'list') {
    const columns = closedColumns(reader, round, before, start, end)
    if (columns) return columns
  }
  return lastOrBefore(reader, round, before, end, atLeastOnce)
}

/** Some round's value, or the first where there was no round. */
function lastOrBefore(reader: Reader, round: Round, before: Value, end: Value, atLeastOnce: boolean): Value {
  const { node } = round.loop
  const last = pinned(reader, end, round.assumptions, node)
  if (atLeastOnce) return last
  if ((end.kind === 'list' || end.kind === 'stored') && (before.kind === 'list' || before.kind === 'stored') && equal(end.address, before.address))
    return opaque(reader, before.address, () => hull(rangeOfValue(reader, before), rangeOfValue(reader, end, round.assumptions)), node)
  return merged(reader, reader.leaves.fresh(node), last, before, node)
}

function closedStructure(reader: Reader, round: Round, before: Structure, start: Structure, end: Structure, atLeastOnce: boolean): Value {
  const fields = new Map<string, Value>()
  for (const [name, value] of end.fields) {
    const first = start.fields.get(name)
    fields.set(name, first ? closed(reader, round, before.fields.get(name) ?? first, first, value, atLeastOnce) : reader.lost(round.loop.node))
  }
  return { ...before, fields }
}

function closedFormula(reader: Reader, round: Round, carried: Variable, before: Value, end: Expression, value: Value & { kind: 'formula' }, atLeastOnce: boolean): Value {
  if (equal(end, carried)) return before
  const { node } = round.loop
  if (before.kind === 'formula') {
    const all = accumulated(reader, round, carried, before.expression, end)
    if (all) return { ...formulaOf(all), ...(before.tensor || value.tensor ? { tensor: true as const } : {}) }
    if (!dependsOn(end, carried)) return lastOrBefore(reader, round, before, value, atLeastOnce)
  }
  return reader.lost(node, () => hull(rangeOfValue(reader, before), rangeOfValue(reader, value, round.assumptions)), value.tensor === true)
}

function closedStored(reader: Reader, round: Round, before: Value, start: Value, end: Stored, atLeastOnce: boolean): Value | undefined {
  const base = start.kind === 'stored' && end.base === start.base ? start.base : start
  if (end.base !== base) return undefined
  if (end.index === 'end') return appended(reader, round, before, end)
  if (equal(end.index, round.index)) return filled(reader, round, before, base, end)
  if (round.varies(end.index)) return undefined
  const inner = start.kind === 'stored' && start.index !== 'end' && equal(start.index, end.index) ? start.value : elementOf(reader, start, end.index, round.loop.node)
  return stored(before, end.index, closed(reader, round, elementOf(reader, before, end.index, round.loop.node), inner, end.value, atLeastOnce))
}

/** One element is added in each round. */
function appended(reader: Reader, round: Round, before: Value, end: Stored): Value | undefined {
  if (before.kind !== 'list' || !equal(before.length, constant(0))) return undefined
  return listBy(reader, round.index, round.elementValue(end.value), round.length(), before.single, before.address)
}

/** Each round writes the element of its number. What it reads of that element is what was there before the loop. */
function filled(reader: Reader, round: Round, before: Value, base: Value, end: Stored): Value | undefined {
  const vector = base.kind === 'formula' ? base.expression : base.kind === 'list' && base.element.kind === 'formula' && base.element.expression.kind === 'operation' ? base.element.expression.operands[0] : undefined
  if (!vector) return undefined
  const original = elementOf(reader, before, round.index, round.loop.node)
  const own = original.kind === 'formula' ? mapped(end.value, (e) => withOriginal(reader, e, vector, round.index, original.expression)) : end.value
  const element = round.elementValue(own)
  const single = before.kind === 'list' && before.single
  const list = listBy(reader, round.index, element, round.loop.isPart ? round.part() : round.length(), single, end.address)
  return isFilled(reader, before, round) ? list : { ...list, past: before }
}

/** Whether the loop writes all that there is. */
function isFilled(reader: Reader, before: Value, round: Round): boolean {
  const { length, isPart } = round.loop
  if (isPart || !length) return false
  if (before.kind === 'formula') return equal(lengthOf(reader, before), length)
  if (before.kind !== 'list' || before.past) return false
  return equal(before.length, constant(0)) || equal(lengthOf(reader, before), length)
}

/** Each round adds to every element of an array: many accumulations side by side, as the means of the columns of a table are made. */
function closedColumns(reader: Reader, round: Round, before: Value, start: List, end: List): Value | undefined {
  const { node } = round.loop
  const from = start.element.kind === 'formula' && start.element.expression.kind === 'operation' ? start.element.expression.operands[0] : undefined
  if (!from || from.kind !== 'variable' || end.items || end.element.kind !== 'formula' || !equal(start.address, end.address) || (end.past && end.past !== start)) return undefined
  const carried = reader.leaves.fresh(node, undefined, { lasting: true })
  const { expression } = end.element
  return round.ofColumn(end.index, (column) => {
    const first = elementOf(reader, before, column, node), element = replacedElement(reader, replaced(expression, end.index, column), from, column, carried)
    const all = first.kind === 'formula' && !dependsOn(element, from) ? accumulated(reader, round, carried, first.expression, element) : undefined
    return all && { ...listBy(reader, column, formulaOf(all), end.length, end.single, end.address), past: before }
  })
}

function replacedElement(reader: Reader, e: Expression, vector: Expression, index: Expression, by: Expression): Expression {
  if (e.kind !== 'operation') return e
  if (e.name === 'at' && equal(e.operands[0]!, vector) && equal(e.operands[1]!, index)) return by
  const operands = e.operands.map((operand) => replacedElement(reader, operand, vector, index, by))
  return operands.every((operand, i) => operand === e.operands[i]) ? e : reader.build(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

function withOriginal(reader: Reader, e: Expression, vector: Expression, index: Variable, original: Expression): Expression {
  if (e.kind !== 'operation') return e
  if (e.name === 'at' && equal(e.operands[0]!, vector) && equal(e.operands[1]!, index)) return original
  const operands = e.operands.map((operand) => withOriginal(reader, operand, vector, index, original))
  if (operands.every((operand, i) => operand === e.operands[i])) return e
  return e.written ? withOriginal(reader, e.written, vector, index, original) : reader.build(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

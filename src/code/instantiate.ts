/** A helper's result, for the arguments of one call. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Expression } from '../math/expression.ts'
import { elementOf, expressionOf, lengthOf, sinceMapped } from './containers.ts'
import { fieldOf } from './fields.ts'
import type { Reader, Summary } from './reader.ts'
import { formulaOf, type Closure, type Given, type Value } from './value.ts'

export function substituted(reader: Reader, summary: Summary, closure: Closure, values: readonly Value[], node: TSESTree.Node): Value {
  const given = new Map<string, Value>()
  for (const [i, parameter] of summary.parameters.entries()) if (parameter.kind === 'formula' && parameter.expression.kind === 'variable') given.set(parameter.expression.name, values[i] ?? reader.unknown(node))
  if (summary.self && closure.self && summary.self.address.kind === 'variable') given.set(summary.self.address.name, closure.self)
  return instantiated(reader, summary.result, (name) => given.get(name) ?? closure.given?.(name) ?? renewed(reader, given, name, summary, node))
}

/** What was unknown in the helper is another unknown in each call. */
function renewed(reader: Reader, given: Map<string, Value>, name: string, { from, to }: Summary, node: TSESTree.Node): Value | undefined {
  const leaf = reader.leaves.get({ kind: 'variable', name })
  if (!leaf || leaf.member || leaf.born < from || leaf.born >= to) return undefined
  const value: Value = formulaOf(reader.leaves.fresh(leaf.variable.origin ?? node, () => reader.leaves.rangeOf(leaf.variable), { tensor: leaf.tensor, index: leaf.index }))
  given.set(name, value)
  return value
}

export function instantiated(reader: Reader, value: Value, given: Given): Value {
  const inner = (v: Value): Value => instantiated(reader, v, given), insert = (e: Expression): Expression => inserted(reader, e, given)
  switch (value.kind) {
    case 'formula': {
      const direct = value.expression.kind === 'variable' ? valueOfVariable(reader, value.expression.name, given) : undefined
      if (direct) return value.tensor && direct.kind === 'formula' ? { ...direct, tensor: true } : direct
      const element = elementOfGiven(reader, value.expression, given)
      if (element) return element
      const expression = insert(value.expression)
      return expression === value.expression ? value : { ...formulaOf(expression), ...(value.tensor ? { tensor: true as const } : {}) }
    }
    case 'list': {
      const index = insert(value.index)
      return { ...value, address: insert(value.address), index: index.kind === 'variable' ? index : value.index, element: inner(value.element), length: insert(value.length), items: value.items?.map(inner), past: value.past && inner(value.past) }
    }
    case 'stored': return { ...value, address: insert(value.address), base: inner(value.base), index: value.index === 'end' ? 'end' : insert(value.index), value: inner(value.value) }
    case 'structure': return { ...value, address: insert(value.address), since: sinceMapped(value.since, insert), fields: new Map([...value.fields].map(([name, field]) => [name, inner(field)])) }
    case 'closure': {
      const { given: before } = value
      return { ...value, given: before ? (name) => { const found = before(name); return found ? instantiated(reader, found, given) : given(name) } : given }
    }
    default: return value
  }
}

/** The argument that a parameter, or a property of one, stands for. */
function valueOfVariable(reader: Reader, name: string, given: Given): Value | undefined {
  const direct = given(name)
  if (direct) return direct
  const leaf = reader.leaves.get({ kind: 'variable', name }), member = leaf?.member
  if (!member) return undefined
  const base = instantiated(reader, formulaOf(member.base), given)
  if (base.kind === 'formula') return base.expression === member.base ? undefined : formulaOf(reader.leaves.member(base.expression, member.property, leaf.variable.origin, () => reader.leaves.rangeOf(leaf.variable)))
  if (base.kind !== 'structure') return undefined
  return base.fields.get(member.property) ?? fieldOf(reader, base, member.property, leaf.variable.origin as TSESTree.Node)
}

/** An element of an argument that is an array: it may be an array itself. */
function elementOfGiven(reader: Reader, e: Expression, given: Given): Value | undefined {
  if (e.kind !== 'operation' || e.name !== 'at') return undefined
  const [around, index] = e.operands as [Expression, Expression]
  const array = around.kind === 'variable' ? valueOfVariable(reader, around.name, given) : elementOfGiven(reader, around, given)
  return array?.kind === 'list' || array?.kind === 'stored' ? elementOf(reader, array, inserted(reader, index, given)) : undefined
}

function inserted(reader: Reader, e: Expression, given: Given): Expression {
  if (e.kind === 'constant') return e
  if (e.kind === 'variable') {
    const value = valueOfVariable(reader, e.name, given)
    return value ? expressionOf(reader, value) : e
  }
  const [first] = e.operands
  if (e.name === 'at') {
    const element = elementOfGiven(reader, e, given)
    if (element) return expressionOf(reader, element)
  }
  if (e.name === 'length' && first?.kind === 'variable') {
    const value = valueOfVariable(reader, first.name, given)
    if (value && value.kind !== 'formula') return lengthOf(reader, value)
  }
  const operands = e.operands.map((operand) => inserted(reader, operand, given))
  if (operands.every((operand, i) => operand === e.operands[i])) return e
  // The folded form was decided when it was written: fold the written form again, with what is known now.
  if (e.written) return inserted(reader, e.written, given)
  return reader.build(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

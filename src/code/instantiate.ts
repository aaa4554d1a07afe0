/** A helper's result, for the arguments of one call. */
import type { TSESTree } from '@typescript-eslint/types'
import { formulaOf, type Value } from './value.ts'
import type { Expression } from '../math/expression.ts'
import { elementOf, expressionOf, lengthOf } from './containers.ts'
import type { Reader } from './reader.ts'

export function substituted(reader: Reader, result: Value, parameters: readonly Value[], values: readonly Value[], node: TSESTree.Node): Value {
  const given = new Map<string, Value>()
  for (const [i, parameter] of parameters.entries()) if (parameter.kind === 'formula' && parameter.expression.kind === 'variable') given.set(parameter.expression.name, values[i] ?? reader.unknown(node))
  return given.size === 0 ? result : instantiated(reader, result, given)
}

function instantiated(reader: Reader, value: Value, given: ReadonlyMap<string, Value>): Value {
  switch (value.kind) {
    case 'formula': {
      const direct = value.expression.kind === 'variable' ? valueOfVariable(reader, value.expression.name, given) : undefined
      if (direct) return direct
      const expression = inserted(reader, value.expression, given)
      return expression === value.expression ? value : value.tensor ? { ...formulaOf(expression), tensor: true } : formulaOf(expression)
    }
    case 'list': return { ...value, element: instantiated(reader, value.element, given), length: inserted(reader, value.length, given), items: value.items?.map((item) => instantiated(reader, item, given)) }
    case 'structure': return value.fields.size === 0 ? value : { ...value, fields: new Map([...value.fields].map(([name, field]) => [name, instantiated(reader, field, given)])) }
    default: return value
  }
}

/** The argument that a parameter, or a property of one, stands for. */
function valueOfVariable(reader: Reader, name: string, given: ReadonlyMap<string, Value>): Value | undefined {
  const direct = given.get(name)
  if (direct) return direct
  const member = reader.leaves.get({ kind: 'variable', name })?.member
  const base = member && valueOfVariable(reader, member.base, given)
  if (!base || !member) return undefined
  if (base.kind === 'structure') return base.fields.get(member.property)
  if (base.kind === 'formula' && base.expression.kind === 'variable') return formulaOf(reader.leaves.member(base.expression.name, member.property, 0, undefined, () => reader.leaves.rangeOf(base.expression)))
  return undefined
}

function inserted(reader: Reader, e: Expression, given: ReadonlyMap<string, Value>): Expression {
  if (e.kind === 'constant') return e
  if (e.kind === 'variable') {
    const value = valueOfVariable(reader, e.name, given)
    return value ? expressionOf(reader, value) : e
  }
  const [first] = e.operands
  if ((e.name === 'at' || e.name === 'length') && first?.kind === 'variable') {
    const value = valueOfVariable(reader, first.name, given)
    if (value?.kind === 'list') return e.name === 'length' ? lengthOf(reader, value) : expressionOf(reader, elementOf(reader, value, inserted(reader, e.operands[1]!, given)))
  }
  const operands = e.operands.map((operand) => inserted(reader, operand, given))
  if (operands.every((operand, i) => operand === e.operands[i])) return e
  if (e.written) return inserted(reader, e.written, given)
  return reader.build(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

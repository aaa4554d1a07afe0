/** Array methods that change their array. */
import type { TSESTree } from '@typescript-eslint/types'
import { everything, hull } from '../math/range.ts'
import { arrayLike, freshIndex, others, type ArrayCall } from './array-call.ts'
import { hold } from './assign.ts'
import { addressOf, change, disturb, writeElement } from './change.ts'
import { elementOf, lengthOf, listBy, rangeOfValue } from './containers.ts'
import { eachElement } from './each-element.ts'
import { evaluate } from './evaluate.ts'
import { fieldOwner, remember } from './fields.ts'
import { copied } from './state.ts'
import type { Value } from './value.ts'

/** The array itself, changed. */
export function rearranged(c: ArrayCall): Value {
  others(c)
  hold(c.reader, c.callee.object, c.state)
  disturb(c.reader, c.state, c.object, () => rangeOfValue(c.reader, c.object), c.node)
  return evaluate(c.reader, c.callee.object, copied(c.state))
}

export function sorted(c: ArrayCall): Value {
  const by = c.node.arguments[0]
  if (by) {
    const element = (): Value => elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node)
    eachElement(c.reader, c.state, { node: c.node, by, index: freshIndex(c), length: undefined, indexParameter: -1, values: () => [element(), element()] })
  }
  if ((c.callee.property as TSESTree.Identifier).name === 'toSorted') return arrayLike(c, () => rangeOfValue(c.reader, c.object))
  hold(c.reader, c.callee.object, c.state)
  disturb(c.reader, c.state, c.object, () => rangeOfValue(c.reader, c.object), c.node)
  return evaluate(c.reader, c.callee.object, copied(c.state))
}

/** `push` and `unshift`. In a loop, what is pushed once a round is the element of the round. */
export function added(c: ArrayCall): Value {
  const values = others(c), { reader, state, node } = c
  const owner = fieldOwner(reader, c.callee.object, state)
  if (owner) for (const value of values) remember(reader, owner.of, owner.property, value, state)
  hold(reader, c.callee.object, state)
  const isSpread = node.arguments.some((a) => a.type === 'SpreadElement')
  if ((c.callee.property as TSESTree.Identifier).name === 'push' && !isSpread) {
    for (const value of values) writeElement(reader, state, evaluate(reader, c.callee.object, copied(state)), 'end', value, node)
  } else disturb(reader, state, c.object, () => values.map((v) => rangeOfValue(reader, v)).reduce(hull, rangeOfValue(reader, c.object)), node)
  return reader.unknown(node)
}

/** `pop` and `shift`: what is left is not the same vector. */
export function removed(c: ArrayCall): Value {
  hold(c.reader, c.callee.object, c.state)
  const value = elementOf(c.reader, c.object, c.reader.leaves.fresh(c.node), c.node)
  disturb(c.reader, c.state, c.object, () => rangeOfValue(c.reader, c.object), c.node)
  return value
}

export function spliced(c: ArrayCall): Value {
  const values = others(c).slice(2)
  hold(c.reader, c.callee.object, c.state)
  const before = arrayLike(c, () => rangeOfValue(c.reader, c.object))
  disturb(c.reader, c.state, c.object, () => values.map((v) => rangeOfValue(c.reader, v)).reduce(hull, rangeOfValue(c.reader, c.object)), c.node)
  return before
}

/** `target.set(source, offset)` of a typed array. */
export function copiedInto(c: ArrayCall): Value {
  const [source] = others(c)
  hold(c.reader, c.callee.object, c.state)
  disturb(c.reader, c.state, c.object, () => (source ? rangeOfValue(c.reader, source) : everything), c.node)
  return c.reader.unknown(c.node)
}

export function filled(c: ArrayCall): Value {
  const [value] = others(c), { reader, state, node } = c
  hold(reader, c.callee.object, state)
  const owner = fieldOwner(reader, c.callee.object, state)
  if (value && owner) remember(reader, owner.of, owner.property, value, state)
  if (!value || node.arguments.length > 1) {
    disturb(reader, state, c.object, () => (value ? rangeOfValue(reader, value) : everything), node)
    return evaluate(reader, c.callee.object, copied(state))
  }
  const list = listBy(reader, reader.leaves.fresh(node, undefined, { index: true }), value, lengthOf(reader, c.object, node), c.object.kind === 'list' && c.object.single, addressOf(c.object))
  change(reader, state, c.object, list, node)
  return list
}

/** The counter of `for (let i = a; i < n; i++)`, up or down by one, which goes through the elements of something. */
import type { TSESTree } from '@typescript-eslint/types'
import { constant, equal, type Expression, type Variable } from '../math/expression.ts'
import { everything, type Range } from '../math/range.ts'
import { expressionOf } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { callsWithin, pathOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { copied, type State } from './state.ts'
import { inside } from './tree.ts'
import type { Value } from './value.ts'
import { quietly } from './variable.ts'

export interface Counter {
  readonly name: TSESTree.Identifier
  readonly index: Variable
  readonly step: 1 | -1
  readonly first: Expression
  readonly limit: Expression
  readonly inclusive: boolean
  /** How many rounds there are. */
  readonly length: Expression | undefined
  /** Whether some elements are left out: the rounds are not all of those of a vector. */
  readonly isPart: boolean
  /** So many elements are left out at the start, and none at the end. */
  readonly skipped: number | undefined
}

export function counterOf(reader: Reader, node: TSESTree.ForStatement, state: State): Counter | undefined {
  const { test } = node
  const stepped = stepOf(node.update)
  if (!stepped || test?.type !== 'BinaryExpression') return undefined
  const { name, step } = stepped
  const variable = reader.variableOf(name)
  if (!variable || variable.references.some((r) => r.isWrite() && !r.init && (inside(r.identifier as never, node.body) || inside(r.identifier as never, test)))) return undefined
  const onLeft = test.left.type === 'Identifier' && test.left.name === name.name
  const bound = onLeft ? test.right : test.right.type === 'Identifier' && test.right.name === name.name ? test.left : undefined
  const first = state.places.get(variable)
  const operator = onLeft ? test.operator : mirrored[test.operator]
  if (!bound || bound.type === 'PrivateIdentifier' || first?.kind !== 'formula' || !operator || !(step > 0 ? ['<', '<=', '!==', '!='] : ['>', '>=', '!==', '!=']).includes(operator) || !isFixed(reader, bound, node)) return undefined
  const limit = quietly(reader, () => expressionOf(reader, evaluate(reader, bound, copied(state)), bound))
  const inclusive = operator.endsWith('=') && !operator.startsWith('!')
  const length = lengthOf(reader, step, first.expression, limit, inclusive)
  const isPart = length === undefined || isShorter(length)
  const index: Variable = reader.leaves.fresh(name, () => rangeOf(reader, step, first.expression, limit, inclusive), { index: true, limit: length })
  const skipped = step > 0 && !inclusive && first.expression.kind === 'constant' && !isShorter(limit) ? first.expression.value : undefined
  return { name, index, step, first: first.expression, limit, inclusive, length, isPart, skipped }
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '!==': '!==', '!=': '!=' }

function stepOf(update: TSESTree.Expression | null): { readonly name: TSESTree.Identifier; readonly step: 1 | -1 } | undefined {
  if (update?.type === 'UpdateExpression' && update.argument.type === 'Identifier') return { name: update.argument, step: update.operator === '++' ? 1 : -1 }
  if (update?.type !== 'AssignmentExpression' || update.left.type !== 'Identifier' || update.right.type !== 'Literal' || update.right.value !== 1) return undefined
  return update.operator === '+=' ? { name: update.left, step: 1 } : update.operator === '-=' ? { name: update.left, step: -1 } : undefined
}

/** Whether the bound is the same in every round. */
function isFixed(reader: Reader, bound: TSESTree.Expression, loop: TSESTree.ForStatement): boolean {
  const written = new Set<unknown>()
  let anything = false
  for (const { node, method } of targetsWithin(loop.body, reader.sourceCode)) {
    const { root, steps } = pathOf(node)
    const last = steps.at(-1)
    if (root.type === 'Identifier' && steps.length === 0 && (!method || /^(?:push|pop|shift|unshift|splice)$/.test(method))) written.add(reader.variableOf(root))
    else if (method === undefined && typeof last === 'object') continue
    else if (method !== 'fill' && method !== 'sort' && method !== 'set') anything = true
  }
  if (callsWithin(bound, reader.sourceCode).some((call) => call.callee.type !== 'MemberExpression' || call.callee.object.type !== 'Identifier' || call.callee.object.name !== 'Math')) return false
  const open: TSESTree.Node[] = [bound]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Identifier' && written.has(reader.variableOf(node) ?? null)) return false
    if (node.type === 'MemberExpression') {
      if (anything && pathOf(node).root.type !== 'Identifier') return false
      open.push(node.object)
      if (node.computed) open.push(node.property)
    } else if (node.type === 'BinaryExpression') open.push(node.left, node.right)
    else if (node.type === 'CallExpression') open.push(...node.arguments)
    else if (node.type === 'UnaryExpression') open.push(node.argument)
    else if (node.type !== 'Identifier' && node.type !== 'Literal' && node.type !== 'ThisExpression') return false
  }
  return true
}

function lengthOf(reader: Reader, step: 1 | -1, first: Expression, limit: Expression, inclusive: boolean): Expression | undefined {
  if (step > 0) return equal(first, constant(0)) && !inclusive ? limit : undefined
  // From n − 1 down to 0.
  if (!(inclusive ? equal(limit, constant(0)) : equal(limit, constant(-1)))) return undefined
  return first.kind === 'operation' && first.name === 'sub' && equal(first.operands[1]!, constant(1)) ? first.operands[0] : reader.build('add', [first, constant(1)])
}

/** Up to less than a length: `n - 1`, `n / 2`, a constant. A name, or an element of a shape, may stand for the whole. */
const isShorter = (length: Expression): boolean => length.kind === 'operation' && length.name !== 'length' && length.name !== 'at'

function rangeOf(reader: Reader, step: 1 | -1, first: Expression, limit: Expression, inclusive: boolean): Range {
  const from = reader.ranges.of(first), to = reader.ranges.of(limit)
  const integer = from.integer === true
  const attained = from.lo === from.hi ? [{ at: from.lo, why: 'in the first round' }] : []
  if (step > 0) return { lo: from.lo, hi: inclusive || !Number.isFinite(to.hi) ? to.hi : integer ? Math.ceil(to.hi) - 1 : to.hi, integer, attained }
  return { ...everything, hi: from.hi, lo: inclusive || !Number.isFinite(to.lo) ? to.lo : integer ? Math.floor(to.lo) + 1 : to.lo, integer, attained }
}

/** The counter when the test is asked: in one of the rounds, or after all of them. */
export function atTest(reader: Reader, { first, limit, step, name }: Counter): Value {
  return reader.unknown(name, () => {
    const from = reader.ranges.of(first), to = reader.ranges.of(limit)
    const lo = Math.min(from.lo, step > 0 ? from.lo : to.lo - 1), hi = Math.max(from.hi, step > 0 ? to.hi + 1 : from.hi)
    return { lo, hi, integer: from.integer === true, attained: [] }
  })
}

/** The counter after the loop: from 0, one by one, up to a length it is the length. */
export const afterCounting = (reader: Reader, counter: Counter): Value => {
  const { first, limit, step, inclusive } = counter
  return step > 0 && !inclusive && equal(first, constant(0)) && limit.kind === 'operation' && limit.name === 'length' ? { kind: 'formula', expression: limit } : atTest(reader, counter)
}

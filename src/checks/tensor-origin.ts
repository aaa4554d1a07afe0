/** Where a tensor of TensorFlow.js comes from: the call that made its values, past all that only moves, converts or resizes them. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from '../code/reader.ts'
import { bare, propertyName, type Node } from '../code/tree.ts'
import type { Value } from '../code/value.ts'
import { tfjs } from '../dialects/tfjs.ts'
import type { Expression } from '../math/expression.ts'

export type Call = TSESTree.CallExpression

export interface Made {
  readonly by: Call
  /** The functions that it went through, the last first. */
  readonly through: readonly string[]
}

/** The function of TensorFlow.js that is called: `train.adam`, `browser.fromPixels`. */
export function tfjsFunction(reader: Reader, callee: Node): string | undefined {
  const value = reader.values.get(callee) ?? (callee.type === 'MemberExpression' ? propertyOf(reader.values.get(callee.object), propertyName(callee)) : undefined)
  return value?.kind === 'library' && value.dialect.name === 'tfjs' ? value.name : undefined
}

function propertyOf(object: Value | undefined, name: string | undefined): Value | undefined {
  if (name === undefined) return undefined
  if (object?.kind === 'library') return { ...object, name: object.name === '' ? name : `${object.name}.${name}` }
  return object?.kind === 'structure' ? object.fields.get(name) : undefined
}

/** Functions that keep the values and are no operation of the vocabulary. As methods they have the last part of the name. */
const keeping = new Set(['stack', 'concat', 'image.resizeBilinear', 'image.resizeNearestNeighbor', 'image.cropAndResize', 'resizeBilinear', 'resizeNearestNeighbor', 'tidy', 'pad', 'variable'])

export function madeBy(reader: Reader, node: Node, depth = 16): Made | undefined {
  const value = reader.values.get(node)
  return value && madeByValue(reader, value, depth)
}

function madeByValue(reader: Reader, value: Value, depth: number): Made | undefined {
  if (depth === 0) return undefined
  if (value.kind === 'list') return madeByValue(reader, value.items?.[0] ?? value.element, depth - 1)
  if (value.kind === 'stored') return madeByValue(reader, value.value, depth - 1)
  if (value.kind !== 'formula') return undefined
  let e: Expression = value.expression
  const through: string[] = []
  while (e.kind === 'operation' && (e.name === 'rearranged' || e.name === 'at')) {
    const origin = e.origin as Node | undefined
    if (e.name === 'rearranged' && origin?.type === 'CallExpression') through.push(nameOf(reader, origin) ?? '')
    e = e.operands[0]!
  }
  const by = e.kind === 'variable' ? (e.origin as Node | undefined) : undefined
  if (by?.type !== 'CallExpression') return undefined
  const name = nameOf(reader, by)
  if (name === undefined || !(keeping.has(name) || tfjs.rearranges.has(name))) return { by, through }
  const first = tfjsFunction(reader, bare(by.callee)) === undefined && by.callee.type === 'MemberExpression' ? by.callee.object : by.arguments[0]
  const inner = first && madeBy(reader, first, depth - 1)
  return inner && { by: inner.by, through: [...through, name, ...inner.through] }
}

/** A function of the library by its name, and a method by its own. */
function nameOf(reader: Reader, { callee }: Call): string | undefined {
  const inner = bare(callee)
  return tfjsFunction(reader, inner) ?? (inner.type === 'MemberExpression' ? propertyName(inner) : undefined)
}

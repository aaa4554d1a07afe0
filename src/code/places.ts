/** Where values are kept: variables, and properties of what they hold. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from './reader.ts'
import type { Place } from './state.ts'

/** The place that an assignment target or a read names, or nothing for what has no lasting name. */
export function placeOf(reader: Reader, node: TSESTree.Node): Place | undefined {
  switch (node.type) {
    case 'Identifier': return reader.variableOf(node) ?? `global ${node.name}`
    case 'ThisExpression': return 'this'
    case 'MemberExpression': {
      const property = propertyOf(node)
      if (property === undefined) return undefined
      const object = placeOf(reader, node.object)
      return object === undefined ? undefined : `${placeName(object)}.${property}`
    }
    case 'TSAsExpression': case 'TSNonNullExpression': case 'ChainExpression': case 'TSSatisfiesExpression': case 'TSTypeAssertion': return placeOf(reader, node.expression)
    default: return undefined
  }
}

/** The property's name where the source says it: `a.b`, `a['b']`. */
export function propertyOf(node: TSESTree.MemberExpression): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : `#${node.property.name}`
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined
}

const numbers = new WeakMap<object, number>()
let next = 0
export function placeName(place: Place): string {
  if (typeof place === 'string') return place
  let number = numbers.get(place)
  if (number === undefined) numbers.set(place, number = next++)
  return `${place.name}@${number}`
}

const assigned = new WeakMap<object, ReadonlySet<TSESTree.Node>>()
const mutators = new Set(['push', 'unshift', 'pop', 'shift', 'splice', 'fill', 'sort', 'reverse', 'set', 'copyWithin', 'clear', 'delete', 'add', 'concat'])

/**
 * The targets written anywhere inside a node, as the outermost variable or property that changes: for `out[i][j] = v` and
 * `out.push(v)` it is `out`.
 */
export function targetsWithin(root: TSESTree.Node, keys: Readonly<Record<string, readonly string[]>>): ReadonlySet<TSESTree.Node> {
  const known = assigned.get(root)
  if (known) return known
  const found = new Set<TSESTree.Node>()
  const visit = (node: TSESTree.Node): void => {
    if (node.type === 'AssignmentExpression') addTargets(node.left, found)
    else if (node.type === 'UpdateExpression') addTargets(node.argument, found)
    else if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && node.left.type !== 'VariableDeclaration') addTargets(node.left, found)
    else if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && mutators.has(propertyOf(node.callee) ?? '')) addTargets(node.callee.object, found)
    for (const key of keys[node.type] ?? []) {
      const child = (node as unknown as Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>)[key]
      if (Array.isArray(child)) for (const c of child as readonly (TSESTree.Node | null)[]) { if (c) visit(c) }
      else if (child) visit(child as TSESTree.Node)
    }
  }
  visit(root)
  assigned.set(root, found)
  return found
}

function addTargets(node: TSESTree.Node, found: Set<TSESTree.Node>): void {
  switch (node.type) {
    case 'ArrayPattern': for (const e of node.elements) if (e) addTargets(e, found)
      return
    case 'ObjectPattern': for (const p of node.properties) addTargets(p.type === 'Property' ? p.value : p.argument, found)
      return
    case 'AssignmentPattern': return addTargets(node.left, found)
    case 'RestElement': return addTargets(node.argument, found)
    case 'MemberExpression': return propertyOf(node) === undefined ? addTargets(node.object, found) : void found.add(node)
    case 'TSNonNullExpression': case 'TSAsExpression': return addTargets(node.expression, found)
    default: found.add(node)
  }
}

/** The layers of a sequential model of TensorFlow.js, where the source says all of them in one place. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from '../../code/reader.ts'
import { identifierOf, initialiser, variableAt } from '../../code/scope.ts'
import { bare, nearest, propertyName, type Node } from '../../code/tree.ts'
import { tfjsFunction, type Call } from '../tensor-origin.ts'

export interface Layer {
  /** `dense`, `conv2d`. */
  readonly kind: string
  readonly call: Call
  readonly options: TSESTree.ObjectExpression | undefined
}

/** The layers of what stands here, from the first to the last; nothing where one of them is not known. */
export function sequenceOf(reader: Reader, model: Node): readonly Layer[] | undefined {
  const { sourceCode } = reader, inner = bare(model)
  if (inner.type === 'CallExpression') return listed(reader, inner)
  const variable = inner.type === 'Identifier' ? variableAt(sourceCode, inner.name, inner) : undefined
  const made = variable && initialiser(variable)
  const first = made?.type === 'CallExpression' ? listed(reader, made) : undefined
  if (!variable || !made || !first) return undefined
  const layers = [...first]
  for (const reference of variable.references) {
    const member = identifierOf(reference).parent, call = member?.parent
    if (member?.type !== 'MemberExpression' || call?.type !== 'CallExpression' || call.callee !== member || !/^(?:add|pop)$/.test(propertyName(member) ?? '')) continue
    const layer = propertyName(member) === 'add' && call.arguments[0] ? layerOf(reader, call.arguments[0]) : undefined
    // In a loop or a branch it is added more than once, or never.
    if (!layer || !isAlways(call, made)) return undefined
    layers.push(layer)
  }
  return layers
}

function listed(reader: Reader, call: Call): readonly Layer[] | undefined {
  if (tfjsFunction(reader, bare(call.callee)) !== 'sequential') return undefined
  const [options] = call.arguments
  if (!options) return []
  const list = options.type === 'ObjectExpression' ? valueOf(options, 'layers') : undefined
  if (options.type !== 'ObjectExpression' || (list && list.type !== 'ArrayExpression')) return undefined
  const layers = (list?.type === 'ArrayExpression' ? list.elements : []).map((element) => (element ? layerOf(reader, element) : undefined))
  return layers.every((layer) => layer !== undefined) ? layers : undefined
}

export function layerOf(reader: Reader, node: Node): Layer | undefined {
  const inner = bare(node)
  const call = inner.type === 'Identifier' ? initialised(reader, inner) : inner
  const kind = call?.type === 'CallExpression' ? /^layers\.(\w+)$/.exec(tfjsFunction(reader, bare(call.callee)) ?? '')?.[1] : undefined
  if (call?.type !== 'CallExpression' || kind === undefined) return undefined
  const [options] = call.arguments
  return { kind, call, options: options?.type === 'ObjectExpression' ? options : undefined }
}

function initialised({ sourceCode }: Reader, node: TSESTree.Identifier): Node | undefined {
  const variable = variableAt(sourceCode, node.name, node)
  return variable && initialiser(variable)
}

const isStatement = (node: Node): boolean => node.type === 'ExpressionStatement' || node.type === 'VariableDeclaration'

const isAlways = (call: Node, made: Node): boolean => {
  const [statement, declaration] = [nearest(call, isStatement), nearest(made, isStatement)]
  return statement !== undefined && statement.parent === declaration?.parent
}

/** What an object of options has under a name; nothing where it may come from elsewhere. */
export function valueOf(options: TSESTree.ObjectExpression, name: string): TSESTree.Node | undefined {
  for (const property of options.properties) {
    if (property.type === 'Property' && !property.computed && (property.key.type === 'Identifier' ? property.key.name : property.key.type === 'Literal' ? property.key.value : '') === name) return property.value
  }
  return undefined
}

/** Whether nothing is spread into it. */
export const isWhole = ({ properties }: TSESTree.ObjectExpression): boolean => properties.every(({ type }) => type === 'Property')

export const textOf = (node: Node | undefined): string | undefined => (node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined)

/** The activation with which a model of tf.layers ends, as far as the file that builds it says. */
import type { TSESTree } from '@typescript-eslint/types'
import { propertyOf } from '../../code/places.ts'
import type { Reader } from '../../code/reader.ts'
import { functionOf, initialiser, variableAt } from '../../code/scope.ts'
import { bare, descendants, isFunction, nearest, type Node } from '../../code/tree.ts'

export interface Activation {
  readonly name: string
  /** Where the layer is given it: the property `activation: 'softmax'`, or the whole layer. */
  readonly node: Node
}

/** Names are followed this far. */
const deepest = 6

/** The library's function that a call calls: `layers.dense` for `tf.layers.dense(…)`. */
export function libraryFunction(reader: Reader, { callee }: TSESTree.CallExpression): string | undefined {
  const inner = bare(callee), method = inner.type === 'MemberExpression' ? propertyOf(inner) : undefined
  const value = reader.values.get(method === undefined ? inner : (inner as TSESTree.MemberExpression).object)
  if (value?.kind !== 'library' || value.dialect.name !== 'tfjs') return undefined
  return method === undefined ? value.name : value.name === '' ? method : `${value.name}.${method}`
}

/** The activation of a layer, or of the last layer of a model. */
export function lastActivation(reader: Reader, node: Node, steps = deepest): Activation | undefined {
  const inner = bare(node)
  if (steps === 0) return undefined
  const { sourceCode } = reader
  switch (inner.type) {
    case 'AwaitExpression': return lastActivation(reader, inner.argument, steps - 1)
    case 'CallExpression': return ofCall(reader, inner, steps - 1)
    case 'Identifier': {
      const variable = variableAt(sourceCode, inner.name, inner)
      const uses = variable?.references.map((r) => r.identifier as unknown as Node) ?? []
      const model = variable && initialiser(variable)
      return (model && lastAdded(reader, uses, steps - 1)) ?? (model && lastActivation(reader, model, steps - 1))
    }
    case 'MemberExpression': {
      const name = propertyOf(inner), around = nearest(inner, ({ type }) => type === 'ClassBody')
      if (name === undefined || inner.object.type !== 'ThisExpression' || !around) return undefined
      const uses = [...descendants(around, sourceCode)].filter((n) => n.type === 'MemberExpression' && n.object.type === 'ThisExpression' && propertyOf(n) === name)
      const written = uses.flatMap(({ parent }) => (parent?.type === 'AssignmentExpression' && uses.includes(parent.left) ? [parent.right] : []))
      return written.length === 1 ? lastAdded(reader, uses, steps - 1) ?? lastActivation(reader, written[0]!, steps - 1) : undefined
    }
    default: return undefined
  }
}

/** What the last `model.add(…)` adds. */
function lastAdded(reader: Reader, uses: readonly Node[], steps: number): Activation | undefined {
  const added = uses.flatMap(({ parent }) => {
    const call = parent?.type === 'MemberExpression' && propertyOf(parent) === 'add' ? parent.parent : undefined
    return call?.type === 'CallExpression' && call.callee === parent && call.arguments[0] ? [call.arguments[0]] : []
  })
  const last = added.sort((a, b) => a.range[0] - b.range[0]).at(-1)
  return last && lastActivation(reader, last, steps)
}

function ofCall(reader: Reader, node: TSESTree.CallExpression, steps: number): Activation | undefined {
  const name = libraryFunction(reader, node), [first] = node.arguments
  if (name === undefined) return returned(reader, node, steps)
  if (name === 'layers.softmax') return { name: 'softmax', node }
  const options = first && bare(first)
  if (options?.type !== 'ObjectExpression') return undefined
  const option = (key: string): TSESTree.Property | undefined => options.properties.find((p): p is TSESTree.Property => p.type === 'Property' && !p.computed && p.key.type === 'Identifier' && p.key.name === key)
  if (name === 'sequential') {
    const layers = option('layers')?.value, last = layers?.type === 'ArrayExpression' ? layers.elements.at(-1) : undefined
    return last ? lastActivation(reader, last, steps) : undefined
  }
  if (name === 'model') {
    const outputs = option('outputs')?.value, output = outputs && outputOfLayer(reader, outputs as Node, steps)
    return output ? lastActivation(reader, output, steps) : undefined
  }
  const activation = name.startsWith('layers.') ? option('activation') : undefined
  return activation?.value.type === 'Literal' && typeof activation.value.value === 'string' ? { name: activation.value.value, node: activation } : undefined
}

/** The model that a function of the file returns. */
function returned(reader: Reader, { callee }: TSESTree.CallExpression, steps: number): Activation | undefined {
  const variable = callee.type === 'Identifier' ? variableAt(reader.sourceCode, callee.name, callee) : undefined
  const made = variable && functionOf(variable)
  if (!made) return undefined
  if (made.body.type !== 'BlockStatement') return lastActivation(reader, made.body, steps)
  const returns = [...descendants(made.body, reader.sourceCode, (n) => !isFunction(n))].filter((n): n is TSESTree.ReturnStatement => n.type === 'ReturnStatement')
  return returns.length === 1 && returns[0]!.argument ? lastActivation(reader, returns[0]!.argument, steps) : undefined
}

/** The layer or model of which a value is the output: `model` of `model.predict(x)`, of a name for it, and of what only reshapes it. */
export function outputOfLayer(reader: Reader, node: Node, steps = deepest): Node | undefined {
  const inner = bare(node)
  if (steps === 0) return undefined
  if (inner.type === 'AwaitExpression') return outputOfLayer(reader, inner.argument, steps - 1)
  if (inner.type === 'Identifier') {
    const variable = variableAt(reader.sourceCode, inner.name, inner), made = variable && initialiser(variable)
    return made && outputOfLayer(reader, made, steps - 1)
  }
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression') return undefined
  const method = propertyOf(inner.callee) ?? ''
  if (/^(?:apply|predict|predictOnBatch)$/.test(method)) return inner.callee.object
  return /^(?:squeeze|reshape|flatten|as1D|as2D|expandDims)$/.test(method) ? outputOfLayer(reader, inner.callee.object, steps - 1) : undefined
}

/** The calls of a file that give an optimizer its rate. A name alone is no evidence: the function is followed to its library. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import type { Reader } from '../../code/reader.ts'
import { initialiser, variableAt } from '../../code/scope.ts'
import { bare, propertyName, type Node } from '../../code/tree.ts'
import type { Value } from '../../code/value.ts'
import { libraryPath, type LibraryName } from './library-path.ts'
import { tfjsFunction } from '../tensor-origin.ts'
import { optionOf } from './option.ts'
import { brain, tfjsOptimizers, type Optimizer } from './optimizers.ts'

export type Call = TSESTree.CallExpression | TSESTree.NewExpression

export interface Use {
  readonly optimizer: Optimizer
  readonly call: Call
  /** The argument that is the rate, or holds it; nothing where no argument is given. */
  readonly argument: Node | undefined
  /** Whether the argument is an object of options. */
  readonly inOptions: boolean
  readonly rate: Value | undefined
}

export function usesOf(reader: Reader): readonly Use[] {
  const uses: Use[] = []
  for (const node of reader.values.keys()) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue
    const use = useOfTfjs(reader, node) ?? useOfMl5(reader, node) ?? useOfBrain(reader, node)
    if (use) uses.push(use)
  }
  return uses
}

/** `tf.train.adam(rate)`, or `new tf.AdamOptimizer(rate, …)`, which asks for all its arguments. */
export function useOfTfjs(reader: Reader, call: Call): Use | undefined {
  const name = tfjsFunction(reader, bare(call.callee))
  const key = call.type === 'CallExpression' ? /^train\.(\w+)$/.exec(name ?? '')?.[1] : /^(\w+)Optimizer$/.exec(name ?? '')?.[1]?.toLowerCase()
  const optimizer = key !== undefined && Object.hasOwn(tfjsOptimizers, key) ? tfjsOptimizers[key] : undefined
  const [argument] = call.arguments
  if (!optimizer || (!argument && call.type === 'NewExpression') || argument?.type === 'SpreadElement') return undefined
  return { optimizer, call, argument, inOptions: false, rate: argument && reader.values.get(argument) }
}

const ml5: LibraryName = { module: 'ml5', global: 'ml5' }

/** `ml5.neuralNetwork(options)` trains a regression with Adam and a classification with gradient descent. */
const tasks: Readonly<Record<string, Optimizer | undefined>> = { regression: tfjsOptimizers['adam'], classification: tfjsOptimizers['sgd'], imageClassification: tfjsOptimizers['sgd'] }

function useOfMl5(reader: Reader, call: Call): Use | undefined {
  const [options] = call.arguments
  if (!options || !isCalled(call, 'neuralNetwork') || libraryPath(ml5, reader.sourceCode, call.callee)?.join('.') !== 'neuralNetwork') return undefined
  const task = wordOf(reader.sourceCode, options, 'task')
  const optimizer = task !== undefined && Object.hasOwn(tasks, task) ? tasks[task] : undefined
  return optimizer && useOfOptions(reader, call, optimizer, options)
}

const brainjs: LibraryName = { module: 'brain.js', global: 'brain' }

/** `net.train(data, options)` of a network that this file makes, and the making, which takes the same options. */
function useOfBrain(reader: Reader, call: Call): Use | undefined {
  const made = call.type === 'NewExpression' ? call : isCalled(call, 'train') || isCalled(call, 'trainAsync') ? receiver(reader.sourceCode, call) : undefined
  const options = call.arguments[call.type === 'NewExpression' ? 0 : 1]
  if (!options || made?.type !== 'NewExpression' || !libraryPath(brainjs, reader.sourceCode, made.callee)?.length) return undefined
  return useOfOptions(reader, call, wordOf(reader.sourceCode, options, 'praxis') === 'adam' ? tfjsOptimizers['adam']! : brain, options)
}

function useOfOptions(reader: Reader, call: Call, optimizer: Optimizer, options: Node): Use | undefined {
  const rate = optionOf(reader, reader.values.get(options), 'learningRate')
  return rate && { optimizer, call, argument: options, inOptions: true, rate }
}

const isCalled = ({ callee }: Call, name: string): boolean => (callee.type === 'MemberExpression' ? propertyName(callee) === name : callee.type === 'Identifier')

function receiver(sourceCode: SourceCode, { callee }: Call): Node | undefined {
  return callee.type === 'MemberExpression' ? written(sourceCode, callee.object) : undefined
}

/** What stands where a constant was defined. */
function written(sourceCode: SourceCode, node: Node): Node | undefined {
  const inner = bare(node)
  const variable = inner.type === 'Identifier' ? variableAt(sourceCode, inner.name, inner) : undefined
  return variable ? initialiser(variable) : inner
}

/** The word that an object written in this file has under a name. */
function wordOf(sourceCode: SourceCode, node: Node, name: string): string | undefined {
  const object = written(sourceCode, node)
  if (object?.type !== 'ObjectExpression') return undefined
  for (const property of object.properties) {
    if (property.type === 'Property' && !property.computed && property.key.type === 'Identifier' && property.key.name === name && property.value.type === 'Literal' && typeof property.value.value === 'string') return property.value.value
  }
  return undefined
}

/** What is known of a parameter: its type, how it is used, and what the calls in this file give it. */
import type { TSESTree } from '@typescript-eslint/types'
import { anyData, everything, hull, type Range } from '../math/range.ts'
import { rangeOfValue } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { mostCalls } from './function.ts'
import type { Reader } from './reader.ts'
import { initialState } from './state.ts'
import { isContainer, type Captured, type ClassNode, type Formula, type FunctionNode, type Structure, type Value } from './value.ts'
import { isTensor, quietly } from './variable.ts'

/** `this` of a method: an instance of its class, or the object in which it is written. */
export function ownerOf(reader: Reader, node: FunctionNode): Structure | undefined {
  const { parent } = node
  if (parent.type === 'Property') return { kind: 'structure', address: reader.leaves.fresh(parent), fields: new Map(), of: undefined }
  if (parent.type !== 'MethodDefinition' && parent.type !== 'PropertyDefinition') return undefined
  const of = parent.parent.parent as ClassNode
  return { kind: 'structure', address: reader.leaves.fresh(parent), fields: new Map(), of, ...(parent.static ? { isClass: true as const } : {}) }
}

/** The library that a function is given which is called where it is written, as scripts wrap themselves: `(function (Math) { … })(Math)`. */
export function libraryGiven(reader: Reader, node: FunctionNode, index: number): Value | undefined {
  const { parent } = node
  const argument = parent.type === 'CallExpression' && parent.callee === node ? parent.arguments[index] : undefined
  const value = argument?.type === 'Identifier' ? quietly(reader, () => evaluate(reader, argument, initialState())) : undefined
  return value?.kind === 'library' ? value : undefined
}

export function parameterOf(reader: Reader, node: FunctionNode, parameter: TSESTree.Parameter): Formula {
  const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter
  const variable = name.type === 'Identifier' ? reader.sourceCodeOf(node).scopeManager.getDeclaredVariables(node as never).find((v) => v.name === name.name) : undefined
  const tensor = variable !== undefined && isTensor(reader, variable)
  const leaf: Formula = reader.unknown(name, () => rangeOfParameter(reader, node, (leaf.expression as { name: string }).name), tensor)
  return leaf
}

/** Every value that the calls in this file give; where there may be other calls, only what these are known to reach. */
function rangeOfParameter(reader: Reader, node: FunctionNode, name: string): Range {
  const given = reader.calls.get(name)
  if (!given) return anyData
  if (reader.exhausted) return everything
  const all = given.map(({ value, assumptions }) => rangeOfValue(reader, value, assumptions)).reduce(hull)
  return onlyCalledHere(reader, node) && given.length < mostCalls ? all : { ...anyData, attained: all.attained }
}

function onlyCalledHere(reader: Reader, node: FunctionNode): boolean {
  const { parent } = node
  const declared = node.type === 'FunctionDeclaration' ? node : parent.type === 'VariableDeclarator' ? parent : undefined
  if (!declared) return false
  const [variable] = reader.sourceCodeOf(declared).scopeManager.getDeclaredVariables(declared as never)
  if (!variable || isExported(node.type === 'FunctionDeclaration' ? node : parent.parent!) || isScriptGlobal(variable)) return false
  return variable.references.every((r) => {
    const identifier = r.identifier as unknown as TSESTree.Identifier
    return r.init === true || (identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier && reader.values.has(identifier.parent))
  })
}

/** A function of a script can be called from other scripts. */
const isScriptGlobal = (variable: { readonly scope: { readonly type: string } }): boolean => variable.scope.type === 'global'

const isExported = (node: TSESTree.Node): boolean => node.parent?.type === 'ExportNamedDeclaration' || node.parent?.type === 'ExportDefaultDeclaration'

/** What a parameter is where a call leaves it out, if that is the same for all calls. */
export function defaultOf(reader: Reader, parameter: TSESTree.Parameter, captured: Captured | undefined): Value | undefined {
  if (parameter.type !== 'AssignmentPattern') return undefined
  const value = quietly(reader, () => evaluate(reader, parameter.right, initialState(undefined, captured)))
  return (value.kind === 'formula' && value.expression.kind === 'constant') || isContainer(value) || value.kind === 'text' ? value : undefined
}

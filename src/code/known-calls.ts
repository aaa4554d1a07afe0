/** Which calls of the language itself compute and do nothing else. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { declaratorOf, isNeverReassigned, variableAt } from './scope.ts'
import { bare, propertyName, type Node } from './tree.ts'

const functions = /^(?:Math\.(?!random$)|Number(?:$|\.)|Object\.(?:keys|values|entries)$|(?:String|Boolean|isNaN|isFinite|parseFloat|parseInt|structuredClone)$|(?:Array|(?:Float|(?:Big)?(?:Int|Uint))\d+(?:Clamped)?Array)(?:$|\.(?:from|of|isArray)$))/
const constructors = /^(?:Array|(?:Float|Int|Uint)\d+(?:Clamped)?Array|Map|Set)$/
const iterating = new Set(['map', 'filter', 'forEach', 'reduce', 'reduceRight', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap'])
const reading = new Set(['slice', 'subarray', 'concat', 'flat', 'at', 'indexOf', 'lastIndexOf', 'includes', 'join', 'keys', 'values', 'entries', 'toReversed', 'with', 'toFixed', 'toString', 'toPrecision'])
const changing = new Set(['push', 'pop', 'shift', 'unshift', 'fill', 'reverse', 'splice', 'set', 'copyWithin'])

/** The name under which the language knows a value: `Math.exp` for `exp` after `const { exp } = Math`. */
export function globalPath(sourceCode: SourceCode, node: Node, steps = 8): string | undefined {
  if (steps === 0) return undefined
  const inner = bare(node)
  if (inner.type === 'MemberExpression') {
    const object = globalPath(sourceCode, inner.object, steps - 1), name = propertyName(inner)
    return object === undefined || name === undefined ? undefined : `${object}.${name}`.replace(/^(?:globalThis|window|self|global)\./, '')
  }
  if (inner.type !== 'Identifier') return undefined
  const variable = variableAt(sourceCode, inner.name, inner)
  if (!variable) return inner.name
  const declarator = declaratorOf(variable)
  if (!declarator?.init || !isNeverReassigned(variable)) return undefined
  if (declarator.id.type === 'Identifier') return globalPath(sourceCode, declarator.init, steps - 1)
  const property = declarator.id.type === 'ObjectPattern' && declarator.id.properties.find((p) => p.type === 'Property' && p.value === (variable.identifiers[0] as unknown))
  if (!property || property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return undefined
  const object = globalPath(sourceCode, declarator.init, steps - 1)
  return object && `${object}.${property.key.name}`
}

export const isPureFunction = (sourceCode: SourceCode, node: Node): boolean => functions.test(globalPath(sourceCode, node) ?? '')

export const isPureConstructor = (sourceCode: SourceCode, node: Node): boolean => constructors.test(globalPath(sourceCode, node) ?? '')

/** What a method of this name does, as arrays, typed arrays and numbers have it: the name is all that is known. */
export function methodKind(call: TSESTree.CallExpression): 'iterates' | 'reads' | 'changes' | undefined {
  const callee = bare(call.callee)
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined
  if (name === undefined) return undefined
  return iterating.has(name) ? 'iterates' : reading.has(name) ? 'reads' : changing.has(name) ? 'changes' : undefined
}

/** The functions that a known call calls in turn. */
export function callbacksOf(sourceCode: SourceCode, call: TSESTree.CallExpression): readonly TSESTree.CallExpressionArgument[] {
  if (methodKind(call) === 'iterates') return call.arguments.slice(0, 1)
  return /Array\.from$/.test(globalPath(sourceCode, call.callee) ?? '') ? call.arguments.slice(1, 2) : []
}

/**
 * Which arrays and objects are changed by anybody in the file, through whatever name: variables that are names of one thing
 * change together.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { callsWithin, pathOf, propertyOf, targetsWithin } from './places.ts'
import type { Reader } from './reader.ts'
import { sourceOf } from './source-of.ts'
import { bare } from './tree.ts'

/** A variable, or a property of whatever object. */
type Name = Scope.Variable | string

const found = new WeakMap<SourceCode, ReadonlySet<Name>>()

/** Whether a variable's contents, or a property of that name, are changed anywhere in the file of the variable. */
export function isChanged(reader: Reader, variable: Scope.Variable, name: Name = variable): boolean {
  const file = reader.sourceCodeOf(variable.identifiers[0] as unknown as TSESTree.Node)
  let all = found.get(file)
  if (!all) found.set(file, (all = changedIn(reader, file)))
  return all.has(name)
}

function changedIn(reader: Reader, file: SourceCode): ReadonlySet<Name> {
  const program = file.ast as unknown as TSESTree.Node
  const aliases = new Map<Name, Set<Name>>()
  const alias = (a: Name | undefined, b: Name | undefined): void => {
    if (a === undefined || b === undefined || a === b) return
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const known = aliases.get(one)
      if (known) known.add(other)
      else aliases.set(one, new Set([other]))
    }
  }
  for (const scope of file.scopeManager.scopes) for (const variable of scope.variables) {
    for (const { writeExpr } of variable.references) if (writeExpr) alias(variable, nameOf(reader, writeExpr as unknown as TSESTree.Node))
    const source = sourceOf(variable)
    if (source) alias(variable, nameOf(reader, source.node))
  }
  for (const call of callsWithin(program, file)) for (const f of calleesOf(reader, call)) for (const [i, parameter] of f.params.entries()) {
    const argument = call.arguments[i], name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    if (argument && name.type === 'Identifier') alias(reader.variableOf(name), nameOf(reader, argument))
  }
  const open: Name[] = []
  for (const { node, method } of targetsWithin(program, file)) {
    const { steps } = pathOf(node)
    const last = steps.findLast((step) => typeof step === 'string')
    if (typeof last === 'string') open.push(last)
    else if (steps.length > 0 || method !== undefined) open.push(nameOf(reader, node) ?? '')
  }
  const changed = new Set<Name>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (changed.has(name)) continue
    changed.add(name)
    open.push(...aliases.get(name) ?? [])
  }
  return changed
}

/** What an expression is a name of, or an element of. */
function nameOf(reader: Reader, node: TSESTree.Node): Name | undefined {
  const { root, steps } = pathOf(node)
  const last = steps.findLast((step) => typeof step === 'string')
  if (typeof last === 'string') return last
  return root.type === 'Identifier' ? reader.variableOf(root) : undefined
}

function calleesOf(reader: Reader, call: TSESTree.CallExpression | TSESTree.NewExpression) {
  const callee = bare(call.callee)
  if (callee.type === 'MemberExpression') return reader.functionsNamed(propertyOf(callee), call)
  const variable = callee.type === 'Identifier' ? reader.variableOf(callee) : undefined
  return variable ? reader.functionsOf(variable) : []
}

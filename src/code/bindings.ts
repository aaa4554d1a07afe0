/**
 * What the names of the linted file, and of those that it imports from, mean: variables, and the functions that they and the
 * names of methods may stand for.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import type { Imports } from './imported.ts'
import { isFunction } from './tree.ts'
import { tableOf, type FunctionNode } from './value.ts'

export class Bindings {
  /** The linted file. */
  readonly sourceCode: SourceCode
  /** What other files give; nothing where they are not followed. */
  imports: Imports | undefined
  /** Whether a fix may import something into the linted file. */
  canImport = true

  constructor(sourceCode: SourceCode) {
    this.sourceCode = sourceCode
  }

  /** The file in which a node stands. */
  sourceCodeOf(node: TSESTree.Node): SourceCode {
    return this.imports?.sourceCodeOf(node) ?? this.sourceCode
  }

  isOwn(node: TSESTree.Node): boolean {
    return this.sourceCodeOf(node) === this.sourceCode
  }

  scopeOf(node: TSESTree.Node): Scope.Scope {
    return this.sourceCodeOf(node).getScope(node as never)
  }

  /** The variable an identifier means, or nothing where the file does not define it. */
  variableOf(node: TSESTree.Identifier | TSESTree.JSXIdentifier): Scope.Variable | undefined {
    const known = variablesOf(this.sourceCodeOf(node)).get(node)
    if (known) return known.defs.length > 0 ? known : undefined
    if (known === null) return undefined
    for (let scope: Scope.Scope | null = this.scopeOf(node); scope; scope = scope.upper) {
      const found = scope.set.get(node.name)
      if (found) return found.defs.length > 0 ? found : undefined
    }
    return undefined
  }

  /** The functions that a variable may hold, as far as the file says. */
  functionsOf(variable: Scope.Variable): readonly FunctionNode[] {
    return variable.defs.flatMap((d): FunctionNode[] => {
      const node = d.node as unknown as TSESTree.Node
      if (node.type === 'FunctionDeclaration') return [node]
      if (node.type === 'ClassDeclaration') return constructorsOf(node)
      return node.type === 'VariableDeclarator' && node.init && isFunction(node.init) ? [node.init] : []
    })
  }

  /** The methods and function-valued properties of a name, of whatever class or object in the file where the name stands. */
  functionsNamed(name: string | undefined, node: TSESTree.Node): readonly FunctionNode[] {
    return (name !== undefined && methodsOf(this.sourceCodeOf(node)).get(name)) || []
  }
}

const variables = new WeakMap<SourceCode, Map<object, Scope.Variable | null>>()

function variablesOf(file: SourceCode): ReadonlyMap<object, Scope.Variable | null> {
  let all = variables.get(file)
  if (all) return all
  variables.set(file, (all = new Map()))
  for (const scope of file.scopeManager.scopes) {
    for (const reference of scope.references) all.set(reference.identifier, reference.resolved)
    for (const variable of scope.variables) for (const identifier of variable.identifiers) all.set(identifier, variable)
  }
  return all
}

const methods = new WeakMap<SourceCode, Map<string, FunctionNode[]>>()

function methodsOf(file: SourceCode): ReadonlyMap<string, readonly FunctionNode[]> {
  let all = methods.get(file)
  if (all) return all
  methods.set(file, (all = new Map()))
  for (const { block } of file.scopeManager.scopes) {
    const node = block as unknown as TSESTree.Node
    if (!isFunction(node)) continue
    const { parent } = node
    const key = parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property' ? parent.key : parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' ? parent.left.property : undefined
    if (key?.type === 'Identifier' || key?.type === 'PrivateIdentifier') tableOf(all, key.type === 'Identifier' ? key.name : `#${key.name}`, (): FunctionNode[] => []).push(node)
  }
  return all
}

const constructorsOf = (node: TSESTree.ClassDeclaration): FunctionNode[] =>
  node.body.body.flatMap((member) => (member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression' ? [member.value] : []))

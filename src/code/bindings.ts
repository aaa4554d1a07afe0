/** What the names of a file mean: variables, and the functions that they and the names of methods may stand for. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { isFunction } from './tree.ts'
import { tableOf, type FunctionNode } from './value.ts'

export class Bindings {
  readonly sourceCode: SourceCode

  constructor(sourceCode: SourceCode) {
    this.sourceCode = sourceCode
  }

  scopeOf(node: TSESTree.Node): Scope.Scope {
    return this.sourceCode.getScope(node as never)
  }

  /** The variable an identifier means, or nothing where the file does not define it. */
  variableOf(node: TSESTree.Identifier | TSESTree.JSXIdentifier): Scope.Variable | undefined {
    const known = this.#variables().get(node)
    if (known) return known.defs.length > 0 ? known : undefined
    if (known === null) return undefined
    for (let scope: Scope.Scope | null = this.scopeOf(node); scope; scope = scope.upper) {
      const found = scope.set.get(node.name)
      if (found) return found.defs.length > 0 ? found : undefined
    }
    return undefined
  }

  #named: Map<object, Scope.Variable | null> | undefined

  #variables(): Map<object, Scope.Variable | null> {
    if (this.#named) return this.#named
    this.#named = new Map()
    for (const scope of this.sourceCode.scopeManager.scopes) {
      for (const reference of scope.references) this.#named.set(reference.identifier, reference.resolved)
      for (const variable of scope.variables) for (const identifier of variable.identifiers) this.#named.set(identifier, variable)
    }
    return this.#named
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

  #methods: Map<string, FunctionNode[]> | undefined

  /** The methods and function-valued properties of a name, of whatever class or object. */
  functionsNamed(name: string | undefined): readonly FunctionNode[] {
    if (!this.#methods) {
      this.#methods = new Map()
      for (const { block } of this.sourceCode.scopeManager.scopes) {
        const node = block as unknown as TSESTree.Node
        if (!isFunction(node)) continue
        const { parent } = node
        const key = parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property' ? parent.key : parent.type === 'AssignmentExpression' && parent.left.type === 'MemberExpression' ? parent.left.property : undefined
        if (key?.type === 'Identifier' || key?.type === 'PrivateIdentifier') tableOf(this.#methods, key.type === 'Identifier' ? key.name : `#${key.name}`, (): FunctionNode[] => []).push(node)
      }
    }
    return (name !== undefined && this.#methods.get(name)) || []
  }
}

const constructorsOf = (node: TSESTree.ClassDeclaration): FunctionNode[] =>
  node.body.body.flatMap((member) => (member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.type === 'FunctionExpression' ? [member.value] : []))

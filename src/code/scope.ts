/** What names mean at a place. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { inside, isFunction, type FunctionNode, type Located, type Node } from './tree.ts'

/** ESLint's own types speak of ESTree without ranges and parents; every parser gives both. */
export const scopeAt = (sourceCode: SourceCode, node: Node): Scope.Scope => sourceCode.getScope(node as never)
export const identifierOf = (reference: Scope.Reference): TSESTree.Identifier => reference.identifier as unknown as TSESTree.Identifier
export const definitionNames = (variable: Scope.Variable): readonly TSESTree.Identifier[] => variable.identifiers as unknown as readonly TSESTree.Identifier[]

/** The variable of this file that a name means at a node. What has no definition in the file is global, whatever the configuration declares. */
export function variableAt(sourceCode: SourceCode, name: string, node: Node): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = scopeAt(sourceCode, node); scope; scope = scope.upper) {
    const variable = scope.set.get(name)
    if (variable) return variable.defs.length > 0 ? variable : undefined
  }
  return undefined
}

/** The scopes that begin inside a node. */
export const scopesWithin = (sourceCode: SourceCode, node: Located): readonly Scope.Scope[] =>
  sourceCode.scopeManager.scopes.filter((scope) => inside(scope.block as unknown as Node, node))

const ordered = new WeakMap<SourceCode, readonly Scope.Reference[]>()

/** The references of a file in the order of its text. */
export function referencesOf(sourceCode: SourceCode): readonly Scope.Reference[] {
  const known = ordered.get(sourceCode)
  if (known) return known
  const references = sourceCode.scopeManager.scopes.flatMap((scope) => scope.references).sort((a, b) => identifierOf(a).range[0] - identifierOf(b).range[0])
  ordered.set(sourceCode, references)
  return references
}

export function referencesWithin(sourceCode: SourceCode, { range }: Located): readonly Scope.Reference[] {
  const references = referencesOf(sourceCode)
  const firstFrom = (position: number): number => {
    let low = 0, high = references.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (identifierOf(references[middle]!).range[0] < position) low = middle + 1
      else high = middle
    }
    return low
  }
  return references.slice(firstFrom(range[0]), firstFrom(range[1]))
}

export const resolved = (reference: Scope.Reference): Scope.Variable | undefined => (reference.resolved && reference.resolved.defs.length > 0 ? reference.resolved : undefined)

/** Whether a variable keeps the value that its declaration gave it. */
export const isNeverReassigned = (variable: Scope.Variable): boolean =>
  variable.defs.length === 1 && variable.references.every((reference) => !reference.isWrite() || reference.init === true)

/** The declarator of a variable that only one declaration makes. */
export function declaratorOf(variable: Scope.Variable): TSESTree.VariableDeclarator | undefined {
  const [definition, ...others] = variable.defs
  return definition?.type === 'Variable' && others.length === 0 ? (definition.node as unknown as TSESTree.VariableDeclarator) : undefined
}

/** What a variable was set to once and for all, by a plain `name = value`. */
export function initialiser(variable: Scope.Variable): TSESTree.Expression | undefined {
  const declarator = declaratorOf(variable)
  return declarator?.id.type === 'Identifier' && isNeverReassigned(variable) ? (declarator.init ?? undefined) : undefined
}

/** The function of this file that a name stands for. */
export function functionOf(variable: Scope.Variable): FunctionNode | undefined {
  if (!isNeverReassigned(variable)) return undefined
  const node = variable.defs[0]?.type === 'FunctionName' ? (variable.defs[0].node as unknown as Node) : initialiser(variable)
  return node && isFunction(node) ? node : undefined
}

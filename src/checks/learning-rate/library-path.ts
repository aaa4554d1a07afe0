/** What a name stands for below a library that has no dialect: `NeuralNetwork` for `new brain.NeuralNetwork()`, however it was imported. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { declaratorOf, isNeverReassigned, variableAt } from '../../code/scope.ts'
import { bare, propertyName, type Node } from '../../code/tree.ts'

export interface LibraryName {
  readonly module: string
  /** The global that its script defines. */
  readonly global: string
}

/** The path below the library: empty for the library itself, nothing for what is not of it. */
export function libraryPath(library: LibraryName, sourceCode: SourceCode, node: Node, steps = 8): readonly string[] | undefined {
  if (steps === 0) return undefined
  const below = (object: Node, name: string | undefined): readonly string[] | undefined => {
    const path = name === undefined ? undefined : libraryPath(library, sourceCode, object, steps - 1)
    return path && (name === 'default' ? path : [...path, name!])
  }
  const inner = bare(node)
  if (inner.type === 'MemberExpression') return below(inner.object, propertyName(inner))
  if (inner.type === 'AwaitExpression') return libraryPath(library, sourceCode, inner.argument, steps - 1)
  if (inner.type === 'ImportExpression') return named(inner.source, library)
  if (inner.type === 'CallExpression') return isRequire(sourceCode, inner) ? named(inner.arguments[0], library) : undefined
  if (inner.type !== 'Identifier') return undefined
  const variable = variableAt(sourceCode, inner.name, inner)
  if (!variable) return inner.name === library.global ? [] : undefined
  const definition = variable.defs[0]
  if (definition?.type === 'ImportBinding') return imported(definition.node as unknown as TSESTree.ImportClause, library)
  const declarator = declaratorOf(variable)
  if (!declarator?.init || !isNeverReassigned(variable)) return undefined
  if (declarator.id.type === 'Identifier') return libraryPath(library, sourceCode, declarator.init, steps - 1)
  const property = declarator.id.type === 'ObjectPattern' && declarator.id.properties.find((p) => p.type === 'Property' && p.value === (variable.identifiers[0] as unknown))
  return property && property.type === 'Property' && !property.computed && property.key.type === 'Identifier' ? below(declarator.init, property.key.name) : undefined
}

const named = (source: Node | undefined, { module }: LibraryName): readonly string[] | undefined => (source?.type === 'Literal' && source.value === module ? [] : undefined)

const isRequire = (sourceCode: SourceCode, { callee }: TSESTree.CallExpression): boolean => callee.type === 'Identifier' && callee.name === 'require' && !variableAt(sourceCode, 'require', callee)

function imported(clause: TSESTree.ImportClause, library: LibraryName): readonly string[] | undefined {
  const declaration = clause.parent as unknown as TSESTree.ImportDeclaration
  if (declaration.source.value !== library.module) return undefined
  if (clause.type !== 'ImportSpecifier') return []
  const name = clause.imported.type === 'Identifier' ? clause.imported.name : clause.imported.value
  return name === 'default' ? [] : [name]
}

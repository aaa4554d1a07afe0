/** What a file already has of a module: the names it bound, and the braces that can take one more. */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { definitionNames, isNeverReassigned, scopesWithin, variableAt } from './scope.ts'
import { bare, propertyName, statementsOf, type Node } from './tree.ts'

interface Binding {
  /** The exported name, or nothing for the whole module. */
  readonly imported: string | undefined
  readonly local: TSESTree.Identifier
}

/** How `node` can name what the module exports as `name`, if it already can: `softplus`, an alias of it, or `stable.softplus`. */
export function existingName(sourceCode: SourceCode, node: Node, name: string, module: string): string | undefined {
  const visible = statementsOf(sourceCode).flatMap((statement) => bindingsOf(statement, module)).filter(({ local }) => isVisible(sourceCode, local, node))
  const named = visible.find(({ imported }) => imported === name)
  if (named) return named.local.name
  const whole = visible.find(({ imported }) => imported === undefined)
  return whole && `${whole.local.name}.${name}`
}

/** The import or `require` of the module, ahead of `node`, whose braces can take one more name. */
export function extensible(sourceCode: SourceCode, node: Node, module: string): TSESTree.ImportDeclaration | TSESTree.ObjectPattern | undefined {
  for (const statement of statementsOf(sourceCode)) {
    if (statement.type === 'ImportDeclaration') {
      const named = statement.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier') && !isBareImport(statement, sourceCode)
      if (statement.source.value === module && statement.importKind !== 'type' && named) return statement
    }
    if (statement.type !== 'VariableDeclaration' || statement.range[1] > node.range[0]) continue
    for (const { id, init } of statement.declarations) {
      if (id.type === 'ObjectPattern' && !id.typeAnnotation && init && requires(init, module) && id.properties.every(({ type }) => type === 'Property')) return id
    }
  }
  return undefined
}

const isBareImport = (statement: TSESTree.ImportDeclaration, sourceCode: SourceCode): boolean =>
  statement.specifiers.length === 0 && sourceCode.getTokens(statement as never)[1]?.value !== '{'

function bindingsOf(statement: Node, module: string): readonly Binding[] {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.source.value === module && statement.importKind !== 'type' ? statement.specifiers.flatMap(bindingOf) : []
    case 'TSImportEqualsDeclaration': {
      const { moduleReference: from, id } = statement
      return from.type === 'TSExternalModuleReference' && from.expression.type === 'Literal' && from.expression.value === module && statement.importKind !== 'type' ? [{ imported: undefined, local: id }] : []
    }
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id, init }) => (init ? requiredBindings(id, bare(init), module) : []))
    default: return []
  }
}

function bindingOf(specifier: TSESTree.ImportClause): readonly Binding[] {
  if (specifier.type === 'ImportNamespaceSpecifier') return [{ imported: undefined, local: specifier.local }]
  if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') return []
  return [{ imported: specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value, local: specifier.local }]
}

function requiredBindings(id: TSESTree.BindingName, init: Node, module: string): readonly Binding[] {
  if (id.type === 'Identifier') {
    if (requires(init, module)) return [{ imported: undefined, local: id }]
    return init.type === 'MemberExpression' && requires(init.object, module) ? [{ imported: propertyName(init) ?? '', local: id }] : []
  }
  if (id.type !== 'ObjectPattern' || !requires(init, module)) return []
  return id.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed || property.value.type !== 'Identifier' || property.key.type !== 'Identifier') return []
    return [{ imported: property.key.name, local: property.value }]
  })
}

const requires = (init: Node, module: string): boolean =>
  init.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require' && init.arguments[0]?.type === 'Literal' && init.arguments[0].value === module

/** A name is of use at a node where it means the binding, also in the scopes inside; an import is hoisted, a `require` must come first. */
function isVisible(sourceCode: SourceCode, local: TSESTree.Identifier, node: Node): boolean {
  const variable = variableAt(sourceCode, local.name, node)
  if (!variable || !definitionNames(variable).includes(local) || !isNeverReassigned(variable)) return false
  if (scopesWithin(sourceCode, node).some((scope) => scope.set.has(local.name))) return false
  return variable.defs[0]?.type === 'ImportBinding' || local.range[1] <= node.range[0]
}

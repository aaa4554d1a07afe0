/** What a declaration takes from which module, in the ways that modules and scripts have of saying it. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import { propertyOf } from './places.ts'
import { bare } from './tree.ts'

export interface Import {
  readonly specifier: string
  /** The exported name; nothing for the whole module. */
  readonly name: string | undefined
}

export function importOf(variable: Scope.Variable): Import | undefined {
  const [definition, ...others] = variable.defs as unknown as readonly { readonly node: TSESTree.Node; readonly parent?: TSESTree.Node | null }[]
  if (!definition || others.length > 0) return undefined
  const { node, parent } = definition
  switch (node.type) {
    case 'ImportSpecifier': return from(parent, node.imported.type === 'Identifier' ? node.imported.name : node.imported.value)
    case 'ImportDefaultSpecifier': return from(parent, 'default')
    case 'ImportNamespaceSpecifier': return from(parent, undefined)
    case 'TSImportEqualsDeclaration': {
      const { moduleReference: reference } = node
      return reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal' ? { specifier: String(reference.expression.value), name: undefined } : undefined
    }
    case 'VariableDeclarator': return requiredBy(node, variable.name)
    default: return undefined
  }
}

const from = (declaration: TSESTree.Node | null | undefined, name: string | undefined): Import | undefined =>
  declaration?.type === 'ImportDeclaration' ? { specifier: declaration.source.value, name } : undefined

/** `const y = require('./y')`, `const a = require('./y').a`, `const { a } = require('./y')`. */
function requiredBy({ id, init }: TSESTree.VariableDeclarator, variable: string): Import | undefined {
  const taken = init ? requiredIn(init) : undefined
  if (id.type === 'Identifier') return taken
  if (taken?.name !== undefined || !taken || id.type !== 'ObjectPattern') return undefined
  for (const property of id.properties) {
    if (property.type === 'Property' && !property.computed && property.key.type === 'Identifier' && property.value.type === 'Identifier' && property.value.name === variable) return { ...taken, name: property.key.name }
  }
  return undefined
}

/** `require('./y')`, or `require('./y').a`. */
export function requiredIn(expression: TSESTree.Node): Import | undefined {
  const node = bare(expression), name = node.type === 'MemberExpression' ? propertyOf(node) : undefined
  const specifier = required(node.type === 'MemberExpression' && name !== undefined ? node.object : node)
  return specifier === undefined ? undefined : { specifier, name }
}

/** The module that an expression requires. */
export function required(expression: TSESTree.Node): string | undefined {
  const call = bare(expression)
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'require') return undefined
  const [specifier] = call.arguments
  return specifier?.type === 'Literal' && typeof specifier.value === 'string' ? specifier.value : undefined
}

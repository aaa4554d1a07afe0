import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import { identifierOf, referencesOf, resolved } from './scope.ts'

export type ModuleSystem = 'esm' | 'commonjs'

const moduleDeclarations = new Set([
  'ImportDeclaration', 'ExportNamedDeclaration', 'ExportDefaultDeclaration', 'ExportAllDeclaration', 'TSImportEqualsDeclaration', 'TSExportAssignment',
])

/**
 * The way a file can import, or nothing where there is none: a classic script, an AMD module, and a file that asks at run time
 * what it is (`typeof module`) and so must run without `require` too.
 *
 * What the file does counts before what the configuration says: CommonJS is often linted as `sourceType: 'module'`.
 */
export function moduleSystem(sourceCode: SourceCode): ModuleSystem | undefined {
  const { ast, scopeManager } = sourceCode
  if (ast.body.some((statement) => moduleDeclarations.has(statement.type))) return 'esm'
  const hooks = moduleHooks(sourceCode)
  if (hooks.some(({ name, parent }) => parent.type === 'UnaryExpression' || name === 'define')) return undefined
  const wrapped = scopeManager.globalScope?.childScopes.some((scope) => scope.type === 'function' && scope.block === ast)
  if (hooks.length > 0 || wrapped) return 'commonjs'
  return ast.sourceType === 'module' ? 'esm' : undefined
}

/** The uses of what a module loader hands to a file. */
const moduleHooks = (sourceCode: SourceCode): readonly TSESTree.Identifier[] =>
  referencesOf(sourceCode)
    .filter((reference) => !resolved(reference))
    .map(identifierOf)
    .filter(({ name, parent }) => {
      if (name === 'define') return parent.type === 'UnaryExpression' || parent.type === 'CallExpression' && parent.parent.type === 'ExpressionStatement'
      return name === 'require' || name === 'module' || name === 'exports'
    })

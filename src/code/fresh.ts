import type { Scope, SourceCode } from 'eslint'
import { globalPath, isPureConstructor } from './known-calls.ts'
import { identifierOf, initialiser } from './scope.ts'
import { bare, propertyName, type Node } from './tree.ts'

const copies = new Set(['map', 'filter', 'slice', 'concat', 'flat', 'flatMap'])

/** Whether an expression makes an array or object that nothing else holds. */
export function isFresh(sourceCode: SourceCode, node: Node): boolean {
  const made = bare(node)
  switch (made.type) {
    case 'ArrayExpression': case 'ObjectExpression': return true
    case 'NewExpression': return isPureConstructor(sourceCode, made.callee)
    case 'CallExpression': {
      if (/Array(?:\.from|\.of)?$/.test(globalPath(sourceCode, made.callee) ?? '')) return true
      const callee = bare(made.callee)
      if (callee.type !== 'MemberExpression') return false
      const name = propertyName(callee) ?? ''
      return copies.has(name) || (name === 'fill' && isFresh(sourceCode, callee.object))
    }
    default: return false
  }
}

/** Whether a variable holds, for good, what was made for it. */
export function holdsFresh(sourceCode: SourceCode, variable: Scope.Variable): boolean {
  const init = initialiser(variable)
  return init !== undefined && isFresh(sourceCode, init)
}

/** Whether what a variable holds is reachable through this variable only, until it is returned. */
export const isUnshared = (sourceCode: SourceCode, variable: Scope.Variable): boolean =>
  holdsFresh(sourceCode, variable) && variable.references.every((reference) => {
    const { parent, range } = identifierOf(reference)
    return reference.init === true || (parent.type === 'MemberExpression' && parent.object.range[0] === range[0]) || parent.type === 'ReturnStatement'
  })

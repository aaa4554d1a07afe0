import type { Scope, SourceCode } from 'eslint'
import { identifierOf, scopeAt, scopesWithin } from './scope.ts'
import type { Node } from './tree.ts'

const reserved = new Set((
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null '
  + 'return super switch this throw true try typeof var void while with let static implements interface package private protected public yield await '
  + 'arguments eval undefined NaN Infinity'
).split(' '))

/**
 * A name that a declaration around `node` can take so that inside `node` it means that declaration and nowhere else anything
 * changes: not declared in a scope that `node` sees, nor in one inside it, nor read anywhere as a global.
 */
export function freeName(sourceCode: SourceCode, node: Node, base: string): string {
  const taken = takenNames(sourceCode, node)
  for (const name of candidates(base)) if (!reserved.has(name) && !taken.has(name)) return name
  throw new Error('unreachable: the candidates never end')
}

function* candidates(base: string): Generator<string> {
  yield base
  yield `stable${base[0]!.toUpperCase()}${base.slice(1)}`
  for (let n = 2; ; n++) yield `${base}${n}`
}

function takenNames(sourceCode: SourceCode, node: Node): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const scope of scopesWithin(sourceCode, node)) for (const name of scope.set.keys()) taken.add(name)
  for (let scope: Scope.Scope | null = scopeAt(sourceCode, node); scope; scope = scope.upper) {
    for (const name of scope.set.keys()) taken.add(name)
    if (!scope.upper) for (const reference of scope.through) taken.add(identifierOf(reference).name)
  }
  return taken
}

/** Takes away what nothing reads any more once a fix is in: a `const`, a sum with its loop, and what only these read. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { deleteDeclarators, deleteStatements, hasComment } from './delete-statements.ts'
import type { Edit } from './edit.ts'
import { isPure, type PurityContext } from './purity.ts'
import { declaratorOf, identifierOf, referencesWithin, resolved } from './scope.ts'
import { ancestors, inside, insideAny, isFunction, type Node } from './tree.ts'

interface Remains {
  readonly declarator: TSESTree.VariableDeclarator
  /** The statements that do nothing but work on variables that go away. */
  readonly statements: readonly Node[]
}

interface Search {
  readonly sourceCode: SourceCode
  readonly dropped: readonly Node[]
  readonly gone: readonly Node[]
  readonly owned: ReadonlySet<Scope.Variable>
  readonly context: PurityContext
}

/**
 * The edits that go with a fix which deletes the nodes `dropped` and writes the texts of `kept` again. What `kept` reads
 * stays. A function stays too, even where nothing calls it now: it has a name of its own, and may have a finding of its own.
 */
export function removeUnread(sourceCode: SourceCode, dropped: readonly Node[], kept: readonly Node[] = [], context: PurityContext = {}): readonly Edit[] {
  const needed = variablesIn(sourceCode, kept)
  const removed = new Map<Scope.Variable, Remains>()
  let gone: readonly Node[] = dropped
  for (;;) {
    const candidates = new Set([...variablesIn(sourceCode, gone)].filter((variable) => !needed.has(variable) && !removed.has(variable)))
    const found = unread(candidates, new Set(removed.keys()), { sourceCode, dropped, gone, context })
    if (found.size === 0) break
    for (const [variable, remains] of found) removed.set(variable, remains)
    gone = [...dropped, ...[...removed.values()].flatMap(({ declarator, statements }) => [declarator, ...statements])]
  }
  return editsOf(sourceCode, [...removed.values()])
}

/** The largest set of candidates that nothing but themselves reads: two sums of one loop go together. */
function unread(candidates: ReadonlySet<Scope.Variable>, removed: ReadonlySet<Scope.Variable>, search: Omit<Search, 'owned'>): ReadonlyMap<Scope.Variable, Remains> {
  const owned = new Set([...candidates, ...removed])
  const found = new Map<Scope.Variable, Remains>()
  for (const variable of candidates) {
    const remains = remainsOf(variable, { ...search, owned })
    if (remains) found.set(variable, remains)
  }
  return found.size === candidates.size ? found : unread(new Set(found.keys()), removed, search)
}

/** What is left of a variable where it can go. */
function remainsOf(variable: Scope.Variable, search: Search): Remains | undefined {
  const declarator = declaratorOf(variable)
  if (!declarator || !isDeletable(declarator, variable, search)) return undefined
  const statements = new Set<Node>()
  for (const reference of variable.references) {
    const identifier = identifierOf(reference)
    if (reference.init || insideAny(identifier, search.gone)) continue
    const statement = [...ancestors(identifier)].find((above) => above.parent === declarator.parent.parent)
    if (!statement || !isIdle(statement, search)) return undefined
    statements.add(statement)
  }
  return { declarator, statements: [...statements] }
}

const blocks = new Set(['Program', 'BlockStatement', 'StaticBlock', 'SwitchCase'])

function isDeletable(declarator: TSESTree.VariableDeclarator, variable: Scope.Variable, { sourceCode, dropped, owned, context }: Search): boolean {
  const { id, init, parent } = declarator
  if (id.type !== 'Identifier' || variable.scope.type === 'global' || !blocks.has(parent.parent.type) || !/^(?:const|let|var)$/.test(parent.kind)) return false
  if (init && (isFunction(init) || !isPure(init, sourceCode, { ...context, owned }))) return false
  return !dropped.some((node) => inside(node, declarator)) && !hasComment(sourceCode, parent)
}

const idle = /^(?:Expression|For|ForOf|ForIn|While|DoWhile|If|Block)Statement$/

/** Whether a statement only computes what goes away. */
const isIdle = (statement: Node, { sourceCode, dropped, owned, context }: Search): boolean =>
  idle.test(statement.type) && isPure(statement, sourceCode, { ...context, owned }) && !dropped.some((node) => inside(node, statement)) && !hasComment(sourceCode, statement)

const variablesIn = (sourceCode: SourceCode, nodes: readonly Node[]): ReadonlySet<Scope.Variable> =>
  new Set(nodes.flatMap((node) => referencesWithin(sourceCode, node)).flatMap((reference) => resolved(reference) ?? []))

function editsOf(sourceCode: SourceCode, remains: readonly Remains[]): readonly Edit[] {
  const declarators = new Set<Node>(remains.map(({ declarator }) => declarator))
  const declarations = [...new Set(remains.map(({ declarator }) => declarator.parent))]
  const isWhole = (declaration: TSESTree.VariableDeclaration): boolean => declaration.declarations.every((declarator) => declarators.has(declarator))
  const statements = new Set<Node>([...declarations.filter(isWhole), ...remains.flatMap((each) => each.statements)])
  const whole = deleteStatements(sourceCode, [...statements])
  return whole ? [...whole, ...declarations.filter((declaration) => !isWhole(declaration)).flatMap((declaration) => deleteDeclarators(declaration, declarators))] : []
}

/** How a formula was written, so that its cure is written alike. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope } from 'eslint'
import type { Dialect } from '../dialects/dialect.ts'
import { math } from '../dialects/math.ts'
import { tfjs } from '../dialects/tfjs.ts'
import type { Reader } from '../code/reader.ts'
import type { Style } from '../code/spelling.ts'
import { variableAt } from '../code/scope.ts'
import type { Finding } from './finding.ts'

/** The libraries that the formula is written in, but for `Math`, tf.js, and what is written as `Math` is. */
function othersIn(reader: Reader, { match: { spine } }: Finding): ReadonlySet<Dialect> {
  const all = spine.map((part) => part.origin && reader.dialects.get(part.origin))
  return new Set(all.filter((dialect) => dialect !== undefined).filter(({ cures }) => cures !== 'operators'))
}

/** Whether a cure can be written as the formula was. */
export function isWritable(reader: Reader, finding: Finding): boolean {
  const others = othersIn(reader, finding)
  return others.size === 0 || (others.size === 1 && [...others].every(({ cures }) => cures === 'functions'))
}

export function styleOf(reader: Reader, finding: Finding, imports: boolean): Style {
  const { axis: reduced } = finding.match
  const axis = reduced === null ? undefined : reduced?.key ?? 'all'
  const [other] = othersIn(reader, finding)
  if (other) return { dialect: other, namespace: namespaceOf(reader, finding.node, other), chained: false, axis, imports: false }
  if (finding.format === 'float64') return { dialect: math, namespace: variableAt(reader.sourceCode, 'Math', finding.node) ? undefined : 'Math', chained: false, axis, imports }
  const { node } = finding
  const namespace = namespaceOf(reader, node, tfjs)
  const chained = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && reader.values.get(node.callee.object)?.kind !== 'library'
  return { dialect: tfjs, namespace, chained: chained || namespace === undefined, axis, imports }
}

/** Whether the axis of a reduction, as text, means the same where the finding is: one that a helper names is the helper's. */
export function keepsAxis(reader: Reader, { match: { axis }, node }: Finding): boolean {
  if (!axis || /^(?:-?\d+|true|false|[[\],\s])*$/.test(axis.key)) return true
  const home = axis.origin && reader.scopeOf(axis.origin as TSESTree.Node).variableScope
  for (let scope: Scope.Scope | null = reader.scopeOf(node); scope; scope = scope.upper) if (scope.variableScope === home) return true
  return false
}

/** What the library is called at this place. */
function namespaceOf(reader: Reader, node: TSESTree.Node, dialect: Dialect): string | undefined {
  for (const [read, value] of reader.values) {
    if (read.type !== 'Identifier' || value.kind !== 'library' || value.dialect !== dialect || value.name !== '') continue
    const here = variableAt(reader.sourceCode, read.name, node)
    if (here ? here === reader.variableOf(read) : !reader.variableOf(read)) return read.name
  }
  return undefined
}

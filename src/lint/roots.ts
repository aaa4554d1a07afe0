/**
 * Where in a file a formula of some rule can have its root. It is derived from the rules: what an operation can be written
 * with is told by the dialects' tables and by the spellings that fold into it, and a rule counts only in a file in which all
 * of its operations can be written.
 *
 * Only tokens count: what stands in comments, texts and shaders is passed over.
 */
import type { AST, SourceCode } from 'eslint'
import { rules } from '../../rules/index.ts'
import { dialects } from '../dialects/index.ts'
import { spellings } from '../math/canonical.ts'
import type { Expression } from '../math/expression.ts'
import { parseFormula } from '../math/language.ts'
import type { OperationName } from '../math/vocabulary.ts'
import { isAtLeast, type Likelihood } from './likelihood.ts'

const operators: Readonly<Record<string, readonly OperationName[]>> = {
  '+': ['add'], '+=': ['add'], '++': ['add'], '-': ['sub', 'neg'], '-=': ['sub'], '--': ['sub'], '*': ['mul'], '*=': ['mul'],
  '/': ['div'], '/=': ['div'], '**': ['pow'], '**=': ['pow'], '%': ['remainder'], '%=': ['remainder'],
}

/** Functions of libraries that are more than one formula. */
const composed: Readonly<Record<string, readonly OperationName[]>> = { norm: ['sqrt'], moments: ['mean', 'variance'] }

/** Operations that any code may write, in too many ways to look for: with signs, comparisons and loops. */
const anywhere: readonly OperationName[] = [
  'add', 'sub', 'neg', 'remainder', 'maximum', 'minimum', 'prod', 'max', 'min', 'less', 'lessOrEqual', 'equals', 'not', 'and', 'or', 'isFinite', 'choice', 'at', 'length', 'rearranged',
]

interface Case {
  readonly needed: readonly OperationName[]
  readonly roots: ReadonlySet<string>
  readonly likelihood: Likelihood
}

interface Table {
  /** What every name and operator writes. */
  readonly writes: ReadonlyMap<string, readonly OperationName[]>
  readonly pattern: RegExp
  readonly foldings: readonly { readonly from: readonly OperationName[]; readonly to: OperationName }[]
  readonly cases: readonly Case[]
}

let known: Table | undefined

function table(): Table {
  if (known) return known
  const writes = new Map<string, readonly OperationName[]>([...Object.entries(operators), ...Object.entries(composed)])
  for (const { reads } of dialects) for (const [name, text] of Object.entries(reads)) writes.set(name, [...(writes.get(name) ?? []), ...operationsIn(parseFormula(text))])
  const foldings = [...spellings()].flatMap(({ spelled, means }) => (means.kind === 'operation' ? [{ root: spelled.name, from: operationsIn(spelled), to: means.name }] : []))
  const cases = Object.values(rules).flatMap(({ cases }) => cases.map(({ before, ...c }): Case => {
    const roots = new Set([before.name])
    for (const root of roots) for (const folding of foldings) if (folding.to === root) roots.add(folding.root)
    return { needed: operationsIn(before), likelihood: c.kind === 'rewrite' ? c.likelihood : 'likely', roots: new Set([...writes].filter(([, operations]) => operations.some((name) => roots.has(name))).map(([name]) => name)) }
  }))
  const names = [...writes.keys()].filter((name) => /\w/.test(name))
  // A minus or plus alone is not looked for unless a rule has its root there.
  const signs = [...new Set(cases.flatMap(({ roots }) => [...roots]))].filter((name) => !/\w/.test(name)).sort((a, b) => b.length - a.length)
  const pattern = new RegExp(String.raw`(?<![\w$])(?:${names.join('|')})(?![\w$])|${signs.map((sign) => sign.replaceAll(/\W/g, String.raw`\$&`)).join('|')}`, 'g')
  return (known = { writes, pattern, foldings, cases })
}

function operationsIn(e: Expression): readonly OperationName[] {
  return e.kind === 'operation' ? [e.name, ...e.operands.flatMap(operationsIn)] : []
}

/** The places where a formula of a rule can have its root, of those rules that speak of what is so likely. */
export function rootsIn(sourceCode: SourceCode, least: Likelihood): readonly number[] {
  const { pattern, writes, foldings, cases } = table()
  const places = new Map<string, number[]>()
  for (const { 0: name, index } of sourceCode.text.matchAll(pattern)) {
    if (!isWritten(sourceCode, name, index)) continue
    const known = places.get(name)
    if (known) known.push(index)
    else places.set(name, [index])
  }
  const present = new Set<OperationName>([...anywhere, ...[...places.keys()].flatMap((name) => writes.get(name) ?? [])])
  if (isMultiplied(sourceCode)) present.add('mul')
  if (summing.test(sourceCode.text)) present.add('sum')
  for (let before = 0; before < present.size;) {
    before = present.size
    for (const { from, to } of foldings) if (from.every((name) => present.has(name))) present.add(to)
  }
  const wanted = new Set(cases.flatMap(({ needed, roots, likelihood }) => (isAtLeast(likelihood, least) && needed.every((name) => present.has(name)) ? [...roots] : [])))
  return [...places].flatMap(([name, indices]) => (wanted.has(name) ? indices : []))
}

/** A value that grows: `s += x`, `s = s + x`, and what calls a function for each element. */
const summing = /\+=|[^=!<>]=[^=;\n]*\+|\b(?:reduce|reduceRight|forEach)\b/

function isMultiplied(sourceCode: SourceCode): boolean {
  for (const { index } of sourceCode.text.matchAll(/\*(?!\*)=?/g)) if (isWritten(sourceCode, sourceCode.text[index + 1] === '=' ? '*=' : '*', index)) return true
  return false
}

/** Whether a word stands in the program, and not in a comment or a text. */
function isWritten(sourceCode: SourceCode, name: string, index: number): boolean {
  const token = sourceCode.getTokenByRangeStart(index) as AST.Token | null
  if (token?.value !== name) return false
  // The log of a console is no logarithm.
  return name !== 'log' || !/\bconsole\s*\.\s*$/.test(sourceCode.text.slice(Math.max(0, index - 20), index))
}

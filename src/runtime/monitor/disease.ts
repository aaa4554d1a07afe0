/**
 * The lint rule for a formula that failed while it ran. The kernels that led to it are read as the formula that they
 * compute, and matched with the rules, as the code would be.
 */
import { rules } from '../../../rules/index.ts'
import { tfjs } from '../../dialects/tfjs.ts'
import { canonical, substitute } from '../../math/canonical.ts'
import { constant, variable, type Expression } from '../../math/expression.ts'
import { parseFormula, show } from '../../math/language.ts'
import { match } from '../../math/match.ts'
import type { OperationName } from '../../math/vocabulary.ts'
import type { RuleCase } from '../../rule.ts'
import { source, type Origin } from './origins.ts'

export interface Disease {
  readonly rule: string
  /** The formula that is better not computed so, and what is computed instead. */
  readonly before: string
  readonly after: string
}

export const instead = ({ rule, before, after }: Disease): string => `${rule} computes ${before} as ${after}.`

/** Kernels are called like functions, but for these. */
const functions: Readonly<Record<string, string>> = { Multiply: 'mul', RealDiv: 'div', Select: 'where' }
const functionOf = (kernel: string): string => functions[kernel] ?? kernel.charAt(0).toLowerCase() + kernel.slice(1)

/** No rule is deeper. */
const deepest = 8

/** What a tensor is, as a formula. What the table does not know, and what lies deeper, is a variable. */
export function formulaFrom(origin: Origin, names = new Map<Origin, string>(), depth = deepest): Expression {
  const from = source(origin)
  if (from.value !== undefined) return constant(from.value)
  const name = functionOf(from.kernel), reads = Object.hasOwn(tfjs.reads, name) ? tfjs.reads[name] : undefined
  const operands = Object.values(from.inputs)
  if (reads === undefined || depth === 0 || operands.length === 0) return leaf(from, names)
  const parts = operands.map((input) => formulaFrom(input, names, depth - 1))
  if (from.kernel === 'ClipByValue') parts.push(constant(Number(from.attributes['clipValueMin'])), constant(Number(from.attributes['clipValueMax'])))
  if (tfjs.reductions.has(name)) return canonical(name as OperationName, parts.slice(0, 1), { format: 'float32', axis: { key: String(from.attributes['axis'] ?? from.attributes['reductionIndices'] ?? '') } })
  return substitute(parseFormula(reads), (hole) => parts['abc'.indexOf(hole)], (operation, es) => canonical(operation, es, { format: 'float32' }))
}

function leaf(origin: Origin, names: Map<Origin, string>): Expression {
  let name = names.get(origin)
  if (name === undefined) names.set(origin, (name = origin.name ?? `v${names.size}`))
  return variable(name)
}

/** The rule whose formula is the largest that ends in this operation, and if one is named, that it is a part of. */
export function diseaseOf(origin: Origin, kernel?: string): Disease | undefined {
  const e = formulaFrom(origin), part = kernel === undefined ? undefined : functionOf(kernel)
  const found: { readonly rule: string; readonly case: RuleCase }[] = []
  for (let form: Expression | undefined = e; form?.kind === 'operation'; form = form.written) {
    for (const [rule, { cases }] of Object.entries(rules)) {
      for (const c of cases) {
        if (part !== undefined && !contains(c.before, part)) continue
        if (match(c.before, form) && !c.except.some((except) => match(except, form as Expression))) found.push({ rule, case: c })
      }
    }
  }
  const [largest] = found.sort((a, b) => b.case.before.size - a.case.before.size)
  return largest && { rule: `nanproof/${largest.rule}`, before: show(largest.case.before), after: show(largest.case.after) }
}

const contains = (e: Expression, name: string): boolean => e.kind === 'operation' && (e.name === name || e.operands.some((operand) => contains(operand, name)))

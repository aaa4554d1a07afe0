/**
 * Verification that anyone can run: a formula before and after a change, against the exact value. The exact value needs the
 * package gmp-wasm, which is loaded when `verify` is called.
 */
import type { Value } from './math/evaluate.ts'
import type { Expression } from './math/expression.ts'
import { parseFormula } from './math/language.ts'
import { formats, type Format, type FormatName } from './numbers/format.ts'
import type { Claim } from './verify/claim.ts'
import { curveOf } from './verify/curve.ts'
import type { Curve, Examination } from './verify/examination.ts'
import { defaultSeed, drawn, examine } from './verify/examine.ts'
import { curedForms, originalForm, type Compute, type Form } from './verify/form.ts'
import { holesOf, type Hole, type Inputs } from './verify/inputs.ts'
import { judgeOfRewrite } from './verify/judge.ts'
import { loadOracle } from './verify/oracle.ts'
import { quickTruth } from './verify/quick-truth.ts'
import { toleranceOf, type Tolerance } from './verify/tolerance.ts'

export type { FormatName } from './numbers/format.ts'
export type { Axis } from './verify/axis.ts'
export type { Column, Counterexample, Curve, Errors, Examination, Failure, Instance, Loss, Region, Summary } from './verify/examination.ts'

/** A formula in the rule language, `log(1 + exp(x))`, or a function of its variables in the order of their first use. A vector is an array. */
export type Computation = string | ((...inputs: any[]) => Value<number>)

export interface VerifyOptions {
  readonly before: Computation
  readonly after: Computation
  /** What both compute; the text of `before` where that is a formula. */
  readonly formula?: string
  /** The interval that each variable comes from, and each element of a vector; anything where nothing is said. */
  readonly inputs?: Readonly<Record<string, readonly [lo: number, hi: number]>>
  readonly format?: FormatName
  /** How many inputs, besides the special values: uniform in value, uniform in bit pattern, and around the places where numbers end or formulas turn. */
  readonly samples?: number
  readonly seed?: number
  /** From how many wrong bits on a result counts as `beyond`; 10 by default. */
  readonly bits?: number
  /** How far `after` may be from the truth, in units in the last place; by default what its operations are granted, or 4. */
  readonly tolerance?: number
}

export interface Verification extends Examination {
  /** What both compute. */
  readonly formula: string
  /** The error along one input, with the regions in which the original fails; nothing where no truth is known. */
  readonly curve: Curve | undefined
}

/**
 * Compares a formula or function and its cure with the exact value.
 *
 * Throws a `LanguageError` for a formula that is not in the rule language, a `RangeError` for an input that no variable of the formula
 * is called by, and a `MissingPackage` where gmp-wasm is not installed.
 *
 * @example
 * const { holds, before, after } = await verify({ before: 'log(1 + exp(x))', after: 'softplus(x)', inputs: { x: [-1000, 1000] } })
 * holds // true
 */
export async function verify({ before, after, formula, inputs = {}, format: name = 'float64', samples: count = 2000, seed = defaultSeed, bits = 10, tolerance }: VerifyOptions): Promise<Verification> {
  const text = formula ?? (typeof before === 'string' ? before : undefined)
  if (text === undefined) throw new TypeError('`formula` says what the functions compute')
  const means = parseFormula(text), cured = typeof after === 'string' ? parseFormula(after) : undefined, format = formats[name]
  const holes = holesOf(means).map((hole): Hole => ({ ...hole, range: inputs[hole.name] })), order = holes.map((hole) => hole.name)
  for (const stranger of Object.keys(inputs)) if (!order.includes(stranger)) throw new RangeError(`no variable of \`${text}\` is called \`${stranger}\`; there is ${order.join(', ')}`)
  const oracle = await loadOracle(), space = { holes }, compute = computed(order, format)
  const granted: Tolerance = tolerance === undefined ? (cured ? toleranceOf(cured) : { units: 4, unit: 'ulp' }) : { units: tolerance, unit: 'ulp' }
  const claim: Claim = { means, original: typeof before === 'string' ? originalForm(parseFormula(before), format) : compute(before), tolerance: granted, fails: new Map(), where: [], within: [granted.within ?? []].flat(), changes: false }
  const samples = drawn(space, judgeOfRewrite(claim, oracle, format), count, format, seed)
  const judge = judgeOfRewrite(claim, oracle, format, cured && quickTruth(oracle, means, cured, samples, format))
  const cure: Form = typeof after === 'string' ? bestForm(after, cured!, format, samples[0]!) : { name: 'inline', compute: compute(after) }
  return { formula: text, ...examine({ judge, cure, space, samples, format, bits }), curve: curveOf(judge, cure, space, format) }
}

/** A formula is computed with the primitives of nanproof/stable where it has any. */
function bestForm(text: string, e: Expression, format: Format, sample: Inputs): Form {
  const form = curedForms(e, format, sample).at(-1)
  if (!form) throw new TypeError(`\`${text}\` cannot be computed`)
  return form
}

const computed = (order: readonly string[], format: Format) => (compute: Exclude<Computation, string>): Compute => (inputs) => {
  const result = compute(...order.map((name) => inputs.get(name)!))
  return typeof result === 'number' ? format.round(result) : Array.from(result, format.round)
}

/**
 * Verification that anyone can run: a function before and after a change, against the exact value of the formula that both
 * are meant to compute. The exact value needs the package gmp-wasm, which is loaded when `verify` is called.
 */
import { evaluate, type Value } from './math/evaluate.ts'
import { variables } from './math/expression.ts'
import { parseFormula } from './math/language.ts'
import { row } from './math/vocabulary.ts'
import { formats, type FormatName } from './numbers/format.ts'
import type { Interval } from './numbers/interval.ts'
import { Random } from './numbers/random.ts'
import { bitUniform, valueUniform } from './numbers/sample.ts'
import { isKnown, loadTruth } from './numbers/truth.ts'
import { ulps } from './numbers/ulp.ts'

export interface Verification {
  /** What both compute, in the rule language: `log(1 + exp(x))`. */
  readonly formula: string
  readonly before: (...x: number[]) => number
  readonly after: (...x: number[]) => number
  /** The interval that each variable comes from, in the order of first use in the formula; −1000 to 1000 by default. */
  readonly ranges?: readonly (readonly [lo: number, hi: number])[]
  readonly format?: FormatName
  /** How many inputs, half of them uniform in value and half in bit pattern; 2000 by default. */
  readonly samples?: number
  readonly seed?: number
}

export interface Errors {
  /** In units in the last place, over the samples with a finite result. */
  readonly worst: number
  readonly mean: number
  /** Results that are no finite number where the exact value is one. */
  readonly nonFinite: number
  readonly worstAt: readonly number[]
}

export interface Verdict {
  readonly samples: number
  /** Samples whose exact value could not be settled, or does not exist. */
  readonly unknown: number
  readonly before: Errors
  readonly after: Errors
}

/**
 * Compares two functions with the exact value of a formula.
 *
 * Throws a `LanguageError` for a formula that is not in the rule language, and a `RangeError` where the ranges are not as
 * many as the variables.
 *
 * @example
 * const verdict = await verify({ formula: 'log(1 + exp(x))', before: (x) => Math.log(1 + Math.exp(x)), after: softplus })
 * verdict.after.nonFinite // 0
 */
export async function verify({ formula, before, after, ranges, format = 'float64', samples = 2000, seed = 1 }: Verification): Promise<Verdict> {
  const e = parseFormula(formula), names = [...variables(e)], of = formats[format]
  const intervals = ranges ?? names.map(() => [-1000, 1000] as const)
  if (intervals.length !== names.length) throw new RangeError(`the formula \`${formula}\` has ${names.length} variables (${names.join(', ')}), and ${intervals.length} ranges are given`)
  const truth = await loadTruth(), random = new Random(seed)
  const tallies = [new Tally(before), new Tally(after)]
  let unknown = 0
  for (let i = 0; i < samples; i++) {
    const x = intervals.map(([lo, hi]) => (i % 2 === 0 ? valueUniform(random, lo, hi, of) : bitUniform(random, lo, hi, of)))
    const [exact] = truth.of((arithmetic) => [evaluate(e, new Map<string, Value<Interval>>(names.map((name, k) => [name, arithmetic.constant(x[k]!)])), arithmetic, byDefinition) as Interval], of)
    if (!exact || !isKnown(exact) || !Number.isFinite(exact.value)) unknown++
    else for (const tally of tallies) tally.add(x, (got) => ulps(of.round(got), exact, of))
  }
  return { samples, unknown, before: tallies[0]!.errors, after: tallies[1]!.errors }
}

const byDefinition = (name: Parameters<typeof row>[0]): ReturnType<typeof parseFormula> | undefined => {
  const { definition } = row(name)
  return definition === undefined ? undefined : parseFormula(definition)
}

class Tally {
  readonly #compute: (...x: number[]) => number
  #worst = 0
  #total = 0
  #count = 0
  #nonFinite = 0
  #worstAt: readonly number[] = []

  constructor(compute: (...x: number[]) => number) {
    this.#compute = compute
  }

  add(x: readonly number[], error: (got: number) => number): void {
    const got = this.#compute(...x)
    if (!Number.isFinite(got)) {
      if (this.#nonFinite++ === 0) this.#worstAt = x
      return
    }
    const units = error(got)
    this.#count++
    this.#total += units
    if (units > this.#worst) {
      this.#worst = units
      if (this.#nonFinite === 0) this.#worstAt = x
    }
  }

  get errors(): Errors {
    return { worst: this.#worst, mean: this.#count === 0 ? 0 : this.#total / this.#count, nonFinite: this.#nonFinite, worstAt: this.#worstAt }
  }
}

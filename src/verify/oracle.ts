/** What a formula really gives, and where a condition really holds. */
import { evaluate, isVector, type Arithmetic, type Value, type Values, type Written } from '../math/evaluate.ts'
import type { Expression } from '../math/expression.ts'
import { parseFormula, type Condition } from '../math/language.ts'
import { row, type OperationName } from '../math/vocabulary.ts'
import type { Format } from '../numbers/format.ts'
import type { Interval, Intervals } from '../numbers/interval.ts'
import { isKnown, loadTruth, type Truth, type TruthTeller } from '../numbers/truth.ts'
import { ulp } from '../numbers/ulp.ts'
import { bound, numbersOf, replacing, type Inputs } from './inputs.ts'

const parsed = new Map<string, Expression>()

export function parse(text: string): Expression {
  const known = parsed.get(text)
  if (known) return known
  const e = parseFormula(text)
  parsed.set(text, e)
  return e
}

/** What an operation means, which is what the truth is. */
export const byDefinition: Written = (name: OperationName) => {
  const { definition } = row(name)
  return definition === undefined ? undefined : parse(definition)
}

/** What the numbers that JavaScript names stand for. A multiple by a power of 2 is as exact as the number. */
const meanings: ReadonlyMap<number, string> = new Map([
  ...[0.25, 0.5, 1, 2].map((k) => [k * Math.PI, `${4 * k} * atan(1)`] as const),
  [Math.LN2, 'log(2)'], [Math.LN10, 'log(10)'],
])

/** Intervals in which π is π, not the nearest double. */
const meant = (intervals: Intervals): Arithmetic<Interval> => ({
  elementary: intervals.elementary,
  constant: (value) => {
    const text = meanings.get(value)
    return text === undefined ? intervals.constant(value) : (evaluate(parse(text), new Map(), intervals, byDefinition) as Interval)
  },
})

export const loadOracle = async (): Promise<Oracle> => new Oracle(await loadTruth())

export class Oracle {
  readonly #teller: TruthTeller

  constructor(teller: TruthTeller) {
    this.#teller = teller
  }

  /** The truth of a formula, or of each of its elements. `written` says how to write an operation that has none of its own. */
  truth(e: Expression, inputs: Inputs, format: Format, written: Written = byDefinition): readonly Truth[] {
    const values = bound(inputs, format)
    return this.#teller.of((intervals) => list(evaluate(e, lifted(values, intervals), meant(intervals), written)), format)
  }

  /** Whether a condition holds; of vectors, whether it holds of an element. What is undefined or cannot be settled does not hold. */
  holds(condition: Condition, inputs: Inputs, format: Format): boolean {
    const values = bound(inputs, format)
    const orders = this.#teller.compare((intervals) => {
      const known = lifted(values, intervals)
      const [left, right] = [condition.left, condition.right].map((side) => list(evaluate(side, known, meant(intervals), byDefinition))) as [Interval[], Interval[]]
      return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [left[i] ?? left[0]!, right[i] ?? right[0]!] as const)
    })
    return orders.some((order) => order !== undefined && signs[condition.sign](order))
  }

  /**
   * The derivative of the weighted sum of the results by each input: the quotient of a central difference whose error, 2⁻¹²⁰ of
   * the third derivative, is far below any format used here. It takes as many bits more as it cancels.
   */
  gradient(e: Expression, inputs: Inputs, format: Format, weights: readonly number[]): readonly Truth[] {
    const values = bound(inputs, format)
    const slope = (intervals: Intervals, name: string, i: number): Interval => {
      const { add, sub, mul, div } = intervals.elementary
      const x = numbersOf(inputs.get(name)!)[i]!, step = intervals.constant(2 ** -60 * (x === 0 ? format.TINY : Math.abs(x)))
      const total = (moved: Interval): Interval => {
        const known = lifted(values, intervals), value = known.get(name)!, instead = isVector(value) ? value.with(i, moved) : moved
        return list(evaluate(e, { get: (other) => (other === name ? instead : known.get(other)) }, meant(intervals), byDefinition)).map((result, k) => mul(result, intervals.constant(weights[k]!))).reduce((sum, term) => add(sum, term))
      }
      const at = intervals.constant(x)
      return div(sub(total(add(at, step)), total(sub(at, step))), add(step, step))
    }
    return [...inputs].flatMap(([name, value]) => numbersOf(value).map((_, i) => this.#teller.of((intervals) => [slope(intervals, name, i)], format)[0]!))
  }

  /**
   * How far the truth moves when each input in turn moves by some units in its last place: what rounding the inputs alone
   * would do. A formula is well conditioned where that is about as many units in the last place of the result.
   */
  movement(truth: (inputs: Inputs) => readonly Truth[], inputs: Inputs, format: Format, units: number): readonly number[] {
    const truths = truth(inputs), moved = truths.map(() => 0)
    for (const neighbour of replacing(inputs, (x) => (x === 0 || !Number.isFinite(x) ? undefined : farther(x, units, format)))) {
      for (const [i, there] of truth(neighbour).entries()) {
        const here = truths[i]!
        if (isKnown(there) && isKnown(here) && Number.isFinite(there.value) && Number.isFinite(here.value)) moved[i]! += Math.abs(there.value - here.value + (there.residual - here.residual))
      }
    }
    return moved
  }
}

/** The number some units further from 0; at the end of the format, nearer to it. */
function farther(x: number, units: number, format: Format): number {
  const step = Math.sign(x) * units * ulp(x, format)
  return format.round(Math.abs(x + step) <= format.MAX ? x + step : x - step)
}

const list = <N>(value: Value<N>): N[] => (isVector(value) ? [...value] : [value])

/** The values as intervals, each made when it is first asked for. */
function lifted(values: Values<number>, intervals: Intervals): Values<Interval> {
  const known = new Map<string, Value<Interval>>()
  return {
    get(name) {
      const found = known.get(name)
      if (found) return found
      const value = values.get(name)
      if (value === undefined) return undefined
      const interval = isVector(value) ? value.map(intervals.constant) : intervals.constant(value)
      known.set(name, interval)
      return interval
    },
  }
}

const signs: Readonly<Record<Condition['sign'], (order: -1 | 0 | 1) => boolean>> = {
  '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0, '===': (order) => order === 0, '!==': (order) => order !== 0,
}

/**
 * What the branches taken so far say about values, and the range of an expression under it.
 *
 * Assumptions form a list that only grows at its head, so a point of a program keeps what holds there by keeping the head.
 */
import { float64, formats, type Format } from '../numbers/format.ts'
import { nextDown, nextUp } from '../numbers/neighbour.ts'
import { canonical, formula } from './canonical.ts'
import { equal, type Expression, type Operation } from './expression.ts'
import { match } from './match.ts'
import { between, everything, hull, intersect, isEmpty, isPoint, point, without, type Range } from './range.ts'
import { row, type OperationName } from './vocabulary.ts'

export interface Assumption {
  readonly about: Expression
  readonly lo: number
  readonly hi: number
  readonly excludes: number | undefined
  readonly rest: Assumptions
}

export type Assumptions = Assumption | undefined

/** The range of a variable, from where code met it. */
export type RangeOfVariable = (e: Expression) => Range

const bounded = (about: Expression, lo: number, hi: number, rest: Assumptions): Assumption => ({ about, lo, hi, excludes: undefined, rest })
const excluding = (about: Expression, excludes: number, rest: Assumptions): Assumption => ({ about, lo: -Infinity, hi: Infinity, excludes, rest })

/**
 * What two parts of one formula know of each other, which intervals of its operands alone do not tell.
 * The largest of a vector is among it: no difference from it is positive, and the exponentials of the differences sum to 1 at least.
 */
const relations: readonly (readonly [about: string, lo: number, hi: number])[] = [
  ['x - max(x)', -Infinity, 0],
  ['x - min(x)', 0, Infinity],
  ['sum(exp(x - max(x)))', 1, Infinity],
  ['x - x', 0, 0],
  ['x - floor(x)', 0, 1],
]
let related: Map<OperationName, (readonly [Expression, Range])[]> | undefined

function relationsOf(name: OperationName): readonly (readonly [Expression, Range])[] {
  if (!related) {
    related = new Map()
    for (const [about, lo, hi] of relations) {
      const e = formula(about) as Operation
      related.set(e.name, [...(related.get(e.name) ?? []), [e, between(lo, hi)]])
    }
  }
  return related.get(name) ?? []
}

export class Ranges {
  readonly #ofVariable: RangeOfVariable

  constructor(ofVariable: RangeOfVariable = () => everything) {
    this.#ofVariable = ofVariable
  }

  /** Every value that the expression can have where the assumptions hold. */
  of(e: Expression, assumptions: Assumptions = undefined): Range {
    let range = this.#own(e, assumptions)
    for (let a = assumptions; a; a = a.rest) if (equal(a.about, e)) range = narrowed(range, a, formatOf(e))
    return range
  }

  #own(e: Expression, assumptions: Assumptions): Range {
    if (e.kind === 'constant') return point(e.value)
    if (e.kind === 'variable') return this.#ofVariable(e)
    if (e.name === 'choice') return this.#choice(e, assumptions)
    const range = row(e.name).range(e.operands.map((operand) => this.of(operand, assumptions)), formatOf(e))
    for (const [about, known] of relationsOf(e.name)) if (match(about, e)) return intersect(range, known)
    return range
  }

  #choice(e: Operation, assumptions: Assumptions): Range {
    const [condition, then, otherwise] = e.operands as [Expression, Expression, Expression]
    return hull(this.of(then, this.assume(condition, true, assumptions)), this.of(otherwise, this.assume(condition, false, assumptions)))
  }

  /** What else holds where the condition came out so. */
  assume(condition: Expression, holds: boolean, assumptions: Assumptions): Assumptions {
    if (condition.kind === 'operation') {
      const [a, b] = condition.operands as [Expression, Expression]
      switch (condition.name) {
        case 'not': return this.assume(a, !holds, assumptions)
        case 'and': return holds ? this.assume(b, true, this.assume(a, true, assumptions)) : this.#either(a, b, false, assumptions)
        case 'or': return holds ? this.#either(a, b, true, assumptions) : this.assume(b, false, this.assume(a, false, assumptions))
        case 'less': return holds ? this.#ordered(a, b, true, assumptions) : this.#ordered(b, a, false, assumptions)
        case 'lessOrEqual': return holds ? this.#ordered(a, b, false, assumptions) : this.#ordered(b, a, true, assumptions)
        case 'equals': return holds ? this.#same(a, b, assumptions) : this.#different(a, b, assumptions)
        case 'isFinite': return holds ? bounded(a, -formatOf(a).MAX, formatOf(a).MAX, assumptions) : assumptions
        default:
      }
    }
    // A number as a condition: 0 (and NaN) is false.
    return holds ? excluding(condition, 0, assumptions) : bounded(condition, 0, 0, assumptions)
  }

  /** One of two, not known which: what both would say of the same value holds. */
  #either(a: Expression, b: Expression, holds: boolean, assumptions: Assumptions): Assumptions {
    const left = this.assume(a, holds, assumptions)
    let result = assumptions
    for (let l = left; l && l !== assumptions; l = l.rest) {
      const about = l.about
      const one = this.of(about, left), other = this.of(about, this.assume(b, holds, assumptions))
      result = bounded(about, Math.min(one.lo, other.lo), Math.max(one.hi, other.hi), result)
      if (!one.attained.some((p) => p.at === 0) && !other.attained.some((p) => p.at === 0)) result = excluding(about, 0, result)
    }
    return result
  }

  #ordered(a: Expression, b: Expression, strictly: boolean, assumptions: Assumptions): Assumptions {
    const left = this.of(a, assumptions), right = this.of(b, assumptions)
    let result = assumptions
    if (a.kind !== 'constant') result = bounded(a, -Infinity, strictly ? below(right, a) : right.hi, result)
    if (b.kind !== 'constant') result = bounded(b, strictly ? above(left, b) : left.lo, Infinity, result)
    if (a.kind !== 'constant' && b.kind !== 'constant') {
      result = bounded(canonical('sub', [b, a]), strictly ? formatOf(a).SMALLEST : 0, Infinity, result)
      result = bounded(canonical('sub', [a, b]), -Infinity, strictly ? -formatOf(a).SMALLEST : 0, result)
    }
    return result
  }

  #same(a: Expression, b: Expression, assumptions: Assumptions): Assumptions {
    const left = this.of(a, assumptions), right = this.of(b, assumptions)
    return bounded(a, right.lo, right.hi, bounded(b, left.lo, left.hi, assumptions))
  }

  #different(a: Expression, b: Expression, assumptions: Assumptions): Assumptions {
    const left = this.of(a, assumptions), right = this.of(b, assumptions)
    if (isPoint(right)) return excluding(a, right.lo, assumptions)
    if (isPoint(left)) return excluding(b, left.lo, assumptions)
    return excluding(canonical('sub', [a, b]), 0, excluding(canonical('sub', [b, a]), 0, assumptions))
  }
}

const below = (r: Range, e: Expression): number => (r.integer === true && isInteger(e) ? r.hi - 1 : nextDown(r.hi, formatOf(e)))
const above = (r: Range, e: Expression): number => (r.integer === true && isInteger(e) ? r.lo + 1 : nextUp(r.lo, formatOf(e)))
const isInteger = (e: Expression): boolean => e.kind === 'operation' && e.name === 'length'

export const formatOf = (e: Expression): Format => (e.kind === 'operation' && e.format ? formats[e.format] : float64)

function narrowed(range: Range, a: Assumption, format: Format): Range {
  const cut = intersect(range, { ...everything, lo: a.lo, hi: a.hi, integer: false, data: true })
  const whole = range.data === true ? cut : { ...cut, data: false }
  return a.excludes === undefined || isEmpty(whole) ? whole : without(whole, a.excludes, format)
}

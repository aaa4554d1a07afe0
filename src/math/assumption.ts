/**
 * What the branches taken so far say about values, and the range of an expression under it.
 *
 * Assumptions form a list that only grows at its head, so a point of a program keeps what holds there by keeping the head.
 * What one says in numbers is computed when it is first asked for: only then is all known of the values it compares.
 */
import { float64, formats, type Format } from '../numbers/format.ts'
import { nextDown, nextUp } from '../numbers/neighbour.ts'
import { canonical, formula } from './canonical.ts'
import { equal, type Expression, type Operation } from './expression.ts'
import { match } from './match.ts'
import { between, contains, everything, hull, intersect, isEmpty, isPoint, point, reaches, without, type Range } from './range.ts'
import { row, type OperationName } from './vocabulary.ts'

/** A value lies between two bounds, and is not one number. */
interface Bounds {
  readonly lo: number
  readonly hi: number
  readonly excludes?: number | undefined
}

export class Assumption {
  readonly about: Expression
  readonly rest: Assumptions
  #bounds: Bounds | (() => Bounds)

  constructor(about: Expression, bounds: Bounds | (() => Bounds), rest: Assumptions) {
    this.about = about
    this.rest = rest
    this.#bounds = bounds
  }

  get bounds(): Bounds {
    if (typeof this.#bounds === 'function') this.#bounds = this.#bounds()
    return this.#bounds
  }
}

export type Assumptions = Assumption | undefined

/** The range of a variable, from where code met it. */
export type RangeOfVariable = (e: Expression) => Range

/** Assumptions older than this many are left out of account. */
const remembered = 100
/** So many assumptions are asked about for one. */
const deepest = 30

/**
 * What two parts of one formula know of each other, which intervals of its operands alone do not tell.
 * The largest of a vector is among it: no difference from it is positive, and the exponentials of the differences sum to 1 at least.
 * Some are 0 for certain values of a variable.
 */
const relations: readonly (readonly [about: string, lo: number, hi: number, zero?: Zero])[] = [
  ['x - max(x)', -Infinity, 0],
  ['at(x, i) - max(x)', -Infinity, 0],
  ['x - min(x)', 0, Infinity],
  ['at(x, i) - min(x)', 0, Infinity],
  ['sum(exp(x - max(x)))', 1, Infinity],
  ['x - x', 0, 0],
  ['x - floor(x)', 0, 1],
  // The variance of one trial.
  ['x * (1 - x)', -Infinity, Infinity, { of: 'x', at: [0, 1], why: 'when the share is 0 or 1' }],
]

interface Zero {
  readonly of: string
  readonly at: readonly number[]
  readonly why: string
}

interface Relation {
  readonly about: Operation
  readonly range: Range
  readonly zero: Zero | undefined
}

let related: Map<OperationName, Relation[]> | undefined

function relationsOf(name: OperationName): readonly Relation[] {
  if (!related) {
    related = new Map()
    for (const [text, lo, hi, zero] of relations) {
      const about = formula(text) as Operation
      related.set(about.name, [...(related.get(about.name) ?? []), { about, range: between(lo, hi), zero }])
    }
  }
  return related.get(name) ?? []
}

export class Ranges {
  readonly #ofVariable: RangeOfVariable
  readonly #known = new WeakMap<Expression, { readonly assumptions: Assumptions; readonly range: Range }>()
  #depth = 0
  /** Whether all is known of the variables. */
  settled = true

  constructor(ofVariable: RangeOfVariable = () => everything) {
    this.#ofVariable = ofVariable
  }

  /** Every value that the expression can have where the assumptions hold; NaN aside. */
  of(e: Expression, assumptions: Assumptions = undefined): Range {
    if (e.kind === 'constant') return point(e.value)
    const known = this.#known.get(e)
    if (known && known.assumptions === assumptions) return known.range
    let range = this.#own(e, assumptions)
    const excluded: number[] = []
    for (let a = assumptions, n = 0; a && n < remembered; a = a.rest, n++) if (equal(a.about, e)) {
      const bounds = this.#boundsOf(a)
      range = narrowed(range, bounds)
      if (bounds.excludes !== undefined) excluded.push(bounds.excludes)
    }
    // Only at an end of an interval can a number be left out, and where the ends are is known last.
    for (const x of excluded) if (!isEmpty(range)) range = without(range, x, formatOf(e))
    if (this.settled) this.#known.set(e, { assumptions, range })
    return range
  }

  /** What an assumption says. One that would take a long chain of others to tell is left out of account. */
  #boundsOf(a: Assumption): Bounds {
    if (this.#depth >= deepest) return anything
    this.#depth++
    const { bounds } = a
    this.#depth--
    return bounds
  }

  #own(e: Expression, assumptions: Assumptions): Range {
    if (e.kind === 'constant') return point(e.value)
    if (e.kind === 'variable') return this.#ofVariable(e)
    if (e.name === 'choice') return this.#choice(e, assumptions)
    const range = row(e.name).range(e.operands.map((operand) => this.of(operand, assumptions)), formatOf(e))
    for (const { about, range: known, zero } of relationsOf(e.name)) {
      const found = match(about, e)
      if (found) return this.#related(intersect(range, known), zero, found.holes, assumptions)
    }
    return range
  }

  #related(range: Range, zero: Zero | undefined, holes: ReadonlyMap<string, Expression>, assumptions: Assumptions): Range {
    const of = zero && holes.get(zero.of)
    if (!of || reaches(range, 0)) return range
    const can = this.of(of, assumptions)
    return zero.at.some((x) => contains(can, x) && !this.excludes(of, x, assumptions)) ? { ...range, attained: [...range.attained, { at: 0, why: zero.why }] } : range
  }

  /** Whether a branch has left one value out. */
  excludes(e: Expression, x: number, assumptions: Assumptions): boolean {
    for (let a = assumptions, n = 0; a && n < remembered; a = a.rest, n++) if (equal(a.about, e) && this.#boundsOf(a).excludes === x) return true
    return false
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
        case 'isFinite': return holds ? new Assumption(a, { lo: -formatOf(a).MAX, hi: formatOf(a).MAX }, assumptions) : assumptions
        default:
      }
    }
    if (condition.kind === 'constant') return assumptions
    // A number as a condition: 0 (and NaN) is false.
    return new Assumption(condition, holds ? { ...anything, excludes: 0 } : { lo: 0, hi: 0 }, assumptions)
  }

  /** One of two, not known which: what both would say of the same value holds. */
  #either(a: Expression, b: Expression, holds: boolean, assumptions: Assumptions): Assumptions {
    const left = this.assume(a, holds, assumptions), right = this.assume(b, holds, assumptions)
    let result = assumptions
    for (let l = left; l && l !== assumptions; l = l.rest) {
      const { about } = l
      let said = false
      for (let r = right; r && r !== assumptions; r = r.rest) said ||= equal(about, r.about)
      if (!said) continue
      const bounds = (): readonly [Range, Range] => [this.of(about, left), this.of(about, right)]
      result = new Assumption(about, () => eitherBounds(...bounds()), result)
      // On either side of 0, and how far from it: x ≤ −c or x ≥ c.
      if (about.kind !== 'constant') result = new Assumption(canonical('abs', [about]), () => ({ ...anything, lo: apart(...bounds()) }), result)
    }
    return result
  }

  #ordered(a: Expression, b: Expression, strictly: boolean, assumptions: Assumptions): Assumptions {
    let result = assumptions
    if (a.kind !== 'constant') result = new Assumption(a, () => ({ lo: -Infinity, hi: strictly ? below(this.of(b, assumptions), this.of(a, assumptions), formatOf(a)) : this.of(b, assumptions).hi }), result)
    if (a.kind === 'operation' && a.name === 'abs') {
      const limit = (): number => this.of(b, assumptions).hi
      result = new Assumption(a.operands[0]!, () => ({ lo: -limit(), hi: limit() }), result)
    }
    // Further from 0 than what is not negative.
    if (b.kind === 'operation' && b.name === 'abs') {
      const isApart = (): boolean => (strictly ? this.of(a, assumptions).lo >= 0 : this.of(a, assumptions).lo > 0)
      result = new Assumption(b.operands[0]!, () => (isApart() ? { ...anything, excludes: 0 } : anything), result)
    }
    if (b.kind !== 'constant') result = new Assumption(b, () => ({ lo: strictly ? above(this.of(a, assumptions), this.of(b, assumptions), formatOf(b)) : this.of(a, assumptions).lo, hi: Infinity }), result)
    if (a.kind !== 'constant' && b.kind !== 'constant') {
      const step = strictly ? formatOf(a).SMALLEST : 0
      result = new Assumption(canonical('sub', [b, a]), { lo: step, hi: Infinity }, result)
      result = new Assumption(canonical('sub', [a, b]), { lo: -Infinity, hi: -step }, result)
    }
    return result
  }

  #same(a: Expression, b: Expression, assumptions: Assumptions): Assumptions {
    return new Assumption(a, () => this.of(b, assumptions), new Assumption(b, () => this.of(a, assumptions), assumptions))
  }

  #different(a: Expression, b: Expression, assumptions: Assumptions): Assumptions {
    const other = (e: Expression) => (): Bounds => {
      const range = this.of(e, assumptions)
      return isPoint(range) ? { ...anything, excludes: range.lo } : anything
    }
    let result = assumptions
    if (a.kind !== 'constant') result = new Assumption(a, other(b), result)
    if (b.kind !== 'constant') result = new Assumption(b, other(a), result)
    if (a.kind === 'constant' || b.kind === 'constant') return result
    const apart = { ...anything, excludes: 0 }
    return new Assumption(canonical('sub', [a, b]), apart, new Assumption(canonical('sub', [b, a]), apart, result))
  }
}

const anything: Bounds = { lo: -Infinity, hi: Infinity }

/** How far from 0 what lies in one of two ranges is at least. */
const apart = (a: Range, b: Range): number => Math.max(0, Math.min(Math.max(a.lo, -a.hi), Math.max(b.lo, -b.hi)))

function eitherBounds(a: Range, b: Range): Bounds {
  const both = hull(a, b)
  const isReached = [a, b].some((r) => r.lo === 0 || r.hi === 0 || reaches(r, 0) !== undefined)
  return { lo: both.lo, hi: both.hi, excludes: isReached ? undefined : 0 }
}

/** The largest number of `x` that is less than what `r` can be at most. */
const below = (r: Range, x: Range, format: Format): number => (x.integer === true ? Math.ceil(r.hi) - 1 : nextDown(r.hi, format))
const above = (r: Range, x: Range, format: Format): number => (x.integer === true ? Math.floor(r.lo) + 1 : nextUp(r.lo, format))

export const formatOf = (e: Expression): Format => (e.kind === 'operation' && e.format ? formats[e.format] : float64)

function narrowed(range: Range, { lo, hi }: Bounds): Range {
  const cut = intersect(range, { ...everything, lo, hi, integer: false, data: true })
  return range.data === true ? cut : { ...cut, data: false }
}

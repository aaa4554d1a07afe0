/**
 * What is known of a number: an interval that holds every value it can have, whether it is an integer, and points that it
 * is known to reach, each with the reason.
 *
 * The interval is an upper bound, the points are a lower bound. A finding needs a point: that 0 lies inside an interval
 * only says that nobody proved otherwise. Bounds are numbers of the format, so `x > 0` is written as a lower bound at the
 * smallest positive number, and no bound is open.
 */
import type { Format } from '../numbers/format.ts'
import { nextDown, nextUp } from '../numbers/neighbour.ts'

export interface Range {
  readonly lo: number
  readonly hi: number
  readonly integer?: boolean
  /** Data: any value of the interval may come, as far as the code shows. What is computed from data is not data. */
  readonly data?: boolean
  /** Every value of the interval is reached, and why: what is drawn at random, and what is computed of it alone. */
  readonly drawn?: string | undefined
  /** Of a vector: its elements are drawn one by one, so that they are never all the same. */
  readonly scattered?: boolean
  readonly attained: readonly Attained[]
}

export interface Attained {
  readonly at: number
  /** When this value is reached, as the end of a sentence: "when every value is the same". */
  readonly why: string
}

const none: readonly Attained[] = []

export const between = (lo: number, hi: number, attained: readonly Attained[] = none): Range => ({ lo, hi, attained })
export const everything: Range = between(-Infinity, Infinity)
export const anyData: Range = { ...everything, data: true }
export const point = (x: number): Range => (Number.isNaN(x) ? everything : { lo: x, hi: x, integer: Number.isInteger(x), attained: none })
export const integers = (lo: number, hi: number, attained: readonly Attained[] = none): Range => ({ lo, hi, integer: true, attained })

export const isPoint = (r: Range): boolean => r.lo === r.hi
export const contains = (r: Range, x: number): boolean => r.lo <= x && x <= r.hi
/** Nothing can be here: the branch that asks is never taken. */
export const isEmpty = (r: Range): boolean => r.lo > r.hi

/** Why the number is known to reach `x`, or nothing where that is not known. */
export const reaches = (r: Range, x: number): Attained | undefined => r.attained.find((p) => p.at === x && contains(r, x))
/** A point below `x` that is known to be reached. */
export const reachesBelow = (r: Range, x: number): Attained | undefined => r.attained.find((p) => p.at < x && contains(r, p.at))

const within = (r: Range): Range => (r.attained.every((p) => contains(r, p.at)) ? r : { ...r, attained: r.attained.filter((p) => contains(r, p.at)) })

export function intersect(a: Range, b: Range): Range {
  return within({
    lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi), integer: a.integer === true || b.integer === true,
    data: a.data === true && b.data === true, drawn: a.drawn ?? b.drawn, attained: merge(a.attained, b.attained),
  })
}

export function hull(a: Range, b: Range): Range {
  if (isEmpty(a)) return b
  if (isEmpty(b)) return a
  return {
    lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi), integer: a.integer === true && b.integer === true,
    data: a.data === true && b.data === true, attained: merge(a.attained, b.attained),
  }
}

/** The range without one value, known to be impossible here. An end of the interval moves to the next number. */
export function without(r: Range, x: number, format: Format): Range {
  const step = r.integer === true ? 1 : 0
  const lo = r.lo === x ? (step ? x + step : nextUp(x, format)) : r.lo
  const hi = r.hi === x ? (step ? x - step : nextDown(x, format)) : r.hi
  return { ...r, lo, hi, attained: r.attained.filter((p) => p.at !== x) }
}

function merge(a: readonly Attained[], b: readonly Attained[]): readonly Attained[] {
  if (b.length === 0) return a
  if (a.length === 0) return b
  return [...a, ...b.filter((p) => !a.some((q) => q.at === p.at))]
}

const moved = (points: readonly Attained[], f: (x: number) => number): readonly Attained[] =>
  points.length === 0 ? none : points.map((p) => ({ at: f(p.at), why: p.why })).filter((p) => !Number.isNaN(p.at))

/** Hull of corner values; a corner that is no number (∞ − ∞, 0 · ∞) says nothing. */
function corners(values: readonly number[], attained: readonly Attained[] = none): Range {
  let lo = Infinity, hi = -Infinity
  for (const v of values) {
    if (Number.isNaN(v)) return { ...everything, attained }
    if (v < lo) lo = v
    if (v > hi) hi = v
  }
  return { lo, hi, attained }
}

const bothIntegers = (r: Range, a: Range, b: Range): Range => (a.integer === true && b.integer === true ? { ...r, integer: true } : r)

/**
 * The extension of a function that never decreases and that the machine computes within one unit in the last place.
 * Its bounds move out by that unit, but not past the codomain.
 */
export function increasing(f: (x: number) => number, lowest = -Infinity, highest = Infinity) {
  return ([x]: readonly Range[], format: Format): Range => {
    const at = (v: number): number => format.round(f(v))
    const below = at(x!.lo), above = at(x!.hi)
    return {
      lo: Number.isNaN(below) ? lowest : Math.max(lowest, exact(below) ? below : nextDown(below, format)),
      hi: Number.isNaN(above) ? highest : Math.min(highest, exact(above) ? above : nextUp(above, format)),
      attained: moved(x!.attained, at),
    }
  }
}
/** Results that no rounding can have made: their error is not one unit but none. */
const exact = (x: number): boolean => x === 0 || x === 1 || x === -1 || !Number.isFinite(x)

export function decreasing(f: (x: number) => number, lowest = -Infinity, highest = Infinity) {
  const rise = increasing((x) => f(-x), lowest, highest)
  return ([x]: readonly Range[], format: Format): Range => rise([negate([x!])], format)
}

/** A function of which only the codomain is known, and the points it maps the known points to. */
export function bounded(lo: number, hi: number, f?: (x: number) => number) {
  return ([x]: readonly Range[], format: Format): Range =>
    within(between(lo, hi, f && x ? moved(x.attained, (v) => format.round(f(v))) : none))
}

/** The extension of a function that keeps integers or makes them: floor, ceil, round, trunc. */
export function rounding(f: (x: number) => number) {
  return ([x]: readonly Range[]): Range => ({ lo: f(x!.lo), hi: f(x!.hi), integer: true, attained: moved(x!.attained, f) })
}

export const negate = ([x]: readonly Range[]): Range => ({ ...x!, lo: -x!.hi, hi: -x!.lo, attained: moved(x!.attained, (v) => (v === 0 ? 0 : -v)) })

export function absolute([x]: readonly Range[]): Range {
  const lo = x!.lo >= 0 ? x!.lo : x!.hi <= 0 ? -x!.hi : 0
  // Of what can be anything, nothing speaks against 0.
  const data = x!.data === true || (x!.lo === -Infinity && x!.hi === Infinity)
  return { ...x!, data, lo, hi: Math.max(Math.abs(x!.lo), Math.abs(x!.hi)), attained: moved(x!.attained, Math.abs) }
}

export function squared(operands: readonly Range[], format: Format): Range {
  const x = absolute(operands)
  return { ...x, lo: format.round(x.lo * x.lo), hi: format.round(x.hi * x.hi), attained: moved(x.attained, (v) => format.round(v * v)) }
}

export function plus([a, b]: readonly Range[], format: Format): Range {
  const shifted = isPoint(b!) ? moved(a!.attained, (v) => format.round(v + b!.lo))
    : isPoint(a!) ? moved(b!.attained, (v) => format.round(v + a!.lo))
    // Two things that are 0 for reasons of their own can be 0 together.
    : together(a!, b!)
  const sum = corners([format.round(a!.lo + b!.lo), format.round(a!.hi + b!.hi)], shifted)
  return within(bothIntegers({ ...sum, data: a!.data === true && b!.data === true, drawn: drawnFrom(a!, b!), scattered: a!.scattered === true || b!.scattered === true }, a!, b!))
}

/** What is computed of draws, or of a draw and a number, takes every value that it can. */
const drawnFrom = (a: Range, b: Range): string | undefined => (a.drawn !== undefined && (b.drawn !== undefined || isPoint(b)) ? a.drawn : isPoint(a) ? b.drawn : undefined)

function together(a: Range, b: Range): readonly Attained[] {
  const left = reaches(a, 0), right = reaches(b, 0)
  if (left && right) return [left]
  // Squares or absolute values of data: their sum is that of a norm.
  return a.data === true && b.data === true && a.lo === 0 && b.lo === 0 ? [{ at: 0, why: 'when all that is summed is 0' }] : none
}

export const minus = ([a, b]: readonly Range[], format: Format): Range => plus([a!, negate([b!])], format)

/** A product, where 0 · ∞ is taken for 0: it bounds what finite factors give. */
const product = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y)

export function times([a, b]: readonly Range[], format: Format): Range {
  const scaled = isPoint(b!) ? moved(a!.attained, (v) => format.round(product(v, b!.lo)))
    : isPoint(a!) ? moved(b!.attained, (v) => format.round(product(v, a!.lo)))
    : [reaches(a!, 0), reaches(b!, 0)].filter((p) => p !== undefined)
  const data = (a!.data === true && !contains(b!, 0)) || (b!.data === true && !contains(a!, 0)) || (a!.data === true && b!.data === true)
  return bothIntegers({ ...corners([[a!.lo, b!.lo], [a!.lo, b!.hi], [a!.hi, b!.lo], [a!.hi, b!.hi]].map(([x, y]) => format.round(product(x!, y!))), scaled), data, drawn: drawnFrom(a!, b!) }, a!, b!)
}

export function dividedBy([a, b]: readonly Range[], format: Format): Range {
  const zero = reaches(a!, 0)
  const points = isPoint(b!) && b!.lo !== 0 ? moved(a!.attained, (v) => format.round(v / b!.lo)) : zero ? [zero] : none
  if (contains(b!, 0)) {
    const signs = a!.lo >= 0 && b!.lo >= 0 ? [0, Infinity] : a!.hi <= 0 && b!.lo >= 0 ? [-Infinity, 0] : [-Infinity, Infinity]
    return { lo: signs[0]!, hi: signs[1]!, data: isScalable(a!), attained: points }
  }
  const quotient = (x: number, y: number): number => (Number.isFinite(x) || Number.isFinite(y) ? x / y : Number.NaN)
  return { ...corners([[a!.lo, b!.lo], [a!.lo, b!.hi], [a!.hi, b!.lo], [a!.hi, b!.hi]].map(([x, y]) => format.round(quotient(x!, y!))), points), data: (a!.data === true && isPoint(b!)) || isScalable(a!) }
}

/** Data without a bound but 0 are so in any scale. */
const isScalable = ({ lo, hi, data }: Range): boolean => data === true && (lo === 0 || lo === -Infinity) && (hi === 0 || hi === Infinity)

/** `Math.max(a, b)`: a clamp moves the points below it to its bound. */
export function larger([a, b]: readonly Range[], format: Format): Range {
  const clamp = (x: Range, bound: Range): readonly Attained[] => (isPoint(bound) ? merge(moved(x.attained, (v) => Math.max(v, format.round(bound.lo))), x.data === true && x.lo < bound.lo ? [{ at: format.round(bound.lo), why: 'where the bound holds it' }] : none) : x.attained.filter((p) => p.at >= bound.hi))
  return bothIntegers({ lo: Math.max(a!.lo, format.round(b!.lo)), hi: Math.max(a!.hi, format.round(b!.hi)), attained: merge(clamp(a!, b!), isPoint(b!) ? none : clamp(b!, a!)) }, a!, b!)
}

export const smaller = ([a, b]: readonly Range[], format: Format): Range => negate([larger([negate([a!]), negate([b!])], format)])

/** The inputs on which a formula is tried: random ones of several kinds, dense where its conditions turn, and the special values. */
import { evaluate, type Values } from '../math/evaluate.ts'
import type { Expression } from '../math/expression.ts'
import type { Condition } from '../math/language.ts'
import { rounded } from '../math/rounded.ts'
import { float64, type Format } from '../numbers/format.ts'
import { numberAt, ordinal } from '../numbers/ordinal.ts'
import type { Random } from '../numbers/random.ts'
import { bitUniform, edges, near, specialValues, valueUniform } from '../numbers/sample.ts'
import { bound, isWithin, numbersOf, type Hole, type Inputs } from './inputs.ts'
import { lineThrough, type Line } from './line.ts'
import { byDefinition } from './oracle.ts'

const linesInAll = 24

export interface Samples {
  readonly special: readonly Inputs[]
  readonly random: readonly Inputs[]
}

/** What can be varied, and what the formula is then given: the same, or what code computes of it. */
export interface Space {
  readonly holes: readonly Hole[]
  readonly given?: (values: Inputs) => Inputs
}

export function samplesOf({ holes, given = (values) => values }: Space, count: number, conditions: readonly Condition[], random: Random, format: Format): Samples {
  const lines = Array.from({ length: holes.length === 1 && !holes[0]!.vector ? 1 : linesInAll }, () => lineThrough(holes, random, format))
  const each = Math.ceil(count / lines.length)
  const onLine = ({ at, moved }: Line): readonly Inputs[] => {
    const turns = conditions.flatMap((condition) => turnsOf(condition, (t) => given(at(t)), format))
    return Array.from({ length: each }, (_, i) => at(positions[i % positions.length]!(random, format, finite(moved.range, format), turns)))
  }
  return { special: specialInputs(holes, format).filter((inputs) => holes.every((hole) => numbersOf(inputs.get(hole.name)!).every((x) => isWithin(x, hole)))), random: lines.flatMap(onLine) }
}

const finite = ([lo, hi]: readonly [lo: number, hi: number] = [-Infinity, Infinity], { MAX }: Format): readonly [lo: number, hi: number] => [Math.max(lo, -MAX), Math.min(hi, MAX)]

type Position = (random: Random, format: Format, range: readonly [lo: number, hi: number], turns: readonly number[]) => number

/** Past this length of a range, its numbers are drawn from parts of many sizes around 0. */
const longest = 4096

const positions: readonly Position[] = [
  (random, format, [lo, hi]) => bitUniform(random, lo, hi, format),
  (random, format, [lo, hi]) => {
    if (hi - lo <= longest) return valueUniform(random, lo, hi, format)
    const reach = 2 ** random.between(-4, 11), [from, to] = [Math.max(lo, -reach), Math.min(hi, reach)]
    return from <= to ? valueUniform(random, from, to, format) : bitUniform(random, lo, hi, format)
  },
  (random, format, range) => clamped(near(random, random.pick(edges(format)), format), range),
  (random, format, range, turns) => clamped(near(random, random.pick(turns.length > 0 ? turns : edges(format)), format), range),
]

const clamped = (x: number, [lo, hi]: readonly [lo: number, hi: number]): number => Math.min(Math.max(x, lo), hi)

/** Where a condition turns along a line: found on a grid of all exponents, then bisected down to two neighbours. */
function turnsOf(condition: Condition, along: (t: number) => Inputs, format: Format): readonly number[] {
  const holdsAt = (t: number): boolean => roughlyHolds(condition, bound(along(t), format))
  const last = ordinal(format.MAX, format), count = 96n
  const grid = [...Array.from({ length: Number(count) + 1 }, (_, i) => ((2n * BigInt(i) - count) * last) / count), ...edges(format).map((x) => ordinal(x, format))]
  grid.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const turns: number[] = []
  for (let i = 1; i < grid.length; i++) {
    let lo = grid[i - 1]!, hi = grid[i]!
    const before = holdsAt(numberAt(lo, format))
    if (before === holdsAt(numberAt(hi, format))) continue
    while (hi - lo > 1n) {
      const middle = (lo + hi) >> 1n
      if (holdsAt(numberAt(middle, format)) === before) lo = middle
      else hi = middle
    }
    turns.push(numberAt(hi, format))
  }
  return turns
}

const binary64 = rounded(float64)

/** Conditions as binary64 sees them: good enough to know where to look. */
function roughlyHolds({ left, sign, right }: Condition, inputs: Values<number>): boolean {
  const [a, b] = [left, right].map((side: Expression) => Math.max(...numbersOf(evaluate(side, inputs, binary64, byDefinition)))) as [number, number]
  switch (sign) {
    case '<': return a < b
    case '<=': return a <= b
    case '>': return a > b
    case '>=': return a >= b
    case '===': return a === b
    case '!==': return a !== b
  }
}

/** Special values for every hole, with each other; of more than two holes for each pair, the rest being 1. For vectors alone, in pairs, and three alike. */
function specialInputs(holes: readonly Hole[], format: Format): readonly Inputs[] {
  if (holes.length <= 2) return together(holes, format)
  const rest = new Map(holes.map(({ name, vector }) => [name, vector ? [1] : 1]))
  return holes.flatMap((a, i) => holes.slice(i + 1).flatMap((b) => together([a, b], format).map((inputs) => new Map([...rest, ...inputs]))))
}

function together(holes: readonly Hole[], format: Format): readonly Inputs[] {
  const special = specialValues(format)
  let all: Inputs[] = [new Map()]
  for (const { name, vector } of holes) {
    const values = vector ? [...special.map((x) => [x]), ...special.flatMap((x) => special.map((y) => [x, y])), ...special.map((x) => [x, x, x])] : special
    all = all.flatMap((inputs) => values.map((value) => new Map(inputs).set(name, value)))
  }
  return all
}

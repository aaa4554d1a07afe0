/** The inputs on which a rule is tried: random ones of several kinds, dense where its conditions turn, and the special values. */
import { evaluate } from '../math/evaluate.ts'
import type { Expression } from '../math/expression.ts'
import type { Condition } from '../math/language.ts'
import { rounded } from '../math/rounded.ts'
import { float64, type Format } from '../numbers/format.ts'
import { numberAt, ordinal } from '../numbers/ordinal.ts'
import type { Random } from '../numbers/random.ts'
import { bitUniform, edges, near, specialValues, valueUniform } from '../numbers/sample.ts'
import { bound, holesOf, numbersOf, type Hole, type Inputs } from './inputs.ts'
import { lineThrough, type Line } from './line.ts'
import { byDefinition } from './oracle.ts'

const scalarSamples = 2400
/** Each is up to six numbers, and its truth takes as many times longer. */
const vectorSamples = 1200
/** The truth of a power of unknown numbers takes many times longer than that of other operations. */
const powerSamples = 480
const linesInAll = 24

export interface Samples {
  readonly special: readonly Inputs[]
  readonly random: readonly Inputs[]
}

export function samplesOf(before: Expression, conditions: readonly Condition[], random: Random, format: Format): Samples {
  const holes = holesOf(before)
  const lines = Array.from({ length: holes.length === 1 && !holes[0]!.vector ? 1 : linesInAll }, () => lineThrough(holes, random, format))
  const each = Math.ceil((holes.some(({ vector }) => vector) ? vectorSamples : hasPower(before) ? powerSamples : scalarSamples) / lines.length)
  const onLine = (line: Line): readonly Inputs[] => {
    const turns = conditions.flatMap((condition) => turnsOf(condition, line, format))
    return Array.from({ length: each }, (_, i) => line(positions[i % positions.length]!(random, format, turns)))
  }
  return { special: specialInputs(holes, format), random: lines.flatMap(onLine) }
}

const hasPower = (e: Expression): boolean => e.kind === 'operation' && ((e.name === 'pow' && e.operands[1]!.kind !== 'constant') || e.operands.some(hasPower))

type Position = (random: Random, format: Format, turns: readonly number[]) => number

const positions: readonly Position[] = [
  (random, format) => bitUniform(random, -format.MAX, format.MAX, format),
  (random, format) => { const reach = 2 ** random.between(-4, 11); return valueUniform(random, -reach, reach, format) },
  (random, format) => near(random, random.pick(edges(format)), format),
  (random, format, turns) => near(random, random.pick(turns.length > 0 ? turns : edges(format)), format),
]

/** Where a condition turns along a line: found on a grid of all exponents, then bisected down to two neighbours. */
function turnsOf(condition: Condition, line: Line, format: Format): readonly number[] {
  const holdsAt = (t: number): boolean => roughlyHolds(condition, bound(line(t), format))
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
function roughlyHolds({ left, sign, right }: Condition, inputs: Inputs): boolean {
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

/**
 * Lines through the inputs of a formula: one number moves and the inputs follow. On a line a condition can be bisected and
 * sampled as for one variable, whatever the formula has: vectors move by a shift, a spread or one element, several
 * numbers one at a time or together.
 */
import { isVector, type Value } from '../math/evaluate.ts'
import type { Format } from '../numbers/format.ts'
import type { Random } from '../numbers/random.ts'
import type { Hole, Inputs } from './inputs.ts'

export interface Line {
  readonly at: (t: number) => Inputs
  /** What the number stands for that moves. */
  readonly moved: Hole
}

type Path = (t: number) => Value<number>

const longest = 6

export function lineThrough(holes: readonly Hole[], random: Random, format: Format): Line {
  const moving = random.below(holes.length)
  const paths = holes.map((hole, i) => [hole.name, confined(hole, hole.vector ? vectorPath(random, format) : scalarPath(random, format, i === moving))] as const)
  return { at: (t) => new Map(paths.map(([name, path]) => [name, path(t)])), moved: holes[moving]! }
}

/** A path that stays where the values of a hole are: what leaves its range at one end is turned back there. */
function confined({ range, integer }: Hole, path: Path): Path {
  if (range === undefined) return path
  const [lo, hi] = range, clamped = (x: number): number => Math.min(Math.max(x, lo), hi)
  const inside = (x: number): number => clamped(integer === true ? Math.round(mirrored(x)) : mirrored(x))
  const mirrored = (x: number): number => (x < lo ? 2 * lo - x : x > hi ? 2 * hi - x : x)
  return (t) => {
    const value = path(t)
    return isVector(value) ? value.map(inside) : inside(value)
  }
}

function scalarPath(random: Random, format: Format, moves: boolean): Path {
  const still = ordinary(random, format)
  if (moves) return (t) => t
  return random.pick<Path>([() => still, () => still, (t) => format.round(t + still), (t) => t, (t) => -t])
}

function vectorPath(random: Random, format: Format): Path {
  const length = 1 + random.below(longest)
  const shape = Array.from({ length }, () => random.between(-1, 1))
  const center = ordinary(random, format), spread = Math.abs(ordinary(random, format)), chosen = random.below(length)
  return random.pick<Path>([
    (t) => shape.map((z) => format.round(t + spread * z)),
    (t) => shape.map((z) => format.round(center + t * z)),
    (t) => shape.map((z, i) => (i === chosen ? t : format.round(center + spread * z))),
  ])
}

/** A number as data have it: 0, or of a size between 1/16 and 4096. */
const ordinary = (random: Random, format: Format): number => format.round(random.below(5) === 0 ? 0 : random.sign() * 2 ** random.between(-4, 12))

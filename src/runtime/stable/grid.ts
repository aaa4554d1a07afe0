/**
 * Distances from a mean, on a grid. A distance is cut into a whole number of steps, of which the range has fewer than 2²¹, and what is left. Sums of 1024 such numbers,
 * of their squares and of their products are whole numbers of steps below 2⁵³, so that plain addition makes no error; what is left is 2⁻²¹ of the range, and
 * its own errors do not count. The error-free extraction of Rump, Ogita, Oishi, Accurate floating-point summation, 2008.
 */
import { low, sumParts } from './double-double.ts'
import { exponent, power2 } from './powers.ts'
import type { Vector } from './vector.ts'

const BLOCK = 1024

/** Where the numbers below stand. */
const POWER = 0, ORIGIN = 1, ROUNDER = 2, CENTER = 3
const grid = /* @__PURE__ */ new Float64Array(4)

/** Lays the grid for a vector: 0 where all values are the same, NaN where one is infinite or NaN, and 1 otherwise. */
function lay(x: Vector): number {
  let lo = Infinity, hi = -Infinity, total = 0
  for (let i = 0; i < x.length; i++) {
    const v = x[i]!
    if (v < lo) lo = v
    if (v > hi) hi = v
    if (v !== v) return NaN
    total += v
  }
  if (lo === -Infinity || hi === Infinity) return NaN
  if (lo === hi) return 0
  const range = hi - lo
  const power = range < 2 ** 400 && range > 2 ** -400 ? 1 : power2(Math.min(1023, -exponent(range < Infinity ? range : Number.MAX_VALUE) - 2))
  const mean = Number.isFinite(total) ? (total / x.length) * power : (lo / 2 + hi / 2) * power
  // Differences of numbers within a factor of 2 are exact (Sterbenz 1974); otherwise the values themselves are no larger than twice the range.
  const origin = (lo > 0 && hi <= 2 * lo) || (hi < 0 && lo >= 2 * hi) ? mean : 0
  const rounder = 1.5 * power2(52 - 20 + 2 + exponent(hi * power - lo * power))
  grid[POWER] = power
  grid[ORIGIN] = origin
  grid[ROUNDER] = rounder
  grid[CENTER] = mean - origin + rounder - rounder
  return 1
}

/** The power of 2 that the values were multiplied by. */
export const power = (): number => grid[POWER]!

/** Σ (x − mean)², times the square of that power. 0 where all values are the same, NaN where one is infinite or NaN. */
export function squaredDistancesParts(x: Vector): number {
  const state = lay(x)
  low[0] = 0
  if (state !== 1) return state
  const power = grid[POWER]!, origin = grid[ORIGIN]!, rounder = grid[ROUNDER]!, center = grid[CENTER]!
  let squares = 0, squaresRest = 0, sum = 0, rest = 0, more = 0
  for (let start = 0; start < x.length; start += BLOCK) {
    const end = Math.min(x.length, start + BLOCK)
    let s = 0, q = 0
    for (let i = start; i < end; i++) {
      const y = x[i]! * power - origin, steps = y + rounder - rounder, left = y - steps, d = steps - center
      s += d
      q += d * d
      rest += left
      more += left * (d + (d + left))
    }
    sum += s
    squares = sumParts(squares, squaresRest, q, 0)
    squaresRest = low[0]!
  }
  // Σ d² − (Σ d)² / n: the second term is what the grid has rounded away of the mean.
  const excess = sum + rest
  squares = sumParts(squares, squaresRest, more, 0)
  return sumParts(squares, low[0]!, (-excess * excess) / x.length, 0)
}

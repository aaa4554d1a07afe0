/** Walks a part of all float32 numbers, by their bits: every one, or one in so many. */
import { float32 } from '../../dist/src/numbers/format.js'
import { ulp } from '../../dist/src/numbers/ulp.js'
import { compiled } from './subjects.mjs'

/** So many numbers are one tensor. */
export const block = 2 ** 16

export const nothing = { count: 0, worst: 0, at: undefined, lost: 0, lostAt: undefined, nan: 0 }

/** Adds to a tally what the numbers with bits from `start`, `stride` apart, show. */
export function walk(subject, tensors, tally, start, count, stride) {
  const bits = new Uint32Array(count), xs = new Float32Array(bits.buffer), exact = compiled(subject.after), result = { ...tally }
  for (let i = 0; i < count; i++) bits[i] = (start + i * stride) >>> 0
  const got = tensors.numbers(subject.after, subject.hole, xs)
  for (let i = 0; i < count; i++) {
    const x = xs[i], want = exact(x)
    result.count++
    if (Number.isNaN(want)) {
      // Outside of the domain, where NaN is right.
      if (!Number.isNaN(got[i]) && !Number.isNaN(x)) result.nan++
      continue
    }
    if (!Number.isFinite(Math.fround(want)) ? got[i] !== Math.fround(want) : !Number.isFinite(got[i])) {
      // What rounds to the end of the format may go either way.
      if (result.lost++ === 0) result.lostAt = x
      continue
    }
    if (!Number.isFinite(got[i])) continue
    const error = Math.abs(got[i] - want) / ulp(Math.fround(want), float32)
    if (error > result.worst) [result.worst, result.at] = [error, x]
  }
  return result
}

export const merged = (a, b) => ({
  count: a.count + b.count, lost: a.lost + b.lost, lostAt: a.lostAt ?? b.lostAt, nan: a.nan + b.nan, ...(b.worst > a.worst ? { worst: b.worst, at: b.at } : { worst: a.worst, at: a.at }),
})

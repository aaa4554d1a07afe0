import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { float32, float64, formats } from '../../src/numbers/format.ts'
import { nextDown, nextUp } from '../../src/numbers/neighbour.ts'
import { numberAt, ordinal } from '../../src/numbers/ordinal.ts'
import { Random } from '../../src/numbers/random.ts'
import { bitUniform, edges, near, specialValues, valueUniform } from '../../src/numbers/sample.ts'
import { ulp, ulps } from '../../src/numbers/ulp.ts'

const seed = 7
const both = Object.values(formats)

describe.each(both)('the numbers of $name', (format) => {
  const number = (format === float32 ? fc.float : fc.double)({ noNaN: true })

  it('are counted without a gap', () => {
    fc.assert(fc.property(number, (x) => {
      expect(numberAt(ordinal(x, format), format) === x).toBe(true)
      if (x !== Infinity) expect(ordinal(nextUp(x, format), format) - ordinal(x, format)).toBe(1n)
      if (x !== -Infinity) expect(ordinal(x, format) - ordinal(nextDown(x, format), format)).toBe(1n)
    }), { seed })
    expect([ordinal(0, format), ordinal(-0, format), ordinal(Infinity, format) - ordinal(format.MAX, format)]).toEqual([0n, 0n, 1n])
    expect(() => ordinal(NaN, format)).toThrow(RangeError)
  })

  it('have a unit in the last place', () => {
    expect([ulp(1, format), ulp(-1, format), ulp(nextDown(1, format), format)]).toEqual([format.EPSILON, format.EPSILON, format.EPSILON / 2])
    expect([ulp(0, format), ulp(format.TINY, format), ulp(format.MAX, format)]).toEqual([format.SMALLEST, format.SMALLEST, ulp(Infinity, format)])
  })

  it('are compared in it', () => {
    const want = { value: 1, residual: format.EPSILON / 4 }
    expect([ulps(1, want, format), ulps(1 + format.EPSILON, want, format)]).toEqual([0.25, 0.75])
    expect([ulps(NaN, want, format), ulps(NaN, { value: NaN, residual: 0 }, format), ulps(1, { value: NaN, residual: 0 }, format)]).toEqual([Infinity, 0, Infinity])
    expect(ulps(Infinity, { value: format.MAX, residual: 0 }, format)).toBe(1)
    expect(ulps(Infinity, want, format)).toBeGreaterThan(2 ** format.precision)
  })

  it('are sampled where they were asked for, and lie in the format', () => {
    const random = new Random(seed)
    for (let i = 0; i < 1000; i++) {
      const [bits, value] = [bitUniform(random, -3, 5, format), valueUniform(random, -3, 5, format)]
      for (const x of [bits, value]) expect(x >= -3 && x <= 5 && format.round(x) === x).toBe(true)
      for (const edge of edges(format)) expect(Math.abs(near(random, edge, format) - edge)).toBeLessThanOrEqual(Math.abs(edge))
    }
  })

  it('have every exponent alike in a bit-uniform sample, and every value alike in a value-uniform one', () => {
    const random = new Random(seed), count = 4000, middle = Math.sqrt(format.TINY)
    const share = (sample: () => number, split: number): number => Array.from({ length: count }, sample).filter((x) => x < split).length / count
    expect(share(() => bitUniform(random, format.TINY, 1, format), middle)).toBeCloseTo(0.5, 1)
    expect(share(() => valueUniform(random, 0, 1, format), 0.5)).toBeCloseTo(0.5, 1)
  })

  it('end in special values', () => {
    const special = specialValues(format)
    for (const x of [NaN, Infinity, -Infinity, 0, -0, format.MAX, -format.MAX, format.TINY, format.SMALLEST, 1 + format.EPSILON, 1 - format.EPSILON / 2]) expect(special.some((y) => Object.is(x, y))).toBe(true)
  })
})

describe('a seeded generator', () => {
  it('repeats itself, and not another seed', () => {
    const draw = (from: number): readonly number[] => { const random = new Random(from); return Array.from({ length: 5 }, () => random.bits()) }
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  it('fills the unit interval evenly', () => {
    const random = new Random(seed), tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random.unit() * 10)]!++
    for (const tenth of tenths) expect(Math.abs(tenth - 1000)).toBeLessThan(150)
  })

  it('has nothing to pick from nothing', () => {
    expect(() => new Random(seed).pick([])).toThrow(RangeError)
    expect(float64.round(new Random(seed).pick([3]))).toBe(3)
  })
})

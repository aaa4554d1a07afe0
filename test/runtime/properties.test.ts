import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as stable from '../../src/runtime/stable.ts'

const seeded = { seed: 20250714, numRuns: 2000 } as const
const some = { seed: 20250714, numRuns: 300 } as const
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const TINY = 2 ** -1022

/** Where the true value is a normal number, so that neither NaN nor an infinity nor 0 can be right. */
const everywhere: readonly (readonly [name: keyof typeof stable, arguments_: fc.Arbitrary<readonly number[]>, where: (...x: number[]) => boolean])[] = [
  ['sigmoid', fc.tuple(number), (x) => x! > -708],
  ['oneMinusSigmoid', fc.tuple(number), (x) => x! < 708],
  ['sigmoidDerivative', fc.tuple(number), (x) => Math.abs(x!) < 708],
  ['tanh', fc.tuple(number), (x) => Math.abs(x!) >= TINY],
  ['tanhDerivative', fc.tuple(number), (x) => Math.abs(x!) < 354],
  ['softplus', fc.tuple(number), (x) => x! > -708],
  ['logSigmoid', fc.tuple(number), (x) => x! < 708],
  ['logOneMinusSigmoid', fc.tuple(number), (x) => x! > -708],
  ['invSoftplus', fc.tuple(number), (x) => x! > 0],
  ['logit', fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })), (p) => p! > 0 && p! < 1 && p !== 0.5],
  ['bceWithLogits', fc.tuple(number, fc.double({ min: 0, max: 1, noNaN: true })), (z, y) => Math.abs(z!) < 708 || (y! > 0.01 && y! < 0.99)],
  ['log1mexp', fc.tuple(number), (x) => x! < 0 && x! > -708],
  ['logExpm1', fc.tuple(number), (x) => x! > 0],
  ['logAddExp', fc.tuple(number, number), (a, b) => Math.max(a!, b!) >= 1e-300],
  ['logCosh', fc.tuple(number), (x) => Math.abs(x!) > 1e-150],
  ['xlogx', fc.tuple(number), (x) => x! > 1e-305 && x !== 1 && x! < 1e305],
  ['safeLog', fc.tuple(number), (x) => x !== 1],
  ['exprel', fc.tuple(number), (x) => x! < 716 && x! > -1e300],
  ['log1pmx', fc.tuple(number), (x) => x! > -1 && Math.abs(x!) > 1e-150],
  ['cosm1', fc.tuple(number), (x) => Math.abs(x!) > 1e-150],
  ['sinc', fc.tuple(number), (x) => Math.abs(x!) < 1e150],
  ['hypot2', fc.tuple(number, number), (x, y) => Math.max(Math.abs(x!), Math.abs(y!)) >= TINY && Math.max(Math.abs(x!), Math.abs(y!)) < 1e308],
  ['normalLogPdf', fc.tuple(fc.double({ min: -1e100, max: 1e100, noNaN: true })), () => true],
]

describe.each(everywhere)('%s', (name, arguments_, where) => {
  const primitive = stable[name] as (...x: number[]) => number
  it('is a finite number other than 0 wherever the true value is normal', () => {
    fc.assert(
      fc.property(arguments_.filter((x) => where(...x)), (x) => {
        const y = primitive(...x)
        expect(Number.isFinite(y) && y !== 0).toBe(true)
      }),
      seeded,
    )
  })
})

describe('identities', () => {
  const logit = fc.double({ min: -700, max: 700, noNaN: true })
  it('hold to the bit where they are exact', () => {
    fc.assert(
      fc.property(logit, (x) => {
        expect(stable.oneMinusSigmoid(x)).toBe(stable.sigmoid(-x))
        expect(stable.logSigmoid(x)).toBe(-stable.softplus(-x))
        expect(stable.logOneMinusSigmoid(x)).toBe(-stable.softplus(x))
        expect(stable.tanh(-x)).toBe(-stable.tanh(x))
        expect(stable.logCosh(-x)).toBe(stable.logCosh(x))
        expect(stable.bceWithLogits(x, 1)).toBe(stable.softplus(-x))
        expect(stable.bceWithLogits(x, 0)).toBe(stable.softplus(x))
        expect(stable.logAddExp(x, 1)).toBe(stable.logAddExp(1, x))
      }),
      seeded,
    )
  })

  it('hold to rounding between a function and its inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 700, noNaN: true }), (y) => {
        expect(stable.isClose(stable.softplus(stable.invSoftplus(y)), y, 1e-12)).toBe(true)
        const p = stable.sigmoid(-y)
        expect(stable.isClose(stable.sigmoid(stable.logit(p)), p, 1e-12)).toBe(true)
      }),
      seeded,
    )
  })

  it('keep their monotony where formulas meet', () => {
    for (const [name, at] of [['sigmoid', [-43, 0, 43]], ['softplus', [-43, -5.55, 0, 43]], ['tanh', [2 ** -32, 1 / 128, 22]], ['logExpm1', [0.4, 1, 43]], ['sinc', []]] as const) {
      for (const point of at) {
        const steps = Array.from({ length: 200 }, (_, i) => point * (1 + (i - 100) * 2 ** -50) + (i - 100) * 1e-14).sort((a, b) => a - b)
        const values = steps.map((x) => stable[name](x))
        expect(values).toEqual([...values].sort((a, b) => a - b))
      }
    }
  })
})

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
const toVector = ['softmax', 'logSoftmax', 'normalize', 'standardize', 'minMaxScale'] as const
const toNumber = ['max', 'min', 'sum', 'mean', 'variance', 'sampleVariance', 'standardDeviation', 'norm2', 'logSumExp', 'logMeanExp'] as const

describe.each(toVector)('%s', (name) => {
  it('gives the same for arrays and typed arrays, and into an output that is the input', () => {
    fc.assert(
      fc.property(values, (x) => {
        const expected = stable[name](x)
        expect(expected).toBeInstanceOf(Float64Array)
        expect(stable[name](Float64Array.from(x))).toEqual(expected)
        const out = new Array<number>(x.length).fill(0)
        expect(stable[name](x, out)).toBe(out)
        expect(out).toEqual([...expected])
        const own = Float64Array.from(x)
        expect(stable[name](own, own)).toBe(own)
        expect(own).toEqual(expected)
        const single = Float32Array.from(x)
        expect(stable[name](single, new Float32Array(x.length))).toEqual(Float32Array.from(stable[name](single)))
      }),
      some,
    )
  })
})

describe.each(toNumber)('%s', (name) => {
  it('gives the same for arrays and typed arrays', () => {
    fc.assert(fc.property(values, (x) => { expect(stable[name](Float64Array.from(x))).toBe(stable[name](x)) }), some)
  })
})

describe('vectors', () => {
  it('of probabilities sum to 1, and their logarithms agree', () => {
    fc.assert(
      fc.property(values, (x) => {
        const p = stable.softmax(x), log = stable.logSoftmax(x)
        expect(Math.abs(stable.sum(p) - 1)).toBeLessThan(1e-14)
        p.forEach((v, i) => expect(v === 0 ? log[i]! < -700 : stable.isClose(Math.exp(log[i]!), v, 1e-12)).toBe(true))
        expect(stable.crossEntropyWithLogits(x, 0)).toBe(-log[0]!)
      }),
      some,
    )
  })

  it('keep bounds that rounding elsewhere breaks', () => {
    fc.assert(
      fc.property(values, values, (x, y) => {
        const m = stable.mean(x)
        expect(m >= stable.min(x) && m <= stable.max(x)).toBe(true)
        expect(stable.variance(x)).toBeGreaterThanOrEqual(0)
        const n = Math.min(x.length, y.length), cosine = stable.cosineSimilarity(x.slice(0, n), y.slice(0, n))
        expect(Math.abs(cosine)).toBeLessThanOrEqual(1)
        const scaled = stable.minMaxScale(x)
        expect(stable.max(scaled)).toBe(stable.max(x) > stable.min(x) ? 1 : 0)
        expect(stable.logSumExp(x)).toBeGreaterThanOrEqual(stable.max(x))
      }),
      some,
    )
  })

  it('of the same values in any order have the same sum', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (x) => {
        const backwards = [...x].reverse()
        expect(stable.sum(backwards)).toBe(stable.sum(x))
        expect(stable.sum([...x, ...x.map((v) => -v)])).toBe(0)
      }),
      some,
    )
  })
})

describe('Moments', () => {
  it('agree with the vectors, however they are split', () => {
    fc.assert(
      fc.property(values, fc.nat(), (x, at) => {
        const cut = at % (x.length + 1)
        const all = new stable.Moments(), left = new stable.Moments(), right = new stable.Moments()
        x.forEach((v) => all.push(v))
        x.slice(0, cut).forEach((v) => left.push(v))
        x.slice(cut).forEach((v) => right.push(v))
        left.merge(right)
        for (const moments of [all, left]) {
          expect(moments.count).toBe(x.length)
          expect(moments.min).toBe(stable.min(x))
          expect(moments.max).toBe(stable.max(x))
          expect(stable.isClose(moments.mean, stable.mean(x), 1e-15, 1e-300)).toBe(true)
          expect(stable.isClose(moments.variance, stable.variance(x), 1e-14, 1e-300)).toBe(true)
          expect(stable.isClose(moments.standardDeviation, stable.standardDeviation(x), 1e-14, 1e-150)).toBe(true)
        }
        if (x.length > 1) expect(stable.isClose(all.sampleVariance, stable.sampleVariance(x), 1e-14, 1e-300)).toBe(true)
      }),
      some,
    )
  })

  it('of nothing, of one value and of what is no number', () => {
    const none = new stable.Moments()
    expect([none.count, none.mean, none.variance, none.sampleVariance, none.standardDeviation, none.min, none.max]).toEqual([0, NaN, NaN, NaN, NaN, Infinity, -Infinity])
    const one = new stable.Moments().push(3)
    expect([one.mean, one.variance, one.sampleVariance]).toEqual([3, 0, NaN])
    const broken = new stable.Moments().push(3).push(NaN)
    expect([broken.mean, broken.variance]).toEqual([NaN, NaN])
    expect(new stable.Moments().merge(none).count).toBe(0)
  })
})

describe('sampling', () => {
  it('never draws what has no weight, at either end of the source', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, noNaN: true })), { minLength: 1, maxLength: 10 }).filter((w) => w.some((v) => v > 0)), fc.constantFrom(0, 0.5, 1 - 2 ** -53), (weights, draw) => {
        expect(weights[stable.sampleCategorical(weights, () => draw)]).toBeGreaterThan(0)
      }),
      seeded,
    )
  })

  it('draws each as often as its weight says', () => {
    let i = 0
    const even = () => (i++ + 0.5) / 8
    expect(Array.from({ length: 8 }, () => stable.sampleCategorical([1, 0, 2, 5], even))).toEqual([0, 2, 2, 3, 3, 3, 3, 3])
    expect([0.1, 0.9].map((draw) => stable.sampleCategorical([Infinity, 1, Infinity], () => draw))).toEqual([0, 2])
  })

  it('refuses what is no distribution', () => {
    for (const weights of [[], [0, 0], [1, -1], [NaN, 1]]) expect(() => stable.sampleCategorical(weights)).toThrow(RangeError)
  })

  it('of normal variates is finite at either end of the source, and has their moments', () => {
    for (const u of [0, 1 - 2 ** -53]) for (const v of [0, 0.25, 0.5, 1 - 2 ** -53]) {
      const draws = [u, v]
      expect(Number.isFinite(stable.randomNormal(0, 1, () => draws.shift()!))).toBe(true)
    }
    let state = 1
    const random = () => (state = (state * 16807) % 2147483647) / 2147483647
    const moments = new stable.Moments()
    for (let i = 0; i < 20_000; i++) moments.push(stable.randomNormal(5, 2, random))
    expect(moments.mean).toBeCloseTo(5, 1)
    expect(moments.standardDeviation).toBeCloseTo(2, 1)
  })
})

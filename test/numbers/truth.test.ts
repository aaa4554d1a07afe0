import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { float32, float64, type Format } from '../../src/numbers/format.ts'
import type { Interval, Intervals } from '../../src/numbers/interval.ts'
import { loadTruth, type Truth, type TruthTeller } from '../../src/numbers/truth.ts'
import { ulps } from '../../src/numbers/ulp.ts'

let teller: TruthTeller
beforeAll(async () => {
  teller = await loadTruth()
})

type Compute = (operations: Intervals['elementary'], number: Intervals['constant']) => Interval

const truth = (compute: Compute, format: Format = float64): Truth => teller.of((intervals) => [compute(intervals.elementary, intervals.constant)], format)[0]!
const value = (compute: Compute, format: Format = float64): unknown => { const t = truth(compute, format); return typeof t === 'object' ? t.value : t }

describe('the truth', () => {
  it('keeps what a fixed precision loses', () => {
    expect(value(({ log, add, exp }, n) => log(add(n(1), exp(n(-700)))))).toBe(Math.exp(-700))
    expect(value(({ log, sub, div, add, exp }, n) => log(sub(n(1), div(n(1), add(n(1), exp(n(-700)))))))).toBe(-700)
    expect(value(({ sub, add }, n) => sub(add(n(1e300), n(1e-300)), n(1e300)))).toBe(1e-300)
  })

  it('is a number and what that leaves over', () => {
    const third = truth(({ div }, n) => div(n(1), n(3)))
    expect(third).toMatchObject({ value: 1 / 3, sign: 1 })
    expect((third as { residual: number }).residual).toBeCloseTo(1.850371707708594e-17, 30)
  })

  it('rounds once to binary32, where rounding to binary64 first would meet a tie', () => {
    // 1 + 2⁻²⁴ + 2⁻⁶⁰ lies above the middle of two numbers of binary32; in binary64 it is the middle, and ties to even.
    const above: Compute = ({ add }, n) => add(add(n(1), n(2 ** -24)), n(2 ** -60))
    expect(Math.fround(value(above) as number)).toBe(1)
    expect(value(above, float32)).toBe(1 + 2 ** -23)
  })

  it('overflows and underflows with its format', () => {
    expect([value(({ exp }, n) => exp(n(100))), value(({ exp }, n) => exp(n(100)), float32), value(({ exp }, n) => exp(n(-104)), float32)]).toEqual([Math.exp(100), Infinity, 0])
    expect([value(({ exp }, n) => exp(n(1e10))), value(({ exp }, n) => exp(n(-1e10)))]).toEqual([Infinity, 0])
    expect(truth(({ neg, exp }, n) => neg(exp(n(-1000))))).toMatchObject({ value: -0, sign: -1 })
  })

  it('is undefined outside a domain, and at ∞ − ∞, 0 · ∞, ∞ / ∞ and 0 / 0', () => {
    const outside: Compute[] = [
      ({ log }, n) => log(n(-1)), ({ sqrt }, n) => sqrt(n(-1)), ({ asin }, n) => asin(n(2)), ({ sub }, n) => sub(n(Infinity), n(Infinity)),
      ({ mul }, n) => mul(n(0), n(Infinity)), ({ div }, n) => div(n(Infinity), n(Infinity)), ({ div }, n) => div(n(0), n(0)), ({ exp }, n) => exp(n(NaN)), ({ pow }, n) => pow(n(-2), n(0.5)),
    ]
    for (const compute of outside) expect(truth(compute)).toBe('undefined')
  })

  it('knows the infinities that have an answer', () => {
    expect([value(({ log }, n) => log(n(0))), value(({ exp }, n) => exp(n(-Infinity))), value(({ div }, n) => div(n(1), n(Infinity))), value(({ add }, n) => add(n(Infinity), n(1)))]).toEqual([-Infinity, 0, 0, Infinity])
  })

  it('is unknown, not guessed, where a number leaves the exponents of MPFR', () => {
    expect(truth(({ log, exp }, n) => log(exp(n(1e10))))).toBe('unknown')
    expect(truth(({ div, exp }, n) => div(exp(n(-1e10)), exp(n(-1e10))))).toBe('unknown')
  })

  it('decides a choice by the truth of its condition', () => {
    const choose = (x: number): Compute => ({ choice, less, sub, exp }, n) => choice(less(sub(exp(n(x)), n(1)), n(1e-20)), n(1), n(2))
    expect([value(choose(9e-21)), value(choose(1.1e-20))]).toEqual([1, 2])
  })

  const unary = ['exp', 'expm1', 'sinh', 'cosh', 'tanh', 'asinh', 'atan', 'cbrt', 'sin', 'cos', 'tan', 'square', 'abs', 'floor', 'ceil', 'round', 'trunc', 'sign', 'neg'] as const
  const positive = ['log', 'log1p', 'log2', 'log10', 'sqrt'] as const
  const math: Readonly<Record<string, (x: number) => number>> = { square: (x) => x * x, neg: (x) => -x }
  it.each([...unary, ...positive])('agrees with Math on %s, to the units that V8 is good for', (name) => {
    const x = fc.double({ min: (positive as readonly string[]).includes(name) ? 1e-300 : -20, max: 20, noNaN: true })
    fc.assert(fc.property(x, (at) => {
      const t = truth((operations, n) => operations[name](n(at)))
      const got = (math[name] ?? (Math as unknown as Record<string, (x: number) => number>)[name])!(at)
      expect(ulps(got, t as { value: number; residual: number }, float64)).toBeLessThan(3)
    }), { seed: 7, numRuns: 200 })
  })

  it.each([['add', (a: number, b: number) => a + b], ['sub', (a: number, b: number) => a - b], ['mul', (a: number, b: number) => a * b], ['div', (a: number, b: number) => a / b], ['maximum', Math.max], ['minimum', Math.min]] as const)('rounds %s as IEEE 754 does', (name, ieee) => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ noNaN: true, noDefaultInfinity: true }), (a, b) => {
      fc.pre(name !== 'div' || b !== 0)
      // The sign of a 0 is not the truth's to tell.
      expect(value((operations, n) => operations[name](n(a), n(b))) as number + 0).toBe(ieee(a, b) + 0)
    }), { seed: 7 })
  })
})

describe('a comparison', () => {
  const order = (left: Compute, right: Compute): unknown => teller.compare(({ elementary, constant }) => [[left(elementary, constant), right(elementary, constant)]])[0]

  it('sees differences that no format holds, and equality', () => {
    expect(order(({ exp }, n) => exp(n(1e-200)), (_, n) => n(1))).toBe(1)
    expect(order(({ sub }, n) => sub(n(3), n(2)), (_, n) => n(1))).toBe(0)
    expect(order((_, n) => n(1), ({ exp }, n) => exp(n(1e10)))).toBe(-1)
  })

  it('has no answer where a side is undefined', () => {
    expect(order(({ log }, n) => log(n(-1)), (_, n) => n(0))).toBeUndefined()
  })
})

/**
 * Each primitive against its definition, evaluated by intervals of rising precision: another truth than that of scripts/accuracy.mjs, which takes well-conditioned
 * formulas at fixed precision and many more samples.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { float64 } from '../../src/numbers/format.ts'
import type { Interval, Intervals } from '../../src/numbers/interval.ts'
import { Random } from '../../src/numbers/random.ts'
import { bitUniform, near, valueUniform } from '../../src/numbers/sample.ts'
import { isKnown, loadTruth, type TruthTeller } from '../../src/numbers/truth.ts'
import { ulps } from '../../src/numbers/ulp.ts'
import * as stable from '../../src/runtime/stable.ts'

type Definition = (o: Intervals['elementary'], n: (x: number) => Interval, ...x: Interval[]) => Interval
type Ranges = readonly (readonly [lo: number, hi: number])[]

const scalars: Record<string, readonly [definition: Definition, ranges: Ranges]> = {
  sigmoid: [({ div, add, exp, neg }, n, x) => div(n(1), add(n(1), exp(neg(x!)))), [[-700, 700]]],
  oneMinusSigmoid: [({ div, add, sub, exp, neg }, n, x) => sub(n(1), div(n(1), add(n(1), exp(neg(x!))))), [[-700, 700]]],
  tanh: [({ tanh }, _n, x) => tanh(x!), [[-30, 30]]],
  tanhDerivative: [({ sub, square, tanh }, n, x) => sub(n(1), square(tanh(x!))), [[-350, 350]]],
  softplus: [({ log, add, exp }, n, x) => log(add(n(1), exp(x!))), [[-700, 700]]],
  logSigmoid: [({ log, div, add, exp, neg }, n, x) => log(div(n(1), add(n(1), exp(neg(x!))))), [[-700, 700]]],
  invSoftplus: [({ log, sub, exp }, n, y) => log(sub(exp(y!), n(1))), [[1e-300, 700]]],
  logit: [({ log, div, sub }, n, p) => log(div(p!, sub(n(1), p!))), [[1e-300, 1]]],
  log1mexp: [({ log, sub, exp }, n, x) => log(sub(n(1), exp(x!))), [[-700, -1e-300]]],
  logAddExp: [({ log, add, exp }, _n, x, y) => log(add(exp(x!), exp(y!))), [[-50, 50], [-50, 50]]],
  logCosh: [({ log, cosh }, _n, x) => log(cosh(x!)), [[-700, 700]]],
  xlogx: [({ mul, log }, _n, x) => mul(x!, log(x!)), [[1e-300, 1e300]]],
  xlog1py: [({ mul, log, add }, n, x, y) => mul(x!, log(add(n(1), y!))), [[-10, 10], [-1, 1e10]]],
  exprel: [({ div, sub, exp }, n, x) => div(sub(exp(x!), n(1)), x!), [[-700, 700]]],
  log1pmx: [({ log, sub, add }, n, x) => sub(log(add(n(1), x!)), x!), [[-1, 1e5]]],
  cosm1: [({ cos, sub }, n, x) => sub(cos(x!), n(1)), [[-100, 100]]],
  sinc: [({ sin, div }, _n, x) => div(sin(x!), x!), [[-1e6, 1e6]]],
  sinStep: [({ sin, sub, add }, _n, x, y) => sub(sin(add(x!, y!)), sin(x!)), [[-1e6, 1e6], [-10, 10]]],
  cosStep: [({ cos, sub, add }, _n, x, y) => sub(cos(add(x!, y!)), cos(x!)), [[-1e6, 1e6], [-10, 10]]],
  tanStep: [({ tan, sub, add }, _n, x, y) => sub(tan(add(x!, y!)), tan(x!)), [[-1e6, 1e6], [-10, 10]]],
  atanStep: [({ atan, sub, add }, _n, x, y) => sub(atan(add(x!, y!)), atan(x!)), [[-1e150, 1e150], [-1e150, 1e150]]],
  logStep: [({ log, sub, add }, _n, x, y) => sub(log(add(x!, y!)), log(x!)), [[1e-300, 1e300], [-1, 1e300]]],
  logRatio: [({ log, div }, _n, x, y) => log(div(x!, y!)), [[1e-300, 1e300], [1e-300, 1e300]]],
  xlogxStep: [({ log, sub, add, mul }, _n, x, y) => sub(mul(add(x!, y!), log(add(x!, y!))), mul(x!, log(x!))), [[1, 1e300], [1e-300, 1e300]]],
  bernoulliCumulant: [({ log, sub, add, mul, exp }, n, p, x) => log(add(sub(n(1), p!), mul(p!, exp(x!)))), [[0, 1], [-1000, 1000]]],
  quotientOfProducts: [({ mul, div }, _n, a, b, c, d) => div(mul(a!, b!), mul(c!, d!)), [[1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300]]],
  quotientOfTripleProducts: [({ mul, div }, _n, a, b, c, d, e, f) => div(mul(mul(a!, b!), c!), mul(mul(d!, e!), f!)), [[1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300], [1e-300, 1e300]]],
  sinPi: [({ sin, mul, atan }, n, x) => sin(mul(mul(n(4), atan(n(1))), x!)), [[-1e6, 1e6]]],
  cosPi: [({ cos, mul, atan }, n, x) => cos(mul(mul(n(4), atan(n(1))), x!)), [[-1e6, 1e6]]],
  sinmx: [({ sin, sub }, _n, x) => sub(sin(x!), x!), [[-1e6, 1e6]]],
  tanmx: [({ tan, sub }, _n, x) => sub(tan(x!), x!), [[-1e6, 1e6]]],
  invmcot: [({ tan, sub, div }, n, x) => sub(div(n(1), x!), div(n(1), tan(x!))), [[-1e6, 1e6]]],
  langevin: [({ tanh, sub, div }, n, x) => sub(div(n(1), tanh(x!)), div(n(1), x!)), [[-1e4, 1e4]]],
  logSinhc: [({ sinh, log, div }, _n, x) => log(div(sinh(x!), x!)), [[-700, 700]]],
  safeAcos: [({ acos }, _n, x) => acos(x!), [[-1, 1]]],
  hypot2: [({ sqrt, add, square }, _n, x, y) => sqrt(add(square(x!), square(y!))), [[-1e150, 1e150], [-1e150, 1e150]]],
  quadraticRoot: [({ div, add, sub, neg, sqrt, mul, square }, n, a, b, c) => div(add(neg(b!), sqrt(sub(square(b!), mul(n(4), mul(a!, c!))))), mul(n(2), a!)), [[-10, -1e-5], [-1e6, 1e6], [1e-5, 10]]],
  projection: [({ div, add, mul, square }, _n, a, b, c, d) => div(add(mul(a!, c!), mul(b!, d!)), add(square(c!), square(d!))), [[-1e150, 1e150], [-1e150, 1e150], [-1e150, 1e150], [-1e150, 1e150]]],
  complexRoot: [({ div, add, square, sqrt }, n, x, y) => sqrt(div(add(sqrt(add(square(x!), square(y!))), x!), n(2))), [[-1e150, 1e150], [-1e150, 1e150]]],
  compoundGrowth: [({ sub, exp, mul, log, add }, n, r, t) => sub(exp(mul(t!, log(add(n(1), r!)))), n(1)), [[-0.5, 2], [0, 300]]],
  bceWithLogits: [
    ({ neg, add, sub, mul, log, div, exp }, n, z, y) => {
      const p = div(n(1), add(n(1), exp(neg(z!))))
      return neg(add(mul(y!, log(p)), mul(sub(n(1), y!), log(sub(n(1), p)))))
    },
    [[-300, 300], [0, 1]],
  ],
}

let teller: TruthTeller
beforeAll(async () => {
  teller = await loadTruth()
})

/** The worst error over seeded samples, and how many of those had a normal truth. */
function worstOf(primitive: (...x: number[]) => number, definition: Definition, ranges: Ranges): { worst: number; known: number } {
  const random = new Random(7)
  let worst = 0, known = 0
  for (let i = 0; i < 300; i++) {
    const input = ranges.map(([lo, hi]) => (i % 3 === 0 ? valueUniform(random, lo, hi, float64) : i % 3 === 1 ? bitUniform(random, lo, hi, float64) : Math.min(hi, Math.max(lo, near(random, Math.min(Math.max(1, lo), hi), float64)))))
    const truth = teller.of((intervals) => [definition(intervals.elementary, intervals.constant, ...input.map((x) => intervals.constant(x)))], float64)[0]!
    if (!isKnown(truth) || Math.abs(truth.value) < float64.TINY) continue
    known++
    worst = Math.max(worst, ulps(primitive(...input), truth, float64))
  }
  return { worst, known }
}

describe.each(Object.entries(scalars))('%s', (name, [definition, ranges]) => {
  const primitive = stable[name as keyof typeof stable] as (...x: number[]) => number

  it('is within 0.51 ulp of its definition', () => {
    const { worst, known } = worstOf(primitive, definition, ranges)
    expect(known).toBeGreaterThan(100)
    expect(worst).toBeLessThanOrEqual(0.51)
  })

  it('would be refused if its last bit were wrong', () => {
    expect(worstOf((...x) => primitive(...x) * (1 + 2 ** -52), definition, ranges).worst).toBeGreaterThan(0.51)
  })
})

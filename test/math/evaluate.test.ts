import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, NoSuchOperation, type Value, type Written } from '../../src/math/evaluate.ts'
import { parseFormula } from '../../src/math/language.ts'
import { rounded } from '../../src/math/rounded.ts'
import { row } from '../../src/math/vocabulary.ts'
import { float32, float64, type Format } from '../../src/numbers/format.ts'
import { loadTruth, type TruthTeller } from '../../src/numbers/truth.ts'

const byDefinition: Written = (name) => { const { definition } = row(name); return definition === undefined ? undefined : parseFormula(definition) }
const byStableForm: Written = (name) => { const { stable } = row(name); return stable === undefined ? byDefinition(name) : parseFormula(stable) }

const compute = (text: string, values: Readonly<Record<string, Value<number>>> = {}, format: Format = float64, written = byDefinition): Value<number> =>
  evaluate(parseFormula(text), new Map(Object.entries(values)), rounded(format), written)

describe('a formula is evaluated', () => {
  it('in a format, rounded after every operation', () => {
    expect(compute('1 / 3 * 3 - 1')).toBe(0)
    expect(compute('exp(x) + 1', { x: -17 }, float32)).toBe(1)
    expect(compute('exp(x)', { x: 89 }, float32)).toBe(Infinity)
    expect(compute('x * y', { x: 2 ** -100, y: 2 ** -100 }, float32)).toBe(0)
  })

  it('element by element, a number going with every element', () => {
    expect(compute('x * 2 + y', { x: [1, 2, 3], y: [10, 20, 30] })).toEqual([12, 24, 36])
    expect(compute('choice(less(x, 2), -x, y)', { x: [1, 2, 3], y: 0 })).toEqual([-1, 0, 0])
  })

  it('through reductions, from the left', () => {
    expect([compute('sum(x)', { x: [1, 2, 4] }), compute('prod(x)', { x: [1, 2, 4] }), compute('max(x)', { x: [1, 4, 2] }), compute('min(x)', { x: [2, 1, 4] }), compute('length(x)', { x: [2, 1, 4] })]).toEqual([7, 8, 4, 1, 3])
    expect(compute('sum(x)', { x: [1e16, 1, -1e16] })).toBe(0)
    expect(compute('sum(x)', { x: [1e16, -1e16, 1] })).toBe(1)
  })

  it('by the definition of what an arithmetic lacks, or by its stable form', () => {
    expect([compute('softplus(x)', { x: 710 }), compute('softplus(x)', { x: 710 }, float64, byStableForm)]).toEqual([Infinity, 710])
    expect(compute('logSoftmax(x)', { x: [1000, 0] }, float64, byStableForm)).toEqual([0, -1000])
    expect(compute('variance(x)', { x: [1, 3] })).toBe(1)
    expect(compute('nonZero(x)', { x: [0, 2] })).toEqual([1, 2])
  })

  it('with conditions, as JavaScript has them', () => {
    expect([compute('less(1, 2)'), compute('and(0, 2)'), compute('or(0, 2)'), compute('not(3)'), compute('isFinite(x)', { x: NaN })]).toEqual([1, 0, 2, 0, 0])
  })

  it('only where every name and operation is known', () => {
    expect(() => compute('x + 1')).toThrow(NoSuchOperation)
    expect(() => compute('at(x, 0)', { x: [1] })).toThrow(NoSuchOperation)
    expect(() => compute('logAddExp(1, 2)', {}, float64, () => undefined)).toThrow('`logAddExp` has no way to be computed')
  })
})

describe('the same formula', () => {
  let teller: TruthTeller
  beforeAll(async () => {
    teller = await loadTruth()
  })

  it.each([['log(1 + exp(x))', 0.5], ['sigmoid(x)', -3], ['softplus(-x)', 2], ['choice(less(x, 0), -x, sqrt(x))', 4], ['pow(x, 3) - remainder(7, 4)', 2], ['hypot(x, 4)', 3]] as const)('is evaluated in intervals too: %s', (text, x) => {
    const truth = (): unknown => teller.of((intervals) => [evaluate(parseFormula(text), new Map([['x', intervals.constant(x)]]), intervals, byDefinition) as never], float64)[0]
    if (text.includes('remainder')) expect(truth).toThrow(NoSuchOperation)
    else expect((truth() as { value: number }).value).toBeCloseTo(compute(text, { x }) as number, 14)
  })
})

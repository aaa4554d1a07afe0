/** Bad rules, planted: a trial that lets one through is no trial. Each has to be refuted for what is wrong with it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { guard, rewrite, type Rule } from '../../src/rule.ts'
import { loadBench, type Bench } from '../../src/trial/bench.ts'
import type { Refutation } from '../../src/trial/result.ts'
import { tryRule } from '../../src/trial/trial.ts'

let bench: Bench
beforeAll(async () => {
  bench = await loadBench()
})

const refutations = (rule: Rule, on = bench): readonly Refutation[] => tryRule('control', rule, on).cases.flatMap((each) => each.refutations)

describe('a rewrite is refuted', () => {
  it('when its cure fails as the original does: log1p saves the small end of softplus, not the large one', () => {
    const found = refutations(rewrite({ before: 'log(1 + exp(x))', after: 'log1p(exp(x))', fails: { overflow: 'exp(x) > MAX', absorption: 'exp(x) < EPSILON' } }))
    const [first] = found.filter(({ format, form }) => format === 'float64' && form === 'inline')
    expect(first).toMatchObject({ reason: 'inaccurate', witness: { at: { x: 710 }, got: Infinity, want: 710 } })
  })

  it('when its cure loses digits that the original has: exp(a - b) rounds a - b first', () => {
    const found = refutations(rewrite({ before: 'exp(a) / exp(b)', after: 'exp(a - b)', fails: { overflow: 'exp(maximum(a, b)) > MAX', underflow: 'exp(minimum(a, b)) < TINY' } }))
    expect(found.filter(({ form }) => form === 'inline').map(({ reason, format }) => [format, reason])).toEqual([['float64', 'inaccurate'], ['float32', 'inaccurate']])
  })

  it('when its tensor throws in a gradient: tf.logSigmoid', () => {
    const rule = rewrite({ before: 'log(sigmoid(x))', after: 'logSigmoid(x)', fails: { underflow: 'exp(-x) > MAX', absorption: 'exp(-x) < EPSILON' } })
    expect(refutations(rule)).toEqual([])
    expect(refutations(rule, { ...bench, tensors: bench.tensors.with({ logSigmoid: 'logSigmoid' }) }).map(({ reason, form }) => [form, reason])).toEqual([['gradient', 'no gradient']])
  })

  it('when its tensor has a wrong gradient where the value is right: softplus written out, at its kink', () => {
    const found = refutations(rewrite({ before: 'log(1 + exp(x))', after: 'maximum(x, 0) + log1p(exp(-abs(x)))', fails: { overflow: 'exp(x) > MAX', absorption: 'exp(x) < EPSILON' } }))
    expect(found).toMatchObject([{ reason: 'wrong gradient', form: 'gradient', witness: { at: { x: 0 }, want: [0.5] } }])
  })

  it('when it is NaN at an infinity that the original understands: log-add-exp without a guard', () => {
    const found = refutations(rewrite({ before: 'log(exp(x) + exp(y))', after: 'maximum(x, y) + log1p(exp(-abs(x - y)))', fails: { overflow: 'exp(x) + exp(y) > MAX', underflow: 'exp(x) + exp(y) < TINY' } }))
    const worse = found.filter(({ reason }) => reason === 'worse')
    expect(worse.map(({ format, form }) => `${format} ${form}`)).toEqual(['float64 inline', 'float32 inline', 'float32 tensor'])
    for (const { witness } of worse) expect(Object.values(witness!.at).every((x) => !Number.isFinite(x))).toBe(true)
    for (const { witness } of worse) expect(witness!.got).toBeNaN()
  })

  it('when its cure is another function', () => {
    const found = refutations(rewrite({ before: 'log(sigmoid(x))', after: 'softplus(x)', fails: { underflow: 'exp(-x) > MAX', absorption: 'exp(-x) < EPSILON' } }))
    expect(found.map(({ reason, form }) => `${form} ${reason}`)).toEqual(expect.arrayContaining(['inline worse', 'primitive worse', 'tensor worse', 'gradient wrong gradient']))
  })

  it('when the original fails where it declares nothing', () => {
    const found = refutations(rewrite({ before: 'log(1 + exp(x))', after: 'softplus(x)', fails: { overflow: 'exp(x) > MAX' } }))
    expect(found).toMatchObject([{ reason: 'undeclared failure', format: 'float64', witness: { at: { x: -37 }, got: 0 } }, { reason: 'undeclared failure', format: 'float32' }])
  })

  it('when a failure is declared that there is not', () => {
    const found = refutations(rewrite({ before: 'log1p(exp(x))', after: 'softplus(x)', fails: { overflow: 'exp(x) > MAX', absorption: 'exp(x) < EPSILON' } }))
    expect(found.map(({ reason, symptom }) => [reason, symptom])).toEqual([['imaginary failure', 'absorption'], ['imaginary failure', 'absorption']])
  })

  it('when it heals what is well', () => {
    expect(() => rewrite({ before: '1 / (1 + exp(-x))', after: 'sigmoid(x)', fails: { overflow: 'exp(-x) > MAX' } })).toThrow('`1 / (1 + exp(-x))` is not canonical; write `sigmoid(x)`')
    const found = refutations(rewrite({ before: 'tanh(x)', after: 'tanh(x)', fails: { overflow: 'exp(-x) > MAX' } }))
    expect(found.filter(({ format }) => format === 'float64').map(({ reason, symptom }) => [reason, symptom])).toEqual([['imaginary failure', 'overflow']])
  })

  it('when its cure can be written in no form', () => {
    expect(refutations(rewrite({ before: 'log(sum(exp(x)))', after: 'at(x, 0)', fails: { overflow: 'sum(exp(x)) > MAX' } })).map(({ reason }) => reason)).toContain('no form')
  })
})

describe('a rule is refused before any trial', () => {
  it('when a name is misspelled', () => {
    expect(() => rewrite({ before: 'log(1 + exp(x))', after: 'sofplus(x)', fails: { overflow: 'exp(x) > MAX' } })).toThrow('`sofplus` is no operation of the vocabulary, at column 1 of `sofplus(x)`')
  })

  it('when a hole is not bound', () => {
    expect(() => rewrite({ before: 'log(1 + exp(x))', after: 'softplus(y)', fails: { overflow: 'exp(x) > MAX' } })).toThrow('`y` in `softplus(y)` is bound by no hole of `log(1 + exp(x))`')
  })
})

describe('a guard is refuted', () => {
  it('when it changes what is inside the domain', () => {
    const found = refutations(guard({ before: 'log(p)', outside: 'p <= 0', gives: '-Infinity', after: 'log(maximum(p, EPSILON))', changes: 'bound the argument' }))
    expect(found.map(({ reason }) => reason)).toContain('changed inside')
  })

  it('when it lets 0 through', () => {
    const found = refutations(guard({ before: 'log(p)', outside: 'p <= 0', gives: '-Infinity', after: 'log(abs(p))', changes: 'drop the sign' }))
    expect(found.find(({ reason, format }) => reason === 'not finite outside' && format === 'float64')).toMatchObject({ witness: { at: { p: 0 }, got: -Infinity } })
  })

  it('when nothing is wrong outside', () => {
    const found = refutations(guard({ before: 'exp(p)', outside: 'p < 0', gives: 'less than 1', after: 'exp(maximum(p, 0))', changes: 'bound the argument' }))
    expect(found.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['imaginary failure']))
  })

  it('when its tensor has no gradient: where by an equality', () => {
    const found = refutations(guard({ before: 'x / y', outside: 'y === 0', gives: 'NaN', after: 'x / choice(equals(y, 0), 1, y)', changes: 'divide by 1' }))
    expect(found.map(({ reason, form }) => [form, reason])).toEqual([['gradient', 'no gradient']])
  })

  it('when its gradient is NaN outside: the reciprocal of SMALLEST overflows', () => {
    const found = refutations(guard({ before: 'log(p)', outside: 'p <= 0', gives: '-Infinity', after: 'log(maximum(p, SMALLEST))', changes: 'bound the argument' }))
    expect(found).toMatchObject([{ reason: 'not finite outside', format: 'float32', form: 'gradient', witness: { at: { p: 0 } } }])
  })
})

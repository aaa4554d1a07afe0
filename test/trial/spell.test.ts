import { describe, expect, it } from 'vitest'
import { spellRefutation, spellWitnesses } from '../../src/trial/spell.ts'
import { spellNumber, spellValue } from '../../src/verify/spell-value.ts'

describe('a number is spelled', () => {
  it('by the shortest decimal that is it in its format', () => {
    expect([spellNumber(Math.fround(3e-8), 'float32'), spellNumber(Math.fround(3e-8), 'float64'), spellNumber(0.1 + 0.2, 'float64')]).toEqual(['3e-8', '2.999999892949745e-8', '0.30000000000000004'])
  })

  it('so that it survives being read again', () => {
    for (const x of [NaN, Infinity, -Infinity, -0, 0, 5e-324, -710, 1.7976931348623157e308]) expect(Object.is(Number(spellNumber(x, 'float64')), x)).toBe(true)
    expect(spellValue([1, -0, NaN], 'float64')).toBe('[1, -0, NaN]')
  })
})

it('a refutation is one sentence', () => {
  const refutation = { reason: 'worse', format: 'float64', form: 'inline', witness: { at: { x: -Infinity, y: -Infinity }, got: NaN, want: -Infinity } } as const
  expect(spellRefutation({ before: 'f(x, y)', after: 'g(x, y)' }, refutation)).toBe('`f(x, y)` to `g(x, y)`: the cure is worse than the original (float64, inline): for x = -Infinity, y = -Infinity it gives NaN, where -Infinity is right')
  expect(spellRefutation({ before: 'f(x)', after: 'g(x)' }, { reason: 'imaginary failure', format: 'float32', symptom: 'overflow' })).toBe('`f(x)` to `g(x)`: no sample shows the declared failure (overflow, float32)')
})

it('witnesses are spelled as a module', () => {
  const witness = { at: { x: [710, 0] }, got: [NaN, 0], want: [1, 0] }
  const text = spellWitnesses([{ rule: 'naive-softmax', held: true, cases: [{ before: '', after: '', runs: [], refutations: [], witnesses: { float64: { overflow: witness }, float32: {} } }] }])
  const source = text.slice(text.indexOf('= {') + 2)
  expect(new Function(`return ${source}`)()).toEqual({ 'naive-softmax': [{ float64: { overflow: witness }, float32: {} }] })
})

import { expect, it } from 'vitest'
// @ts-expect-error -- a plain script, without types
import { axis, curve, lossRange } from '../../examples/iris/chart.mjs'

const powers = Array.from({ length: 1000 }, (_, i) => 1 / (i + 1))

it('draws a loss that falls like 1 / step as a straight slope', () => {
  expect(curve(powers, lossRange([powers]), 24)).toBe('█▇▇▇▇▆▆▆▅▅▅▄▄▄▄▃▃▃▂▂▂▂▁▁')
})

it('marks where the loss is no number, and draws a loss of 0 on the floor', () => {
  const broken = powers.map((loss, i) => (i < 99 ? loss : NaN)), done = powers.map((loss, i) => (i < 99 ? loss : 0))
  expect(curve(broken, lossRange([powers]), 12)).toBe('▇▇▆▆▅▄▄×××××')
  expect(curve(done, lossRange([powers, done]), 12)).toBe('▇▇▆▆▅▄▄▁▁▁▁▁')
})

it('labels the powers of ten that were reached', () => {
  expect(axis(1000, 12)).toBe('1  10  100 1000')
  expect(axis(500, 24)).toBe('1       10       100')
})

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'sines',
      code: `export const f = (x, h) => Math.sin(x + h) - Math.sin(x)`,
      seldom: true,
      migrate: `
import { sinStep } from 'nanproof/stable'

export const f = (x, h) => sinStep(x, h)`,
      run: { call: 'f(1, 1e-20)', before: 0, after: 5.403023058681398e-21 },
      example: true,
    },
    {
      as: 'cosines, the later one first',
      code: `export const f = (x) => Math.cos(x) - Math.cos(x + 1e-20)`,
      seldom: true,
      migrate: `
import { cosStep } from 'nanproof/stable'

export const f = (x) => -cosStep(x, 1e-20)`,
      run: { call: 'f(1)', before: 0, after: 8.414709848078965e-21 },
    },
    {
      as: 'a derivative by tangents',
      code: `export const f = (x, h) => (Math.tan(x + h) - Math.tan(x)) / h`,
      seldom: true,
      migrate: `
import { tanStep } from 'nanproof/stable'

export const f = (x, h) => tanStep(x, h) / h`,
      run: { call: 'f(1, 1e-20)', before: 0, after: 3.425518820814759 },
    },
    {
      as: 'arc tangents, by variables',
      code: `
export function turn(n) {
  const next = Math.atan(n + 1)
  return next - Math.atan(n)
}`,
      seldom: true,
      migrate: `
import { atanStep } from 'nanproof/stable'

export function turn(n) {
  return atanStep(n, 1)
}`,
      run: { call: 'turn(1e10)', before: 0, after: 9.999999999e-21 },
      example: true,
    },
  ],
  quiet: [
    { because: 'the angles have nothing in common', code: `export const f = (x, y) => Math.sin(x) - Math.sin(y)` },
    { because: 'sums do not cancel', code: `export const f = (x, h) => Math.sin(x + h) + Math.sin(x)` },
    { because: 'different functions', code: `export const f = (x, h) => Math.sin(x + h) - Math.cos(x)` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => Math.acos(1 - x)`,
      seldom: true,
      migrate: `export const f = (x) => 2 * Math.asin(Math.sqrt(x / 2))`,
      run: { call: 'f(2e-20)', before: 0, after: 2e-10 },
      example: true,
    },
    {
      as: 'a variable',
      code: `
export function angle(gap) {
  const cosine = 1 - gap
  return Math.acos(cosine)
}`,
      seldom: true,
      migrate: `
export function angle(gap) {
  return 2 * Math.asin(Math.sqrt(gap / 2))
}`,
      run: { call: 'angle(2e-20)', before: 0, after: 2e-10 },
    },
  ],
  quiet: [
    { because: 'what is left of the 1 is not known', code: `export const f = (c) => Math.acos(c)` },
    { because: 'the arc cosine is not steep at 2', code: `export const f = (x) => Math.acos(2 - x)` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'two legs',
      code: `export const length = (x, y) => Math.sqrt(x * x + y * y)`,
      remote: true,
      migrate: `export const length = (x, y) => Math.hypot(x, y)`,
      run: { call: 'length(3e200, 4e200)', before: Infinity, after: 5e200 },
      example: true,
    },
    {
      as: 'three legs',
      code: `export const norm = (v) => Math.sqrt(v.x ** 2 + v.y ** 2 + v.z ** 2)`,
      remote: true,
      migrate: `export const norm = (v) => Math.hypot(v.x, v.y, v.z)`,
      run: { call: 'norm({ x: 2e-200, y: 3e-200, z: 6e-200 })', before: 0, after: 7e-200 },
    },
    {
      as: 'one leg',
      code: `export const size = (t) => Math.sqrt(t * t)`,
      remote: true,
      migrate: `export const size = (t) => Math.abs(t)`,
      run: { call: 'size(-1e200)', before: Infinity, after: 1e200 },
    },
  ],
  quiet: [
    { because: 'the squares fit', code: `
export function near(u, v) {
  if (!(u >= 1 && u < 1e6 && v >= 1 && v < 1e6)) throw new RangeError('pixels')
  return Math.sqrt(u * u + v * v)
}` },
    { because: 'a root of one square and a number is no length', code: `export const m = (p, q) => Math.sqrt(p * p + q)` },
  ],
} satisfies Table

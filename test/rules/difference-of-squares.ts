import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'products',
      code: `export const f = (a, b) => a * a - b * b`,
      remote: true,
      migrate: `export const f = (a, b) => (a - b) * (a + b)`,
      run: { call: 'f(1e8 + 1, 1e8)', before: 2e8, after: 200000001 },
      example: true,
    },
    {
      as: 'powers',
      code: `export const g = (re, im) => re ** 2 - Math.pow(im, 2)`,
      remote: true,
      migrate: `export const g = (re, im) => (re - im) * (re + im)`,
      run: { call: 'g(1e200, 1e200)', before: NaN, after: 0 },
    },
    {
      as: 'a step',
      code: `export const gain = (x, h) => (x + h) ** 2 - x * x`,
      remote: true,
      migrate: `export const gain = (x, h) => h * (x + h + x)`,
      run: { call: 'gain(1e10, 1e-9)', before: 0, after: 20 },
      example: true,
    },
  ],
  quiet: [
    { because: 'a sum of squares cancels nothing', code: `export const p = (a, b) => a * a + b * b` },
    { because: 'products of different numbers are no squares', code: `export const q = (a, b, c) => a * b - b * c` },
    { because: 'numbers of whole units have exact squares', code: `
export function r(list, other) {
  const a = list.length % 1000
  const b = other.length % 1000 + 5000
  return a * a - b * b
}` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a cube root of a quotient',
      code: `export const side = (v, n) => Math.cbrt(v / n)`,
      remote: true,
      migrate: `export const side = (v, n) => Math.cbrt(v) / Math.cbrt(n)`,
      run: { call: 'side(1e200, 1e-200)', before: Infinity, after: 2.1544346900318837e+133 },
      example: true,
    },
    {
      as: 'a cube root of a product',
      code: `export const mean = (a, b) => Math.cbrt(a * b)`,
      remote: true,
      migrate: `export const mean = (a, b) => Math.cbrt(a) * Math.cbrt(b)`,
      run: { call: 'mean(1e200, 1e200)', before: Infinity, after: 2.154434690031884e+133 },
    },
    {
      as: 'a geometric mean',
      code: `export const middle = (x, y) => Math.sqrt(x * Math.cosh(y))`,
      remote: true,
      migrate: `export const middle = (x, y) => Math.sqrt(x) * Math.sqrt(Math.cosh(y))`,
      run: { call: 'middle(1e10, 700)', before: Infinity, after: 7.121207954887304e+156 },
    },
    {
      as: 'by a reciprocal',
      code: `export const part = (g, a) => Math.cbrt(1 / (2 * a) * g)`,
      remote: true,
      migrate: `export const part = (g, a) => Math.cbrt(g) / Math.cbrt(2 * a)`,
      run: { call: 'part(1e-300, 1e-320)', before: Infinity, after: 3684045.1699584085 },
    },
  ],
  quiet: [
    { because: 'the signs are not known', code: `export const free = (a, b) => Math.sqrt(a * b)` },
    { because: 'a number that is written out', code: `export const twice = (a) => Math.cbrt(2 * a)` },
    { because: 'a square root of a quotient', code: `export const rate = (a, b) => Math.sqrt(a / b)` },
    { because: 'the quotient fits', code: `
export function near(v, n) {
  if (!(v > 1 && v < 1e6 && n > 1 && n < 1e6)) throw new RangeError('a volume')
  return Math.cbrt(v / n)
}` },
  ],
} satisfies Table

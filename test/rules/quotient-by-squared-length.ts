import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a complex quotient',
      code: `export const divide = (a, b, c, d) => ({ re: (a * c + b * d) / (c * c + d * d), im: (b * c - a * d) / (c * c + d * d) })`,
      times: 2,
      remote: true,
      migrate: `import { projection } from 'nanproof/stable'

export const divide = (a, b, c, d) => ({ re: projection(a, b, c, d), im: projection(b, -a, c, d) })`,
      run: { call: '[divide(6e200, 8e200, 3e200, 4e200).re, divide(1, 2, 3, 4).im]', before: [NaN, 0.08], after: [2, 0.08] },
      example: true,
    },
    {
      as: 'a reciprocal',
      code: `export const inverse = (x, y) => x / (x * x + y * y)`,
      remote: true,
      migrate: `import { projection } from 'nanproof/stable'

export const inverse = (x, y) => projection(1, 0, x, y)`,
      run: { call: 'inverse(1e200, 1e200)', before: 0, after: 5e-201 },
    },
    {
      as: 'the cosine of a double angle',
      code: `export const double = (p, q) => (p - q) * (p + q) / (p * p + q * q)`,
      remote: true,
      migrate: `import { projection } from 'nanproof/stable'

export const double = (p, q) => projection(p, -q, p, q)`,
      run: { call: 'double(1e-200, 3e-200)', before: NaN, after: -0.8 },
    },
    {
      as: 'a square and 1',
      code: `export const bell = (t) => t / (t * t + 1)`,
      remote: true,
      migrate: `export const bell = (t) => Math.abs(t) < 1 ? t / (t * t + 1) : 1 / (t + 1 / t)`,
      run: { call: 'bell(1e200)', before: 0, after: 1e-200 },
    },
  ],
  quiet: [
    { because: 'the squares fit', code: `
export function part(u, v) {
  if (!(u >= 1 && u < 1e6 && v >= 1 && v < 1e6)) throw new RangeError('pixels')
  return u / (u * u + v * v)
}` },
    { because: 'the squares are not those of the factors', code: `export const mixed = (a, b, c, d, e) => (a * c + b * d) / (c * c + e * e + 1)` },
  ],
} satisfies Table

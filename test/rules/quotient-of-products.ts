import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'four factors',
      code: `export const ratio = (a, b, c, d) => a * b / (c * d)`,
      remote: true,
      migrate: `import { quotientOfProducts } from 'nanproof/stable'

export const ratio = (a, b, c, d) => quotientOfProducts(a, b, c, d)`,
      run: { call: 'ratio(1e200, 1e200, 1e250, 1e150)', before: NaN, after: 1 },
      example: true,
    },
    {
      as: 'a square below',
      code: `export const pull = (m, n, r) => m * n / (r * r)`,
      remote: true,
      migrate: `import { quotientOfProducts } from 'nanproof/stable'

export const pull = (m, n, r) => quotientOfProducts(m, n, r, r)`,
      run: { call: 'pull(1e-200, 1e-200, 1e-200)', before: NaN, after: 1 },
    },
    {
      as: 'a square and its neighbour',
      code: `export const spread = (p, q, s) => p * q / (s * s * (s + 1))`,
      remote: true,
      migrate: `import { quotientOfTripleProducts } from 'nanproof/stable'

export const spread = (p, q, s) => quotientOfTripleProducts(p, q, 1, s, s, s + 1)`,
      run: { call: 'spread(1e200, 1e200, 1e130)', before: NaN, after: 9999999999.999998 },
    },
    {
      as: 'with a sign',
      code: `export const shift = (t, v, u) => -t * v / ((t + u) * (t + u))`,
      remote: true,
      migrate: `import { quotientOfProducts } from 'nanproof/stable'

export const shift = (t, v, u) => quotientOfProducts(-t, v, t + u, t + u)`,
      run: { call: 'shift(1e200, 1, 1e200)', before: -0, after: -2.5e-201 },
    },
    {
      as: 'a sign and four factors',
      code: `export const minus = (k, l, m, n) => -(k * l) / (m * n)`,
      remote: true,
      migrate: `import { quotientOfProducts } from 'nanproof/stable'

export const minus = (k, l, m, n) => quotientOfProducts(-k, l, m, n)`,
      run: { call: 'minus(1e200, 1e200, 1e250, 1e150)', before: NaN, after: -1 },
    },
    {
      as: 'a square above',
      code: `export const drop = (u, r, s) => u * u / (r * s)`,
      remote: true,
      migrate: `import { quotientOfProducts } from 'nanproof/stable'

export const drop = (u, r, s) => quotientOfProducts(u, u, r, s)`,
      run: { call: 'drop(1e200, 1e250, 1e150)', before: NaN, after: 1 },
    },
    {
      as: 'two squares',
      code: `export const power = (u, v) => u * u / (v * v)`,
      remote: true,
      migrate: `export const power = (u, v) => (u / v) ** 2`,
      run: { call: 'power(1e200, 1e200)', before: NaN, after: 1 },
    },
    {
      as: 'a quotient by a square',
      code: `export const weight = (w, d) => w / (d * d)`,
      remote: true,
      migrate: `export const weight = (w, d) => w / d / d`,
      run: { call: 'weight(1e-300, 1e-200)', before: Infinity, after: 1e+100 },
    },
  ],
  quiet: [
    { because: 'the products fit', code: `
export function area(w, h, s, t) {
  if (!(w > 1 && w < 1e4 && h > 1 && h < 1e4 && s > 1 && s < 1e4 && t > 1 && t < 1e4)) throw new RangeError('pixels')
  return w * h / (s * t)
}` },
    { because: 'a single divisor', code: `export const scale = (a, b, c) => a * b / c` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'both roots, with a variable',
      code: `
export function roots(a, b, c) {
  const d = Math.sqrt(b * b - 4 * a * c)
  return [(-b + d) / (2 * a), (-b - d) / (2 * a)]
}`,
      times: 2,
      seldom: true,
      migrate: `
import { quadraticRoot } from 'nanproof/stable'

export function roots(a, b, c) {
  return [quadraticRoot(a, b, c), -quadraticRoot(a, -b, c)]
}`,
      run: { call: 'roots(1, 1e9, 1)', before: [0, -1e9], after: [-1e-9, -1e9] },
      example: true,
    },
    {
      as: 'half of the middle coefficient',
      code: `export const hit = (a, half, c) => (-half + Math.sqrt(half * half - a * c)) / a`,
      seldom: true,
      migrate: `import { quadraticRoot } from 'nanproof/stable'

export const hit = (a, half, c) => quadraticRoot(a, 2 * half, c)`,
      run: { call: 'hit(1, 5e8, 1)', before: 0, after: -1e-9 },
    },
    {
      as: 'the product grouped otherwise',
      code: `export const first = (p, q, r) => (-q - Math.sqrt(q ** 2 - 4 * (p * r))) / (p * 2)`,
      seldom: true,
      migrate: `import { quadraticRoot } from 'nanproof/stable'

export const first = (p, q, r) => -quadraticRoot(p, -q, r)`,
      run: { call: 'first(1, -1e9, 1)', before: 0, after: 1e-9 },
    },
    {
      as: 'the extremes of a cubic',
      code: `export const extreme = (u, v, w) => (Math.sqrt(v * v - 3 * u * w) - v) / (3 * u)`,
      seldom: true,
      migrate: `import { quadraticRoot } from 'nanproof/stable'

export const extreme = (u, v, w) => quadraticRoot(3 * u, 2 * v, w)`,
      run: { call: 'extreme(1, 1e9, 2)', before: 0, after: -1e-9 },
    },
    {
      as: 'the quotient that cancels on the other side',
      code: `export const near = (k, m, n) => 2 * n / (-m - Math.sqrt(m * m - 4 * k * n))`,
      seldom: true,
      migrate: `import { quadraticRoot } from 'nanproof/stable'

export const near = (k, m, n) => quadraticRoot(k, m, n)`,
      run: { call: 'near(1, -1e9, 1)', before: Infinity, after: 1e9 },
    },
  ],
  quiet: [
    { because: 'a discriminant alone decides whether there are roots', code: `export const real = (a, b, c) => b * b - 4 * a * c >= 0` },
    { because: 'the divisor is not that of the formula', code: `export const other = (a, b, c, e) => (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * e)` },
    { because: 'the root is taken of another number', code: `export const odd = (a, b, c) => (-b + Math.sqrt(b * c - 4 * a * c)) / (2 * a)` },
  ],
} satisfies Table

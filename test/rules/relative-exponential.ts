import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => (Math.exp(x) - 1) / x`,
      migrate: `import { exprel } from 'nanproof/stable'

export const f = (x) => exprel(x)`,
      run: { call: 'f(1e-17)', before: 0, after: 1 },
      example: true,
    },
    {
      as: 'a rate',
      code: `export const drained = (k, t) => (Math.exp(k * t) - 1) / (k * t)`,
      migrate: `import { exprel } from 'nanproof/stable'

export const drained = (k, t) => exprel(k * t)`,
      run: { call: 'drained(1e-17, 1)', before: 0, after: 1 },
    },
  ],
  quiet: [
    { because: 'this is the cure', code: `import { exprel } from 'nanproof/stable'
export const f = (x) => exprel(x)` },
    { because: 'divided by something else', code: `export const g = (x, y) => Math.exp(x) / y` },
  ],
} satisfies Table

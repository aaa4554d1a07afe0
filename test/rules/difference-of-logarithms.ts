import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (n, d) => Math.log(n + d) - Math.log(n)`,
      seldom: true,
      migrate: `
import { logStep } from 'nanproof/stable'

export const f = (n, d) => logStep(n, d)`,
      run: { call: 'f(1e20, 1)', before: 0, after: 1e-20 },
      example: true,
    },
    {
      as: 'the logarithms exchanged',
      code: `export const f = (n) => Math.log(n) - Math.log(n + 5)`,
      seldom: true,
      migrate: `
import { logStep } from 'nanproof/stable'

export const f = (n) => -logStep(n, 5)`,
      run: { call: 'f(1e20)', before: 0, after: -5e-20 },
    },
  ],
  quiet: [
    { because: 'the numbers have nothing in common', code: `export const f = (a, b) => Math.log(a) - Math.log(b)` },
    { because: 'a sum does not cancel', code: `export const f = (n) => Math.log(n + 2) + Math.log(n)` },
  ],
} satisfies Table

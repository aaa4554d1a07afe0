import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'neighbours',
      code: `export const gap = (x) => 1 / (x + 1) - 1 / x`,
      remote: true,
      migrate: `export const gap = (x) => -1 / x / (x + 1)`,
      run: { call: 'gap(1e20)', before: 0, after: -1e-40 },
      example: true,
    },
    {
      as: 'numbers on both sides',
      code: `export const both = (n) => 1 / (n - 2) - 1 / (n + 3)`,
      remote: true,
      migrate: `export const both = (n) => 5 / (n + 3) / (n - 2)`,
      run: { call: 'both(1e20)', before: 0, after: 5e-40 },
    },
    {
      as: 'a second difference',
      code: `export const bend = (t) => 1 / (t + 1) - 2 / t + 1 / (t - 1)`,
      remote: true,
      migrate: `export const bend = (t) => 2 / t * (1 / (t + 1)) * (1 / (t - 1))`,
      run: { call: 'bend(1e20)', before: 0, after: 2e-60 },
    },
  ],
  quiet: [
    { because: 'nothing is known of the difference', code: `export const free = (a, b) => 1 / a - 1 / b` },
    { because: 'what is added may be infinite', code: `export const step = (x, h) => 1 / (x + h) - 1 / x` },
    { because: 'a sum of fractions cancels nothing', code: `export const sum = (x) => 1 / x + 1 / (x + 2)` },
  ],
} satisfies Table

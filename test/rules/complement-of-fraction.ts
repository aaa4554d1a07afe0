import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a number that is added',
      code: `export const rest = (n) => 1 - n / (n + 2)`,
      remote: true,
      migrate: `export const rest = (n) => 2 / (n + 2)`,
      run: { call: 'rest(1e20)', before: 0, after: 2e-20 },
      example: true,
    },
    {
      as: 'a number that is taken away',
      code: `export const lost = (total) => 1 - (total - 3) / total`,
      remote: true,
      migrate: `export const lost = (total) => 3 / total`,
      run: { call: 'lost(1e20)', before: 0, after: 3e-20 },
    },
  ],
  quiet: [
    { because: 'nothing is known of the rest', code: `export const other = (a, b) => 1 - a / (a + b)` },
    { because: 'the part is not of the whole', code: `export const miss = (p) => 1 - p / (2 * p + 5)` },
    { because: 'another number than 1', code: `export const two = (n) => 2 - n / (n + 7)` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'two counts more',
      code: `export const gain = (n) => (n + 2) * Math.log(n + 2) - n * Math.log(n)`,
      seldom: true,
      migrate: `import { xlogxStep } from 'nanproof/stable'

export const gain = (n) => xlogxStep(n, 2)`,
      run: { call: 'gain(1e20)', before: 0, after: 94.10340371976183 },
      example: true,
    },
    {
      as: 'the terms exchanged',
      code: `export const cost = (n) => n * Math.log(n) - (n + 4) * Math.log(n + 4)`,
      seldom: true,
      migrate: `import { xlogxStep } from 'nanproof/stable'

export const cost = (n) => -xlogxStep(n, 4)`,
      run: { call: 'cost(1e20)', before: 0, after: -188.20680743952366 },
    },
  ],
  quiet: [
    { because: 'the counts have nothing in common', code: `export const free = (a, b) => a * Math.log(a) - b * Math.log(b)` },
    { because: 'a sum cancels nothing', code: `export const both = (n) => (n + 6) * Math.log(n + 6) + n * Math.log(n)` },
    { because: 'another factor', code: `export const odd = (n) => (n + 3) * Math.log(n + 3) - 5 * Math.log(n)` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a root of two neighbours',
      code: `export const step = (x, n) => Math.pow(x + 1, 1 / n) - Math.pow(x, 1 / n)`,
      remote: true,
      migrate: `import { powStep } from 'nanproof/stable'

export const step = (x, n) => powStep(x, 1, 1 / n)`,
      run: { call: 'step(1e17, 3)', before: 0, after: 1.5471962778709252e-12 },
      example: true,
    },
    {
      as: 'the powers exchanged',
      code: `export const back = (t, k) => t ** k - (t + 3) ** k`,
      remote: true,
      migrate: `import { powStep } from 'nanproof/stable'

export const back = (t, k) => -powStep(t, 3, k)`,
      run: { call: 'back(1e20, 4)', before: 0, after: -1.2e+61 },
    },
    {
      as: 'a derivative by differences',
      code: `export const slope = (x, h, n) => ((x + h) ** n - x ** n) / h`,
      remote: true,
      migrate: `import { powStep } from 'nanproof/stable'

export const slope = (x, h, n) => powStep(x, h, n) / h`,
      run: { call: 'slope(1, 1e-20, 7)', before: 0, after: 7.000000000000001 },
    },
  ],
  quiet: [
    { because: 'the bases have nothing in common', code: `export const free = (a, b, n) => a ** n - b ** n` },
    { because: 'different powers', code: `export const odd = (x, n, m) => (x + 2) ** n - x ** m` },
    { because: 'a sum cancels nothing', code: `export const both = (x, n) => (x + 5) ** n + x ** n` },
  ],
} satisfies Table

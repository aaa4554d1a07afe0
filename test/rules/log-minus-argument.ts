import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a logarithm',
      code: `export const deviance = (x) => Math.log(1 + x) - x`,
      seldom: true,
      recommended: `export const deviance = (x) => Math.log1p(x) - x`,
      migrate: `import { log1pmx } from 'nanproof/stable'

export const deviance = (x) => log1pmx(x)`,
      example: true,
    },
    {
      as: 'exchanged',
      code: `export const excess = (t) => t - Math.log1p(t)`,
      seldom: true,
      migrate: `import { log1pmx } from 'nanproof/stable'

export const excess = (t) => -log1pmx(t)`,
      run: { call: 'excess(1e-10)', before: 4.999996610153345e-21, after: 4.999999999666667e-21 },
    },
    {
      as: 'a logarithm that is spelled so',
      code: `export const loss = (u) => Math.log1p(u) - u`,
      seldom: true,
      migrate: `import { log1pmx } from 'nanproof/stable'

export const loss = (u) => log1pmx(u)`,
      run: { call: 'loss(1e-8)', before: -4.999999918875795e-17, after: -4.999999966666667e-17 },
    },
  ],
  quiet: [
    { because: 'another argument', code: `export const other = (x, y) => Math.log1p(x) - y` },
    { because: 'a sum cancels nothing', code: `export const sum = (x) => Math.log1p(x) + x` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'the logarithm of a complement',
      code: `export const f = (x) => Math.log(1 - Math.exp(x))`,
      recommended: `export const f = (x) => -0.6931471805599453 < x ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x))`,
      migrate: `import { log1mexp } from 'nanproof/stable'

export const f = (x) => log1mexp(x)`,
      run: { call: 'f(-1e-17)', before: -Infinity, after: -39.14394658089878 },
      example: true,
    },
    {
      as: 'the inverse of softplus',
      code: `export const g = (y) => Math.log(Math.exp(y) - 1)`,
      recommended: `export const g = (y) => 1 < y ? y + Math.log1p(-Math.exp(-y)) : Math.log(Math.expm1(y))`,
      migrate: `import { logExpm1 } from 'nanproof/stable'

export const g = (y) => logExpm1(y)`,
      run: { call: 'g(1000)', before: Infinity, after: 1000 },
      example: true,
    },
    {
      as: 'the log-cosh loss',
      code: `export const loss = (error) => Math.log(Math.cosh(error))`,
      migrate: `import { logCosh } from 'nanproof/stable'

export const loss = (error) => logCosh(error)`,
      run: { call: 'loss(1000)', before: Infinity, after: 999.3068528194401 },
      example: true,
    },
    {
      as: 'a cumulant',
      code: `export const cumulant = (p, t) => Math.log(1 - p + p * Math.exp(t))`,
      seldom: true,
      migrate: `import { bernoulliCumulant } from 'nanproof/stable'

export const cumulant = (p, t) => bernoulliCumulant(p, t)`,
      run: { call: 'cumulant(0.5, 800)', before: Infinity, after: 799.3068528194401 },
    },
  ],
  quiet: [
    { because: 'softplus is another rule’s', code: `export const f = (x) => Math.log1p(Math.exp(-Math.abs(x)))` },
    { because: 'a constant', code: `export const c = Math.log(Math.exp(2) - 1)` },
    { because: 'another number than 1', code: `export const h = (x) => Math.log(2 - Math.exp(x))` },
    { because: 'this is the cure', code: `import { logCosh } from 'nanproof/stable'
export const k = (x) => logCosh(x)` },
  ],
} satisfies Table

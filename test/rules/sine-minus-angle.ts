import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a sine',
      code: `export const f = (x) => Math.sin(x) - x`,
      seldom: true,
      migrate: `
import { sinmx } from 'nanproof/stable'

export const f = (x) => sinmx(x)`,
      run: { call: 'f(1e-8)', before: 0, after: -1.6666666666666666e-25 },
      example: true,
    },
    {
      as: 'the other sign',
      code: `export const f = (x) => x - Math.sin(x)`,
      seldom: true,
      migrate: `
import { sinmx } from 'nanproof/stable'

export const f = (x) => -sinmx(x)`,
      run: { call: 'f(1e-8)', before: 0, after: 1.6666666666666666e-25 },
    },
    {
      as: 'tangents',
      code: `export const f = (x) => x - Math.tan(x)`,
      seldom: true,
      migrate: `
import { tanmx } from 'nanproof/stable'

export const f = (x) => -tanmx(x)`,
      run: { call: 'f(1e-9)', before: 0, after: -3.3333333333333333e-28 },
    },
    {
      as: 'a tangent first',
      code: `export const f = (x) => Math.tan(x) - x`,
      seldom: true,
      migrate: `
import { tanmx } from 'nanproof/stable'

export const f = (x) => tanmx(x)`,
      run: { call: 'f(1e-9)', before: 0, after: 3.3333333333333333e-28 },
    },
    {
      as: 'a cotangent',
      code: `export const f = (x) => 1 / x - 1 / Math.tan(x)`,
      seldom: true,
      migrate: `
import { invmcot } from 'nanproof/stable'

export const f = (x) => invmcot(x)`,
      run: { call: 'f(1e-9)', before: 0, after: 3.333333333333333e-10 },
      example: true,
    },
    {
      as: 'a Langevin function',
      code: `export const f = (x) => 1 / Math.tanh(x) - 1 / x`,
      seldom: true,
      migrate: `
import { langevin } from 'nanproof/stable'

export const f = (x) => langevin(x)`,
      run: { call: 'f(1e-9)', before: 0, after: 3.333333333333333e-10 },
    },
    {
      as: 'the logarithm of a quotient',
      code: `export const f = (x) => Math.log(Math.sinh(x) / x)`,
      seldom: true,
      migrate: `
import { logSinhc } from 'nanproof/stable'

export const f = (x) => logSinhc(x)`,
      run: { call: 'f(1e-9)', before: 0, after: 1.6666666666666667e-19 },
    },
  ],
  quiet: [
    { because: 'another angle', code: `export const f = (x, y) => Math.sin(x) - y` },
    { because: 'a sum does not cancel', code: `export const f = (x) => Math.sin(x) + x` },
    { because: 'the cosine begins with 1', code: `export const f = (x) => Math.cos(x) - x` },
  ],
} satisfies Table

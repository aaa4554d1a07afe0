import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const f = (x) => 1 - Math.cos(x)`,
      seldom: true,
      migrate: `export const f = (x) => 2 * Math.sin(x / 2) ** 2`,
      run: { call: 'f(1e-9)', before: 0, after: 5e-19 },
      example: true,
    },
    {
      as: 'the other sign',
      code: `export const f = (x) => Math.cos(x) - 1`,
      seldom: true,
      migrate: `export const f = (x) => -2 * Math.sin(x / 2) ** 2`,
      run: { call: 'f(1e-9)', before: 0, after: -5e-19 },
    },
    {
      as: 'a quotient with the sine',
      code: `export const f = (x) => (1 - Math.cos(x)) / Math.sin(x)`,
      seldom: true,
      migrate: `export const f = (x) => Math.tan(x / 2)`,
      run: { call: 'f(1e-9)', before: 0, after: 5e-10 },
      example: true,
    },
    {
      as: 'a quotient with the square',
      code: `export const f = (x) => (1 - Math.cos(x)) / (x * x)`,
      seldom: true,
      migrate: `
import { sinc } from 'nanproof/stable'

export const f = (x) => sinc(x / 2) ** 2 / 2`,
      run: { call: 'f(1e-9)', before: 0, after: 0.5 },
    },
    {
      as: 'a variable',
      code: `
export function f(x) {
  const c = Math.cos(x)
  return 1 - c
}`,
      seldom: true,
      migrate: `
export function f(x) {
  return 2 * Math.sin(x / 2) ** 2
}`,
      run: { call: 'f(1e-9)', before: 0, after: 5e-19 },
    },
  ],
  quiet: [
    { because: 'a sum does not cancel', code: `export const f = (x) => 1 + Math.cos(x)` },
    { because: 'the sine of a small angle is no 1', code: `export const f = (x) => 1 - Math.sin(x)` },
    { because: 'another number', code: `export const f = (x) => 2 - Math.cos(x)` },
    { because: '`Math` is not the one of the language', code: `import Math from './mine.js'
export const f = (x) => 1 - Math.cos(x)` },
  ],
} satisfies Table

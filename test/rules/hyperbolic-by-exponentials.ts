import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a hyperbolic tangent',
      code: `export const f = (x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x))`,
      recommended: `export const f = (x) => Math.tanh(x)`,
      migrate: `export const f = (x) => Math.tanh(x)`,
      run: { call: 'f(800)', before: NaN, after: 1 },
      example: true,
    },
    {
      as: 'by variables',
      code: `
export function f(x) {
  const up = Math.exp(x), down = Math.exp(-x)
  return (up - down) / (up + down)
}`,
      recommended: `
export function f(x) {
  return Math.tanh(x)
}`,
      migrate: `
export function f(x) {
  return Math.tanh(x)
}`,
      run: { call: 'f(800)', before: NaN, after: 1 },
    },
    {
      as: 'by the exponential of twice the argument',
      code: `export const f = (x) => (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)`,
      recommended: `export const f = (x) => Math.tanh(x)`,
      migrate: `export const f = (x) => Math.tanh(x)`,
      run: { call: 'f(400)', before: NaN, after: 1 },
      example: true,
    },
    {
      as: 'by the falling exponential',
      code: `export const f = (x) => (1 - Math.exp(-2 * x)) / (1 + Math.exp(-2 * x))`,
      recommended: `export const f = (x) => Math.tanh(x)`,
      migrate: `export const f = (x) => Math.tanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 1e-20 },
    },
    {
      as: 'of half the argument',
      code: `export const f = (x) => (Math.exp(x) - 1) / (Math.exp(x) + 1)`,
      recommended: `export const f = (x) => Math.tanh(x / 2)`,
      migrate: `export const f = (x) => Math.tanh(x / 2)`,
      run: { call: 'f(800)', before: NaN, after: 1 },
    },
    {
      as: 'by a sigmoid',
      code: `export const f = (x) => 2 / (1 + Math.exp(-2 * x)) - 1`,
      seldom: true,
      migrate: `export const f = (x) => Math.tanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 1e-20 },
      example: true,
    },
    {
      as: 'by the other sigmoid',
      code: `export const f = (x) => 1 - 2 / (1 + Math.exp(2 * x))`,
      seldom: true,
      migrate: `export const f = (x) => Math.tanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 1e-20 },
    },
    {
      as: 'a hyperbolic sine',
      code: `export const f = (x) => (Math.exp(x) - Math.exp(-x)) / 2`,
      recommended: `export const f = (x) => Math.sinh(x)`,
      migrate: `export const f = (x) => Math.sinh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 1e-20 },
      example: true,
    },
    {
      as: 'a difference of exponentials',
      code: `export const f = (x) => Math.exp(-x) - Math.exp(x)`,
      recommended: `export const f = (x) => -2 * Math.sinh(x)`,
      migrate: `export const f = (x) => -2 * Math.sinh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: -2e-20 },
    },
    {
      as: 'a hyperbolic cosine less 1',
      code: `export const f = (x) => Math.cosh(x) - 1`,
      recommended: `export const f = (x) => 2 * Math.sinh(x / 2) ** 2`,
      migrate: `export const f = (x) => 2 * Math.sinh(x / 2) ** 2`,
      run: { call: 'f(1e-9)', before: 0, after: 5e-19 },
    },
    {
      as: 'its double',
      code: `export const f = (x) => Math.exp(x) - 2 + Math.exp(-x)`,
      recommended: `export const f = (x) => (2 * Math.sinh(x / 2)) ** 2`,
      migrate: `export const f = (x) => (2 * Math.sinh(x / 2)) ** 2`,
      run: { call: 'f(1e-10)', before: 0, after: 1.0000000000000001e-20 },
    },
  ],
  quiet: [
    { because: 'it stands in for `Math.sinh` where an engine lacks it', code: `export const sinh = Math.sinh || function (x) { return (Math.exp(x) - Math.exp(-x)) / 2 }` },
    { because: 'a sum does not cancel', code: `export const f = (x) => (Math.exp(x) + Math.exp(-x)) * 3` },
    { because: 'the exponents are not opposite', code: `export const f = (x, y) => Math.exp(x) - Math.exp(-y)` },
  ],
} satisfies Table

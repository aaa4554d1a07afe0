import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'an inverse hyperbolic sine',
      code: `export const f = (x) => Math.log(x + Math.sqrt(x * x + 1))`,
      recommended: `export const f = (x) => Math.asinh(x)`,
      migrate: `export const f = (x) => Math.asinh(x)`,
      run: { call: 'f(-1e9)', before: -Infinity, after: -21.416413017506358 },
      example: true,
    },
    {
      as: 'an inverse hyperbolic cosine',
      code: `
export function f(x) {
  if (!(x >= 1)) throw new RangeError('below 1')
  return Math.log(x + Math.sqrt(x * x - 1))
}`,
      recommended: `
export function f(x) {
  if (!(x >= 1)) throw new RangeError('below 1')
  return Math.acosh(x)
}`,
      migrate: `
export function f(x) {
  if (!(x >= 1)) throw new RangeError('below 1')
  return Math.acosh(x)
}`,
      run: { call: 'f(1e200)', before: Infinity, after: 461.2101657793691 },
    },
    {
      as: 'an inverse hyperbolic tangent',
      code: `export const f = (x) => 0.5 * Math.log((1 + x) / (1 - x))`,
      recommended: `export const f = (x) => Math.atanh(x)`,
      migrate: `export const f = (x) => Math.atanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 1e-20 },
      example: true,
    },
    {
      as: 'its double, negative',
      code: `export const f = (x) => Math.log((1 - x) / (1 + x))`,
      recommended: `export const f = (x) => -2 * Math.atanh(x)`,
      migrate: `export const f = (x) => -2 * Math.atanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: -2e-20 },
    },
    {
      as: 'a difference of logarithms',
      code: `export const f = (x) => Math.log(1 + x) - Math.log(1 - x)`,
      recommended: `export const f = (x) => 2 * Math.atanh(x)`,
      migrate: `export const f = (x) => 2 * Math.atanh(x)`,
      run: { call: 'f(1e-20)', before: 0, after: 2e-20 },
    },
    {
      as: 'a hyperbolic cosine that may be none',
      code: `export const f = (c) => Math.log(c + Math.sqrt(c * c - 1))`,
      remote: true,
      migrate: `export const f = (c) => Math.acosh(c)`,
      run: { call: 'f(1e200)', before: Infinity, after: 461.2101657793691 },
    },
  ],
  quiet: [
    { because: 'the numbers differ', code: `export const f = (x, y) => Math.log(x + Math.sqrt(y * y + 1))` },
  ],
} satisfies Table

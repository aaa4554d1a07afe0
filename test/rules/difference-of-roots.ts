import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      code: `export const step = (x) => Math.sqrt(x + 1) - Math.sqrt(x)`,
      seldom: true,
      migrate: `export const step = (x) => 1 / (Math.sqrt(x + 1) + Math.sqrt(x))`,
      run: { call: 'step(1e20)', before: 0, after: 5e-11 },
      example: true,
    },
    {
      as: 'the roots exchanged',
      code: `export const fall = (x) => Math.sqrt(x + 2) - Math.sqrt(x + 5)`,
      seldom: true,
      migrate: `export const fall = (x) => -3 / (Math.sqrt(x + 2) + Math.sqrt(x + 5))`,
      run: { call: 'fall(1e20)', before: 0, after: -1.5e-10 },
    },
    {
      as: 'a term with both signs',
      code: `
export function skew(x) {
  if (!(x > -1 && x < 1)) throw new RangeError('x')
  return Math.sqrt(1 + x) - Math.sqrt(1 - x)
}`,
      seldom: true,
      migrate: `
export function skew(x) {
  if (!(x > -1 && x < 1)) throw new RangeError('x')
  return 2 * x / (Math.sqrt(1 + x) + Math.sqrt(1 - x))
}`,
      run: { call: 'skew(1e-20)', before: 0, after: 1e-20 },
    },
    {
      as: 'variables',
      code: `
export function step(n) {
  const next = Math.sqrt(n + 1)
  const last = Math.sqrt(n)
  return { next, gain: next - last }
}`,
      seldom: true,
      migrate: `
export function step(n) {
  const next = Math.sqrt(n + 1)
  const last = Math.sqrt(n)
  return { next, gain: 1 / (next + last) }
}`,
      run: { call: 'step(1e20).gain', before: 0, after: 5e-11 },
    },
    {
      as: 'reciprocals',
      code: `export const gap = (x) => 1 / Math.sqrt(x) - 1 / Math.sqrt(x + 3)`,
      seldom: true,
      migrate: `export const gap = (x) => 3 / (Math.sqrt(x) + Math.sqrt(x + 3)) / Math.sqrt(x + 3) / Math.sqrt(x)`,
      run: { call: 'gap(1e20)', before: 0, after: 1.5e-30 },
    },
    {
      as: 'cube roots',
      code: `export const rise = (x) => Math.cbrt(x + 1) - Math.cbrt(x)`,
      seldom: true,
      migrate: `export const rise = (x) => 1 / (Math.cbrt(x + 1) * (Math.cbrt(x + 1) + Math.cbrt(x)) + Math.cbrt(x) ** 2)`,
      run: { call: 'rise(1e27)', before: 0, after: 1 / 3e18 },
    },
  ],
  quiet: [
    { because: 'nothing is known of the difference, and of 0 and 0 the quotient would be NaN', code: `export const f = (a, b) => Math.sqrt(a) - Math.sqrt(b)` },
    { because: 'what is added may be 0', code: `export const g = (x, h) => Math.sqrt(x + h) - Math.sqrt(x)` },
    { because: 'a sum of roots cancels nothing', code: `export const h = (x) => Math.sqrt(x + 5) + Math.sqrt(x)` },
    { because: 'the numbers are far apart', code: `
export function k(x) {
  if (!(x > 0 && x < 9)) throw new RangeError('x')
  return Math.sqrt(x + 1e20) - Math.sqrt(x)
}` },
  ],
} satisfies Table

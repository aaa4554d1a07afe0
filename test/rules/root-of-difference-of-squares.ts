import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'legs of unknown sign',
      code: `export const leg = (c, a) => Math.sqrt(c * c - a * a)`,
      remote: true,
      migrate: `export const leg = (c, a) => Math.sqrt(Math.abs(c) - Math.abs(a)) * Math.sqrt(Math.abs(c) + Math.abs(a))`,
      run: { call: 'leg(5e200, 4e200)', before: NaN, after: 3e200 },
      example: true,
    },
    {
      as: 'lengths',
      code: `
export function apothem(radius, half) {
  if (!(radius > 0 && half >= 0)) throw new RangeError('lengths')
  return Math.sqrt(radius ** 2 - half ** 2)
}`,
      remote: true,
      migrate: `
export function apothem(radius, half) {
  if (!(radius > 0 && half >= 0)) throw new RangeError('lengths')
  return Math.sqrt(radius - half) * Math.sqrt(radius + half)
}`,
      run: { call: 'apothem(1e-200, 1e-201)', before: 0, after: 9.9498743710662e-201 },
    },
  ],
  quiet: [
    { because: 'a sum of squares cancels nothing', code: `export const s = (c, a) => Math.sqrt(c * c + a)` },
    { because: 'one of them is no square', code: `export const t = (c, d) => Math.sqrt(c * c - d)` },
  ],
} satisfies Table

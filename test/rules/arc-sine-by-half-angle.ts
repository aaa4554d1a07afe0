import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a complement',
      code: `export const tilt = (c) => Math.PI / 2 - Math.acos(c)`,
      seldom: true,
      migrate: `export const tilt = (c) => Math.asin(c)`,
      run: { call: 'tilt(1e-20)', before: 0, after: 1e-20 },
      example: true,
    },
    {
      as: 'half an angle',
      code: `export const angle = (x) => Math.PI / 2 - 2 * Math.asin(Math.sqrt((1 - x) / 2))`,
      seldom: true,
      migrate: `export const angle = (x) => Math.asin(x)`,
      run: { call: 'angle(1e-20)', before: -2.220446049250313e-16, after: 1e-20 },
    },
    {
      as: 'a tangent',
      code: `export const steep = (t) => Math.PI / 2 - Math.atan(t)`,
      seldom: true,
      migrate: `export const steep = (t) => Math.atan2(1, t)`,
      run: { call: 'steep(1e20)', before: 0, after: 1e-20 },
    },
  ],
  quiet: [
    { because: 'a whole half turn', code: `export const other = (c) => Math.PI - Math.acos(c)` },
    { because: 'the angle of a small number', code: `
export function flat(t) {
  if (!(t >= 0 && t < 1)) throw new RangeError('a slope')
  return Math.PI / 2 - Math.atan(t)
}` },
  ],
} satisfies Table

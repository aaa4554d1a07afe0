import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'the side opposite an angle',
      code: `export const side = (a, b, angle) => Math.sqrt(a * a + b * b - 2 * a * b * Math.cos(angle))`,
      seldom: true,
      migrate: `export const side = (a, b, angle) => Math.hypot((a - b) * Math.cos(angle / 2), (a + b) * Math.sin(angle / 2))`,
      run: { call: 'side(1, 1, 1e-9)', before: 0, after: 1e-9 },
      example: true,
    },
    {
      as: 'powers',
      code: `export const chord = (r, s, t) => Math.sqrt(Math.pow(r, 2) + Math.pow(s, 2) - 2 * r * s * Math.cos(t))`,
      seldom: true,
      migrate: `export const chord = (r, s, t) => Math.hypot((r - s) * Math.cos(t / 2), (r + s) * Math.sin(t / 2))`,
      run: { call: 'chord(3e200, 4e200, Math.PI / 2)', before: NaN, after: 5e200 },
    },
  ],
  quiet: [
    { because: 'the angle is that between other sides', code: `export const f = (a, b, c, t) => Math.sqrt(a * a + b * b - 2 * a * c * Math.cos(t))` },
    { because: 'a sum cancels nothing', code: `export const g = (a, b, t) => a * a + b * b + 2 * a * b * Math.sin(t)` },
  ],
} satisfies Table

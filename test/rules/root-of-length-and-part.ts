import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'the real part of a complex root',
      code: `export const re = (x, y) => 0.5 * Math.sqrt(2 * (Math.sqrt(x * x + y * y) + x))`,
      seldom: true,
      migrate: `import { complexRoot } from 'nanproof/stable'

export const re = (x, y) => complexRoot(x, y)`,
      run: { call: 're(-1e10, 1)', before: 0, after: 5e-6 },
      example: true,
    },
    {
      as: 'the imaginary part, with a length of its own',
      code: `export const im = (a, b) => Math.sqrt((Math.hypot(a, b) - a) / 2)`,
      seldom: true,
      migrate: `import { complexRoot } from 'nanproof/stable'

export const im = (a, b) => complexRoot(-a, b)`,
      run: { call: 'im(1e10, 1)', before: 0, after: 5e-6 },
    },
  ],
  quiet: [
    { because: 'the part is not one of the vector', code: `export const other = (x, y, z) => Math.sqrt((Math.hypot(x, y) + z) / 2)` },
    { because: 'it is not halved', code: `export const whole = (x, y) => Math.sqrt(Math.hypot(x, y) - x)` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a sine',
      code: `export const wave = (x) => Math.sin(Math.PI * x)`,
      remote: true,
      migrate: `import { sinPi } from 'nanproof/stable'

export const wave = (x) => sinPi(x)`,
      run: { call: 'wave(1e16)', before: -0.3752128900123344, after: 0 },
      example: true,
    },
    {
      as: 'a cosine of whole turns',
      code: `export const turn = (u) => Math.cos(2 * Math.PI * u)`,
      remote: true,
      migrate: `import { cosPi } from 'nanproof/stable'

export const turn = (u) => cosPi(2 * u)`,
      run: { call: 'turn(0.25)', before: 6.123233995736766e-17, after: 0 },
    },
    {
      as: 'a sine of whole turns',
      code: `export const phase = (t) => Math.sin(t * (2 * Math.PI))`,
      remote: true,
      migrate: `import { sinPi } from 'nanproof/stable'

export const phase = (t) => sinPi(2 * t)`,
      run: { call: 'phase(3)', before: -7.347880794884119e-16, after: 0 },
    },
    {
      as: 'a cosine',
      code: `export const swing = (k) => Math.cos(k * Math.PI)`,
      remote: true,
      migrate: `import { cosPi } from 'nanproof/stable'

export const swing = (k) => cosPi(k)`,
      run: { call: 'swing(2.5)', before: 3.061616997868383e-16, after: 0 },
    },
  ],
  quiet: [
    { because: 'an angle in radians', code: `export const plain = (x) => Math.sin(x)` },
    { because: 'a multiple of another number', code: `export const other = (x) => Math.sin(3.14 * x)` },
    { because: 'degrees', code: `export const degrees = (d) => Math.sin(d * Math.PI / 180)` },
  ],
} satisfies Table

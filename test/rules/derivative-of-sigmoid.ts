import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a tangent',
      code: `export const slope = (x) => 1 - Math.tanh(x) ** 2`,
      remote: true,
      migrate: `import { tanhDerivative } from 'nanproof/stable'

export const slope = (x) => tanhDerivative(x)`,
      run: { call: 'slope(25)', before: 0, after: 7.714999391855671e-22 },
      example: true,
    },
    {
      as: 'by exponentials',
      code: `export const bump = (t) => Math.exp(t) / (1 + Math.exp(t)) ** 2`,
      remote: true,
      migrate: `import { sigmoidDerivative } from 'nanproof/stable'

export const bump = (t) => sigmoidDerivative(t)`,
      run: { call: 'bump(400)', before: 0, after: 1.9151695967140057e-174 },
    },
    {
      as: 'by exponentials of the other sign',
      code: `export const density = (z) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2`,
      remote: true,
      migrate: `import { sigmoidDerivative } from 'nanproof/stable'

export const density = (z) => sigmoidDerivative(z)`,
      run: { call: 'density(-400)', before: 0, after: 1.9151695967140057e-174 },
    },
    {
      as: 'a helper',
      code: `
const sigmoid = (v) => 1 / (1 + Math.exp(-v))
export const gradient = (v) => sigmoid(v) * (1 - sigmoid(v))`,
      remote: true,
      migrate: `import { sigmoidDerivative } from 'nanproof/stable'

const sigmoid = (v) => 1 / (1 + Math.exp(-v))
export const gradient = (v) => sigmoidDerivative(v)`,
      run: { call: 'gradient(40)', before: 0, after: 4.248354255291589e-18 },
    },
  ],
  quiet: [
    { because: 'the output is given, and no digits of it are left', code: `export const back = (y) => y * (1 - y)` },
    { because: 'a tangent that is not saturated', code: `
export function mild(x) {
  if (!(x > -1 && x < 1)) throw new RangeError('small')
  return 1 - Math.tanh(x) ** 2
}` },
    { because: 'another number than 1', code: `export const two = (x) => 2 - Math.tanh(x) ** 2` },
  ],
} satisfies Table

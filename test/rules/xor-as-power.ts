import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'a bias correction of Adam',
      example: true,
      code: `
export function corrected(moment, step) {
  const beta = 0.9
  return moment / (1 - (beta ^ step))
}`,
      migrate: `
export function corrected(moment, step) {
  const beta = 0.9
  return moment / (1 - (beta ** step))
}`,
      run: { call: 'corrected(1, 1)', before: Infinity, after: 1 / (1 - 0.9) },
    },
    {
      as: 'a rate with a default',
      code: `
export function decay(options, step) {
  const rate = options.rate || 0.95
  return (rate ^ (step + 1))
}`,
      migrate: `
export function decay(options, step) {
  const rate = options.rate || 0.95
  return (rate ** (step + 1))
}`,
      run: { call: 'decay({}, 1)', before: 2, after: 0.95 ** 2 },
    },
    {
      as: 'the default of a parameter',
      code: `export const decayed = (step, rate = 0.99) => rate ^ step`,
      migrate: `export const decayed = (step, rate = 0.99) => rate ** step`,
      run: { call: 'decayed(2)', before: 2, after: 0.99 ** 2 },
    },
    {
      as: 'an argument that a call gives',
      code: `
const power = (base, exponent) => base ^ exponent
export const f = () => power(1.5, 3)`,
      migrate: `
const power = (base, exponent) => base ** exponent
export const f = () => power(1.5, 3)`,
      run: { call: 'f()', before: 2, after: 1.5 ** 3 },
    },
    {
      as: 'a class',
      code: `
export class Schedule {
  constructor() { this.decay = 0.5 }
  rate(epoch) { return 0.1 * (this.decay ^ epoch) }
}`,
      migrate: `
export class Schedule {
  constructor() { this.decay = 0.5 }
  rate(epoch) { return 0.1 * (this.decay ** epoch) }
}`,
      run: { call: 'new Schedule().rate(2)', before: 0.2, after: 0.025 },
    },
    {
      as: 'a probability',
      code: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const f = (x, n) => sigmoid(x) ^ n`,
      migrate: `
const sigmoid = (x) => 1 / (1 + Math.exp(-x))
export const f = (x, n) => sigmoid(x) ** n`,
      run: { call: 'f(0, 2)', before: 2, after: 0.25 },
    },
    {
      as: 'the argument of a root',
      example: true,
      code: `export const distance = (x, y) => Math.sqrt(x ^ 2 + y ^ 2)`,
      migrate: `export const distance = (x, y) => Math.sqrt(x ** 2 + y ** 2)`,
      run: { call: 'distance(3, 4)', before: Math.sqrt(7), after: 5 },
    },
    {
      as: 'decimal numbers',
      example: true,
      code: `
export const tolerance = 10 ^ -3
export const size = 2 ^ 16`,
      times: 2,
      migrate: `
export const tolerance = 10 ** -3
export const size = 2 ** 16`,
      run: { call: '[tolerance, size]', before: [-9, 18], after: [1e-3, 65536] },
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `export const discounted = (reward: number, step: number, gamma: number = 0.99): number => reward * (gamma ^ step)`,
      migrate: `export const discounted = (reward: number, step: number, gamma: number = 0.99): number => reward * (gamma ** step)`,
      run: { call: 'discounted(1, 2)', before: 2, after: 0.99 ** 2 },
    },
  ],
  quiet: [
    { because: 'a generator of random numbers shifts bits', code: `export function next(x) { x ^= x << 13; x ^= x >>> 17; return x ^ (x << 5) }` },
    { because: 'a hash mixes integers', code: `export const mix = (hash, byte) => Math.imul(hash ^ byte, 16777619)` },
    { because: 'the fraction is cut off on purpose', code: `export const f = (x) => (x / 3) ^ 0` },
    { because: 'one bit is turned around', code: `export const other = (index) => index ^ 1` },
    { because: 'the numbers are written in hexadecimal', code: `export const f = 0x10 ^ 0x03` },
    { because: 'of neither operand anything is known', code: `export const f = (a, b) => a ^ b` },
    { because: 'of booleans it is what it says', code: `export const f = (a, b) => a > 0 ^ b > 0` },
    { because: 'the bits are masked', code: `export const f = (a, b) => (a ^ b) & 0xff` },
    { because: 'integers of any size have bits too', code: `export const f = (a) => a ^ 2n` },
    { because: 'a comment may write powers as it likes', code: `export const f = (x) => x * x // x^2, for x = 0.5` },
    { because: 'a counter is an integer', code: `export function f(n) { let total = 0; for (let i = 0; i < n; i++) total += i ^ (n - 1); return total }` },
    { because: 'a random number is rounded before', code: `export const f = (seed) => seed ^ Math.floor(Math.random() * 100)` },
  ],
} satisfies Table

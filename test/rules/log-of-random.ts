import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'one expression',
      example: true,
      code: `export const exponential = () => -Math.log(Math.random())`,
      migrate: `export const exponential = () => -Math.log(1 - Math.random())`,
    },
    {
      as: 'a variable of Box and Muller',
      example: true,
      code: `
export function normal() {
  const u = Math.random(), v = Math.random()
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}`,
      migrate: `
export function normal() {
  const u = 1 - Math.random(), v = Math.random()
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)
}`,
    },
    {
      as: 'a helper',
      code: `
const uniform = () => Math.random()
export const exponential = (rate) => -Math.log(uniform()) / rate`,
      migrate: `
const uniform = () => Math.random()
export const exponential = (rate) => -Math.log(1 - uniform()) / rate`,
    },
    {
      as: 'a random function that can be replaced',
      code: `
const library = {}
library.randomFn = Math.random
export const use = (fn) => { library.randomFn = fn }
export const exponential = (rate) => -1 / rate * Math.log(library.randomFn())`,
      migrate: `
const library = {}
library.randomFn = Math.random
export const use = (fn) => { library.randomFn = fn }
export const exponential = (rate) => -1 / rate * Math.log(1 - library.randomFn())`,
    },
    {
      as: 'Gumbel’s numbers, for which 1 is as bad as 0',
      code: `export const gumbel = (rng) => -Math.log(-Math.log(rng()))`,
      migrate: `export const gumbel = (rng) => -Math.log(-Math.log(rng() || 2 ** -53))`,
      run: { call: 'gumbel(() => 0)', before: -Infinity, after: -Math.log(-Math.log(2 ** -53)) },
    },
    {
      as: 'a class with its own generator',
      code: `
export class Generator {
  constructor(seed) { this.seed = seed }
  random() { this.seed = (this.seed * 16807) % 2147483647; return (this.seed - 1) / 2147483646 }
  exponential() { return -Math.log(this.random()) }
}`,
      migrate: `
export class Generator {
  constructor(seed) { this.seed = seed }
  random() { this.seed = (this.seed * 16807) % 2147483647; return (this.seed - 1) / 2147483646 }
  exponential() { return -Math.log(1 - this.random()) }
}`,
    },
    {
      as: 'a variable that is drawn in a loop',
      code: `
export function ratio() {
  let u, v
  do {
    u = Math.random()
    v = 1.7156 * (Math.random() - 0.5)
  } while (v * v > -4 * Math.log(u) * u * u)
  return v
}`,
      migrate: `
export function ratio() {
  let u, v
  do {
    u = 1 - Math.random()
    v = 1.7156 * (Math.random() - 0.5)
  } while (v * v > -4 * Math.log(u) * u * u)
  return v
}`,
    },
    {
      as: 'a destructured Math',
      code: `
const { log, random } = Math
export const f = () => -log(random())`,
      migrate: `
const { log, random } = Math
export const f = () => -log(1 - random())`,
    },
    {
      as: 'a function that gets Math as an argument',
      code: `
(function (global, Math) {
  global.exponential = (rate) => -Math.log(Math.random()) / rate
})(globalThis, Math)`,
      migrate: `
(function (global, Math) {
  global.exponential = (rate) => -Math.log(1 - Math.random()) / rate
})(globalThis, Math)`,
    },
    {
      as: 'TypeScript',
      language: 'typescript',
      code: `
export function gauss(): number {
  const u: number = Math.random()
  return Math.sqrt(-2 * Math.log(u))
}`,
      migrate: `
export function gauss(): number {
  const u: number = 1 - Math.random()
  return Math.sqrt(-2 * Math.log(u))
}`,
    },
    {
      as: 'CommonJS',
      language: 'commonjs',
      code: `exports.f = () => -Math.log(Math.random())`,
      migrate: `exports.f = () => -Math.log(1 - Math.random())`,
    },
  ],
  quiet: [
    { because: '1 minus a random number is never 0', code: `export const f = () => -Math.log(1 - Math.random())` },
    { because: '1 minus what a class draws is never 0', code: `export class Generator { random() { this.s = (this.s * 16807) % 2147483647; return this.s / 2147483647 } f() { return -Math.log(1 - this.random()) } }` },
    { because: 'the loop draws again when it is 0', code: `export function f() { let u = 0; while (u === 0) u = Math.random(); return Math.log(u) }` },
    { because: 'Marsaglia’s loop rejects 0 as well', code: `export function f() { let u, v, s; do { u = Math.random() * 2 - 1; v = Math.random() * 2 - 1; s = u * u + v * v } while (s >= 1 || s === 0); return u * Math.sqrt(-2 * Math.log(s) / s) }` },
    { because: 'an epsilon keeps it above 0', code: `export const f = () => Math.log(Math.random() + 1e-12)` },
    { because: '−∞ compares as it should, and accepts', code: `export function accept(ratio) { return Math.log(Math.random()) < ratio }` },
    { because: 'the threshold is only compared', code: `export class Sampler { start(top) { this.threshold = top + Math.log(Math.random()) } accepts(score) { return score > this.threshold } }` },
    { because: 'what is infinite is replaced afterwards', code: `export function f(shape) { const r = Math.log(Math.random()) / shape; if (r === -Infinity) return -Number.MAX_VALUE; return r }` },
    { because: 'a function of this name that is given an argument draws from elsewhere', code: `export const f = (random) => Math.log(random(1, 2))` },
  ],
} satisfies Table

import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'two unknown numbers',
      code: `export const weight = (p, q) => p * Math.log(p / q)`,
      remote: true,
      migrate: `import { logRatio } from 'nanproof/stable'

export const weight = (p, q) => p * logRatio(p, q)`,
      run: { call: 'weight(1e200, 1e-200)', before: Infinity, after: 9.210340371976184e+202 },
      example: true,
    },
    {
      as: 'a part of a whole',
      code: `export const share = (n, k) => Math.log(n / (n + k))`,
      remote: true,
      migrate: `import { logStep } from 'nanproof/stable'

export const share = (n, k) => -logStep(n, k)`,
      run: { call: 'share(1e20, 3)', before: 0, after: -3e-20 },
    },
    {
      as: 'growth',
      code: `export const growth = (before, gain) => Math.log((before + gain) / before)`,
      remote: true,
      migrate: `import { logStep } from 'nanproof/stable'

export const growth = (before, gain) => logStep(before, gain)`,
      run: { call: 'growth(1e17, 2)', before: 0, after: 1.9999999999999998e-17 },
    },
    {
      as: 'what a part leaves',
      code: `export const left = (s, t) => Math.log(1 - s / (s + t))`,
      remote: true,
      recommended: `export const left = (s, t) => Math.log1p(-(s / (s + t)))`,
      migrate: `import { logStep, logRatio } from 'nanproof/stable'

export const left = (s, t) => Math.abs(s) < Math.abs(s + t) ? -logStep(t, s) : logRatio(t, s + t)`,
      run: { call: 'left(1, 1e20)', before: 0, after: -1e-20 },
    },
    {
      as: '1 and a quotient',
      code: `export const rise = (u, v) => Math.log1p(u / v)`,
      remote: true,
      migrate: `import { logStep } from 'nanproof/stable'

export const rise = (u, v) => logStep(v, u)`,
      run: { call: 'rise(1e300, 1e-300)', before: Infinity, after: 1381.5510557964274 },
    },
    {
      as: '1 less a quotient',
      code: `export const fall = (d, w) => Math.log1p(-(d / w))`,
      remote: true,
      migrate: `import { logStep } from 'nanproof/stable'

export const fall = (d, w) => logStep(w, -d)`,
      run: { call: 'fall(-1e300, 1e-300)', before: Infinity, after: 1381.5510557964274 },
    },
  ],
  quiet: [
    { because: 'a reciprocal is the logarithm with its sign changed', code: `export const surprise = (p) => Math.log(1 / p)` },
    { because: 'a quotient of known numbers', code: `export const octave = Math.log(440 / 432)` },
    { because: 'the logarithm of odds', code: `export const odds = (p) => Math.log(p / (1 - p))` },
    { because: 'a product', code: `export const f = (a, b) => Math.log(a * b)` },
  ],
} satisfies Table

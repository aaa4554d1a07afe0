import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'interest',
      code: `export const gain = (rate, years) => Math.pow(1 + rate, years) - 1`,
      seldom: true,
      migrate: `import { compoundGrowth } from 'nanproof/stable'

export const gain = (rate, years) => compoundGrowth(rate, years)`,
      run: { call: 'gain(1e-17, 10)', before: 0, after: 1e-16 },
      example: true,
    },
    {
      as: 'the chance of one success',
      code: `export const chance = (p, tries) => 1 - (1 - p) ** tries`,
      seldom: true,
      migrate: `import { compoundGrowth } from 'nanproof/stable'

export const chance = (p, tries) => -compoundGrowth(-p, tries)`,
      run: { call: 'chance(1e-17, 100)', before: 0, after: 1e-15 },
      example: true,
    },
    {
      as: 'an annuity',
      code: `export const payment = (loan, rate, months) => loan * rate / (1 - Math.pow(1 + rate, -months))`,
      seldom: true,
      migrate: `import { compoundGrowth } from 'nanproof/stable'

export const payment = (loan, rate, months) => loan * rate / -compoundGrowth(rate, -months)`,
      run: { call: 'payment(1200, 1e-17, 12)', before: Infinity, after: 100 },
    },
    {
      as: 'the loss of a rate that is subtracted',
      code: `export const loss = (rate, steps) => (1 - rate) ** steps - 1`,
      seldom: true,
      migrate: `import { compoundGrowth } from 'nanproof/stable'

export const loss = (rate, steps) => compoundGrowth(-rate, steps)`,
      run: { call: 'loss(1e-18, 5)', before: 0, after: -5e-18 },
    },
    {
      as: 'a factor near 1',
      code: `export const excess = (factor, count) => factor ** count - 1`,
      seldom: true,
      migrate: `import { powm1 } from 'nanproof/stable'

export const excess = (factor, count) => powm1(factor, count)`,
      run: { call: 'excess(7, 1e-18)', before: 0, after: 1.9459101490553135e-18 },
    },
  ],
  quiet: [
    { because: 'the square of a whole number is exact', code: `export const area = (list) => Math.pow(list.length, 2) - 1` },
    { because: 'nothing is taken away', code: `export const worth = (rate, years) => Math.pow(1 + rate, years) + 1` },
    { because: 'the power is far from 1', code: `
export function big(base, times) {
  if (!(base > 10 && times > 3)) throw new RangeError('small')
  return base ** times - 1
}` },
  ],
} satisfies Table

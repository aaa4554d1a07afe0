import * as parser from '@typescript-eslint/parser'
import { Linter, type Linter as L } from 'eslint'
import { expect, it } from 'vitest'
import plugin from '../../src/index.ts'

const linter = new Linter()
const config: L.Config[] = [plugin.configs.migrate, { files: ['**/*.ts'], languageOptions: { parser } }]
const fixed = (code: string): string => linter.verifyAndFix(code, config, { filename: 'a.ts' }).output
const rules = (code: string): readonly (string | null)[] => linter.verify(code, config, { filename: 'a.ts' }).map(({ ruleId }) => ruleId)

const softmax = `function softmax(z: number[]) {
  const e = z.map((v) => Math.exp(v - Math.max(...z)))
  const s = e.reduce((a, b) => a + b, 0)
  return e.map((v) => v / s)
}
`

it('computes nothing outside of the function whose parameter it goes through', () => {
  const code = `${softmax}export const entropy = (z: number[]) => softmax(z).reduce((total, p) => total - p * Math.log(p), 0)\n`
  expect(fixed(code)).not.toMatch(/^(?:export )?const \w+ = logSoftmax\(z\)/m)
})

it('loses no assignment to an element that is updated in place', () => {
  const code = `export function soft(z: number[]) {
  const e = z.map((v) => Math.exp(v))
  let s = 0
  for (let i = 0; i < e.length; i++) s += e[i]
  for (let i = 0; i < e.length; i++) e[i] /= s
  return e
}
`
  expect(fixed(code)).toMatch(/e\[i\] \/?= /)
})

it('reports a bound on the wrong side as what it lets through', () => {
  expect(rules('export const f = (p: number) => Math.log(1 - Math.max(p, 1e-9))')).toEqual(['nanproof/log-of-zero'])
})

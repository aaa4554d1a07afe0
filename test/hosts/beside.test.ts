/** Beside plugins whose rules overlap, in the configuration that the guide shows: no fix that another takes back, nothing said twice. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { guideBlock } from '../guide.ts'
import { npx, project } from './project.ts'

const formulas = `export const softplus = (x) => Math.log(1 + Math.exp(x))
export const softmax = (z) => z.map((x) => Math.exp(x) / z.map((y) => Math.exp(y)).reduce((a, b) => a + b, 0))
export const draw = () => -Math.log(Math.random())
export const gauss = () => Math.sqrt(-2 * Math.log(Math.random())) * Math.cos(2 * Math.PI * Math.random())
export const hypotenuse = (x, y) => Math.sqrt(x ** 2 + y ** 2)
export const hypotenuse3 = (x, y, z) => Math.sqrt(x * x + y * y + z * z)
export const bits = (p) => Math.log(p) / Math.LN2
export const decades = (p) => Math.log(p) * Math.LOG10E
export const deviation = (xs) => {
  let sum = 0, squares = 0
  for (const x of xs) {
    sum += x
    squares += x * x
  }
  return Math.sqrt(squares / xs.length - (sum / xs.length) ** 2)
}
export const standardised = (xs) => xs.map((x) => x / deviation(xs))
export const sine = (x) => (Math.exp(x) - Math.exp(-x)) / 2
export const area = (x) => Math.log(x + Math.sqrt(x * x + 1))
export const growth = (rate, years) => Math.pow(1 + rate, years) - 1
export const less = (x) => Math.exp(x) - 1
export const bias = (beta, t) => 1 - beta ^ t
export const leg = (c, a) => Math.sqrt(c ** 2 - a ** 2)
`
const ours = 'nanproof/'

interface Message {
  readonly ruleId: string
  readonly line: number
  readonly column: number
  readonly fix?: { readonly range: readonly [number, number] }
}

const config = guideBlock('other-linters', 'eslint.config.js')

test.each([
  ['recommended', config],
  ['all', config.replace('configs.recommended,\n  // ', 'configs.all,\n  // ').replace("apis': 'off'", "apis': 'off', 'math/prefer-math-hypot': 'off'")],
])('%s', (preset, text) => {
  expect(text).toContain(`nanproof.configs.${preset}`)
  const cwd = project('eslint 10', { 'package.json': '{ "private": true, "type": "module" }\n', 'eslint.config.js': text, 'src/formulas.js': formulas })
  const messages = (...options: readonly string[]): readonly Message[] => (JSON.parse(npx(cwd, 'eslint', '--format', 'json', ...options, 'src').out) as readonly [{ readonly messages: readonly Message[] }])[0].messages
  const found = messages()
  expect(found.filter(({ ruleId }) => ruleId.startsWith(ours)).length).toBeGreaterThan(8)
  // Two fixes of one formula are two opinions of it; that a random number is no secret is another matter.
  const twice = found.filter((a) => a.ruleId.startsWith(ours) && found.some((b) => !b.ruleId.startsWith(ours) && b.fix && a.fix && a.line === b.line && a.fix.range[0] < b.fix.range[1] && b.fix.range[0] < a.fix.range[1]))
  expect(twice).toEqual([])

  // Two fixes that take each other back would have left one behind after ESLint's ten passes.
  expect(messages('--fix').filter(({ fix }) => fix)).toEqual([])
  expect(readFileSync(join(cwd, 'src', 'formulas.js'), 'utf8')).toContain('Math.expm1(')
})

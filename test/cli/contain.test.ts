/** What a rule or the reader throws is told, and costs no other rule its findings. */
import { Linter, type Rule } from 'eslint'
import { expect, test } from 'vitest'
import { contain, type Crash } from '../../src/cli/contain.ts'
import { readingOf } from '../../src/code/read.ts'

function crashesOf(create: Rule.RuleModule['create']): readonly Crash[] {
  const crashes: Crash[] = [], rules = contain({ broken: { create }, fine: { create: (context) => ({ Program: (node) => context.report({ node, message: 'found' }) }) } }, (crash) => crashes.push(crash))
  const messages = new Linter().verify('\nfatal()', { plugins: { np: { rules } }, rules: { 'np/broken': 'error', 'np/fine': 'error' } })
  expect(messages.map(({ message }) => message)).toEqual(['found'])
  return crashes
}

const thrown = new Error('no such thing')
const reading = (error: Error): Rule.RuleModule['create'] => (context) => ({ 'Program:exit': () => void readingOf(context.sourceCode, () => { throw error }) })

test('a rule is told with the place that it was at', () => {
  expect(crashesOf(() => ({ CallExpression: () => { throw thrown } }))).toMatchObject([{ culprit: 'nanproof/broken', line: 2, column: 1, error: thrown }])
  expect(crashesOf(() => { throw thrown })).toMatchObject([{ culprit: 'nanproof/broken', line: 1, column: 1, error: thrown }])
})

test('the reader, which catches what it throws, is told too', () => {
  expect(crashesOf(reading(thrown))).toMatchObject([{ culprit: 'the reader', line: 1, error: thrown }])
})

test('a file that is nested deeper than the stack is nobody\'s mistake', () => {
  expect(crashesOf(reading(new RangeError('Maximum call stack size exceeded')))).toEqual([])
})

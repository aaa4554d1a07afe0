/** For people: what each finding's formula does, and its cure. */
import { styleText } from 'node:util'
import type { Report } from '../report.ts'
import { verdictOf, type Outcome } from './outcome.ts'
import { counterexampleOf, errorsOf, gradientsOf, inputsOf, instanceOf, reasonNotTried, regionsOf } from './words.ts'

export function text(report: Report, outcomes: readonly Outcome[], hasTensors: boolean): string {
  const tensors = outcomes.some(({ lifted }) => lifted?.format === 'float32') && !hasTensors
  return [
    ...outcomes.map(paragraph),
    ...(tensors ? [`No TensorFlow.js is installed here: tensors were computed as float32 numbers, and their gradients were not.\n`] : []),
    summary(report, outcomes),
  ].join('\n')
}

function paragraph(outcome: Outcome): string {
  const { file, rule, message: { line, column }, lifted, verified } = outcome
  const title = `${styleText('bold', `${file}:${line}:${column}`)}  ${styleText('yellow', rule)}`
  if (!lifted || !verified) return `${title}\n\n  ${styleText('dim', `not tried: ${reasonNotTried(outcome)}`)}\n`
  const { examination, curve } = verified, gradients = gradientsOf(verified)
  const [worst] = examination.failures
  const rows: readonly (readonly [string, string])[] = [
    ['inputs', inputsOf(verified)],
    ['before', errorsOf(examination.before)],
    ...(curve?.regions.length ? [['', regionsOf(curve).join('; ')] as const] : []),
    ...(worst ? [['', instanceOf(worst, examination)] as const] : []),
    ['after', errorsOf(examination.after)],
    ...examination.counterexamples.map((each) => ['', counterexampleOf(each, examination)] as const),
    ...(gradients === undefined ? [] : [['gradient', gradients] as const]),
    ...(examination.unknown > 0 ? [['unknown', `the exact value of ${examination.unknown.toLocaleString('en')} results was not settled, and they are not counted`] as const] : []),
  ]
  const verdict = verified.holds ? styleText('green', 'the cure holds') : styleText('red', 'the cure does not hold')
  return `${title}\n\n  ${code(lifted.code)}\n  ${styleText('dim', '→')} ${lifted.cure === undefined ? styleText('dim', 'no cure can be written here') : code(lifted.cure)}\n\n${rows.map(([name, what]) => `  ${styleText('dim', name.padEnd(8))}  ${what}`).join('\n')}\n\n  ${verdict}\n`
}

const code = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

function summary({ results }: Report, outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return `no findings in ${count(results.length, 'file')}\n`
  const of = (verdict: string): number => outcomes.filter((outcome) => verdictOf(outcome) === verdict).length
  const parts = [`${count(of('holds'), 'cure')} hold${of('holds') === 1 ? 's' : ''}`, of('does not hold') > 0 ? `${of('does not hold')} do${of('does not hold') === 1 ? 'es' : ''} not` : undefined, of('not tried') > 0 ? `${of('not tried')} not tried` : undefined]
  return `${styleText('bold', count(outcomes.length, 'finding'))}: ${parts.filter((part) => part !== undefined).join(', ')}\n`
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** Whether any rule or check has something to look for in a file: most files are left after these scans of their text. */
import type { SourceCode } from 'eslint'
import type { Likelihood } from './likelihood.ts'
import { placesOfChecks } from './training-places.ts'
import { hasTrigger } from './trigger.ts'

/** The loop of nan-blind-loop, which is found by the syntax alone. */
const loops = /\bwhile\b/, trains = /\b(?:minimize|trainOnBatch|train|trainStep)\b/

const answers = new WeakMap<object, Map<Likelihood, boolean>>()

export function mayHaveFindings(sourceCode: SourceCode, least: Likelihood): boolean {
  let known = answers.get(sourceCode.ast)
  if (!known) answers.set(sourceCode.ast, (known = new Map()))
  let answer = known.get(least)
  if (answer === undefined) known.set(least, (answer = asks(sourceCode, least)))
  return answer
}

const asks = (sourceCode: SourceCode, least: Likelihood): boolean =>
  hasTrigger(sourceCode, least) || placesOfChecks(sourceCode).read.length > 0 || (loops.test(sourceCode.text) && trains.test(sourceCode.text))

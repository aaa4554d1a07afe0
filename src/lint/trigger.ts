/**
 * The words without which no rule has anything to say. A file that has none of them is left after one scan of its text; the
 * answer is kept for as long as its syntax tree is.
 */
import type { SourceCode } from 'eslint'
import type { Likelihood } from './likelihood.ts'

const words = new RegExp([
  // Calls, and functions of Math handed on. The log of a console is no logarithm.
  String.raw`(?<!console\.)\b(?:exp|log|log1p|log2|log10|sqrt|cbrt|pow|hypot|cosh|reduce|norm|std|variance|moments|softmax|sigmoid|logSumExp|mean|square)\s*\(`,
  // Helpers that are named for what they compute: `sampleStandardDeviation(x)`.
  String.raw`(?:[dD]eviation|[vV]ariance|[sS]td(?:[dD]ev)?|[sS]tdev|[sS]oftmax|[sS]igmoid|[eE]ntropy|[nN]orm|[mM]agnitude|[dD]et(?:erminant)?)\s*\(`,
  String.raw`Math\.(?:exp|log)`, String.raw`\{[^{}\n]*\b(?:exp|log|sqrt)\b[^{}\n]*\}\s*=\s*Math`,
  String.raw`Math\.(?:max|min)(?:\(\s*\.\.\.|\.apply)`,
  // A quotient by a range: `(v - min) / (max - min)`.
  String.raw`\/\s*\(\s*[\w.]*[mM]ax\w*\s*-`,
  // A power, which is not the beginning of a comment; a sum of products.
  String.raw`[\w)\]]\s*\*\*\s*[\w.(]`, String.raw`\+=[^\n]*\*`,
  // A large learning rate.
  String.raw`\btrain\b`, String.raw`learningRate`, String.raw`Optimizer`,
].join('|'))

/** Words of rules that only speak of what is possible: most angles are large. */
const ofAngles = /\ba?(?:sin|cos|tan)h?2?\s*\(/

const answers = new WeakMap<object, boolean>()

export function hasTrigger(sourceCode: SourceCode, least: Likelihood): boolean {
  // Plain arithmetic is everywhere.
  if (least === 'remote') return true
  let answer = answers.get(sourceCode.ast)
  if (answer === undefined) answers.set(sourceCode.ast, (answer = words.test(sourceCode.text)))
  return answer || (least === 'possible' && ofAngles.test(sourceCode.text))
}

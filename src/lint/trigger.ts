/**
 * The words without which no rule has anything to say. A file that has none of them is left after one scan of its text; the
 * answer is kept for as long as its syntax tree is.
 */
import type { SourceCode } from 'eslint'

const words = /\b(?:exp|log|log1p|log2|log10|sqrt|pow|hypot|reduce|norm|std|variance|moments|softmax|sigmoid|logSumExp)\b|\*\*|Math\.max|\+=[^\n]*\*/

const answers = new WeakMap<object, boolean>()

export function hasTrigger(sourceCode: SourceCode): boolean {
  let answer = answers.get(sourceCode.ast)
  if (answer === undefined) answers.set(sourceCode.ast, (answer = words.test(sourceCode.text)))
  return answer
}

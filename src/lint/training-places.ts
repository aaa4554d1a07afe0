/**
 * Where the checks have something to look at: the reader reads the functions around these words, and no others. A file
 * without a library for which there is a check has none.
 */
import type { SourceCode } from 'eslint'
import { ratesIn } from './rate-places.ts'

const library = /\btf\b|@tensorflow\/tfjs/
const training = /\b(?:fromPixels|getImageData|sequential|compile|fit|predict|trainOnBatch|matMul|softmax|randomNormal|truncatedNormal|kernelInitializer)\b/g
/** What applies an activation, and what tells of the last layer of a model. */
const activations = /\b(?:softmax\w*|sigmoidCrossEntropy|layers)\b/gi
const exclusiveOr = /\^(?!=)/g
const random = /\brandom\s*\(/g

const indicesOf = (text: string, words: RegExp): readonly number[] => Array.from(text.matchAll(words), ({ index }) => index)

export function placesOfChecks(sourceCode: SourceCode): readonly number[] {
  const { text } = sourceCode
  const squashes = /softmax|sigmoidCrossEntropy/i.test(text)
  return [...ratesIn(sourceCode), ...indicesOf(text, exclusiveOr), ...(squashes ? indicesOf(text, activations) : []), ...(library.test(text) ? indicesOf(text, training) : []), ...(/\bsqrt\b|\*\*\s*-?0?\.5|\bpow\b/.test(text) ? indicesOf(text, random) : [])]
}

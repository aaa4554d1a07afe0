/**
 * Where the checks have something to look at: the reader reads the functions around these words, and no others. A file
 * without a library for which there is a check has none.
 */
import type { SourceCode } from 'eslint'
import { ratesIn } from './rate-places.ts'

const library = /\btf\b|@tensorflow\/tfjs/
const training = /\b(?:fromPixels|getImageData|sequential|compile|fit|predict|trainOnBatch|matMul|softmax|randomNormal|truncatedNormal|kernelInitializer)\b/g
const random = /\brandom\s*\(/g

const indicesOf = (text: string, words: RegExp): readonly number[] => Array.from(text.matchAll(words), ({ index }) => index)

export function placesOfChecks(sourceCode: SourceCode): readonly number[] {
  const { text } = sourceCode
  return [...ratesIn(sourceCode), ...(library.test(text) ? indicesOf(text, training) : []), ...(/\bsqrt\b|\*\*\s*-?0?\.5|\bpow\b/.test(text) ? indicesOf(text, random) : [])]
}

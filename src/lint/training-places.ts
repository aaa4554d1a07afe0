/**
 * Where the checks have something to look at: the reader reads the functions around these words, and no others. A check is
 * about several things at once, a loss and the model that it is compiled into; a file that lacks one of them has no place.
 */
import type { SourceCode } from 'eslint'
import { ratesIn } from './rate-places.ts'

interface Look {
  /** What the text has to speak of, all of it. */
  readonly needs: readonly RegExp[]
  readonly places: RegExp
}

const tensors = /\btf\b|@tensorflow\/tfjs/

const looks: readonly Look[] = [
  // mismatched-loss: the loss by its name, or a softmax of one unit.
  { needs: [tensors, /[cC]rossentropy|softmax/, /\bcompile\b/], places: /\b(?:compile|sequential)\b/g },
  // equal-weights
  { needs: [tensors, /\bkernelInitializer\b/, /zeros|ones|constant/i], places: /\b(?:sequential|compile|fit|kernelInitializer)\b/g },
  // unscaled-pixels
  { needs: [tensors, /\bfromPixels\b/], places: /\b(?:fromPixels|sequential|model|load(?:Layers|Graph)Model|rescaling|batchNormalization|fit|trainOnBatch|evaluate|predict|predictOnBatch)\b/g },
  // unscaled-weights: tensors of them, and numbers drawn one by one.
  { needs: [tensors, /\b(?:randomNormal|truncatedNormal)\b/], places: /\b(?:randomNormal|truncatedNormal|randomUniform|randomStandardNormal|matMul|dot)\b/g },
  { needs: [/\bsqrt\b|\*\*\s*-?0?\.5|\bpow\b/], places: /\brandom\s*\(/g },
  // unscaled-attention
  { needs: [tensors, /\bmatMul\b/, /\bsoftmax\b/], places: /\b(?:matMul|softmax)\b/g },
  // double-softmax
  { needs: [/softmax[^]*softmax/i], places: /softmax/gi },
  { needs: [/sigmoidCrossEntropy/i], places: /sigmoid/gi },
  // xor-as-power
  { needs: [], places: /\^(?!=)/g },
]

export function placesOfChecks(sourceCode: SourceCode): readonly number[] {
  const { text } = sourceCode
  return [...ratesIn(sourceCode), ...looks.flatMap(({ needs, places }) => (needs.every((words) => words.test(text)) ? Array.from(text.matchAll(places), ({ index }) => index) : []))]
}

/**
 * Where the checks have something to look at: the reader reads the functions around these words, and no others. A check is
 * about several things at once, a loss and the model that it is compiled into; a file that lacks one of them has no place.
 */
import type { SourceCode } from 'eslint'
import type { Places } from '../code/read.ts'
import { ratesIn } from './rate-places.ts'

interface Look {
  /** What the text has to speak of, all of it. */
  readonly needs: readonly RegExp[]
  readonly places: RegExp
  /** Whether what is read there may come from other files. */
  readonly follows?: true
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
  { needs: [tensors, /\b(?:randomNormal|truncatedNormal)\b/], places: /\b(?:randomNormal|truncatedNormal|randomUniform|randomStandardNormal|matMul|dot)\b/g, follows: true },
  { needs: [/\bsqrt\b|\*\*\s*-?0?\.5|\bpow\b/], places: /\brandom\s*\(/g, follows: true },
  // unscaled-attention
  { needs: [tensors, /\bmatMul\b/, /\bsoftmax\b/], places: /\b(?:matMul|softmax)\b/g, follows: true },
  // double-softmax
  { needs: [/softmax[^]*softmax/i], places: /softmax/gi, follows: true },
  { needs: [/sigmoidCrossEntropy/i], places: /sigmoid/gi, follows: true },
  // xor-as-power
  { needs: [], places: /\^(?!=)/g },
]

export function placesOfChecks(sourceCode: SourceCode): Places {
  const { text } = sourceCode, rates = ratesIn(sourceCode)
  const found = looks.filter(({ needs }) => needs.every((words) => words.test(text))).map(({ places, follows }) => ({ follows, at: Array.from(text.matchAll(places), ({ index }) => index) }))
  return { read: [...rates, ...found.flatMap(({ at }) => at)], follow: { operations: found.flatMap(({ at, follows }) => (follows ? at : [])), options: rates } }
}

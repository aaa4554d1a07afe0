/** Where a file may give an optimizer a learning rate. */
import type { SourceCode } from 'eslint'

/** Without a library and a call that takes a rate a file has nothing to say. */
const tensors = /\btf\b|@tensorflow\/tfjs/, networks = /\bml5\b|\bbrain\b/
const optimizers = /\b(?:sgd|momentum|rmsprop|adam|adamax|adagrad|adadelta|\w+Optimizer)\s*\(/g
/** A network takes it among its options. */
const training = /\b(?:learningRate|neuralNetwork|NeuralNetwork\w*|train|trainAsync)\b/g

export function ratesIn({ text }: SourceCode): readonly number[] {
  return [[tensors, optimizers] as const, [networks, training] as const].flatMap(([library, words]) => (library.test(text) ? Array.from(text.matchAll(words), ({ index }) => index) : []))
}

export const mayGiveRate = (sourceCode: SourceCode): boolean => ratesIn(sourceCode).length > 0

/** Where a file may give an optimizer a learning rate. */
import type { SourceCode } from 'eslint'

/** Without a library and an optimizer of it, or the option of that name, a file has nothing to say. */
const libraries = /\btf\b|@tensorflow\/tfjs|\bml5\b|\bbrain\b/
const optimizers = /\b(?:sgd|momentum|rmsprop|adam|adamax|adagrad|adadelta|learningRate|neuralNetwork|NeuralNetwork\w*|train\w*)\b|Optimizer\b/g

export const mayGiveRate = ({ text }: SourceCode): boolean => libraries.test(text) && text.search(optimizers) >= 0

export const ratesIn = (sourceCode: SourceCode): readonly number[] =>
  mayGiveRate(sourceCode) ? Array.from(sourceCode.text.matchAll(optimizers), ({ index }) => index) : []

import type { Dialect } from './dialect.ts'

const unary = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'square', 'abs', 'neg', 'tanh', 'sinh', 'cosh', 'sin', 'cos', 'sigmoid', 'relu', 'softplus', 'softmax', 'logSoftmax']
const reductions = ['sum', 'prod', 'mean', 'max', 'min']

/**
 * What functions and methods of numeric libraries are ordinarily called, for those of which the reader knows no more than
 * that they are such: the user's own tensors and autograd values, and libraries without a table of their own.
 */
export const ordinary: Dialect = {
  name: 'ordinary', title: 'a numeric library', format: 'float64', globals: [], modules: undefined,
  reads: {
    ...Object.fromEntries([...unary, ...reductions].map((name) => [name, `${name}(a)`])),
    ln: 'log(a)', negate: '-a', negative: '-a', unaryMinus: '-a', logistic: 'sigmoid(a)', logsoftmax: 'logSoftmax(a)', log_softmax: 'logSoftmax(a)',
    add: 'a + b', plus: 'a + b', sub: 'a - b', subtract: 'a - b', minus: 'a - b', mul: 'a * b', multiply: 'a * b', times: 'a * b', mult: 'a * b', dotMultiply: 'a * b',
    div: 'a / b', divide: 'a / b', dividedBy: 'a / b', dotDivide: 'a / b', pow: 'pow(a, b)', power: 'pow(a, b)',
    maximum: 'maximum(a, b)', minimum: 'minimum(a, b)', rsub: 'b - a', rdiv: 'b / a', reciprocal: '1 / a',
  },
  reductions: new Set(reductions), rearranges: new Set(['reshape', 'transpose', 'flatten', 'view', 'clone', 'detach', 'contiguous', 'tolist']), constants: {},
  cures: 'none', writes: {},
  chains: true, telling: new Set(['exp', 'expm1', 'log1p', 'tanh', 'sigmoid', 'softmax', 'logSoftmax', 'log_softmax', 'softplus']),
}

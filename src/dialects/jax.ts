import type { Dialect } from './dialect.ts'

const same = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'cbrt', 'square', 'abs', 'sign', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'sigmoid', 'softplus', 'relu', 'softmax', 'logSigmoid', 'logSoftmax']
const reductions = ['sum', 'prod', 'mean', 'max', 'min']

/**
 * jax-js: the functions of its `numpy`, `nn` and `lax`, and the operators as methods, in binary32. Some of its
 * stable functions are not (`nn.softplus(90)` is Infinity), so no cure is written in it.
 */
export const jax: Dialect = {
  name: 'jax', title: 'jax-js', format: 'float32', globals: [], modules: /^@jax-js\/jax$/,
  namespaces: new Set(['numpy', 'nn', 'lax']),
  reads: {
    ...Object.fromEntries([...same, ...reductions].map((name) => [name, `${name}(a)`])),
    logsumexp: 'logSumExp(a)', logaddexp: 'logAddExp(a, b)',
    add: 'a + b', subtract: 'a - b', sub: 'a - b', multiply: 'a * b', mul: 'a * b', divide: 'a / b', trueDivide: 'a / b', div: 'a / b', negative: '-a', neg: '-a', reciprocal: '1 / a', pow: 'pow(a, b)', power: 'pow(a, b)',
    maximum: 'maximum(a, b)', minimum: 'minimum(a, b)', clip: 'minimum(maximum(a, b), c)', where: 'choice(a, b, c)', hypot: 'hypot(a, b)', var_: 'variance(a)', std: 'sqrt(variance(a))', rsqrt: '1 / sqrt(a)', stopGradient: 'a',
    less: 'less(a, b)', lessEqual: 'lessOrEqual(a, b)', greater: 'less(b, a)', greaterEqual: 'lessOrEqual(b, a)', equal: 'equals(a, b)',
  },
  reductions: new Set([...reductions, 'logsumexp']),
  rearranges: new Set(['reshape', 'transpose', 'squeeze', 'expandDims', 'flatten', 'ravel', 'slice', 'astype', 'array', 'broadcastTo', 'js', 'data', 'dataSync', 'jsAsync']),
  constants: { pi: Math.PI, e: Math.E },
  cures: 'none', writes: {},
  chains: true, telling: new Set(['exp', 'log1p', 'expm1', 'softmax', 'reshape', 'astype', 'transpose']),
}

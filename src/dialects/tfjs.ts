import type { Dialect } from './dialect.ts'

const same = ['neg', 'exp', 'expm1', 'log', 'log1p', 'sqrt', 'square', 'abs', 'sign', 'floor', 'ceil', 'round', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'sigmoid', 'softplus', 'relu', 'softmax', 'logSoftmax']
const reductions = ['sum', 'mean', 'max', 'min', 'prod', 'logSumExp']
const rearranges = [
  'reshape', 'reshapeAs', 'expandDims', 'squeeze', 'flatten', 'transpose', 'slice', 'gather', 'tile', 'reverse', 'asType', 'cast', 'toFloat', 'clone', 'as1D', 'as2D', 'as3D', 'as4D', 'asScalar',
  'dataSync', 'data', 'arraySync', 'array', 'variable', 'tensor', 'tensor1d', 'tensor2d', 'tensor3d', 'tensor4d', 'scalar', 'keep', 'broadcastTo', 'identity', 'stopGradient', 'unstack', 'split', 'stridedSlice',
]

/**
 * TensorFlow.js, as functions and as methods, in binary32.
 *
 * `tf.logSigmoid` throws in the gradient of a tensor that is itself computed, and `tf.divNoNan` has none: neither is written.
 */
export const tfjs: Dialect = {
  name: 'tfjs', title: 'TensorFlow.js', format: 'float32', globals: ['tf'], modules: /^@tensorflow\/tfjs(?:-(?:core|node|node-gpu|layers|react-native))?(?:\/.*)?$/,
  reads: {
    ...Object.fromEntries([...same, ...reductions].map((name) => [name, `${name}(a)`])),
    add: 'a + b', addStrict: 'a + b', sub: 'a - b', subStrict: 'a - b', mul: 'a * b', mulStrict: 'a * b', div: 'a / b', divStrict: 'a / b', pow: 'pow(a, b)', maximum: 'maximum(a, b)', minimum: 'minimum(a, b)', atan2: 'atan2(a, b)',
    reciprocal: '1 / a', rsqrt: '1 / sqrt(a)', squaredDifference: 'square(a - b)', logSigmoid: 'logSigmoid(a)', clipByValue: 'minimum(maximum(a, b), c)', where: 'choice(a, b, c)', less: 'less(a, b)', lessEqual: 'lessOrEqual(a, b)', greater: 'less(b, a)', greaterEqual: 'lessOrEqual(b, a)', equal: 'equals(a, b)', logicalAnd: 'and(a, b)', logicalOr: 'or(a, b)', logicalNot: 'not(a)',
  },
  reductions: new Set(reductions), rearranges: new Set(rearranges), constants: {},
  cures: 'functions',
  writes: {
    logSigmoid: '-softplus(-x)',
    // A choice by a comparison has no gradient; |sign| is 0 just where x is.
    nonZero: 'x + (1 - abs(sign(x)))',
    // The gradient of a root is infinite at 0.
    positiveRoot: 'sqrt(maximum(x, FLOOR))',
    sampleVariance: 'variance(x) * (length(x) / (length(x) - 1))',
  },
  chains: true,
  telling: new Set(['exp', 'expm1', 'log1p', 'square', 'sigmoid', 'softplus', 'softmax', 'logSoftmax', 'logSumExp', 'relu', 'matMul', 'dataSync', 'arraySync', 'expandDims', 'squeeze', 'clipByValue', 'oneHot', 'argMax', 'toFloat', 'rsqrt', 'squaredDifference', 'tile', 'reshape', 'as2D', 'as1D', 'asScalar', 'logicalAnd', 'softmaxCrossEntropy']),
}

import type { Dialect } from './dialect.ts'

const same = ['exp', 'expm1', 'log1p', 'log2', 'log10', 'sqrt', 'cbrt', 'abs', 'sign', 'square', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'pow', 'atan2', 'hypot']
const reductions = ['sum', 'prod', 'mean', 'max', 'min']

/**
 * mathjs, whose operators are functions of numbers, arrays and matrices alike. Out of its domain a logarithm or a root is a
 * complex number there, and no longer what the formula goes on with; at 0 the logarithm is −∞ as ever.
 */
export const mathjs: Dialect = {
  name: 'mathjs', title: 'mathjs', format: 'float64', globals: [], modules: /^mathjs(?:\/.*)?$/,
  reads: {
    ...Object.fromEntries([...same, ...reductions].map((name) => [name, `${name}(${name === 'pow' || name === 'atan2' || name === 'hypot' ? 'a, b' : 'a'})`])),
    log: 'log(a)', add: 'a + b', subtract: 'a - b', multiply: 'a * b', dotMultiply: 'a * b', divide: 'a / b', dotDivide: 'a / b', dotPow: 'pow(a, b)', unaryMinus: '-a',
    // The divisor is n − 1 unless the call says otherwise.
    variance: 'sampleVariance(a)', std: 'sqrt(sampleVariance(a))', norm: 'sqrt(sum(square(a)))',
    smaller: 'less(a, b)', smallerEq: 'lessOrEqual(a, b)', larger: 'less(b, a)', largerEq: 'lessOrEqual(b, a)', equal: 'equals(a, b)',
  },
  reductions: new Set(reductions), rearranges: new Set(['matrix', 'transpose', 'reshape', 'squeeze', 'flatten', 'clone', 'number', 'evaluate', 'row', 'column', 'subset', 'sort']),
  constants: { pi: Math.PI, e: Math.E, PI: Math.PI, E: Math.E, LN2: Math.LN2, LN10: Math.LN10, SQRT2: Math.SQRT2 },
  cures: 'functions', writes: {},
  chains: false, telling: new Set(),
}

import type { Dialect } from './dialect.ts'

const unary = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'cbrt', 'abs', 'sign', 'floor', 'ceil', 'round', 'trunc', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh']

/** JavaScript's own: `Math` and the operators, in binary64. */
export const math: Dialect = {
  name: 'math', title: 'Math', format: 'float64', globals: ['Math'], modules: undefined,
  reads: {
    ...Object.fromEntries(unary.map((name) => [name, `${name}(a)`])),
    pow: 'pow(a, b)', atan2: 'atan2(a, b)', hypot: 'hypot(a, b)', max: 'maximum(a, b)', min: 'minimum(a, b)', random: 'random()', fround: 'a',
  },
  reductions: new Set(), rearranges: new Set(),
  constants: { PI: Math.PI, E: Math.E, LN2: Math.LN2, LN10: Math.LN10, LOG2E: Math.LOG2E, LOG10E: Math.LOG10E, SQRT2: Math.SQRT2, SQRT1_2: Math.SQRT1_2 },
  cures: 'operators', writes: {},
  chains: false, telling: new Set(),
}

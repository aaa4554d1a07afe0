import type { Dialect } from './dialect.ts'

const same = ['exp', 'expm1', 'log1p', 'log2', 'log10', 'sqrt', 'cbrt', 'abs', 'floor', 'ceil', 'round', 'trunc', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh']

/** stdlib: one package for each function of numbers, so that their names are what the importing file calls them. */
export const stdlib: Dialect = {
  name: 'stdlib', title: '@stdlib/math', format: 'float64', globals: [], modules: /^@stdlib\/(?:math|math-base-special|math\/base\/special|random-base|random\/base)$/,
  functionModules: /^@stdlib\/(?:math[-/]base[-/](?:special|ops)|random[-/]base)[-/]([\w]+)$/,
  namespaces: new Set(['base', 'base.special', 'special']),
  reads: {
    ...Object.fromEntries(same.map((name) => [name, `${name}(a)`])),
    ln: 'log(a)', pow: 'pow(a, b)', hypot: 'hypot(a, b)', atan2: 'atan2(a, b)', max: 'maximum(a, b)', min: 'minimum(a, b)', signum: 'sign(a)', rsqrt: '1 / sqrt(a)',
    add: 'a + b', sub: 'a - b', mul: 'a * b', div: 'a / b', abs2: 'square(a)',
    expit: 'sigmoid(a)', log1pexp: 'softplus(a)', logaddexp: 'logAddExp(a, b)', randu: 'random()', mt19937: 'random()',
  },
  reductions: new Set(), rearranges: new Set(), constants: {},
  cures: 'operators', writes: {},
  chains: false, telling: new Set(),
}

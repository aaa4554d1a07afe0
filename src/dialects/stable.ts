import type { Dialect } from './dialect.ts'

const same = ['nonZero', 'sigmoid', 'softplus', 'logSigmoid', 'softmax', 'logSoftmax']
const reductions = ['sum', 'mean', 'max', 'min', 'variance', 'sampleVariance', 'logSumExp']

/** The primitives of nanproof itself: what a cure has written is read again, and means what it was written for. */
export const stable: Dialect = {
  name: 'stable', title: 'nanproof/stable', format: 'float64', globals: [], modules: /^nanproof\/stable$/,
  reads: { ...Object.fromEntries([...same, ...reductions].map((name) => [name, `${name}(a)`])), oneMinusSigmoid: 'sigmoid(-a)', logAddExp: 'logAddExp(a, b)', safeSqrt: 'positiveRoot(a)', std: 'sqrt(variance(a))', standardDeviation: 'sqrt(variance(a))' },
  reductions: new Set(reductions), rearranges: new Set(), constants: {}, cures: 'operators', writes: {},
  chains: false, telling: new Set(),
}

/**
 * Primitives that keep their accuracy over the whole range of float64. No dependency, no state, no side effect at import.
 */
export { bceWithLogits, invSoftplus, logOneMinusSigmoid, logSigmoid, logit, softplus } from './stable/softplus.ts'
export { oneMinusSigmoid, sigmoid } from './stable/sigmoid.ts'
export { log1mexp, logAddExp, logCosh, logExpm1, logSubExp } from './stable/log-space.ts'
export { safeLog, xlog1py, xlogx, xlogy } from './stable/logarithms.ts'
export { logMeanExp, logSumExp } from './stable/log-sum-exp.ts'
export { crossEntropyWithLogits, logSoftmax, softmax } from './stable/softmax.ts'
export { max, mean, min, sum } from './stable/sum.ts'
export { sampleVariance, standardDeviation, std, variance } from './stable/variance.ts'
export { norm2, normalize } from './stable/norm.ts'
export { minMaxScale, standardize } from './stable/scaling.ts'
export { angleBetween, cosineSimilarity } from './stable/similarity.ts'
export { entropy, klDivergence } from './stable/divergence.ts'
export { randomNormal, sampleCategorical } from './stable/sampling.ts'

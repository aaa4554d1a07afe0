/**
 * Primitives that keep their accuracy over the whole range of float64: no overflow or underflow before the result's own, no cancellation, every
 * special value defined. Computed with + − × ÷ and √ alone, which IEEE 754 fixes to the last bit: every engine gives the same result, where
 * Math.exp and Math.log differ. No dependency, and nothing happens at import but tables being laid out.
 *
 * Vectors are arrays or typed arrays. Where a vector results, the last argument may give the one to write, the input itself included;
 * without it, a Float64Array is made.
 */
export { compoundGrowth, exprel, log1pmx, powm1 } from './stable/relative.ts'
export { atanStep, cosStep, sinStep, tanStep } from './stable/step.ts'
export { bearing } from './stable/bearing.ts'
export { bernoulliCumulant } from './stable/bernoulli-cumulant.ts'
export { cosPi, sinPi } from './stable/half-turns.ts'
export { powStep, xlogxStep } from './stable/power-step.ts'
export { quotientOfProducts, quotientOfTripleProducts } from './stable/quotient-of-products.ts'
export { cosm1, haversine, hypot2, safeAcos, sinc } from './stable/geometry.ts'
export { bceWithLogits, invSoftplus, logOneMinusSigmoid, logSigmoid, logit, softplus } from './stable/softplus.ts'
export { isClose } from './stable/is-close.ts'
export { invmcot, langevin, logSinhc, sinmx, tanmx } from './stable/leading-term.ts'
export { log1mexp, logAddExp, logCosh, logExpm1, logSubExp } from './stable/log-space.ts'
export { logRatio, logStep } from './stable/log-ratio.ts'
export { logBinomial, logFactorial } from './stable/combinatorics.ts'
export { nonZero } from './stable/non-zero.ts'
export { normalLogPdf } from './stable/normal-log-pdf.ts'
export { oneMinusSigmoid, sigmoid, sigmoidDerivative, tanh, tanhDerivative } from './stable/sigmoid.ts'
export { complexRoot } from './stable/complex-root.ts'
export { projection } from './stable/projection.ts'
export { quadraticRoot, quadraticRoots } from './stable/quadratic-roots.ts'
export { safeLog, safeSqrt, xlog1py, xlogx, xlogy } from './stable/logarithms.ts'

export { angleBetween, cosineSimilarity } from './stable/similarity.ts'
export { covariance, sampleCovariance, sampleVariance, standardDeviation, std, variance } from './stable/variance.ts'
export { crossEntropyWithLogits, logSoftmax, softmax } from './stable/softmax.ts'
export { entropy, jensenShannon, klDivergence } from './stable/divergence.ts'
export { geometricMean } from './stable/geometric-mean.ts'
export { logMeanExp, logSumExp } from './stable/log-sum-exp.ts'
export { max, mean, min, sum } from './stable/sum.ts'
export { minMaxScale, standardize } from './stable/scaling.ts'
export { Moments } from './stable/moments.ts'
export { norm2, normalize } from './stable/norm.ts'
export { randomNormal, sampleCategorical } from './stable/sampling.ts'

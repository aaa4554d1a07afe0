/** The same primitives in other libraries, as far as those are installed: they are no dependency of this project. */
const sources = {
  '@stdlib/math/base/special/expit': { sigmoid: (m) => m },
  '@stdlib/math/base/special/log1pexp': { softplus: (m) => m, logSigmoid: (m) => (x) => -m(-x), logOneMinusSigmoid: (m) => (x) => -m(x) },
  '@stdlib/math/base/special/log1mexp': { log1mexp: (m) => m },
  '@stdlib/math/base/special/logaddexp': { logAddExp: (m) => m },
  '@stdlib/math/base/special/logit': { logit: (m) => m },
  '@stdlib/math/base/special/tanh': { tanh: (m) => m },
  '@stdlib/math/base/special/expm1rel': { exprel: (m) => m },
  '@stdlib/math/base/special/xlogy': { xlogy: (m) => m },
  '@stdlib/math/base/special/xlog1py': { xlog1py: (m) => m },
  '@stdlib/math/base/special/cosm1': { cosm1: (m) => m },
  '@stdlib/math/base/special/powm1': { powm1: (m) => m },
  '@stdlib/math/base/special/hypot': { hypot2: (m) => m },
  '@stdlib/math/base/special/factorialln': { logFactorial: (m) => m },
  '@stdlib/math/base/special/binomcoefln': { logBinomial: (m) => m },
  'simple-statistics': { logit: (m) => m.logit, variance: (m) => m.variance, sampleVariance: (m) => m.sampleVariance, standardDeviation: (m) => m.standardDeviation, sum: (m) => m.sum, mean: (m) => m.mean, geometricMean: (m) => m.geometricMean },
  mathjs: { variance: (m) => (x) => m.variance(x, 'uncorrected'), standardDeviation: (m) => (x) => m.std(x, 'uncorrected'), sum: (m) => m.sum, mean: (m) => m.mean, norm2: (m) => m.norm, klDivergence: (m) => m.kldivergence },
  'ml-distance': { cosineSimilarity: (m) => m.similarity.cosine, klDivergence: (m) => m.distance.kullbackLeibler },
}

/** By primitive, then by library. */
export async function peers() {
  const found = {}
  for (const [source, primitives] of Object.entries(sources)) {
    const module = await import(source).then((m) => m.default ?? m, () => undefined)
    if (module === undefined) continue
    for (const [name, of] of Object.entries(primitives)) (found[name] ??= {})[source.split('/base/')[0].replace('/math', '')] = of(module)
  }
  return found
}

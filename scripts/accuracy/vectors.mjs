/** The vector primitives: the true value, the form that people write, regions of hard data, and data to time. */
import { accumulator, add, addTo, atan2, clear, div, exp, log, log1p, mul, neg, of, sqr, sqrt, sub } from './mpfr.mjs'
import { byValue, normal, vector } from './sampling.mjs'

const totals = Array.from({ length: 8 }, accumulator)
/** Σ f(i) in accumulator `k`. */
function total(n, f, k = 0) {
  clear(totals[k])
  for (let i = 0; i < n; i++) addTo(totals[k], f(i))
  return totals[k]
}
const mean = (x, k = 0) => div(total(x.length, (i) => of(x[i]), k), of(x.length))
const squares = (x, k = 1) => {
  const m = accumulatorOf(mean(x, 2), 3)
  return total(x.length, (i) => sqr(sub(of(x[i]), m)), k)
}
function accumulatorOf(value, k) {
  clear(totals[k])
  addTo(totals[k], value)
  return totals[k]
}
const lead = (x) => x.reduce((k, v, i) => (v > x[k] ? i : k), 0)
/** log Σ e^(x − max), by log1p of all but the largest */
function excess(x, k = lead(x)) {
  return accumulatorOf(log1p(total(x.length, (i) => (i === k ? of(0) : exp(sub(of(x[i]), of(x[k])))), 4)), 5)
}
const logSumExp = (x) => add(of(x[lead(x)]), excess(x))
const logSoftmax = (x) => {
  const k = lead(x), e = excess(x, k)
  return (i) => sub(sub(of(x[i]), of(x[k])), e)
}
/** Elements must outlive the register file. */
const kept = []
const keptEach = (x, f) =>
  Array.from(x, (_, i) => {
    kept[i] ??= accumulator()
    clear(kept[i])
    addTo(kept[i], f(i))
    return kept[i]
  })
const dot = (a, b, k) => total(a.length, (i) => mul(of(a[i]), of(b[i])), k)
const cosine = (a, b) => div(dot(a, b, 0), sqrt(mul(dot(a, a, 1), dot(b, b, 2))))
const angle = (a, b) => {
  const aa = dot(a, a, 0), t = accumulatorOf(div(dot(a, b, 1), aa), 6)
  const rest = total(a.length, (i) => sqr(sub(of(b[i]), mul(t, of(a[i])))), 2)
  return atan2(sqrt(mul(aa, rest)), dot(a, b, 1))
}
const divergence = (p, q) => total(p.length, (i) => (p[i] === 0 ? of(0) : mul(of(p[i]), sub(log(of(p[i])), log(of(q[i]))))))

const normalized = (x) => {
  const sum = x.reduce((a, b) => a + b)
  return x.map((v) => v / sum)
}
const distribution = (n, random) => normalized(Float64Array.from({ length: n }, () => -Math.log1p(-random())))
const near = (p, size, random) => normalized(p.map((v) => v * (1 + size * (random() - 0.5))))
const gaussian = (n, m, d) => vector(n, normal(m, d))
const alone = (sampler) => (random) => [sampler(random)]
const logits = {
  '10 of N(0, 1)': alone(gaussian(10, 0, 1)), '10 of N(0, 10)': alone(gaussian(10, 0, 10)), '10 of N(0, 100)': alone(gaussian(10, 0, 100)),
  '10 of N(0, 1000)': alone(gaussian(10, 0, 1000)), '10 of N(1000, 5)': alone(gaussian(10, 1000, 5)), '1000 of N(0, 5)': alone(gaussian(1000, 0, 5)),
}
const withClass = (regions) => Object.fromEntries(Object.entries(regions).map(([name, sampler]) => [name, (random) => { const [x] = sampler(random); return [x, Math.floor(random() * x.length)] }]))
const data = {
  '3 of N(0, 1)': alone(gaussian(3, 0, 1)), '100 of N(0, 1)': alone(gaussian(100, 0, 1)), '1000 of N(1000, 1)': alone(gaussian(1000, 1000, 1)),
  '1000 of N(10⁸, 1)': alone(gaussian(1000, 1e8, 1)), '1000 of N(10¹², 1)': alone(gaussian(1000, 1e12, 1)), '1000 of N(10²⁰⁰, 10¹⁹⁹)': alone(gaussian(1000, 1e200, 1e199)),
  '1000 of N(0, 10⁻¹⁷⁰)': alone(gaussian(1000, 0, 1e-170)), '100 with an outlier': (random) => { const x = gaussian(100, 0, 1)(random); x[7] = 1e6 * (random() - 0.5); return [x] },
}
const sizes = {
  '3 of size 1': alone(gaussian(3, 0, 1)), '1000 of size 1': alone(gaussian(1000, 0, 1)), '1000 of size 10¹⁶⁰': alone(gaussian(1000, 0, 1e160)),
  '1000 of size 10⁻¹⁷⁰': alone(gaussian(1000, 0, 1e-170)), '1000 of size 10⁻³¹⁰': alone(gaussian(1000, 0, 1e-310)), '3 of size 10³⁰⁷': alone(gaussian(3, 0, 4e307)),
}
const pairs = (n, size) => (random) => [gaussian(n, 0, size)(random), gaussian(n, 0, size)(random)]
const parallel = (n, size, distance) => (random) => { const a = gaussian(n, 0, size)(random); return [a, a.map((v) => v + size * distance * normal(0, 1)(random))] }
const one = (n, random) => [gaussian(n, 0, 5)(random)]
const two = (n, random) => [gaussian(n, 0, 5)(random), gaussian(n, 0, 5)(random)]

const naiveSoftmax = (x, out = new Float64Array(x.length)) => {
  let s = 0
  for (let i = 0; i < x.length; i++) s += out[i] = Math.exp(x[i])
  for (let i = 0; i < x.length; i++) out[i] /= s
  return out
}
const naiveVariance = (x) => {
  let s = 0, q = 0
  for (let i = 0; i < x.length; i++) {
    s += x[i]
    q += x[i] * x[i]
  }
  return q / x.length - (s / x.length) ** 2
}
const naiveNorm = (x) => {
  let s = 0
  for (let i = 0; i < x.length; i++) s += x[i] * x[i]
  return Math.sqrt(s)
}
const naiveCosine = (a, b) => {
  let d = 0, p = 0, q = 0
  for (let i = 0; i < a.length; i++) {
    d += a[i] * b[i]
    p += a[i] * a[i]
    q += b[i] * b[i]
  }
  return d / (Math.sqrt(p) * Math.sqrt(q))
}
const naiveSum = (x) => {
  let s = 0
  for (let i = 0; i < x.length; i++) s += x[i]
  return s
}
const withOut = (bench) => (n, random) => [...bench(n, random), new Float64Array(n)]

export const vectors = {
  sum: {
    truth: (x) => total(x.length, (i) => of(x[i])), naive: naiveSum, bench: one,
    regions: {
      '1000 of N(1, 1)': alone(gaussian(1000, 1, 1)), '1000 of N(0, 1)': alone(gaussian(1000, 0, 1)),
      'all cancels but 10⁻²⁰': (random) => { const x = gaussian(50, 0, 1)(random); return [Float64Array.of(...x, ...x.map((v) => -v), normal(0, 1e-20)(random)).sort(() => random() - 0.5)] },
      '10 of size 10³⁰⁸': (random) => { const x = vector(10, byValue(-1, 1))(random); return [x.map((v) => v * 1.7e308)] },
    },
  },
  mean: {
    truth: (x) => mean(x), naive: (x) => naiveSum(x) / x.length, bench: one,
    regions: { '1000 of N(1, 1)': alone(gaussian(1000, 1, 1)), '7 of N(0, 1)': alone(gaussian(7, 0, 1)), '10 of size 10³⁰⁸': (random) => [vector(10, byValue(0, 1.7e308))(random)], '10 of size 10⁻³¹⁰': alone(gaussian(10, 0, 1e-310)) },
  },
  variance: { truth: (x) => div(squares(x), of(x.length)), naive: naiveVariance, bench: one, regions: data },
  sampleVariance: { truth: (x) => div(squares(x), of(x.length - 1)), naive: (x) => (naiveVariance(x) * x.length) / (x.length - 1), bench: one, regions: { '3 of N(0, 1)': data['3 of N(0, 1)'], '1000 of N(10⁸, 1)': data['1000 of N(10⁸, 1)'] } },
  standardDeviation: { truth: (x) => sqrt(div(squares(x), of(x.length))), naive: (x) => Math.sqrt(naiveVariance(x)), bench: one, regions: data },
  covariance: {
    truth: (x, y) => { const m = accumulatorOf(mean(x, 2), 3), n = accumulatorOf(mean(y, 2), 5); return div(total(x.length, (i) => mul(sub(of(x[i]), m), sub(of(y[i]), n))), of(x.length)) },
    naive: (x, y) => { let a = 0, b = 0, c = 0; for (let i = 0; i < x.length; i++) { a += x[i]; b += y[i]; c += x[i] * y[i] } return c / x.length - (a / x.length) * (b / x.length) },
    bench: two, regions: { '100 pairs': pairs(100, 1), '100 pairs around 10⁸': (random) => pairs(100, 1)(random).map((x) => x.map((v) => v + 1e8)), '100 pairs of size 10¹⁵⁰': pairs(100, 1e150) },
  },
  norm2: { truth: (x) => sqrt(dot(x, x, 0)), naive: naiveNorm, bench: one, regions: sizes },
  normalize: {
    truth: (x) => { const n = accumulatorOf(sqrt(dot(x, x, 0)), 3); return keptEach(x, (i) => div(of(x[i]), n)) },
    naive: (x, out = new Float64Array(x.length)) => { const n = naiveNorm(x); for (let i = 0; i < x.length; i++) out[i] = x[i] / n; return out },
    bench: withOut(one), regions: sizes,
  },
  standardize: {
    truth: (x) => { const d = accumulatorOf(sqrt(div(squares(x), of(x.length))), 6), m = accumulatorOf(mean(x, 2), 7); return keptEach(x, (i) => div(sub(of(x[i]), m), d)) },
    naive: (x, out = new Float64Array(x.length)) => { const m = naiveSum(x) / x.length, d = Math.sqrt(naiveVariance(x)); for (let i = 0; i < x.length; i++) out[i] = (x[i] - m) / d; return out },
    bench: withOut(one), regions: data,
  },
  minMaxScale: {
    truth: (x) => { const l = Math.min(...x), h = Math.max(...x); return keptEach(x, (i) => div(sub(of(x[i]), of(l)), sub(of(h), of(l)))) },
    naive: (x, out = new Float64Array(x.length)) => { const l = Math.min(...x), h = Math.max(...x); for (let i = 0; i < x.length; i++) out[i] = (x[i] - l) / (h - l); return out },
    bench: withOut(one), regions: { '100 of N(0, 1)': data['100 of N(0, 1)'], '1000 of N(10⁸, 1)': data['1000 of N(10⁸, 1)'], '10 of size 10³⁰⁸': (random) => [vector(10, byValue(-1, 1))(random).map((v) => v * 1.7e308)] },
  },
  softmax: {
    truth: (x) => { const log = logSoftmax(x); return keptEach(x, (i) => exp(log(i))) }, naive: naiveSoftmax, bench: withOut(one), regions: logits,
  },
  logSoftmax: {
    truth: (x) => keptEach(x, logSoftmax(x)), naive: (x, out = new Float64Array(x.length)) => { naiveSoftmax(x, out); for (let i = 0; i < x.length; i++) out[i] = Math.log(out[i]); return out },
    bench: withOut(one), regions: logits,
  },
  logSumExp: {
    truth: logSumExp, naive: (x) => { let s = 0; for (let i = 0; i < x.length; i++) s += Math.exp(x[i]); return Math.log(s) }, bench: one,
    regions: logits,
  },
  logMeanExp: {
    truth: (x) => sub(logSumExp(x), log(of(x.length))), naive: (x) => { let s = 0; for (let i = 0; i < x.length; i++) s += Math.exp(x[i]); return Math.log(s / x.length) }, bench: one,
    regions: { '10 of N(3, 1)': alone(gaussian(10, 3, 1)), '10 of N(0, 100)': logits['10 of N(0, 100)'], '10 of N(1000, 5)': logits['10 of N(1000, 5)'], '1000 of N(0, 5)': logits['1000 of N(0, 5)'] },
  },
  crossEntropyWithLogits: {
    truth: (x, t) => neg(logSoftmax(x)(t)), naive: (x, t) => -Math.log(naiveSoftmax(x)[t]), bench: (n, random) => [...one(n, random), Math.floor(random() * n)],
    regions: withClass(logits),
  },
  entropy: {
    truth: (p) => neg(total(p.length, (i) => (p[i] === 0 ? of(0) : mul(of(p[i]), log(of(p[i])))))), naive: (p) => { let s = 0; for (let i = 0; i < p.length; i++) s -= p[i] * Math.log(p[i]); return s },
    bench: (n, random) => [distribution(n, random)],
    regions: { '10 probabilities': (random) => [distribution(10, random)], '1000 probabilities': (random) => [distribution(1000, random)], 'some of them 0': (random) => [distribution(20, random).map((v) => (random() < 0.3 ? 0 : v))], 'nearly certain': (random) => [Float64Array.of(1 - 1e-12, ...distribution(5, random).map((v) => v * 1e-12))] },
  },
  klDivergence: {
    truth: divergence, naive: (p, q) => { let s = 0; for (let i = 0; i < p.length; i++) s += p[i] * Math.log(p[i] / q[i]); return s },
    bench: (n, random) => [distribution(n, random), distribution(n, random)],
    regions: {
      '10, apart': (random) => [distribution(10, random), distribution(10, random)], '10, within 1': (random) => { const p = distribution(10, random); return [p, near(p, 1, random)] },
      '10, within 10⁻³': (random) => { const p = distribution(10, random); return [p, near(p, 1e-3, random)] }, '10, within 10⁻⁶': (random) => { const p = distribution(10, random); return [p, near(p, 1e-6, random)] },
      '1000, within 10⁻³': (random) => { const p = distribution(1000, random); return [p, near(p, 1e-3, random)] },
      'some of p 0': (random) => [normalized(distribution(20, random).map((v) => (random() < 0.3 ? 0 : v))), distribution(20, random)],
    },
  },
  jensenShannon: {
    truth: (p, q) => div(total(p.length, (i) => { const m = div(add(of(p[i]), of(q[i])), of(2)); const part = (v) => (v === 0 ? of(0) : mul(of(v), log(div(of(v), m)))); return add(part(p[i]), part(q[i])) }), of(2)),
    naive: (p, q) => { let s = 0; for (let i = 0; i < p.length; i++) { const m = (p[i] + q[i]) / 2; s += p[i] * Math.log(p[i] / m) + q[i] * Math.log(q[i] / m) } return s / 2 },
    bench: (n, random) => [distribution(n, random), distribution(n, random)],
    regions: { '10, apart': (random) => [distribution(10, random), distribution(10, random)], '10, within 10⁻³': (random) => { const p = distribution(10, random); return [p, near(p, 1e-3, random)] }, '10, within 10⁻⁶': (random) => { const p = distribution(10, random); return [p, near(p, 1e-6, random)] } },
  },
  cosineSimilarity: {
    truth: cosine, naive: naiveCosine, bench: two,
    regions: { '3 of size 1': pairs(3, 1), '768 of size 1': pairs(768, 1), '768, parallel to 10⁻⁶': parallel(768, 1, 1e-6), '768 of size 10¹⁶⁰': pairs(768, 1e160), '768 of size 10⁻¹⁷⁰': pairs(768, 1e-170) },
  },
  angleBetween: {
    truth: angle, naive: (a, b) => Math.acos(naiveCosine(a, b)), bench: two,
    regions: { '3 of size 1': pairs(3, 1), '3, parallel to 10⁻⁶': parallel(3, 1, 1e-6), '3, parallel to 10⁻⁹': parallel(3, 1, 1e-9), '768, parallel to 10⁻⁶': parallel(768, 1, 1e-6), '3 of size 10¹⁶⁰': pairs(3, 1e160) },
  },
  geometricMean: {
    truth: (x) => exp(div(total(x.length, (i) => log(of(x[i]))), of(x.length))), naive: (x) => { let p = 1; for (let i = 0; i < x.length; i++) p *= x[i]; return p ** (1 / x.length) },
    bench: (n, random) => [vector(n, byValue(0.5, 1.5))(random)],
    regions: { '10 in (0, 1)': alone(vector(10, byValue(0, 1))), '1000 in (0, 100)': alone(vector(1000, byValue(0, 100))), '10 of all sizes': alone(vector(10, (random) => 2 ** (2000 * (random() - 0.5)))) },
  },
}

/**
 * The scalar primitives: the true value in a form that MPFR computes well, the form that people write, and the regions where each is hard.
 * `points` are where the primitive changes from one formula to another.
 */
import { abs, acos, add, atan2, cos, div, exp, expm1, lngamma, ln2, log, log1p, mul, neg, of, pi, pow, sech, sin, sinh, sqr, sqrt, sub, tanh, sign } from './mpfr.mjs'
import { around, between, byBits, byValue, oneOf } from './sampling.mjs'

const one = () => of(1)
const softplus = (x) => (x > 0 ? add(of(x), log1p(exp(of(-x)))) : log1p(exp(of(x))))
const log1mexp = (d) => (sign(add(d, of(0.7))) > 0 ? log(neg(expm1(d))) : log1p(neg(exp(d))))
const logOdds = (p) => sub(log(of(p)), log1p(of(-p)))
const sigmoid = (x) => div(one(), add(one(), exp(of(-x))))
const logOfSum = (a, b) => (a > b ? add(of(a), log1p(exp(sub(of(b), of(a))))) : add(of(b), log1p(exp(sub(of(a), of(b))))))
const haversine = (a, b, c, d) => {
  const half = (x, y) => sqr(sin(div(sub(of(x), of(y)), of(2))))
  const h = add(half(c, a), mul(mul(cos(of(a)), cos(of(c))), half(d, b)))
  return mul(of(2), atan2(sqrt(h), sqrt(sub(one(), h))))
}
const logFactorial = (n) => (n < 2 ? of(0) : lngamma(of(n + 1)))

const all = byBits(-Number.MAX_VALUE, Number.MAX_VALUE)
const symmetric = (size) => between(-size, size)
/** Pairs whose exponentials add up to nearly 1. */
const complementary = (random) => {
  const a = -((random() * 20) ** 2) * 0.2 - 2 ** (-60 * random())
  const b = Math.log(-Math.expm1(a)) * (1 + (random() - 0.5) * 2 ** (-50 * random()))
  return random() < 0.5 ? [a, b] : [b, a]
}
/** Pairs whose exponentials differ by nearly 1. */
const differingByOne = (random) => {
  const b = (random() - 0.5) * 2 ** (random() * 6)
  return [Math.log1p(Math.exp(b)) * (1 + (random() - 0.5) * 2 ** (-50 * random())), b]
}
const latitude = (x) => Math.max(-1.57, Math.min(1.57, x))

export const scalars = {
  sigmoid: {
    truth: sigmoid, naive: (x) => 1 / (1 + Math.exp(-x)),
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), 'all bits': all, edges: around(0, 43, -43, -708.4, -745) },
  },
  oneMinusSigmoid: {
    truth: (x) => sigmoid(-x), naive: (x) => 1 - 1 / (1 + Math.exp(-x)),
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), edges: around(0, 43, -43, 708.4, 745) },
  },
  sigmoidDerivative: {
    truth: (x) => div(sqr(sech(div(of(x), of(2)))), of(4)),
    naive: (x) => { const s = 1 / (1 + Math.exp(-x)); return s * (1 - s) },
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), edges: around(0, 43, -43, 708.4, 745) },
  },
  tanh: {
    truth: (x) => tanh(of(x)), naive: Math.tanh,
    bench: { '±5': byValue(-5, 5) },
    regions: { '±1': symmetric(1), '±22': symmetric(22), 'all bits': all, edges: around(0, 22, 0.00135, 2 ** -32) },
  },
  tanhDerivative: {
    truth: (x) => sqr(sech(of(x))), naive: (x) => 1 - Math.tanh(x) ** 2,
    bench: { '±5': byValue(-5, 5) },
    regions: { '±1': symmetric(1), '±20': symmetric(20), '±372': symmetric(372), edges: around(0, 21.5, 354.2, 372) },
  },
  softplus: {
    truth: softplus, naive: (x) => Math.log(1 + Math.exp(x)),
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), 'all bits': all, edges: around(0, 43, -43, 5.5, -5.5, -708.4) },
  },
  logSigmoid: {
    truth: (x) => neg(softplus(-x)), naive: (x) => Math.log(1 / (1 + Math.exp(-x))),
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), 'all bits': all },
  },
  logOneMinusSigmoid: {
    truth: (x) => neg(softplus(x)), naive: (x) => Math.log(1 - 1 / (1 + Math.exp(-x))),
    bench: { '±20': byValue(-20, 20) },
    regions: { '±1': symmetric(1), '±40': symmetric(40), '±745': symmetric(745), 'all bits': all },
  },
  invSoftplus: {
    truth: (x) => log(expm1(of(x))), naive: (x) => Math.log(Math.exp(x) - 1),
    bench: { '(0, 10)': byValue(0, 10) },
    regions: { '(0, 1)': between(0, 1), '(0, 50)': between(0, 50), 'around log 2': around(Math.LN2), edges: around(1, 0.4, 43, 0.0027) },
  },
  logit: {
    truth: logOdds, naive: (p) => Math.log(p / (1 - p)),
    bench: { '(0, 1)': byValue(0.001, 0.999) },
    regions: { '(0, 1)': byValue(1e-12, 1), '1/2 ± 1/1000': byValue(0.499, 0.501), 'bits of p': byBits(1e-308, 0.5), 'near 1/2': around(0.5), edges: around(0.498, 0.502, 2 ** -60) },
  },
  bceWithLogits: {
    truth: (z, y) => (z > 0 ? add(mul(sub(one(), of(y)), of(z)), log1p(exp(of(-z)))) : add(mul(of(y), of(-z)), log1p(exp(of(z))))),
    naive: (z, y) => { const p = 1 / (1 + Math.exp(-z)); return -(y * Math.log(p) + (1 - y) * Math.log(1 - p)) },
    bench: { '±20, y in (0, 1)': [byValue(-20, 20), byValue(0, 1)] },
    regions: {
      '±5, y in (0, 1)': [symmetric(5), byValue(0, 1)], '±40, y in (0, 1)': [symmetric(40), byValue(0, 1)], '±745, y in (0, 1)': [symmetric(745), between(0, 1)],
      '±745, y 0 or 1': [symmetric(745), oneOf(0, 1)], '(0, 40), y near 1': [byValue(0, 40), (r) => 1 - r() * 2 ** (-52 * r())],
    },
  },
  log1mexp: {
    truth: (x) => log1mexp(of(x)), naive: (x) => Math.log(1 - Math.exp(x)),
    bench: { '(−5, 0)': byValue(-5, -1e-6) },
    regions: { '(−0.001, 0)': between(-1e-3, -1e-300), '(−1, 0)': between(-1, -1e-12), '(−40, 0)': between(-40, -0.5), '(−745, 0)': between(-745, -1e-300), edges: around(-1, -0.0027, -5.5) },
  },
  logExpm1: {
    truth: (x) => log(expm1(of(x))), naive: (x) => Math.log(Math.exp(x) - 1),
    bench: { '(0, 10)': byValue(0, 10) },
    regions: { '(0, 1)': between(0, 1), '(0, 50)': between(0, 50), '(0, 1000)': between(0, 1000), 'around log 2': around(Math.LN2), edges: around(1, 0.4, 43, 0.0027) },
  },
  logAddExp: {
    truth: logOfSum, naive: (a, b) => Math.log(Math.exp(a) + Math.exp(b)),
    bench: { '±20': [byValue(-20, 20), byValue(-20, 20)] },
    regions: { '±1': [symmetric(1), symmetric(1)], '±40': [symmetric(40), symmetric(40)], '±800': [symmetric(800), symmetric(800)], 'eᵃ + eᵇ near 1': complementary },
  },
  logSubExp: {
    truth: (a, b) => add(of(a), log1mexp(sub(of(b), of(a)))), naive: (a, b) => Math.log(Math.exp(a) - Math.exp(b)),
    bench: { '(−20, 0)': (r) => ordered(byValue(-20, 0), r) },
    regions: {
      '±1': (r) => ordered(symmetric(1), r), '±40': (r) => ordered(symmetric(40), r), '±800': (r) => ordered(symmetric(800), r),
      neighbours: (r) => { const a = symmetric(40)(r); return [a, a - 2 ** (-50 * r())] }, 'eᵃ − eᵇ near 1': differingByOne,
    },
  },
  logCosh: {
    truth: (x) => (Math.abs(x) < 1 ? log1p(mul(of(2), sqr(sinh(div(of(x), of(2)))))) : sub(add(of(Math.abs(x)), log1p(exp(of(-2 * Math.abs(x))))), ln2())),
    naive: (x) => Math.log(Math.cosh(x)),
    bench: { '±5': byValue(-5, 5) },
    regions: { '±1': symmetric(1), '±20': symmetric(20), '±1000': symmetric(1000), edges: around(0, 1, 43, 2 ** -32) },
  },
  xlogx: {
    truth: (x) => mul(of(x), log(of(x))), naive: (x) => x * Math.log(x),
    bench: { '(0, 1)': byValue(0.001, 1) },
    regions: { '(0, 1)': between(0, 1), 'near 1': around(1), 'all bits': byBits(1e-320, 1e305) },
  },
  xlogy: {
    truth: (x, y) => mul(of(x), log(of(y))), naive: (x, y) => x * Math.log(y),
    bench: { '(0, 1)': [byValue(0.001, 1), byValue(0.001, 1)] },
    regions: { '(0, 1)': [between(1e-300, 1), between(1e-300, 1)], 'all bits': [byBits(1e-300, 1e300), byBits(1e-320, 1e308)], 'y near 1': [symmetric(1), around(1)] },
  },
  xlog1py: {
    truth: (x, y) => mul(of(x), log1p(of(y))), naive: (x, y) => x * Math.log(1 + y),
    bench: { '(0, 1)': [byValue(0.001, 1), byValue(0.001, 1)] },
    regions: { '±1': [symmetric(1), byValue(-0.999, 1)], 'y near 0': [symmetric(1), around(0)], 'all bits': [byBits(1e-200, 1e300), byBits(1e-100, 1e308)] },
  },
  safeLog: {
    truth: (x) => log(of(x)), naive: Math.log,
    bench: { '(0, 1)': byValue(0.001, 1) },
    regions: { '(0, 1)': between(2 ** -1022, 1), '(1/2, 2)': byValue(0.5, 2), 'near 1': around(1), 'all bits': byBits(2 ** -1022, 1.79e308) },
  },
  exprel: {
    truth: (x) => (x === 0 ? one() : div(expm1(of(x)), of(x))), naive: (x) => (Math.exp(x) - 1) / x,
    bench: { '±2': byValue(-2, 2) },
    regions: { '±1': symmetric(1), '±700': symmetric(700), '(700, 716)': byValue(700, 716), edges: around(0, 0.0027, 2 ** -60) },
  },
  log1pmx: {
    truth: (x) => (Math.abs(x) < 1e-40 ? mul(sqr(of(x)), sub(div(of(x), of(3)), of(0.5))) : sub(log1p(of(x)), of(x))), naive: (x) => Math.log(1 + x) - x,
    bench: { '±0.5': byValue(-0.5, 0.5) },
    regions: { '(−1, 1)': between(-0.99999, 1), '±0.01': symmetric(0.01), '(−1, 10⁶)': between(-1 + 1e-15, 1e6), edges: around(0, 1 / 256, -1 / 256, -0.25) },
  },
  powm1: {
    truth: (x, y) => expm1(mul(of(y), log(of(x)))), naive: (x, y) => x ** y - 1,
    regions: { '(0, 2)ˢ, ±10': [byValue(0.01, 2), symmetric(10)], 'x near 1': [around(1), symmetric(1000)], 'large powers': [between(1e-5, 1e5), (r) => (r() - 0.5) * 120] },
  },
  compoundGrowth: {
    truth: (r, n) => expm1(mul(of(n), log1p(of(r)))), naive: (r, n) => (1 + r) ** n - 1,
    regions: { '±10 %, 0 … 100': [byValue(-0.1, 0.1), byValue(0, 100)], 'tiny rates': [byBits(1e-20, 1e-3), byValue(1, 1e5)], 'large': [byValue(0, 10), byValue(-100, 250)] },
  },
  sinPi: {
    truth: (x) => mul(of(Math.round(x) % 2 === 0 ? 1 : -1), sin(mul(pi(), of(x - Math.round(x))))), naive: (x) => Math.sin(Math.PI * x),
    regions: { '±1': symmetric(1), '±10⁶': symmetric(1e6), 'all bits': all, 'near whole numbers': (r) => Math.ceil(r() * 1e5) * (1 + (r() - 0.5) * 2 ** (-52 * r())) },
  },
  cosPi: {
    truth: (x) => { const n = Math.round(2 * (x % 2)), r = (x % 2) - n / 2; return mul(of([1, -1, -1, 1][n & 3]), n % 2 === 0 ? cos(mul(pi(), of(r))) : sin(mul(pi(), of(r)))) }, naive: (x) => Math.cos(Math.PI * x),
    regions: { '±1': symmetric(1), '±10⁶': symmetric(1e6), 'all bits': all, 'near halves': (r) => (Math.ceil(r() * 1e5) - 0.5) * (1 + (r() - 0.5) * 2 ** (-52 * r())) },
  },
  bearing: {
    truth: (a, b, c, d) => { const l = sub(of(d), of(b)); return atan2(mul(sin(l), cos(of(c))), sub(mul(cos(of(a)), sin(of(c))), mul(sin(of(a)), mul(cos(of(c)), cos(l))))) },
    naive: (a, b, c, d) => Math.atan2(Math.sin(d - b) * Math.cos(c), Math.cos(a) * Math.sin(c) - Math.sin(a) * Math.cos(c) * Math.cos(d - b)),
    regions: {
      'anywhere': [byValue(-1.57, 1.57), byValue(-3.14, 3.14), byValue(-1.57, 1.57), byValue(-3.14, 3.14)],
      'neighbours': (r) => { const a = byValue(-1.57, 1.57)(r), b = byValue(-3.14, 3.14)(r), d = 2 ** (-40 * r()); return [a, b, latitude(a + d * (r() - 0.5)), b + d * (r() - 0.5)] },
    },
  },
  quotientOfProducts: {
    truth: (a, b, c, d) => div(mul(of(a), of(b)), mul(of(c), of(d))), naive: (a, b, c, d) => (a * b) / (c * d),
    regions: { '±10': [symmetric(10), symmetric(10), byValue(0.1, 10), byValue(0.1, 10)], 'all sizes': [byBits(1e-200, 1e200), byBits(1e-200, 1e200), byBits(1e-200, 1e200), byBits(1e-200, 1e200)] },
  },
  quotientOfTripleProducts: {
    truth: (a, b, c, d, e, f) => div(mul(mul(of(a), of(b)), of(c)), mul(mul(of(d), of(e)), of(f))), naive: (a, b, c, d, e, f) => (a * b * c) / (d * e * f),
    regions: { '±10': [symmetric(10), symmetric(10), symmetric(10), byValue(0.1, 10), byValue(0.1, 10), byValue(0.1, 10)], 'all sizes': Array.from({ length: 6 }, () => byBits(1e-150, 1e150)) },
  },
  powStep: {
    truth: (x, y, n) => mul(pow(of(x), of(n)), expm1(mul(of(n), log1p(div(of(y), of(x)))))), naive: (x, y, n) => (x + y) ** n - x ** n,
    regions: { '(0, 10), ±5': [byValue(0.1, 10), byValue(0, 10), symmetric(5)], 'small steps': [byValue(0.1, 100), byBits(1e-40, 1), symmetric(20)], 'roots of large numbers': [byBits(1, 1e200), byValue(0, 1), byValue(0, 1)] },
  },
  xlogxStep: {
    truth: (x, y) => sub(mul(add(of(x), of(y)), log(add(of(x), of(y)))), mul(of(x), log(of(x)))), naive: (x, y) => (x + y) * Math.log(x + y) - x * Math.log(x),
    regions: { '(1, 100)': [byValue(1, 100), byValue(0, 100)], 'small steps': [byBits(1, 1e60), byBits(1e-30, 1)], 'from small numbers': [byBits(1e-100, 0.1), byBits(1, 1e100)] },
  },
  bernoulliCumulant: {
    truth: (p, x) => log1p(mul(of(p), expm1(of(x)))), naive: (p, x) => Math.log(1 - p + p * Math.exp(x)),
    regions: { 'p in (0, 1), ±5': [byValue(0, 1), symmetric(5)], 'p in (0, 1), ±1000': [byValue(0, 1), symmetric(1000)], 'rare events': [byBits(1e-100, 0.1), symmetric(50)] },
  },
  sinc: {
    truth: (x) => (x === 0 ? one() : div(sin(of(x)), of(x))), naive: (x) => Math.sin(x) / x,
    regions: { '±4': symmetric(4), '±10⁶': symmetric(1e6), 'all bits': all, 'near multiples of π': (r) => Math.PI * Math.ceil(r() * 1e5) * (1 + (r() - 0.5) * 2 ** (-52 * r())), edges: around(0, 2 ** 19, 2 ** -32) },
  },
  cosm1: {
    truth: (x) => mul(of(-2), sqr(sin(div(of(x), of(2))))), naive: (x) => Math.cos(x) - 1,
    regions: { '±4': symmetric(4), '±10⁶': symmetric(1e6), 'all bits': all, 'near multiples of 2π': (r) => 2 * Math.PI * Math.ceil(r() * 1e5) * (1 + (r() - 0.5) * 2 ** (-52 * r())), edges: around(0, 2 ** 19, 2 ** -32) },
  },
  safeAcos: {
    truth: (x) => acos(of(x)), naive: Math.acos,
    regions: { '±1': symmetric(1), 'near 1': (r) => 1 - 2 ** (-52 * r()) * r(), 'near −1': (r) => 2 ** (-52 * r()) * r() - 1, 'near 0': around(0) },
  },
  haversine: {
    truth: haversine,
    naive: (a, b, c, d) => Math.acos(Math.sin(a) * Math.sin(c) + Math.cos(a) * Math.cos(c) * Math.cos(b - d)),
    regions: {
      'anywhere': [byValue(-1.57, 1.57), byValue(-3.14, 3.14), byValue(-1.57, 1.57), byValue(-3.14, 3.14)],
      'neighbours': (r) => { const a = byValue(-1.57, 1.57)(r), b = byValue(-3.14, 3.14)(r), d = 2 ** (-40 * r()); return [a, b, latitude(a + d * (r() - 0.5)), b + d * (r() - 0.5)] },
      'opposite': (r) => { const a = byValue(-1.57, 1.57)(r), b = byValue(-3.14, 0)(r), d = 2 ** (-40 * r()); return [a, b, latitude(-a + d * (r() - 0.5)), b + Math.PI + d * (r() - 0.5)] },
    },
  },
  quadraticRoot: {
    truth: (a, b, c) => {
      const d = sqrt(sub(sqr(of(b)), mul(of(4), mul(of(a), of(c)))))
      return b < 0 ? div(sub(d, of(b)), mul(of(2), of(a))) : div(mul(of(-2), of(c)), add(of(b), d))
    },
    naive: (a, b, c) => (-b + Math.sqrt(b * b - 4 * a * c)) / (2 * a),
    regions: { '±10': [byValue(-10, -0.1), symmetric(10), byValue(0.1, 10)], 'b large': [byValue(0.1, 1), byBits(1e3, 1e150), byValue(0.1, 1)], 'a and c of all sizes': [byBits(-1e100, -1e-100), symmetric(1), byBits(1e-100, 1e100)] },
  },
  projection: {
    truth: (a, b, c, d) => div(add(mul(of(a), of(c)), mul(of(b), of(d))), add(sqr(of(c)), sqr(of(d)))), naive: (a, b, c, d) => (a * c + b * d) / (c * c + d * d),
    regions: { '±10': [symmetric(10), symmetric(10), symmetric(10), symmetric(10)], 'vectors of all sizes': (r) => { const m = 10 ** (300 * (r() - 0.5)), n = 10 ** (300 * (r() - 0.5)); return [m * r(), m * r(), n * (r() - 0.5), n * (r() - 0.5)] } },
  },
  complexRoot: {
    truth: (x, y) => {
      const larger = sqrt(div(add(sqrt(add(sqr(of(x)), sqr(of(y)))), abs(of(x))), of(2)))
      return x >= 0 ? larger : div(abs(of(y)), mul(of(2), larger))
    },
    naive: (x, y) => Math.sqrt((Math.hypot(x, y) + x) / 2),
    regions: { '±10': [symmetric(10), symmetric(10)], 'all bits': [all, all], 'negative, with a small imaginary part': [byBits(-1e100, -1), byBits(1e-100, 1)] },
  },
  hypot2: {
    truth: (x, y) => sqrt(add(sqr(of(x)), sqr(of(y)))), naive: (x, y) => Math.sqrt(x * x + y * y),
    regions: { '±10': [symmetric(10), symmetric(10)], 'all bits': [all, all], 'alike': (r) => { const x = all(r); return [x, x * (0.5 + r())] } },
  },
  normalLogPdf: {
    truth: (x, m, s) => neg(add(div(sqr(div(sub(of(x), of(m)), of(s))), of(2)), add(log(of(s)), div(log(mul(of(2), pi())), of(2))))),
    naive: (x, m, s) => Math.log(Math.exp(-((x - m) ** 2) / (2 * s * s)) / (s * Math.sqrt(2 * Math.PI))),
    regions: {
      standard: [symmetric(40), () => 0, () => 1], general: [symmetric(100), symmetric(100), byBits(1e-3, 1e3)],
      'density near 1': (r) => { const s = 0.001 + 0.397 * r(), x = s * Math.sqrt(-2 * Math.log(s * Math.sqrt(2 * Math.PI))) * (1 + (0.5 + r()) * 2 ** (-1 - 40 * r())); return [x, 0, s] },
    },
  },
  quadraticRoots: {
    truth: (a, b, c) => {
      const d = sub(sqr(of(b)), mul(of(4), mul(of(a), of(c)))), s = b < 0 ? -1 : 1
      const q = div(neg(add(of(b), mul(of(s), sqrt(d)))), of(2)), x = div(q, of(a)), y = div(of(c), q)
      return sign(sub(x, y)) < 0 ? [x, y] : [y, x]
    },
    naive: (a, b, c) => { const d = Math.sqrt(b * b - 4 * a * c), x = (-b - d) / (2 * a), y = (-b + d) / (2 * a); return x < y ? [x, y] : [y, x] },
    regions: {
      '±10': (r) => [byValue(0.1, 10)(r), symmetric(10)(r), -byValue(0.1, 10)(r)], 'large b': (r) => [byValue(1, 2)(r), 2 ** (50 * r()), byValue(0.1, 0.25)(r)],
      'b² near 4ac': (r) => { const a = byValue(1, 2)(r), c = byValue(1, 2)(r); return [a, 2 * Math.sqrt(a * c) * (1 + 2 ** (-40 * r() - 2)), c] },
      'all sizes': (r) => { const n = 2 ** ((r() - 0.5) * 600), m = 2 ** ((r() - 0.5) * 600); return [byValue(0.1, 10)(r) * n, symmetric(10)(r) * m, -byValue(0.1, 10)(r) * n] },
    },
  },
  logFactorial: {
    truth: logFactorial, naive: (n) => { let f = 1; for (let i = 2; i <= n && f < Infinity; i++) f *= i; return Math.log(f) },
    regions: { '0 … 170': (r) => Math.floor(r() * 171), '0 … 10⁴': (r) => Math.floor(r() * 1e4), '0 … 2⁵³': (r) => Math.floor(2 ** (53 * r())) },
  },
  logBinomial: {
    truth: (n, k) => sub(sub(logFactorial(n), logFactorial(k)), logFactorial(n - k)),
    naive: (n, k) => { let c = 1; for (let i = 1; i <= k && c < Infinity; i++) c *= (n - k + i) / i; return Math.log(c) },
    regions: {
      'n to 1000': (r) => { const n = 1 + Math.floor(r() * 1000); return [n, Math.floor(r() * (n + 1))] },
      'few of many': (r) => { const n = Math.floor(2 ** (10 + 43 * r())); return [n, 1 + Math.floor(r() * 100)] },
      'any of 2⁵³': (r) => { const n = Math.floor(2 ** (10 + 43 * r())); return [n, Math.floor(2 ** (r() * Math.log2(n)))] },
    },
  },
}

const ordered = (element, random) => {
  const a = element(random), b = element(random)
  return a > b ? [a, b] : a < b ? [b, a] : [a + 1, b]
}

/** Libraries with a table of their own, and those that only call their functions as everybody does. */
import { describe } from 'vitest'
import { reads } from './reading.ts'

describe('mathjs', () => reads({
  "import * as math from 'mathjs'; export const f = (z) => «math.divide(math.exp(z), math.sum(math.exp(z)))»": 'softmax(z)',
  "import { exp, divide, sum } from 'mathjs'; export const f = (z) => «divide(exp(z), sum(exp(z)))»": 'softmax(z)',
  "const { create, all } = require('mathjs'); const math = create(all); exports.f = (x) => «math.log(math.add(1, math.exp(x)))»": 'softplus(x)',
  "import { log } from 'mathjs'; export const f = (x) => «log(x, 10)»": '_',
  "import { add } from 'mathjs'; export const f = (x, y, z) => «add(x, y, z)»": 'x + y + z',
  "import { std } from 'mathjs'; export const f = (x) => «std(x)»": 'sqrt(sampleVariance(x))',
  "import { max } from 'mathjs'; export const f = (x, y) => «max(x, y)»": '_',
}))

describe('@stdlib', () => reads({
  "import exp from '@stdlib/math-base-special-exp'; import ln from '@stdlib/math/base/special/ln'; export const f = (x) => «ln(1 + exp(x))»": 'softplus(x)',
  "const expit = require('@stdlib/math-base-special-expit'); exports.f = (x) => «Math.log(expit(x))»": 'logSigmoid(x)',
  "import { base } from '@stdlib/math'; export const f = (x) => «base.special.ln(x)»": 'log(x)',
}))

describe('jax-js', () => reads({
  "import { numpy as np } from '@jax-js/jax'; export const f = (x) => «np.exp(x.ref).div(np.sum(np.exp(x.ref)))»": 'softmax(x_ref)',
  "import { numpy as np, nn } from '@jax-js/jax'; export const f = (x) => «np.log(nn.sigmoid(x))»": 'logSigmoid(x)',
  "import { numpy as np } from '@jax-js/jax'; export const f = (x) => «np.log(np.exp(x).add(1))»": 'softplus(x)',
}))

describe('names that leave no doubt', () => reads({
  "const T = require('some-tensors'); exports.f = (x) => «T.log(T.add(T.exp(x), 1))»": 'softplus(x)',
  "const { math } = require('some-vectors'); exports.f = (z) => «math.divide(math.exp(z), math.sum(math.exp(z)))»": 'softmax(z)',
  "const Tensor = require('./tensor'), T = Tensor.operations; exports.f = (x) => «T.log(T.add(T.exp(x), 1))»": 'softplus(x)',
  'export const make = ({ sqrt, subtract, pow, multiply }) => (n, s, q) => «sqrt(subtract(multiply(n, q), pow(s, 2)))»': 'sqrt(n * q - square(s))',
  "import { log } from './logger'; export const f = (x) => «log(x)»": '_',
  "const T = require('some-tensors'); exports.f = (x) => «T.log(x)»": '_',
  "const D = require('decimal.js'); const Decimal = D; exports.f = (x) => «D.log(D.add(D.exp(x), 1))»": '_',
}))

const value = `class Value {
  constructor(data, children = []) { this.data = data; this.grad = 0; this.children = children }
  add(other) { const out = new Value(this.data + other.data, [this, other]); out._backward = () => { this.grad += out.grad; other.grad += out.grad }; return out }
  mul(other) { const out = new Value(this.data * other.data, [this, other]); out._backward = () => { this.grad += other.data * out.grad }; return out }
  pow(n) { return new Value(this.data ** n, [this]) }
  div(other) { return this.mul(other.pow(-1)) }
  exp() { return new Value(Math.exp(this.data), [this]) }
  log() { return new Value(Math.log(this.data), [this]) }
}
`

describe('the own classes of a file', () => reads({
  [`${value}export const f = (x) => «x.exp().add(new Value(1)).log()»`]: 'softplus(x)',
  [`${value}export const f = (zs) => { const es = zs.map((z) => z.exp()); const s = es.reduce((a, b) => a.add(b), new Value(0)); return «es.map((e) => e.div(s))» }`]: 'softmax(zs)',
  [`${value}export const f = (x) => { const v = new Value(x); return «v.exp().log()» }`]: 'log(exp(x))',
  'class Total { add(x) { this.sum += x; return this } log() { console.log(this.sum) } } export const f = () => «new Total().add(1).log()»': '_',
  'class Matrix { mul(o) { let s = 0; for (let i = 0; i < 3; i++) s += this.a[i] * o.a[i]; return s } exp() { return this.map(Math.exp) } add(o) { return this.a + o.a } } export const f = (x, y) => «new Matrix(x).mul(y)»': 'sum(this_a * o_a)',
  "import { Matrix } from 'matrices'; export const f = (m: Matrix) => «m.exp().add(1).log()»": 'softplus(m)',
  "import { Matrix } from 'matrices'; export const f = (m: Matrix) => «m.log()»": 'log(m)',
  "import { Matrix } from 'matrices'; export const f = (m) => «m.log()»": '_',
  'export const f = (x) => «x.exp().add(1).log()»': '_',
}))

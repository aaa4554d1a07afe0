import { describe } from 'vitest'
import { reads } from './reading.ts'

describe('helpers', () => reads({
  'function h(x) { return Math.exp(x) } export function f(z) { return «h(z)» }': 'exp(z)',
  'const h = (x) => Math.exp(x); export function f(z) { return «h(z)» }': 'exp(z)',
  'const h = function (x) { return Math.exp(x) }; export function f(z) { return «h(z)» }': 'exp(z)',
  'export function f(z) { return «h(z)» } function h(x) { return Math.exp(x) }': 'exp(z)',
  'const o = { h(x) { return Math.exp(x) }, g: (x) => Math.log(x) }; export function f(z) { return «o.h(z)» }': 'exp(z)',
  'const o = { g: (x) => Math.log(x) }; export function f(z) { return «o.g(z)» }': 'log(z)',
  'const o = { k: 2, h(x) { return x * this.k } }; export function f(z) { return «o.h(z)» }': 'z * 2',
  'class A { h(x) { return Math.exp(x) } g(z) { return «this.h(z)» } }': 'exp(z)',
  'class A { static h(x) { return Math.exp(x) } } export function f(z) { return «A.h(z)» }': 'exp(z)',
  'class A { h(x) { return Math.exp(x) } } class B extends A { g(z) { return «this.h(z)» } }': 'exp(z)',
  'class A { constructor(k) { this.k = k } h(x) { return x * this.k } } export function f(z) { return «new A(3).h(z)» }': 'z * 3',
  'class A { constructor(k) { this.k = k } } class B extends A { constructor() { super(4) } h(x) { return x * this.k } } export function f(z) { return «new B().h(z)» }': 'z * 4',
  'class A { get half() { return 0.5 } h(x) { return «x * this.half» } }': 'x * 0.5',
  'class A { #k = 2; h(x) { return «x * this.#k» } }': 'x * this_#k',
  'const h = (k) => (x) => x * k; export function f(z) { return «h(2)(z)» }': 'z * 2',
  'const { exp, log: ln } = Math; export function f(z) { return «ln(exp(z))» }': 'log(exp(z))',
  'const M = Math; export function f(z) { return «M.exp(z)» }': 'exp(z)',
  // What draws random numbers is no part of a formula, and 1 minus a number of theirs is exact.
  'export class A { random() { return (this.next() >>> 0) / 4294967296 } f() { return «1 - this.random()» } }': '1 - _',
  '(function (out, Math) { out.f = (z) => «Math.exp(z)» })(globalThis, Math)': 'exp(z)',
  '(function (out, Math) { out.f = (z) => «Math.exp(z)» }(globalThis, { exp: (x) => x }))': 'z',
  'export function f(z) { return «globalThis.Math.exp(z)» }': 'exp(z)',
  'const h = (x, g) => g(x); export function f(z) { return «h(z, Math.exp)» }': 'exp(z)',
  'const h = (x, g) => g(x); export function f(z) { return «h(z, (v) => Math.exp(v) + 1)» }': 'exp(z) + 1',
  'function h({ x, k }) { return x * k } export function f(z) { return «h({ x: z, k: 2 })» }': 'z * 2',
  'function h(o) { return o.x * o.k } export function f(z) { return «h({ x: z, k: 2 })» }': 'z * 2',
  'function h(x, k = 2) { return x * k } export function f(z) { return «h(z)» }': 'z * 2',
  'function h(x) { if (x < 0) return 0; return x } export function f(z) { return «h(z)» }': 'maximum(0, z)',
  'function h(z) { let s = 0; for (const v of z) s += v; return s } export function f(a) { return «h(a.map((v) => v * v))» }': 'sum(square(a))',
  'const h = (z) => { const m = Math.max(...z); return z.map((v) => v - m) }; export function f(a) { return «h(a)[1]» }': 'at(a, 1) - max(a)',
}))

describe('tensors', () => reads({
  "import * as tf from '@tensorflow/tfjs'; export function f(data) { const d = data.sub(data.mean()); return «d.div(d.pow(2).mean().sqrt())» }": '(data - mean(data)) / sqrt(variance(data))',
  "import * as tf from '@tensorflow/tfjs'; export const f = (price, rate) => «price.mul(rate)»": '_',
  "import * as tf from '@tensorflow/tfjs'; export const f = (x) => «tf.log(tf.sigmoid(x))»": 'logSigmoid(x)',
  "import * as tf from '@tensorflow/tfjs-core'; export const f = (x) => «x.exp().add(1).log()»": 'softplus(x)',
  "import { log, sigmoid } from '@tensorflow/tfjs'; export const f = (x) => «log(sigmoid(x))»": 'logSigmoid(x)',
  "const tf = require('@tensorflow/tfjs-node'); exports.f = (x) => «tf.log(tf.softmax(x))»": 'logSoftmax(x)',
  "const { log, softmax } = require('@tensorflow/tfjs'); exports.f = (x) => «log(softmax(x))»": 'logSoftmax(x)',
  "import tf from '@tensorflow/tfjs'; export const f = (x) => «tf.tidy(() => tf.exp(x).sub(1))»": 'exp(x) - 1',
  "import * as tf from '@tensorflow/tfjs'; const { mean, variance } = tf.moments(x); export const y = «variance.sqrt()»": 'sqrt(variance(x))',
}))

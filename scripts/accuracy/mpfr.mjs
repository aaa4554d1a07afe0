/**
 * Real numbers of many bits, by MPFR. Every operation writes the next register of a fixed file and returns it; `number(x)` starts the file
 * anew, so a formula may use as many as the file holds.
 */
import { init } from 'gmp-wasm'

const { binding: mpfr } = await init()
const NEAREST = 0
const BITS = 400
const registers = Array.from({ length: 4096 }, () => {
  const r = mpfr.mpfr_t()
  mpfr.mpfr_init2(r, BITS)
  return r
})
let next = 0

const take = () => registers[next++ % registers.length]
const unary = (name) => (a) => {
  const r = take()
  mpfr[`mpfr_${name}`](r, a, NEAREST)
  return r
}
const binary = (name) => (a, b) => {
  const r = take()
  mpfr[`mpfr_${name}`](r, a, b, NEAREST)
  return r
}
const constant = (name) => () => {
  const r = take()
  mpfr[`mpfr_const_${name}`](r, NEAREST)
  return r
}

export const of = (x) => {
  const r = take()
  mpfr.mpfr_set_d(r, x, NEAREST)
  return r
}
export const [exp, expm1, log, log1p, sqrt, sin, cos, sinh, tanh, sech, acos, neg, abs, sqr, lngamma] =
  ['exp', 'expm1', 'log', 'log1p', 'sqrt', 'sin', 'cos', 'sinh', 'tanh', 'sech', 'acos', 'neg', 'abs', 'sqr', 'lngamma'].map(unary)
export const [add, sub, mul, div, pow, atan2] = ['add', 'sub', 'mul', 'div', 'pow', 'atan2'].map(binary)
export const pi = constant('pi'), ln2 = constant('log2')
export const isZero = (a) => mpfr.mpfr_zero_p(a) !== 0
export const sign = (a) => Math.sign(mpfr.mpfr_cmp_d(a, 0))
export const toNumber = (a) => mpfr.mpfr_get_d(a, NEAREST)
/** An accumulator that outlives the file, cleared. */
export const accumulator = () => {
  const r = mpfr.mpfr_t()
  mpfr.mpfr_init2(r, BITS)
  mpfr.mpfr_set_d(r, 0, NEAREST)
  return r
}
export const clear = (a) => mpfr.mpfr_set_d(a, 0, NEAREST)
export const addTo = (a, b) => mpfr.mpfr_add(a, a, b, NEAREST)

const words = new BigUint64Array(1), double = new Float64Array(words.buffer)

/** The distance between neighbours of x in its binade. */
export function ulp(x) {
  double[0] = Math.abs(x)
  words[0] &= 0x7ff0000000000000n
  return Math.max(double[0] * 2 ** -52, 2 ** -1074)
}

const distance = accumulator()

/**
 * How far a computed number is from the true one, in ulps of the true one. Infinity when one is finite (or NaN) and the other is not, except at
 * the edge of overflow.
 */
export function errorInUlps(computed, truth) {
  const nearest = toNumber(truth)
  if (Number.isNaN(nearest) || Number.isNaN(computed)) return Number.isNaN(nearest) && Number.isNaN(computed) ? 0 : Infinity
  if (!Number.isFinite(nearest) || !Number.isFinite(computed)) return nearest === computed ? 0 : Math.abs(nearest) > 1.79e308 && Math.abs(computed) > 1.79e308 ? 1 : Infinity
  mpfr.mpfr_sub_d(distance, truth, computed, NEAREST)
  mpfr.mpfr_div_d(distance, distance, ulp(nearest), NEAREST)
  return Math.abs(toNumber(distance))
}

/**
 * The vocabulary: every operation that a rule can name and that code can be read as, one row each. A library's spelling of
 * an operation stands in its dialect, never here.
 *
 * A derived operation has a definition in the others. The definition is three things: how the operation is recognised in
 * code that spells it out, what the trial takes for the truth, and what the operation means. Where the definition is not a
 * good way to compute, a stable form says how it can be written out with what `Math` has.
 */
import type { Format } from '../numbers/format.ts'
import {
  absolute, between, bounded, decreasing, dividedBy, everything, hull, increasing, integers, isPoint, larger, minus, negate, plus, rounding,
  reaches, smaller, squared, times, without, type Range,
} from './range.ts'

/**
 * What an operation does to shapes. `elementwise`: number to number, or every element of a vector at once.
 * `reduction`: a vector to a number, or a tensor along an axis. `vector`: a vector to a vector, where every element counts.
 * `logic`: a condition, or a choice by one. `access`: an element, a length, a source of numbers.
 */
export type Shape = 'elementwise' | 'reduction' | 'vector' | 'logic' | 'access'

export interface Row {
  readonly parameters: readonly string[]
  readonly shape: Shape
  readonly commutes?: true
  /** How JavaScript computes it, where it has it. */
  readonly number?: (...x: number[]) => number
  readonly definition?: string
  /** The definition is a good way to compute: code that spells it out is left as it is. */
  readonly harmless?: true
  readonly stable?: string
  readonly range: (operands: readonly Range[], format: Format) => Range
}

type RangeOf = Row['range']

const unknown: RangeOf = () => everything
const x = ['x'], xy = ['x', 'y']

const unary = (number: (x: number) => number, range: RangeOf): Row => ({ parameters: x, shape: 'elementwise', number, range })
const binary = (number: (x: number, y: number) => number, range: RangeOf): Row => ({ parameters: xy, shape: 'elementwise', number, range })
const commuting = (number: (x: number, y: number) => number, range: RangeOf): Row => ({ ...binary(number, range), commutes: true })
const reduction = (range: RangeOf): Row => ({ parameters: x, shape: 'reduction', range })
const logic = (parameters: readonly string[], range: RangeOf = () => integers(0, 1)): Row => ({ parameters, shape: 'logic', range })

const one = between(1, 1)
const root = increasing(Math.sqrt, 0)
/** A positive power of 0 is 0, and of what is not negative grows with it. */
const power: RangeOf = ([b, e], format) => {
  if (!isPoint(e!) || e!.lo <= 0) return b!.lo >= 0 ? between(0, Infinity) : everything
  const raised = increasing((v) => v ** e!.lo, 0)
  if (b!.lo >= 0) return raised([b!], format)
  if (e!.lo % 2 === 0) return raised([absolute([b!])], format)
  const zero = reaches(b!, 0)
  return { ...everything, attained: zero ? [zero] : [] }
}

const sigmoid = (v: number): number => 1 / (1 + Math.exp(-v))
const softplus = (v: number): number => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))

/** No array is longer. */
const longest = 2 ** 53

/** A sum keeps the sign of its terms. A sum of data, or of squares of data, is 0 when all of them are. */
const total: RangeOf = ([r]) => ({
  lo: r!.lo >= 0 ? 0 : r!.lo * longest, hi: r!.hi <= 0 ? 0 : r!.hi * longest, integer: r!.integer === true, data: r!.data === true,
  attained: r!.data === true && r!.lo <= 0 && r!.hi >= 0 ? [{ at: 0, why: 'when every value is 0' }] : r!.attained.filter((p) => p.at === 0),
})

/** A mean, a largest or a smallest value stays among the values, and is 0 when all of them are. */
const among: RangeOf = ([r]) => ({
  lo: r!.lo, hi: r!.hi, data: r!.data === true,
  attained: r!.data === true && r!.lo <= 0 && r!.hi >= 0 ? [{ at: 0, why: 'when every value is 0' }] : r!.attained,
})

const dispersion: RangeOf = ([r]) => between(0, Infinity, r!.scattered === true ? [] : [{ at: 0, why: 'when every value is the same' }])

export const vocabulary = {
  // Arithmetic
  add: commuting((a, b) => a + b, plus),
  sub: binary((a, b) => a - b, minus),
  mul: commuting((a, b) => a * b, times),
  div: binary((a, b) => a / b, dividedBy),
  neg: unary((a) => -a, negate),
  abs: unary(Math.abs, absolute),
  square: { ...unary((a) => a * a, squared), definition: 'x * x', harmless: true },
  sqrt: unary(Math.sqrt, root),
  cbrt: unary(Math.cbrt, increasing(Math.cbrt)),
  pow: binary(Math.pow, power),
  hypot: { ...commuting((a, b) => Math.hypot(a, b), ([a, b], format) => root([plus([squared([a!], format), squared([b!], format)], format)], format)), definition: 'sqrt(square(x) + square(y))' },
  maximum: commuting(Math.max, larger),
  minimum: commuting(Math.min, smaller),
  sign: unary(Math.sign, bounded(-1, 1, Math.sign)),
  floor: unary(Math.floor, rounding(Math.floor)),
  ceil: unary(Math.ceil, rounding(Math.ceil)),
  round: unary(Math.round, rounding(Math.round)),
  trunc: unary(Math.trunc, rounding(Math.trunc)),
  remainder: binary((a, b) => a % b, ([a, b]) => {
    const bound = Math.max(Math.abs(b!.lo), Math.abs(b!.hi))
    return { lo: a!.lo >= 0 ? 0 : -bound, hi: a!.hi <= 0 ? 0 : bound, integer: a!.integer === true && b!.integer === true, attained: [] }
  }),

  discriminant: {
    parameters: ['a', 'b', 'c'], shape: 'elementwise', definition: 'square(b) - 4 * a * c',
    range: ([a, b, c], format) => minus([squared([b!], format), times([times([between(4, 4), a!], format), c!], format)], format),
  },
  /** The solution of a x² + b x + c = 0 with the positive root. */
  quadraticRoot: { parameters: ['a', 'b', 'c'], shape: 'elementwise', definition: '(sqrt(discriminant(a, b, c)) - b) / (2 * a)', range: unknown },
  /** How far (a, b) reaches along (c, d), in lengths of (c, d). */
  projection: { parameters: ['a', 'b', 'c', 'd'], shape: 'elementwise', definition: '(a * c + b * d) / (square(c) + square(d))', range: unknown },
  /** The real part of the square root of x + y i. */
  complexRoot: { parameters: xy, shape: 'elementwise', definition: 'sqrt((hypot(x, y) + x) / 2)', range: () => between(0, Infinity) },
  compoundGrowth: { parameters: xy, shape: 'elementwise', definition: 'pow(1 + x, y) - 1', range: ([r, n], format) => minus([power([plus([one, r!], format), n!], format), one], format) },
  powm1: { parameters: xy, shape: 'elementwise', definition: 'pow(x, y) - 1', range: ([b, e], format) => minus([power([b!, e!], format), one], format) },

  /** What a power gains by a step of its base. */
  powStep: { parameters: ['x', 'y', 'n'], shape: 'elementwise', definition: 'pow(x + y, n) - pow(x, n)', range: unknown },
  quotientOfProducts: { parameters: ['a', 'b', 'c', 'd'], shape: 'elementwise', definition: 'a * b / (c * d)', range: unknown },
  quotientOfTripleProducts: { parameters: ['a', 'b', 'c', 'd', 'e', 'f'], shape: 'elementwise', definition: 'a * b * c / (d * e * f)', range: unknown },

  // Exponentials and logarithms
  exp: unary(Math.exp, ([r], format) => {
    const value = increasing(Math.exp, 0)([r!], format)
    // The exponential of a negative square, as in a density or a kernel: of what is far away, it is 0.
    const isKernel = r!.data === true && r!.lo === -Infinity && r!.hi <= 0
    return isKernel ? { ...value, attained: [...value.attained, { at: 0, why: `when its exponent is below −${format.name === 'float64' ? 745 : 103}` }] } : value
  }),
  expm1: unary(Math.expm1, increasing(Math.expm1, -1)),
  log: unary(Math.log, increasing(Math.log)),
  log1p: unary(Math.log1p, increasing(Math.log1p)),
  log2: unary(Math.log2, increasing(Math.log2)),
  log10: unary(Math.log10, increasing(Math.log10)),

  exprel: { parameters: x, shape: 'elementwise', definition: '(exp(x) - 1) / x', range: increasing((v) => (v === 0 ? 1 : Math.expm1(v) / v), 0) },
  log1mexp: { parameters: x, shape: 'elementwise', definition: 'log(1 - exp(x))', stable: 'x > -LN2 ? log(-expm1(x)) : log1p(-exp(x))', range: () => between(-Infinity, 0) },
  logExpm1: { parameters: x, shape: 'elementwise', definition: 'log(exp(x) - 1)', stable: 'x > 1 ? x + log1p(-exp(-x)) : log(expm1(x))', range: unknown },
  logCosh: { parameters: x, shape: 'elementwise', definition: 'log(cosh(x))', range: () => between(0, Infinity) },
  bernoulliCumulant: { parameters: xy, shape: 'elementwise', definition: 'log(1 - x + x * exp(y))', range: unknown },
  log1pmx: { parameters: x, shape: 'elementwise', definition: 'log(1 + x) - x', range: () => between(-Infinity, 0) },
  sigmoidDerivative: { parameters: x, shape: 'elementwise', definition: 'sigmoid(x) * (1 - sigmoid(x))', range: () => between(0, 0.25) },
  tanhDerivative: { parameters: x, shape: 'elementwise', definition: '1 - square(tanh(x))', range: () => between(0, 1) },
  logRatio: { parameters: xy, shape: 'elementwise', definition: 'log(x / y)', range: unknown },
  /** What a logarithm gains by a step of its argument. */
  logStep: { parameters: xy, shape: 'elementwise', definition: 'log(x + y) - log(x)', range: unknown },
  xlogxStep: { parameters: xy, shape: 'elementwise', definition: '(x + y) * log(x + y) - x * log(x)', range: unknown },

  // Trigonometric and hyperbolic functions
  sin: unary(Math.sin, bounded(-1, 1, Math.sin)),
  cos: unary(Math.cos, bounded(-1, 1, Math.cos)),
  tan: unary(Math.tan, unknown),
  sinPi: { parameters: x, shape: 'elementwise', definition: 'sin(PI * x)', range: () => between(-1, 1) },
  cosPi: { parameters: x, shape: 'elementwise', definition: 'cos(PI * x)', range: () => between(-1, 1) },
  /** The angle and the direction from one point of a sphere to another, by latitude and longitude of either. */
  haversine: { parameters: ['a', 'c', 'b', 'd'], shape: 'elementwise', definition: 'acos(sin(a) * sin(b) + cos(a) * cos(b) * cos(c - d))', range: () => between(0, Math.PI) },
  bearing: { parameters: ['a', 'c', 'b', 'd'], shape: 'elementwise', definition: 'atan2(sin(d - c) * cos(b), cos(a) * sin(b) - sin(a) * cos(b) * cos(d - c))', range: () => between(-Math.PI, Math.PI) },
  sinc: { parameters: x, shape: 'elementwise', definition: 'sin(x) / x', range: () => between(-0.22, 1) },
  sinStep: { parameters: xy, shape: 'elementwise', definition: 'sin(x + y) - sin(x)', range: () => between(-2, 2) },
  cosStep: { parameters: xy, shape: 'elementwise', definition: 'cos(x + y) - cos(x)', range: () => between(-2, 2) },
  tanStep: { parameters: xy, shape: 'elementwise', definition: 'tan(x + y) - tan(x)', range: unknown },
  atanStep: { parameters: xy, shape: 'elementwise', definition: 'atan(x + y) - atan(x)', range: () => between(-Math.PI, Math.PI) },
  /** Functions without their leading term. */
  sinmx: { parameters: x, shape: 'elementwise', definition: 'sin(x) - x', range: unknown },
  tanmx: { parameters: x, shape: 'elementwise', definition: 'tan(x) - x', range: unknown },
  invmcot: { parameters: x, shape: 'elementwise', definition: '1 / x - 1 / tan(x)', range: unknown },
  langevin: { parameters: x, shape: 'elementwise', definition: '1 / tanh(x) - 1 / x', range: () => between(-1, 1) },
  logSinhc: { parameters: x, shape: 'elementwise', definition: 'log(sinh(x) / x)', range: () => between(0, Infinity) },
  asin: unary(Math.asin, increasing(Math.asin, -Math.PI / 2, Math.PI / 2)),
  acos: unary(Math.acos, decreasing(Math.acos, 0, Math.PI)),
  atan: unary(Math.atan, increasing(Math.atan, -Math.PI / 2, Math.PI / 2)),
  atan2: { ...binary(Math.atan2, () => between(-Math.PI, Math.PI)), definition: '2 * atan(x / (hypot(x, y) + y))' },
  sinh: unary(Math.sinh, increasing(Math.sinh)),
  cosh: unary(Math.cosh, bounded(1, Infinity, Math.cosh)),
  tanh: unary(Math.tanh, increasing(Math.tanh, -1, 1)),
  asinh: unary(Math.asinh, increasing(Math.asinh)),
  acosh: unary(Math.acosh, increasing(Math.acosh, 0)),
  atanh: unary(Math.atanh, increasing(Math.atanh)),

  // Activations and their logarithms
  sigmoid: {
    parameters: x, shape: 'elementwise', definition: '1 / (1 + exp(-x))', harmless: true,
    range: ([r], format) => {
      const value = increasing(sigmoid, 0, 1)([r!], format)
      const far = format.name === 'float64' ? { top: 36.74, bottom: 709.79 } : { top: 16.64, bottom: 103.98 }
      const ends = [
        ...(r!.hi >= far.top ? [{ at: 1, why: `when its argument exceeds ${far.top}` }] : []),
        ...(r!.lo <= -far.bottom ? [{ at: 0, why: `when its argument is below −${far.bottom}` }] : []),
      ]
      return { ...value, attained: ends }
    },
  },
  softplus: { parameters: x, shape: 'elementwise', definition: 'log(1 + exp(x))', stable: 'maximum(x, 0) + log1p(exp(-abs(x)))', range: increasing(softplus, 0) },
  logSigmoid: { parameters: x, shape: 'elementwise', definition: 'log(sigmoid(x))', stable: 'minimum(x, 0) - log1p(exp(-abs(x)))', range: increasing((v) => -softplus(-v), -Infinity, 0) },
  relu: { parameters: x, shape: 'elementwise', definition: 'maximum(x, 0)', harmless: true, range: ([r], format) => larger([r!, between(0, 0)], format) },
  /** A divisor that is never 0: 1 stands in for 0, so that what is 0 throughout stays 0. */
  nonZero: { parameters: x, shape: 'elementwise', definition: 'choice(equals(x, 0), 1, x)', harmless: true, number: (v) => (v === 0 ? 1 : v), range: ([r], format) => without(hull(r!, between(1, 1)), 0, format) },
  /** The root of what rounding may have made negative. */
  positiveRoot: { parameters: x, shape: 'elementwise', definition: 'sqrt(maximum(x, 0))', harmless: true, stable: 'sqrt(maximum(x, 0))', number: (v) => Math.sqrt(Math.max(v, 0)), range: ([r], format) => increasing(Math.sqrt, 0)([larger([r!, between(0, 0)], format)], format) },

  // Reductions
  sum: reduction(total),
  prod: reduction(([r]) => (r!.lo >= 0 ? between(0, Infinity) : everything)),
  max: reduction(among),
  min: reduction(among),
  mean: { ...reduction(among), definition: 'sum(x) / length(x)', harmless: true },
  variance: { ...reduction(dispersion), definition: 'mean(square(x - mean(x)))', harmless: true },
  sampleVariance: { ...reduction(dispersion), definition: 'sum(square(x - mean(x))) / (length(x) - 1)', harmless: true },
  peakToPeak: { ...reduction(dispersion), definition: 'max(x) - min(x)', harmless: true },
  logSumExp: { ...reduction(unknown), definition: 'log(sum(exp(x)))', stable: 'choice(isFinite(max(x)), max(x) + log(sum(exp(x - max(x)))), max(x))' },
  logAddExp: { parameters: xy, shape: 'elementwise', commutes: true, definition: 'log(exp(x) + exp(y))', range: unknown },

  // Vectors
  softmax: {
    parameters: x, shape: 'vector', definition: 'exp(x) / sum(exp(x))', stable: 'exp(x - max(x)) / sum(exp(x - max(x)))',
    range: (_, format) => between(0, 1, [
      { at: 0, why: `when a logit is ${format.name === 'float64' ? 746 : 104} below the largest` },
      { at: 1, why: `when a logit is ${format.name === 'float64' ? 37 : 17} above all others` },
    ]),
  },
  logSoftmax: { parameters: x, shape: 'vector', definition: 'log(softmax(x))', stable: 'x - logSumExp(x)', range: () => between(-Infinity, 0) },

  // Conditions
  less: logic(xy),
  lessOrEqual: logic(xy),
  equals: logic(xy),
  not: logic(x),
  and: logic(xy),
  or: logic(xy),
  isFinite: logic(x),
  choice: logic(['c', 'x', 'y'], unknown),

  // Access
  at: { parameters: ['x', 'i'], shape: 'access', range: ([r]) => r! },
  length: { parameters: x, shape: 'access', range: () => integers(0, 2 ** 53) },
  random: { parameters: [], shape: 'access', range: () => ({ ...between(0, 1 - 2 ** -53, [{ at: 0, why: 'when Math.random() is 0, once in 2⁵³ calls' }]), drawn: 'as the numbers that Math.random() gives can fall' }) },
  /** The same numbers in another shape or order. */
  rearranged: { parameters: x, shape: 'access', range: ([r]) => r! },
} satisfies Record<string, Row>

export type OperationName = keyof typeof vocabulary
export const row = (name: OperationName): Row => vocabulary[name]
export const isOperation = (name: string): name is OperationName => Object.hasOwn(vocabulary, name)

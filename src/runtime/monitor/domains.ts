/**
 * The kernels that have an edge: which input comes near it, how its distance is measured, and what is on the other side.
 *
 * Near is where 16 steps of the number format are left: below 1, binary32 has steps of 2⁻²⁴, so an argument such as 1 − p
 * reaches 2⁻²⁰ well before it is 0. Measured on iris with Adam: at step 88 of the 262 that it took to fail.
 */
import { extremesOf, type Extremes } from './extremes.ts'
import type { Values } from './tensor-library.ts'

export interface Domain {
  /** The input that counts, by the kernel's name for it. */
  readonly input: string
  /** How a sentence calls it. */
  readonly title: string
  /** What is watched of its values, and drawn. */
  readonly extreme: (values: Values, shape: readonly number[]) => number
  readonly which: 'smallest' | 'largest'
  /** The distance from the edge, from what is watched; at 0 or below it is left. */
  readonly distance: (extreme: number) => number
  /** The distance at which to warn, where it tells anything. */
  readonly near?: number
  /** Whether the edge is 0, and an epsilon keeps off it. */
  readonly fromZero?: true
  /** What is wrong with such a value, as a noun. */
  readonly outside: (extreme: number) => string
}

export const nearness = { float32: 2 ** -20, float64: 2 ** -49 } as const

const watched = (pick: (extremes: Extremes) => number) => (values: Values): number => pick(extremesOf(values))
const smallest = watched((e) => e.smallest), largest = watched((e) => e.largest), nearest = watched((e) => e.nearest)
const itself = (x: number): number => x

/** Where e^x leaves binary32: log((2 − 2⁻²³) · 2¹²⁷). */
const overflow = Math.log((2 - 2 ** -23) * 2 ** 127)

/** The largest distance between two logits of one row: the smallest probability is e to minus that. */
function margin(values: Values, shape: readonly number[]): number {
  const classes = shape.at(-1) ?? 1
  let widest = 0
  for (let row = 0; row < values.length; row += classes) {
    let low = Infinity, high = -Infinity
    for (let i = row; i < row + classes; i++) {
      if (values[i]! < low) low = values[i]!
      if (values[i]! > high) high = values[i]!
    }
    // A row that is masked with -Infinity is meant to have probabilities of 0.
    if (high - low > widest && low > -1e4) widest = high - low
  }
  return widest
}

const logarithm: Domain = {
  input: 'x', title: 'argument', extreme: smallest, which: 'smallest', distance: itself, near: nearness.float32, fromZero: true,
  outside: (x) => (x < 0 ? 'the logarithm of a negative number' : 'the logarithm of 0'),
}
const exponential: Domain = { input: 'x', title: 'exponent', extreme: largest, which: 'largest', distance: (x) => overflow - x, near: 8, outside: () => 'an exponential beyond the largest number of float32' }
const divisor = (input: string): Domain => ({ input, title: 'divisor', extreme: nearest, which: 'smallest', distance: itself, near: nearness.float32, fromZero: true, outside: () => 'a division by 0' })

export const domains: Readonly<Record<string, Domain>> = {
  Log: logarithm,
  Log1p: { ...logarithm, distance: (x) => x + 1, outside: (x) => (x < -1 ? 'the logarithm of a negative number' : 'the logarithm of 0') },
  Exp: exponential,
  Expm1: exponential,
  RealDiv: divisor('b'),
  Reciprocal: divisor('x'),
  // Adam takes roots of 0 at its first step, and they are right: near 0 only the gradient of a root is a risk.
  Sqrt: { input: 'x', title: 'radicand', extreme: smallest, which: 'smallest', distance: (x) => (x < 0 ? x : 1), outside: () => 'the root of a negative number' },
  Rsqrt: { input: 'x', title: 'radicand', extreme: smallest, which: 'smallest', distance: itself, near: nearness.float32, fromZero: true, outside: (x) => (x < 0 ? 'the root of a negative number' : 'a division by the root of 0') },
  Softmax: { input: 'logits', title: 'distance between two logits', extreme: margin, which: 'largest', distance: (x) => (x > 0 ? overflow - x : Infinity), near: 1, outside: () => 'a probability that is 0' },
}

/** Why a kernel without a watched edge gives NaN for finite numbers. */
const undefinedAt: Readonly<Record<string, string>> = {
  Pow: 'a broken power of a negative number', Acos: 'an arc cosine outside of -1…1', Asin: 'an arc sine outside of -1…1', Acosh: 'an inverse hyperbolic cosine below 1', Atanh: 'an inverse hyperbolic tangent outside of -1…1',
}

/** What a result that is not finite is, where no domain tells. */
export const overflowOf = (kernel: string, value: number): string =>
  Number.isNaN(value) ? undefinedAt[kernel] ?? 'a result that is no number' : 'a result beyond the largest number of float32'

/** Kernels without an edge of interest whose result may not be finite although every input is. */
export const suspects = new Set([...Object.keys(domains), 'Pow', 'Acos', 'Asin', 'Acosh', 'Atanh', 'Square', 'SquaredDifference', 'Prod', 'Sum'])

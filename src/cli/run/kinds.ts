/**
 * The ways in which a number of a program leaves the finite numbers, and the guard that is put around it.
 *
 * A guard is one comparison with a threshold that lies half-way between the last value that was noted and the edge. So the fast
 * way costs next to nothing, and what takes the slow one is the progression of the value: each is at most half as far from the
 * edge as the one before, and binary64 halves no more than 1100 times.
 */
export type Guard = 'above' | 'below' | 'away' | 'within'

export interface Kind {
  readonly guard: Guard
  /** The first threshold: past it lies what is noted. */
  readonly first: number
  /** The threshold after a value. */
  readonly next: (x: number) => number
  readonly isOutside: (x: number) => boolean
  /** What is left of the edge, where nearness tells anything. */
  readonly isNear?: (x: number) => boolean
  readonly which: 'smallest' | 'largest'
  /** What a value outside is, as a noun. */
  readonly outside: (x: number) => string
}

/** Where e^x leaves binary64: log((2 − 2⁻⁵²) · 2¹⁰²³). */
export const overflow = Math.log(Number.MAX_VALUE)

/** 16 steps of binary64 below 1, as the monitor counts nearness. */
const nearness = 2 ** -49

const logarithm: Kind = {
  guard: 'above', first: Infinity, next: (x) => x / 2, isOutside: (x) => x <= 0, isNear: (x) => x <= nearness, which: 'smallest',
  outside: (x) => (x < 0 ? 'the logarithm of a negative number' : 'the logarithm of 0'),
}

const growing: Kind = {
  guard: 'within', first: 2 ** 10, next: (x) => Math.abs(x) * 2 ** 10, isOutside: (x) => !Number.isFinite(x), which: 'largest', outside: () => 'a result beyond the largest number of float64',
}

export const kinds = {
  logarithm,
  logarithmOfOnePlus: { ...logarithm, next: (x) => (x - 1) / 2, isOutside: (x) => x <= -1, isNear: (x) => x + 1 <= nearness, outside: (x) => (x < -1 ? 'the logarithm of a negative number' : 'the logarithm of 0') },
  exponential: { guard: 'below', first: -Infinity, next: (x) => (x + overflow) / 2, isOutside: (x) => x > overflow, isNear: (x) => x > overflow - 8, which: 'largest', outside: () => 'an exponential beyond the largest number of float64' },
  divisor: { guard: 'away', first: Infinity, next: (x) => Math.abs(x) / 2, isOutside: (x) => x === 0, isNear: (x) => Math.abs(x) <= nearness, which: 'smallest', outside: () => 'a division by 0' },
  root: { guard: 'above', first: Infinity, next: (x) => (x > 0 ? x / 2 : -Number.MIN_VALUE), isOutside: (x) => x < 0, which: 'smallest', outside: () => 'the root of a negative number' },
  arc: { guard: 'within', first: 1, next: () => 1, isOutside: (x) => Math.abs(x) > 1, which: 'largest', outside: () => 'an arc function outside of -1…1' },
  power: growing,
  /** What goes into something that outlives the statement, as a weight does. */
  update: growing,
  /** A formula in which one of the others stands: NaN shows here. */
  formula: growing,
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof kinds

/** What the guarded functions of `Math` are. */
export const functions: Readonly<Record<string, KindName>> = {
  log: 'logarithm', log2: 'logarithm', log10: 'logarithm', log1p: 'logarithmOfOnePlus', exp: 'exponential', expm1: 'exponential', cosh: 'exponential', sinh: 'exponential', sqrt: 'root', acos: 'arc', asin: 'arc',
}

/** What comes out of a verification, as data. It stands apart from what computes it, whose types are those of packages that need not be there. */
import type { Value } from '../math/evaluate.ts'
import type { FormatName } from '../numbers/format.ts'
import type { Axis } from './axis.ts'

/**
 * `digits`: more than half of the digits are wrong. `answer`: no digit is right, the error is more than half of the truth.
 * `sign`: not even the sign is right, as of a 0 that is none. `number`: there is no number any more, or an infinite one,
 * where a finite one is right.
 */
export type Loss = 'none' | 'digits' | 'answer' | 'sign' | 'number'

export interface Errors {
  /** In units in the last place, of the results that are finite numbers. */
  readonly ulps: Summary
  /** Wrong bits, of all results that have a finite value: of what is no finite number, every bit is wrong. */
  readonly bits: Summary
  /** The share of the results in which more bits are wrong than asked about. */
  readonly beyond: number
  /** Results that are no finite number where one is right. */
  readonly nonFinite: number
}

export interface Summary {
  readonly mean: number
  readonly max: number
}

/** What both give at an input, and what is right. */
export interface Instance {
  readonly at: Readonly<Record<string, Value<number>>>
  readonly before: Value<number>
  readonly after: Value<number>
  /** Nothing where it is not known, or where there is none. */
  readonly exact: Value<number> | undefined
}

/** An input at which the original fails, as round as one is found, and what it loses there. */
export interface Failure extends Instance {
  readonly loss: Exclude<Loss, 'none'>
}

/** An input at which the cure does not do what is claimed of it. */
export interface Counterexample extends Instance {
  readonly reason: 'inaccurate' | 'worse' | 'changed inside' | 'not finite outside'
}

export interface Examination {
  readonly format: FormatName
  /** Whether nothing was found that speaks against the cure. */
  readonly holds: boolean
  /** Inputs that were tried. */
  readonly samples: number
  /** Results whose truth no precision settled. */
  readonly unknown: number
  readonly before: Errors
  readonly after: Errors
  /** Of each kind of loss one, the worst first. */
  readonly failures: readonly Failure[]
  readonly counterexamples: readonly Counterexample[]
}

export interface Column {
  readonly from: number
  readonly to: number
  /** Wrong bits, at worst; nothing where no truth is known. */
  readonly before: number | undefined
  readonly after: number | undefined
}

/** Where the original fails, along the line. */
export interface Region {
  readonly from: number
  readonly to: number
  readonly loss: Exclude<Loss, 'none'>
  /** Wrong bits of the original and of the cure, at worst. */
  readonly before: number
  readonly after: number
}

export interface Curve {
  /** What moves: the variable, or what the variables are for one number t. */
  readonly along: string
  /** What is written on the axis: the variable, or t. */
  readonly moved: string
  readonly axis: Axis
  readonly columns: readonly Column[]
  readonly regions: readonly Region[]
}

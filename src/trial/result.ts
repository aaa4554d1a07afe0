/** What a trial found. A rule is *held* when nothing refutes it; that is no proof. */
import type { CaseWitnesses, Witness } from '../math/witness.ts'
import type { FormatName } from '../numbers/format.ts'
import type { FormName } from '../verify/form.ts'

export type Reason =
  /** The cure is further from the truth than its tolerance. */
  | 'inaccurate'
  /** The cure gives NaN, a lost number, a hidden NaN or a wrongly signed 0 where the original does not. */
  | 'worse'
  /** A declared failure that no sample shows. */
  | 'imaginary failure'
  /** The original goes badly wrong where the rule says that nothing does. */
  | 'undeclared failure'
  /** A guard changes the value inside the domain. */
  | 'changed inside'
  /** A guard lets through what it should keep out. */
  | 'not finite outside'
  /** The cure cannot be computed as a tensor, or has no gradient. */
  | 'no gradient'
  | 'wrong gradient'
  /** There is no form in which the cure could be written. */
  | 'no form'

export interface Refutation {
  readonly reason: Reason
  readonly format: FormatName
  readonly form?: FormName | undefined
  readonly symptom?: string | undefined
  readonly detail?: string | undefined
  readonly witness?: Witness | undefined
}

/** A form of the cure in a format. Errors are in the units of its tolerance. */
export interface Run {
  readonly format: FormatName
  readonly form: FormName
  readonly samples: number
  readonly unknown: number
  readonly worst: number
  readonly mean: number
}

export interface CaseTrial {
  readonly before: string
  readonly after: string
  readonly runs: readonly Run[]
  readonly witnesses: CaseWitnesses
  readonly refutations: readonly Refutation[]
}

export interface RuleTrial {
  readonly rule: string
  readonly held: boolean
  readonly cases: readonly CaseTrial[]
}

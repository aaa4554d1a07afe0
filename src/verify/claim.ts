/** What is claimed of a cure: what it computes, and where it comes how close to the truth. */
import type { Expression } from '../math/expression.ts'
import type { Condition } from '../math/language.ts'
import type { Format } from '../numbers/format.ts'
import type { RewriteCase, Symptom } from '../rule.ts'
import { originalForm, type Compute } from './form.ts'
import { toleranceOf, type Tolerance } from './tolerance.ts'

export interface Claim {
  /** What both compute, in real numbers. */
  readonly means: Expression
  readonly original: Compute
  readonly tolerance: Tolerance
  /** Where the original fails, by symptom. */
  readonly fails: ReadonlyMap<Symptom, Condition>
  /** Which inputs it speaks of: all of these conditions hold, and of alternatives one. */
  readonly where: readonly (readonly Condition[])[]
  /** Where the cure is right; elsewhere it is no worse than the original. */
  readonly within: readonly Condition[]
  /** Whether the cure changes the value beyond rounding. */
  readonly changes: boolean
}

export const claimOf = ({ before, after, fails, where, within, changes }: RewriteCase, format: Format): Claim =>
  ({ means: before, original: originalForm(before, format), tolerance: toleranceOf(after), fails, where, within, changes: changes !== undefined })

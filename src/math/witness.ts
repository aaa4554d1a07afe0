/** An input for which a formula goes wrong: what it gives there, and what is right. */
import type { FormatName } from '../numbers/format.ts'
import type { Value } from './evaluate.ts'

export interface Witness {
  readonly at: Readonly<Record<string, Value<number>>>
  readonly got: Value<number>
  readonly want: Value<number>
}

/** By format and symptom; the symptom of a guard is `domain`. */
export type CaseWitnesses = Readonly<Record<FormatName, Readonly<Record<string, Witness>>>>

/** What the monitor has to say. */
import type { Milestone } from './milestones.ts'
import type { Place } from './place.ts'

export type Sign =
  | 'near-edge' | 'exploding-gradient' | 'vanishing-gradient' | 'no-gradient' | 'oscillation' | 'rate-too-large' | 'rate-too-small'
  | 'dead-units' | 'saturated-units' | 'unscaled-input' | 'loss-mismatch' | 'one-class' | 'softmax-twice'

export interface Warning {
  readonly kind: 'warning'
  readonly sign: Sign
  readonly step: number
  /** One sentence or two: what is seen, and what to do. */
  readonly message: string
  readonly place?: Place
  readonly rule?: string
}

export interface InputRange {
  readonly name: string
  readonly shape: readonly number[]
  readonly smallest: number
  readonly largest: number
}

export interface Failure {
  readonly kind: 'failure'
  readonly step: number
  /** The kernel, or the name of the probe. */
  readonly operation: string
  readonly phase: Phase | 'probe'
  /** The first element that is not finite, and where it is. */
  readonly value: number
  readonly index: number
  readonly shape: readonly number[]
  readonly inputs: readonly InputRange[]
  /** What happened, as a clause: "the logarithm of 0". */
  readonly reason: string
  /** How the operand came to its edge, the oldest first. */
  readonly progression: readonly (Milestone & { readonly name: string })[]
  readonly place?: Place
  readonly rule?: string
  /** The formula of the rule and what is computed in its place. */
  readonly before?: string
  readonly after?: string
  /** The warning that came first. */
  readonly first?: Warning
}

/** Where in a step: inside the function that gives the loss, in the gradient of that, or in the optimizer and between steps. */
export type Phase = 'forward' | 'backward' | 'update'

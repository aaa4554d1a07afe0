/** What became of a finding that was to be verified. */
import type { Finding } from '../report.ts'
import type { Lifted } from './lifted.ts'
import type { Verified } from './verified.ts'

export interface Outcome extends Finding {
  /** Nothing for what is no formula, as a learning rate. */
  readonly lifted: Lifted | undefined
  /** Nothing where no input was found at which the formula could be tried. */
  readonly verified: Verified | undefined
}

export type Verdict = 'holds' | 'does not hold' | 'not tried'

export const verdictOf = ({ verified }: Pick<Outcome, 'verified'>): Verdict => (verified === undefined ? 'not tried' : verified.holds ? 'holds' : 'does not hold')

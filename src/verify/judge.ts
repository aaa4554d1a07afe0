/** Who decides about a cure: by the truth and the claim where both compute the same, by the domain where the cure is a guard. */
import type { Expression } from '../math/expression.ts'
import type { Condition } from '../math/language.ts'
import type { Format } from '../numbers/format.ts'
import { isKnown, type Truth } from '../numbers/truth.ts'
import type { Claim } from './claim.ts'
import { originalForm, type Compute, type Form } from './form.ts'
import { allFinite, GuardReader, type GuardFault } from './guard-reading.ts'
import { numbersOf, type Inputs } from './inputs.ts'
import type { Loss } from './examination.ts'
import type { Oracle } from './oracle.ts'
import { Reader, type Fault, type Reading, type TruthAt } from './reading.ts'

export interface Judge {
  /** Where to look: the conditions at which something turns. */
  readonly turns: readonly Condition[]
  read(inputs: Inputs): Reading
  /** Whether the cure is meant for such inputs. */
  isMeant(inputs: Inputs): boolean
  /** Whether the cure is claimed to be right there, and not only no worse. */
  claims(inputs: Inputs): boolean
  /** What is lost of a result. */
  loss(reading: Reading, i: number, got: number): Loss
  fault(reading: Reading, form: Form): Fault | GuardFault | undefined
}

export function judgeOfRewrite(claim: Claim, oracle: Oracle, format: Format, truth?: TruthAt): Judge {
  const reader = new Reader(claim, oracle, format, truth)
  return {
    turns: [...claim.fails.values()],
    read: (inputs) => reader.read(inputs),
    isMeant: (inputs) => reader.isMeant(inputs),
    claims: (inputs) => reader.claims({ inputs }),
    loss: (reading, i, got) => (isKnown(reading.truths[i]!) && allFinite(reading.inputs) ? reader.loss(reading, i, got) : 'none'),
    fault: (reading, form) => reader.fault(reading, form),
  }
}

/** Outside of its domain an operation has no value to compare with: there all that counts is that a number comes out. */
/** `reached`: the one value of what leaves the domain that is spoken of outside of it; without it all are. */
export function judgeOfGuard({ before, outside }: { readonly before: Expression; readonly outside: Condition }, original: Compute, oracle: Oracle, format: Format, reached?: number): Judge {
  const guarded = originalForm(outside.left, format)
  const isOutside = (inputs: Inputs): boolean => oracle.holds(outside, inputs, format), reader = new GuardReader(original, isOutside, format)
  return {
    turns: [outside],
    read(inputs) {
      const values = original(inputs), truths: readonly Truth[] = isOutside(inputs) ? numbersOf(values).map(() => 'undefined') : oracle.truth(before, inputs, format)
      return { inputs, truths, original: numbersOf(values), isVector: typeof values !== 'number' }
    },
    isMeant: (inputs) => reached === undefined || !isOutside(inputs) || numbersOf(guarded(inputs)).includes(format.round(reached)),
    claims: allFinite,
    loss: ({ inputs, truths }, i, got) => (allFinite(inputs) && !Number.isFinite(got) && isFiniteOrNone(truths[i]!) ? 'number' : 'none'),
    fault: ({ inputs }, form) => reader.fault(inputs, form),
  }
}

/** Where there is a truth, only a finite one can be lost. */
const isFiniteOrNone = (truth: Truth): boolean => truth === 'undefined' || (isKnown(truth) && Number.isFinite(truth.value))

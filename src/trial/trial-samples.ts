/** The inputs on which a rule is tried: anything that its formula can be given. */
import type { Expression } from '../math/expression.ts'
import type { Condition } from '../math/language.ts'
import type { Format } from '../numbers/format.ts'
import { Random } from '../numbers/random.ts'
import { holesOf } from '../verify/inputs.ts'
import { samplesOf, type Samples } from '../verify/samples.ts'

const scalarSamples = 2400
/** Each is up to six numbers, and its truth takes as many times longer. */
const vectorSamples = 1200
/** The truth of a power of unknown numbers takes many times longer than that of other operations. */
const powerSamples = 480

export function trialSamples(before: Expression, conditions: readonly Condition[], seed: number, format: Format): Samples {
  const holes = holesOf(before)
  return samplesOf({ holes }, holes.some(({ vector }) => vector) ? vectorSamples : hasPower(before) ? powerSamples : scalarSamples, conditions, new Random(seed), format)
}

const hasPower = (e: Expression): boolean => e.kind === 'operation' && ((e.name === 'pow' && e.operands[1]!.kind !== 'constant') || e.operands.some(hasPower))

/** Ordinary rules of ESLint, about what is no formula. */
import type { Rule } from 'eslint'
import { doubleSoftmax } from './double-softmax.ts'
import { equalWeights } from './equal-weights.ts'
import { largeLearningRate } from './large-learning-rate.ts'
import { logOfRandom } from './log-of-random.ts'
import { mismatchedLoss } from './mismatched-loss.ts'
import { nanBlindLoop } from './nan-blind-loop.ts'
import { unscaledAttention } from './unscaled-attention.ts'
import { unscaledPixels } from './unscaled-pixels.ts'
import { unscaledWeights } from './unscaled-weights.ts'
import { xorAsPower } from './xor-as-power.ts'
import { zeroEpsilon } from './zero-epsilon.ts'

export const checks: Readonly<Record<string, Rule.RuleModule>> = {
  'double-softmax': doubleSoftmax,
  'equal-weights': equalWeights,
  'large-learning-rate': largeLearningRate,
  'log-of-random': logOfRandom,
  'mismatched-loss': mismatchedLoss,
  'nan-blind-loop': nanBlindLoop,
  'unscaled-attention': unscaledAttention,
  'unscaled-pixels': unscaledPixels,
  'unscaled-weights': unscaledWeights,
  'xor-as-power': xorAsPower,
  'zero-epsilon': zeroEpsilon,
}

/** Ordinary rules of ESLint, about what is no formula. */
import type { Rule } from 'eslint'
import { equalWeights } from './equal-weights.ts'
import { doubleSoftmax } from './double-softmax.ts'
import { largeLearningRate } from './large-learning-rate.ts'
import { mismatchedLoss } from './mismatched-loss.ts'
import { nanBlindLoop } from './nan-blind-loop.ts'
import { unscaledAttention } from './unscaled-attention.ts'
import { unscaledPixels } from './unscaled-pixels.ts'
import { unscaledWeights } from './unscaled-weights.ts'
import { zeroEpsilon } from './zero-epsilon.ts'
import { xorAsPower } from './xor-as-power.ts'

export const checks: Readonly<Record<string, Rule.RuleModule>> = {
  'equal-weights': equalWeights,
  'double-softmax': doubleSoftmax,
  'large-learning-rate': largeLearningRate,
  'mismatched-loss': mismatchedLoss,
  'nan-blind-loop': nanBlindLoop,
  'unscaled-attention': unscaledAttention,
  'unscaled-pixels': unscaledPixels,
  'unscaled-weights': unscaledWeights,
  'zero-epsilon': zeroEpsilon,
  'xor-as-power': xorAsPower,
}

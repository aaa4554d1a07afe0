/** Ordinary rules of ESLint, about training and not about a formula. */
import type { Rule } from 'eslint'
import { largeLearningRate } from './large-learning-rate.ts'

export const checks: Readonly<Record<string, Rule.RuleModule>> = {
  'large-learning-rate': largeLearningRate,
}

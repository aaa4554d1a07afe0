import { logExpm1 } from './log-space.ts'

/** log(1 + eˣ). */
export const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))

/** log(sigmoid(x)) = −softplus(−x). */
export const logSigmoid = (x: number): number => -softplus(-x)

/** log(1 − sigmoid(x)) = −softplus(x). */
export const logOneMinusSigmoid = (x: number): number => -softplus(x)

/** The inverse of softplus, log(eʸ − 1): NaN for y < 0, −Infinity at 0. */
export const invSoftplus = (y: number): number => logExpm1(y)

/** log(p / (1 − p)): NaN outside [0, 1], ∓Infinity at its ends. */
export function logit(p: number): number {
  if (p >= 0.5) return Math.log1p((2 * p - 1) / (1 - p))
  return p < 1e-16 ? Math.log(p) : -Math.log1p((1 - 2 * p) / p)
}

/** The cross-entropy −y log σ(z) − (1 − y) log(1 − σ(z)) of a logit and a label in [0, 1]. */
export function bceWithLogits(z: number, y: number): number {
  const weight = z >= 0 ? 1 - y : y
  return (weight === 0 && !Number.isNaN(z) ? 0 : weight * Math.abs(z)) + Math.log1p(Math.exp(-Math.abs(z)))
}

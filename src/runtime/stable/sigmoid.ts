/** The logistic function 1 / (1 + e⁻ˣ). ℝ → [0, 1]. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const e = Math.exp(x)
  return e / (1 + e)
}

/** 1 − sigmoid(x) = sigmoid(−x), with all its digits where sigmoid(x) is nearly 1. */
export const oneMinusSigmoid = (x: number): number => sigmoid(-x)

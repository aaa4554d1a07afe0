import { short, type Symptom } from './symptom.ts'

/**
 * The gradient grows by a factor that no healthy training shows, and the loss with it. A spike alone is none: a recurrent
 * network whose gradient is clipped goes on.
 */
export function exploding(): Symptom {
  const first: number[] = []
  let firstLoss: number | undefined
  return ({ gradientNorm, loss }) => {
    firstLoss ??= loss
    const usual = first.reduce((a, b) => Math.min(a, b), Infinity)
    if (first.length < 10) first.push(gradientNorm)
    const grew = usual > 0 && gradientNorm > 1000 * usual && loss !== undefined && loss > firstLoss! + Math.abs(firstLoss!)
    // Beyond this a step of any usual rate moves every weight by more than its size.
    const isHuge = gradientNorm > 1e6
    if (!grew && !isHuge) return undefined
    return {
      sign: 'exploding-gradient',
      message: `The gradient explodes: its norm is ${short(gradientNorm)}${grew ? `, and was ${short(usual)}` : ''}. Scale inputs and initial weights, lower the rate, or clip the gradient by its norm.`,
    }
  }
}

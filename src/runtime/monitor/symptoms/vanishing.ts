import { isStillAbout, short, type Symptom } from './symptom.ts'

/** For as many steps in a row, so that one odd batch is none. */
const lasting = 10

/** A step of 0.1 times this is lost beside a weight of 0.1 in float32. */
const negligible = 2 ** -24

/**
 * The first layer gets almost nothing of the gradient that the last gets, or nobody gets any, while the loss is still as it
 * was. A trained network, whose gradient is small everywhere, is none.
 */
export function vanishing(): Symptom {
  let firstLoss: number | undefined, uneven = 0, without = 0, tiny = 0, count = 0
  return ({ layers, loss, gradientNorm }) => {
    firstLoss ??= loss
    count++
    if (loss === undefined || !isStillAbout(loss, firstLoss!)) {
      uneven = without = tiny = 0
      return undefined
    }
    without = gradientNorm === 0 && Math.abs(loss) > 1e-3 ? without + 1 : 0
    if (without === lasting) return { sign: 'no-gradient', message: `Every gradient is 0, and the loss stays at ${short(loss)}: nothing is learned. Units are dead or saturated, or a clip in the loss has no gradient.` }
    const sizes = layers.filter(({ shape }) => shape.length >= 2).map(({ gradientNorm, shape }) => gradientNorm / Math.sqrt(shape.reduce((a, b) => a * b, 1)))
    const largest = Math.max(...sizes)
    uneven = sizes.length >= 3 && sizes[0]! < 1e-5 * largest ? uneven + 1 : 0
    // Where the activations vanish on their way forward, so do all gradients alike. Later on they may be small at a minimum.
    tiny = sizes.length >= 3 && count <= 2 * lasting && largest > 0 && largest < negligible && Math.abs(loss) > 1e-3 ? tiny + 1 : 0
    if (tiny === lasting) return { sign: 'vanishing-gradient', message: `The gradient vanishes in all layers: the largest is about ${short(largest)} by weight, and the loss stays at ${short(loss)}. What comes in is lost on its way: begin with larger weights (glorotUniform, heNormal), or use normalisation or shortcuts.` }
    if (uneven < lasting) return undefined
    return { sign: 'vanishing-gradient', message: `The gradient vanishes on its way to the first layer: there it is ${short(sizes[0]! / largest)} of what the last layers get. Use relu with heNormal weights, normalisation, or shortcuts.` }
  }
}

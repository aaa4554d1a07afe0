/**
 * What a learning rate means to each optimizer, and from where on it is known to be too large.
 *
 * The bounds are for what no ordinary model survives, not for what is best. They lie a factor of 5 to 100 above the defaults,
 * since good rates for gradient descent do: of 33 rates read in public code, 0.1 to 0.5 were right for plain descent on scaled
 * inputs and wrong for Adam.
 */
export interface Optimizer {
  /** As a sentence calls it. */
  readonly title: string
  /** The smallest rate that is reported. */
  readonly from: number
  /** The library's own default: of the function where it has one, else of the name that `compile({ optimizer: 'sgd' })` takes. */
  readonly usual: number
  /** What comes of a rate that is too large, as a sentence. */
  readonly large: (rate: number) => string
  /** Whether a step is about the rate itself, because the gradient is divided by its own size. */
  readonly normalises?: true
  /** What happens where no rate is given, for an optimizer that has no default, and the arguments to give. */
  readonly missing?: { readonly gives: string; readonly arguments: string }
  /** What any rate that is not positive and finite does, where the library asks before it trains. */
  readonly refuses?: string
}

const short = (x: number): string => String(Number(x.toPrecision(2)))

/**
 * On a quadratic loss of curvature λ, descent multiplies the distance from the minimum by 1 − rate · λ at each step. That grows
 * beyond rate = 2/λ; with momentum m, beyond 2(1 + m)/λ (Polyak 1964). The mean squared error of a line has λ = 2 · mean(x²),
 * for x = 1…5 that is 22: measured, rate 0.09 converges and 0.1 does not.
 */
const diverges = (rate: number, limit: number, how: string): string =>
  `${how} diverges where the curvature of the loss exceeds ${short(limit / rate)}: a line fitted to x = 1…5 has 22, and its weights end in NaN.`

/**
 * Adam divides the mean gradient by the root of its mean square, so that its first step is the rate exactly and later ones
 * are near it (measured: the same for a loss times 1000 and for one divided by 1000). Initial weights by Glorot are within
 * √(6 / (in + out)) of 0: 0.17 for 100 inputs and outputs.
 */
const moves = (title: string, step: number, when: string): string =>
  `${title} moves every weight by about ${short(step)} in ${when}, however small the gradient is, and the weights of a layer of 100 by 100 begin within 0.17.`

const undefinedRate = 'There is no default: the rate is undefined, and every weight is NaN after the first step.'
const throws = 'There is no default: it throws.'

const adam = (title: string, usual: number): Optimizer => ({
  // The catalogue's bound. Measured on iris: 0.01 is fine, 0.1 oscillates, 1 gets stuck at the loss of a guess, 10 diverges.
  title, from: 0.1, usual, large: (rate) => moves(title, rate, 'each step'), normalises: true,
})

/** The optimizers of TensorFlow.js, by the function of `tf.train`. */
export const tfjsOptimizers: Readonly<Record<string, Optimizer>> = {
  // The catalogue's bound; a two-layer classifier gets stuck at 10. Descent on one scaled feature can bear 1.
  sgd: { title: 'gradient descent', from: 1, usual: 0.01, large: (rate) => diverges(rate, 2, 'Gradient descent'), missing: { gives: undefinedRate, arguments: '0.01' } },
  // Momentum 0.9 sums ten steps in one direction, so half the rate goes five times as far.
  momentum: { title: 'momentum', from: 0.5, usual: 0.01, large: (rate) => diverges(rate, 3.8, 'Gradient descent with momentum 0.9'), missing: { gives: throws, arguments: '0.01, 0.9' } },
  adam: adam('Adam', 0.001),
  adamax: adam('Adamax', 0.002),
  // The mean square starts at 0 and is not corrected for that: the first gradient is divided by √(1 − 0.9) of its size.
  rmsprop: {
    title: 'RMSProp', from: 0.1, usual: 0.001, large: (rate) => moves('RMSProp', rate / Math.sqrt(1 - 0.9), 'the first step'), normalises: true,
    missing: { gives: throws, arguments: '0.001' },
  },
  // Divides by the root of the sum of squares: the t-th step is about 1/√t of the rate.
  adagrad: { title: 'Adagrad', from: 1, usual: 0.01, large: (rate) => moves('Adagrad', rate, 'the first step'), normalises: true, missing: { gives: undefinedRate, arguments: '0.01' } },
  // In TensorFlow.js this is gradient descent: both accumulators start at 0, so the first ratio of their roots is 1, the update
  // is the gradient, both take up the same square, and stay equal. Rate 1 is the reference setting, hence the wide berth.
  adadelta: { title: 'Adadelta', from: 10, usual: 0.001, large: (rate) => diverges(rate, 2, 'Adadelta, which takes the steps of gradient descent in TensorFlow.js,') },
}

const refuses = 'brain.js throws: only rates between 0 and 1 are in its training range.'

/** brain.js asks before it trains, with gradient descent of its own. */
export const brain: Optimizer = { title: 'brain.js', from: 1, usual: 0.3, large: () => refuses, refuses }

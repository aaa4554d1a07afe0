/**
 * A learning rate by a range test (Smith 2015): the rate grows by the same factor at each step, from far too small to far too
 * large. While it is too small the loss stays, then it falls, then it rises again; a tenth of where it was smallest is a rate
 * that trains fast and is well within what diverges.
 */
import { Curve } from './curve.ts'
import { plotPage } from './page.ts'
import { short } from './symptoms/symptom.ts'

export interface RangeTest {
  /** A function that makes an optimizer: `(rate) => tf.train.adam(rate)`. */
  readonly optimizer: (rate: number) => RatedOptimizer
  readonly loss: () => unknown
  /** What is trained. It has its own values again when the test is over. */
  readonly weights: readonly Weight[]
  readonly from?: number
  readonly to?: number
  readonly steps?: number
}

export interface FoundRate {
  /** Nothing where no rate made the loss fall. */
  readonly rate: number | undefined
  readonly tried: readonly { readonly rate: number; readonly loss: number }[]
  /** A page with the plot. */
  readonly report: () => string
}

export interface RatedOptimizer {
  minimize(loss: () => never, returnCost: boolean, weights: never): unknown
  dispose?(): void
}

export interface Weight {
  clone(): { dispose(): void }
  assign(value: never): void
}

/** The loss jumps with the batches: it is smoothed over about so many steps. */
const memory = 8

export function findLearningRate({ optimizer: make, loss, weights, from = 1e-6, to = 10, steps = 100 }: RangeTest): FoundRate {
  const before = weights.map((weight) => weight.clone()), optimizer = make(from)
  const tried: { rate: number; loss: number }[] = []
  let smooth = NaN, first = NaN, lowest = Infinity, rate: number | undefined
  try {
    for (let i = 0; i < steps; i++) {
      const now = from * (to / from) ** (i / (steps - 1))
      setRate(optimizer, now)
      const cost = optimizer.minimize(loss as () => never, true, weights as never) as { dataSync(): ArrayLike<number>; dispose(): void }
      const value = cost.dataSync()[0]!
      cost.dispose()
      tried.push({ rate: now, loss: value })
      smooth = i === 0 ? value : smooth + (value - smooth) / Math.min(i + 1, memory)
      if (i === 0) first = value
      // It has diverged, and what comes now says nothing more.
      if (!Number.isFinite(value) || smooth > 4 * first) break
      if (smooth < lowest) {
        lowest = smooth
        // The loss was computed before this step: the rate that gave it is the one before.
        rate = tried.at(-2)?.rate
      }
    }
  } finally {
    for (const [i, weight] of weights.entries()) {
      weight.assign(before[i] as never)
      before[i]!.dispose()
    }
    optimizer.dispose?.()
  }
  const found = rate !== undefined && lowest < 0.99 * first ? rate / 10 : undefined
  return { rate: found, tried, report: () => page(tried, found) }
}

/** Descent keeps its rate as a tensor, and has a method for it; the others read a property at each step. */
function setRate(optimizer: RatedOptimizer & { learningRate?: number; setLearningRate?: (rate: number) => void }, rate: number): void {
  if (optimizer.setLearningRate) optimizer.setLearningRate(rate)
  else optimizer.learningRate = rate
}

function page(tried: FoundRate['tried'], rate: number | undefined): string {
  const curve = new Curve('loss by the logarithm of the rate', 'largest')
  for (const { rate, loss } of tried) curve.add(Math.log10(rate), loss)
  return plotPage(rate === undefined ? 'No rate made the loss fall' : `A rate of ${short(rate)}`, curve, rate === undefined ? [] : [{ step: Math.log10(rate), colour: 'sign', label: `rate ${short(rate)}` }])
}

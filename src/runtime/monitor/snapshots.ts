/**
 * The weights of some steps before this one, and how to take these steps again. The distances double, so that few of them reach
 * far back: of each power of 2 the last step that it divides is kept. A snapshot shares its data with the weight that it is of,
 * and costs memory only once the optimizer has given that other data.
 */
import type { Engine, Tensor } from './tensor-library.ts'

export interface Snapshot {
  readonly step: number
  readonly weights: readonly Tensor[]
  /** Computes the loss and the gradient of the step once more, with what the weights are then. */
  readonly again: () => void
}

/** 2⁸ steps back at least. */
const most = 10

export class Snapshots {
  readonly #kept: (Snapshot | undefined)[] = []
  readonly #engine: Engine

  constructor(engine: Engine) {
    this.#engine = engine
  }

  take(step: number, weights: readonly Tensor[], again: () => void): void {
    // What is no variable cannot be set back.
    if (!weights.every(({ assign }) => assign)) return
    const place = Math.min(most - 1, 31 - Math.clz32(step & -step))
    this.#drop(place)
    this.#kept[place] = { step, again, weights: copiesOf(weights, this.#engine) }
  }

  /** The oldest first. */
  get all(): readonly Snapshot[] {
    return this.#kept.filter((snapshot) => snapshot !== undefined).sort((a, b) => a.step - b.step)
  }

  clear(): void {
    for (let place = 0; place < this.#kept.length; place++) this.#drop(place)
  }

  #drop(place: number): void {
    this.#kept[place]?.weights.forEach((weight) => weight.dispose())
    this.#kept[place] = undefined
  }
}

export const copiesOf = (weights: readonly Tensor[], engine: Engine): readonly Tensor[] => weights.map((weight) => engine.keep(weight.clone()) as Tensor)

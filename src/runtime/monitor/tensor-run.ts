/** Listens to the training of a tensor library, step by step. */
import type { Curve } from './curve.ts'
import type { Failure } from './event.ts'
import { extremesOf } from './extremes.ts'
import type { Listener } from './instrument.ts'
import { KernelWatch, type KernelSighting } from './kernel-watch.ts'
import { here, type Place } from './place.ts'
import { stepOf } from './step.ts'
import { valuesOf, type Gradients, type KernelCall, type Model, type Tensor, type TensorInfo } from './tensor-library.ts'
import { Training } from './training.ts'

export interface Hearer {
  readonly tell: (step: number, sighting: KernelSighting) => void
  readonly fail: (failure: Failure) => void
}

export class TensorRun implements Listener {
  step = 0
  /** What `model.fit` trains. */
  model: Model | undefined
  readonly #hearer: Hearer
  readonly #every: number
  readonly #trainings = new Map<string, Training>()
  readonly #kernels: KernelWatch
  #backend: unknown
  #isOver = false
  /** The line that called `model.fit`, of which the batches know nothing. */
  #caller: Place | undefined

  constructor(hearer: Hearer, every: number) {
    this.#hearer = hearer
    this.#every = every
    this.#kernels = new KernelWatch((sighting) => this.#tell(sighting))
  }

  get curves(): readonly Curve[] {
    return [...[...this.#trainings.values()].flatMap(({ loss, gradient }) => [loss, gradient]).filter(({ points }) => points.length > 1), ...this.#kernels.curves]
  }

  end(): void {
    this.#isOver = true
  }

  begins(weights: readonly Tensor[]): void {
    if (this.#isOver) return
    this.step++
    this.#kernels.begin(this.step, weights)
  }

  trains(model: Model, from: Place | undefined): void {
    this.model = model
    this.#caller = from
  }

  forwardEnds(): void {
    this.#kernels.phase = 'backward'
  }

  kernel(name: string, call: KernelCall, outputs: readonly TensorInfo[]): void {
    this.#backend = call.backend
    // What an optimizer does to a weight shows in the weight, one step later.
    if (this.#isOver || this.#kernels.phase === 'update') return
    if ((this.#kernels.isThorough || this.step % this.#every === 0)) this.#kernels.look(name, call, outputs)
  }

  ends(weights: readonly Tensor[], { value, grads }: Gradients, again: () => void): void {
    this.#kernels.phase = 'update'
    if (this.#isOver) return
    // `minimize` asks for the gradient of every variable there is; those that the loss does not depend on have none.
    const trained = weights.filter((_, i) => grads[i])
    const step = stepOf(this.step, value, trained, grads.filter((gradient) => gradient) as Tensor[], this.#backend), training = this.#trainingOf(trained)
    for (const sighting of training.add(step)) this.#tell({ ...sighting, place: here() })
    this.#kernels.hasNotLearned = training.hasNotLearned
    if (!step.failed) return this.#kernels.succeed()
    this.#isOver = true
    this.#fail(this.#kernels.failure ?? this.#spoiled(trained) ?? this.#searched(weights, again) ?? this.#unknown(value))
  }

  #tell(sighting: KernelSighting): void {
    this.#hearer.tell(this.step, { ...sighting, place: sighting.place ?? this.#caller })
  }

  #fail(failure: Failure): void {
    const place = failure.place ?? this.#caller
    this.#hearer.fail({ ...failure, ...(place && { place }) })
  }

  /** A weight that the step before has spoiled. */
  #spoiled(weights: readonly Tensor[]): Failure | undefined {
    for (const weight of weights) {
      const values = valuesOf(this.#backend, weight), { bad, smallest, largest } = extremesOf(values)
      if (bad < 0) continue
      const place = here()
      return {
        kind: 'failure', step: Math.max(1, this.step - 1), operation: nameOf(weight), phase: 'update', value: values[bad]!, index: bad, shape: weight.shape,
        inputs: [{ name: nameOf(weight), shape: weight.shape, smallest, largest }], reason: Number.isNaN(values[bad]) ? 'a step of the optimizer that is no number, such as 0 / 0 without an epsilon' : 'a step of the optimizer beyond the largest number of float32', progression: [], ...(place && { place }),
      }
    }
    return undefined
  }

  /** Runs the step once more, with the weights that it had, and looks at every kernel. */
  #searched(weights: readonly Tensor[], again: () => void): Failure | undefined {
    this.#isOver = false
    this.#kernels.isThorough = true
    this.#kernels.begin(this.step, weights)
    try {
      again()
    } finally {
      this.#isOver = true
    }
    return this.#kernels.failure
  }

  #unknown(loss: Tensor): Failure {
    const values = valuesOf(this.#backend, loss)
    return { kind: 'failure', step: this.step, operation: 'loss', phase: 'forward', value: values[0] ?? NaN, index: 0, shape: loss.shape, inputs: [], reason: 'an operation that could not be found again', progression: [] }
  }

  #trainingOf(weights: readonly Tensor[]): Training {
    const key = weights.map(({ name, shape }) => name ?? shape.join('×')).join()
    let training = this.#trainings.get(key)
    if (!training) this.#trainings.set(key, (training = new Training(this.#trainings.size > 0 ? ` ${this.#trainings.size + 1}` : '')))
    return training
  }
}

/** Variables without a name of their own are numbered. */
const nameOf = ({ name, shape }: Tensor): string => (name === undefined || /^\d+$/.test(name) ? `weight of shape [${shape.join(', ')}]` : name)

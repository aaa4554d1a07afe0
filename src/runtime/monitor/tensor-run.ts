/** Listens to the training of a tensor library, step by step. */
import type { Curve } from './curve.ts'
import type { Failure } from './event.ts'
import { extremesOf } from './extremes.ts'
import { instrument, instrumentKernels, type Listener } from './instrument.ts'
import { KernelWatch, type KernelSighting } from './kernel-watch.ts'
import { here, type Place } from './place.ts'
import { stepOf } from './step.ts'
import { copiesOf, Snapshots } from './snapshots.ts'
import { valuesOf, type Gradients, type KernelCall, type Model, type Tensor, type TensorInfo, type TensorLibrary } from './tensor-library.ts'
import { Training } from './training.ts'

export interface Hearer {
  readonly tell: (step: number, sighting: KernelSighting) => void
  readonly fail: (failure: Failure) => void
}

export interface How {
  readonly every: number
  readonly only: 'loss' | undefined
}

export class TensorRun implements Listener {
  step = 0
  /** What `model.fit` trains. */
  model: Model | undefined
  readonly #hearer: Hearer
  readonly #every: number
  readonly #trainings = new Map<string, Training>()
  readonly #kernels: KernelWatch
  readonly #tf: TensorLibrary
  /** Where only the loss is looked at, the steps before are kept. */
  readonly #snapshots: Snapshots | undefined
  #restore: () => void
  #backend: unknown
  #isOver = false
  /** The line that called `model.fit`, of which the batches know nothing. */
  #caller: Place | undefined

  constructor(tf: TensorLibrary, hearer: Hearer, { every, only }: How) {
    this.#tf = tf
    this.#hearer = hearer
    this.#every = every
    this.#kernels = new KernelWatch((sighting) => this.#tell(sighting))
    if (tf.getKernelsForBackend(tf.getBackend()).length === 0 || !tf.engine().backend) throw new Error('The tensor library has no backend yet: await tf.ready() before watching it.')
    this.#snapshots = only === 'loss' ? new Snapshots(tf.engine()) : undefined
    this.#backend = tf.engine().backend
    const restore = [instrument(tf, this), ...(only === 'loss' ? [] : [instrumentKernels(tf, this)])]
    this.#restore = () => restore.forEach((undo) => undo())
  }

  get curves(): readonly Curve[] {
    return [...[...this.#trainings.values()].flatMap(({ loss, gradient }) => [loss, gradient]).filter(({ points }) => points.length > 1), ...this.#kernels.curves]
  }

  /** Takes everything back. */
  end(): void {
    this.#isOver = true
    this.#snapshots?.clear()
    this.#restore()
    this.#restore = () => {}
  }

  begins(weights: readonly Tensor[]): void {
    if (this.#isOver) return
    this.step++
    if (!this.#snapshots) this.#kernels.begin(this.step, weights)
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
    if (this.#kernels.isThorough || this.#snapshots || this.step % this.#every === 0) this.#kernels.look(name, call, outputs)
  }

  ends(weights: readonly Tensor[], { value, grads }: Gradients, again: () => void): void {
    this.#kernels.phase = 'update'
    if (this.#isOver) return
    if (this.#snapshots) return this.#lossEnds(this.#snapshots, weights, value, again)
    // `minimize` asks for the gradient of every variable there is; those that the loss does not depend on have none.
    const trained = weights.filter((_, i) => grads[i])
    const step = stepOf(this.step, value, trained, grads.filter((gradient) => gradient) as Tensor[], this.#backend), training = this.#trainingOf(trained)
    for (const sighting of training.add(step)) this.#tell({ ...sighting, place: here() })
    this.#kernels.hasNotLearned = training.hasNotLearned
    if (!step.failed) return this.#kernels.succeed()
    this.#isOver = true
    this.#fail(this.#kernels.failure ?? this.#spoiled(trained) ?? this.#searched(weights, again) ?? this.#unknown(value))
  }

  #lossEnds(snapshots: Snapshots, weights: readonly Tensor[], value: Tensor, again: () => void): void {
    const [loss] = valuesOf(this.#backend, value) as ArrayLike<number> & Iterable<number>, { step } = this
    if (loss !== undefined) this.#trainingOf(weights).loss.add(step, loss)
    if (loss === undefined || Number.isFinite(loss)) return snapshots.take(step, weights, again)
    this.#fail(this.#replayed(snapshots, weights, again) ?? this.#spoiled(weights) ?? this.#searched(weights, again) ?? this.#unknown(value))
    snapshots.clear()
  }

  /** Takes the steps that were kept once more, and then the one that failed, and looks at the kernels of each. */
  #replayed(snapshots: Snapshots, weights: readonly Tensor[], again: () => void): Failure | undefined {
    const { step } = this, now = copiesOf(weights, this.#tf.engine()), restore = instrumentKernels(this.#tf, this)
    let before: Failure | undefined
    try {
      for (const { weights: then, again: repeat, step } of snapshots.all) {
        if (then.length === weights.length) before = this.#repeat(step, weights, then, repeat)
        this.#kernels.succeed()
      }
      this.#isOver = true
      return this.#repeat(step, weights, now, again) ?? (this.#spoiled(weights) && before)
    } finally {
      this.step = step
      this.#isOver = true
      set(weights, now)
      now.forEach((weight) => weight.dispose())
      restore()
    }
  }

  #repeat(step: number, weights: readonly Tensor[], then: readonly Tensor[], again: () => void): Failure | undefined {
    set(weights, then)
    this.step = step
    this.#isOver = false
    this.#kernels.begin(step, weights)
    try {
      again()
    } catch {
      // Its batch may be gone by now.
      return undefined
    }
    this.#kernels.phase = 'update'
    return this.#kernels.failure
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
    const restore = this.#snapshots ? instrumentKernels(this.#tf, this) : () => {}
    this.#isOver = false
    this.#kernels.isThorough = true
    this.#kernels.begin(this.step, weights)
    try {
      again()
    } finally {
      this.#isOver = true
      restore()
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

const set = (weights: readonly Tensor[], values: readonly Tensor[]): void => weights.forEach((weight, i) => weight.assign?.(values[i]!))

/** Variables without a name of their own are numbered. */
const nameOf = ({ name, shape }: Tensor): string => (name === undefined || /^\d+$/.test(name) ? `weight of shape [${shape.join(', ')}]` : name)

/** Puts a listener around every kernel and every gradient of a tensor library, and takes it away again without a trace. */
import { here, type Place } from './place.ts'
import type { Gradients, KernelCall, Model, Tensor, TensorInfo, TensorLibrary } from './tensor-library.ts'

export interface Listener {
  /** A training of layers begins. Its batches come from a promise, and know nothing of who asked for them. */
  trains(model: Model, from: Place | undefined): void
  /** Before the first kernel of a step. */
  begins(weights: readonly Tensor[]): void
  /** The function that gives the loss has returned. */
  forwardEnds(): void
  kernel(name: string, call: KernelCall, outputs: readonly TensorInfo[]): void
  /** Runs where the loss can still be computed again, with the weights that it had. */
  ends(weights: readonly Tensor[], result: Gradients, again: () => void): void
}

/** Around the gradients and the trainings of layers. */
export function instrument(tf: TensorLibrary, listener: Listener): () => void {
  const restore = [gradientsOf(tf, listener), ...fitsOf(tf, listener)]
  return () => restore.forEach((undo) => undo())
}

export function instrumentKernels(tf: TensorLibrary, listener: Pick<Listener, 'kernel'>): () => void {
  const restore = kernelsOf(tf, listener)
  return () => restore.forEach((undo) => undo())
}

function kernelsOf(tf: TensorLibrary, listener: Pick<Listener, 'kernel'>): (() => void)[] {
  const { backend } = tf.engine(), kernels = backend ? tf.getKernelsForBackend(tf.getBackend()) : []
  if (kernels.length === 0) throw new Error('The tensor library has no backend yet: await tf.ready() before watching it.')
  return kernels.map((kernel) => {
    const { kernelName, kernelFunc } = kernel
    const watched: typeof kernelFunc = (call) => {
      const made = kernelFunc(call)
      listener.kernel(kernelName, call, Array.isArray(made) ? made : [made])
      return made
    }
    kernel.kernelFunc = watched
    return () => {
      // Whoever wrapped it later keeps working, and this listener is deaf by then.
      if (kernel.kernelFunc === watched) kernel.kernelFunc = kernelFunc
    }
  })
}

function gradientsOf(tf: TensorLibrary, listener: Listener): () => void {
  const engine = tf.engine(), { gradients } = engine
  let depth = 0
  engine.gradients = function watched(f, xs, ...rest) {
    // The gradient of a gradient belongs to the step around it.
    if (depth > 0) return gradients.call(this, f, xs, ...rest)
    const weights = xs as readonly Tensor[]
    listener.begins(weights)
    depth++
    const run = (): unknown => gradients.call(this, () => {
      const loss = f()
      listener.forwardEnds()
      return loss
    }, xs, ...rest)
    try {
      const result = run()
      listener.ends(weights, result as Gradients, () => engine.tidy(() => void run()))
      return result
    } finally {
      depth--
    }
  }
  // The method is the class's; what was put over it is the instance's own.
  return () => void delete (engine as Partial<typeof engine>).gradients
}

function fitsOf({ LayersModel }: TensorLibrary, listener: Listener): (() => void)[] {
  if (!LayersModel) return []
  const { prototype } = LayersModel
  return (['fit', 'fitDataset'] as const).map((name) => {
    const method = prototype[name]
    prototype[name] = function watched(this: Model, ...args) {
      listener.trains(this, here())
      return method.apply(this, args)
    }
    return () => void (prototype[name] = method)
  })
}

/** What the monitor asks of TensorFlow.js, as far as it looks. `typeof import('@tensorflow/tfjs')` is one; nothing is imported. */
export interface TensorLibrary {
  getBackend(): string
  getKernelsForBackend(backend: string): readonly Kernel[]
  engine(): Engine
  /** Of the layers, which are not in every build. */
  readonly LayersModel?: { readonly prototype: Model }
}

/** The training of layers. Written as methods, so that the library's own, which ask for more of what they are given, fit. */
export interface Model {
  stopTraining?: boolean
  fit(...given: unknown[]): Promise<unknown>
  fitDataset(...given: unknown[]): Promise<unknown>
}

/** A kernel as it is registered. The engine looks its function up at every call, so putting another in its place is enough, and undone by putting it back. */
export interface Kernel {
  readonly kernelName: string
  kernelFunc(call: KernelCall): TensorInfo | TensorInfo[]
}

export interface KernelCall {
  readonly inputs: object
  readonly attrs?: object
  readonly backend: unknown
}

export interface TensorInfo {
  readonly dataId: object
  readonly shape: readonly number[]
  readonly dtype: string
}

export interface Tensor extends TensorInfo {
  /** Variables have names. */
  readonly name?: string
  /** Another tensor of the same data, which lives as long as one of them does. */
  clone(): Tensor
  dispose(): void
  /** Variables can be given another value. */
  assign?(value: Tensor): void
}

/** Every gradient is taken here: `tf.grad`, `tf.variableGrads`, `optimizer.minimize`, and each batch of `model.fit`. */
export interface Engine {
  /** The backend; asking for it makes it ready, where that can be done at once. */
  readonly backend: object
  gradients(f: () => unknown, xs: readonly unknown[], dy?: unknown, allowNoGradients?: boolean): unknown
  tidy(f: () => void): void
  keep(tensor: unknown): unknown
}

export interface Gradients {
  readonly value: Tensor
  readonly grads: readonly (Tensor | null | undefined)[]
}

/** A backend that can be read at once. WebGL and WebGPU can, too, but wait for the device. */
export interface Backend {
  readSync(dataId: object): Values
}

export type Values = ArrayLike<number>

/** The elements of a tensor; none of what is no number, such as a complex or a text. */
export const valuesOf = (backend: unknown, { dataId, dtype }: TensorInfo): Values => (dtype === 'float32' || dtype === 'int32' || dtype === 'bool' ? (backend as Backend).readSync(dataId) : [])

/** How the tensors of one step came about: which kernel made each, of what. It is what names the disease, and tells an argument that is kept from its edge. */
import { valuesOf, type KernelCall, type Tensor, type TensorInfo } from './tensor-library.ts'

export interface Origin {
  /** The kernel, or `weight`, or `data` for what was not computed in this step. */
  readonly kernel: string
  readonly inputs: Readonly<Record<string, Origin>>
  readonly attributes: Readonly<Record<string, unknown>>
  readonly shape: readonly number[]
  /** Of a single number that was not computed. */
  readonly value?: number
  readonly name?: string
}

const none: Readonly<Record<string, never>> = {}

/** A step of more kernels than this is not followed to its end; a loop that computes between two steps may have no end. */
const most = 50_000

export class Origins {
  #known = new WeakMap<object, Origin>()
  #count = 0

  begin(weights: readonly Tensor[]): void {
    this.#known = new WeakMap()
    this.#count = 0
    for (const { dataId, shape, name } of weights) this.#known.set(dataId, { kernel: name === undefined ? 'data' : 'weight', inputs: none, attributes: none, shape, ...(name === undefined ? {} : { name }) })
  }

  of(tensor: TensorInfo, backend: unknown): Origin {
    const known = this.#known.get(tensor.dataId)
    if (known) return known
    const isNumber = tensor.shape.every((length) => length === 1)
    const origin = { kernel: 'data', inputs: none, attributes: none, shape: tensor.shape, ...(isNumber ? { value: valuesOf(backend, tensor)[0] ?? NaN } : {}) }
    this.#known.set(tensor.dataId, origin)
    return origin
  }

  /** Notes a call, and says what its first output is. A kernel that gives its input in another shape makes nothing. */
  note(kernel: string, { inputs, attrs, backend }: KernelCall, outputs: readonly TensorInfo[]): Origin | undefined {
    if (this.#count >= most || outputs.some(({ dataId }) => this.#known.has(dataId))) return undefined
    this.#count++
    const from: Record<string, Origin> = {}
    for (const [name, input] of Object.entries(inputs) as [string, TensorInfo | null | undefined][]) if (input?.dataId) from[name] = this.of(input, backend)
    for (const { dataId, shape } of outputs) this.#known.set(dataId, { kernel, inputs: from, attributes: (attrs ?? none) as Record<string, unknown>, shape })
    return outputs[0] && this.#known.get(outputs[0].dataId)
  }
}

/** Kernels that only take, move and convert values. */
const moves = new Set(['Reshape', 'Identity', 'Cast', 'Slice', 'StridedSlice', 'GatherV2', 'Transpose', 'Reverse', 'Tile', 'ExpandDims'])

/** What values really come from. */
export function source(origin: Origin): Origin {
  const input = moves.has(origin.kernel) ? (origin.inputs['x'] ?? origin.inputs['input']) : undefined
  return input ? source(input) : origin
}

const positive = ({ value }: Origin): boolean => value !== undefined && value > 0

/** Whether a kernel is among those that a value was computed with, at most so many before it. */
export const isComputedWith = (kernel: string, origin: Origin, depth = 3): boolean =>
  origin.kernel === kernel || (depth > 0 && Object.values(origin.inputs).some((input) => isComputedWith(kernel, input, depth - 1)))

/** Kernels that give nothing near 0 if their operand has nothing near 0. */
const keeping = new Set(['Sqrt', 'Sum', 'Mean', 'Square', 'Max', 'Min', 'Prod'])

/** Whether somebody has seen to it that values stay off 0: an epsilon, a clip, a maximum. */
export function isKeptOffZero(origin: Origin, depth = 6): boolean {
  const { kernel, inputs, attributes } = source(origin)
  if (depth === 0) return false
  const [a, b] = [inputs['a'], inputs['b']].map((input) => input && source(input))
  if (kernel === 'ClipByValue') return Number(attributes['clipValueMin']) > 0
  if ((kernel === 'Add' || kernel === 'Maximum') && a && b) return positive(a) || positive(b)
  if (kernel === 'Multiply' && a && b) return [a, b].every((side) => (side.value !== undefined ? side.value !== 0 : isKeptOffZero(side, depth - 1)))
  if (kernel === 'RealDiv' && a) return isKeptOffZero(a, depth - 1)
  if (kernel === 'Sub' && a && b) return a.value !== undefined && b.kernel === 'ClipByValue' && Number(b.attributes['clipValueMax']) < a.value
  if (keeping.has(kernel) && inputs['x']) return isKeptOffZero(inputs['x'], depth - 1)
  return false
}

/**
 * A formula computed by TensorFlow.js itself, in the functions that a fix would write, and its gradient. Vectors lie along the
 * last axis. Inputs are results of an operation, as they are in any model: `tf.logSigmoid` has a gradient only where they
 * are not.
 */
import { tfjs } from '../dialects/tfjs.ts'
import { evaluate, NoSuchOperation, type Arithmetic, type Written } from '../math/evaluate.ts'
import type { Expression } from '../math/expression.ts'
import { isFormatConstant, parseFormula } from '../math/language.ts'
import type { OperationName } from '../math/vocabulary.ts'
import { float32 } from '../numbers/format.ts'
import { inline, type Compute, type Form } from './form.ts'
import { numbersOf, type Inputs } from './inputs.ts'
import { parse } from './oracle.ts'

export type Library = typeof import('@tensorflow/tfjs')
type Tensor = import('@tensorflow/tfjs').Tensor
type Call = (...operands: readonly unknown[]) => Tensor

/**
 * Kernels of the library are right to 7.1 units (softplus, which changes to eˣ at −13.94), not to 4; what is allowed for
 * binary32 is allowed twice.
 */
export const slack = 2

/** A tensor takes a hundred times longer than a number, so it is tried at the special values and at every eighth of the others. */
export const tensorStride = 8

/** `tf.logSoftmax` takes the axis and no more. */
const lastAxis = -1

/** The tensors of a library that is loaded already, computed by its reference backend. */
export async function tensorsOf(library: Library): Promise<Tensors> {
  library.enableProdMode()
  await library.setBackend('cpu')
  return new Tensors(library)
}

export class Tensors {
  readonly #library: Library
  readonly #arithmetic: Arithmetic<Tensor>

  constructor(library: Library, instead: Readonly<Partial<Record<OperationName, string>>> = {}) {
    this.#library = library
    this.#arithmetic = { constant: (value) => library.scalar(value), elementary: {}, whole: { ...this.#functions(), ...this.#named(instead), length: (list) => library.scalar((list as Tensor).shape.at(lastAxis) ?? 1) } }
  }

  /** The same library where some operations are computed by other functions of it. */
  with(instead: Readonly<Partial<Record<OperationName, string>>>): Tensors {
    return new Tensors(this.#library, instead)
  }

  #named(names: Readonly<Partial<Record<string, string>>>): Record<string, Call> {
    return Object.fromEntries(Object.entries(names).map(([operation, name]) => [operation, this.#function(name!)]))
  }

  /** The function of each operation that one function computes, from the dialect. */
  #functions(): Record<string, Call> {
    const names: Record<string, string> = {}
    for (const [name, text] of Object.entries(tfjs.reads)) {
      const meaning = parseFormula(text)
      if (meaning.kind === 'operation' && meaning.operands.every((operand, i) => operand.kind === 'variable' && operand.name === 'abc'[i]) && !Object.hasOwn(tfjs.writes, meaning.name)) names[meaning.name] ??= name
    }
    return this.#named(names)
  }

  #function(name: string): Call {
    const compute = (this.#library as unknown as Readonly<Record<string, Call>>)[name]!
    return tfjs.reductions.has(name) ? (list) => compute(list, lastAxis, true) : (...operands) => compute(...operands)
  }

  /** The formula as a form of a cure; nothing where the library cannot express it. */
  form(e: Expression, sample: Inputs): Form | undefined {
    const compute = (inputs: Inputs): number[] => this.#library.tidy(() => [...this.#run(e, this.#tensors(inputs)).dataSync()])
    try {
      compute(sample)
    } catch (error) {
      if (error instanceof NoSuchOperation) return undefined
      throw error
    }
    return { name: 'tensor', compute, slack }
  }

  /** A formula of one number, at many. */
  numbers(e: Expression, hole: string, xs: Float32Array): Float32Array {
    return this.#library.tidy(() => this.#run(e, new Map([[hole, this.#library.tensor1d(xs)]])).dataSync() as Float32Array)
  }

  /** The formula at many inputs. Of numbers, one tensor holds them all: hundreds of times faster than one by one. */
  batch(e: Expression, samples: readonly Inputs[]): Compute | undefined {
    const form = this.form(e, samples[0]!)
    if (!form || !samples.every((inputs) => [...inputs.values()].every((value) => typeof value === 'number'))) return form?.compute
    const all: Inputs = new Map([...samples[0]!.keys()].map((name) => [name, samples.map((inputs) => inputs.get(name) as number)]))
    const results = numbersOf(form.compute(all)), known = new Map(samples.map((inputs, i) => [inputs, results[i]!]))
    return (inputs) => known.get(inputs) ?? numbersOf(form.compute(inputs))[0]!
  }

  /** The gradient of the weighted sum of the results by each input. */
  gradient(e: Expression, inputs: Inputs, weights: readonly number[]): number[] {
    const tf = this.#library
    return tf.tidy(() => {
      const given = this.#tensors(inputs), names = [...given.keys()]
      const total = (...tensors: Tensor[]): Tensor => {
        const intermediate = new Map(names.map((name, i) => [name, tf.mul(tensors[i]!, 1)]))
        return tf.sum(tf.mul(this.#run(e, intermediate), tf.tensor1d([...weights])))
      }
      return tf.grads(total as Parameters<typeof tf.grads>[0])([...given.values()]).flatMap((gradient) => [...gradient.dataSync()])
    })
  }

  #tensors(inputs: Inputs): ReadonlyMap<string, Tensor> {
    return new Map([...inputs].map(([name, value]) => [name, this.#library.tensor1d([...numbersOf(value)])]))
  }

  #run(e: Expression, tensors: ReadonlyMap<string, Tensor>): Tensor {
    return evaluate(e, { get: (name) => tensors.get(name) ?? (isFormatConstant(name) ? this.#library.scalar(float32[name]) : undefined) }, this.#arithmetic, written) as Tensor
  }
}

const written: Written = (name) => {
  const spelled = tfjs.writes[name]
  return spelled === undefined ? inline(name) : parse(spelled)
}

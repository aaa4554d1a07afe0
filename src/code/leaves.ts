/**
 * The quantities that the reader cannot see into: parameters, results of unknown calls, elements of unknown arrays. Each is
 * a variable with a name of its own; reading the same thing again gives the same variable.
 */
import { variable, type Expression, type Variable } from '../math/expression.ts'
import { anyData, everything, type Range } from '../math/range.ts'

export interface Leaf {
  readonly variable: Variable
  /** What its values can be. Asked late, since callers and later assignments say more. */
  range: () => Range
  /** A value of a tensor library. */
  tensor: boolean
  /** The object and property that it was read from, so that a helper's `options.rate` meets the caller's. */
  readonly member: { readonly base: string; readonly property: string } | undefined
  /** The counter of a loop, or of a callback over a list. */
  readonly index: boolean
}

export class Leaves {
  readonly #known = new Map<string, Leaf>()
  readonly #computed = new Map<string, Range | 'computing'>()

  fresh(origin?: object, range: () => Range = () => anyData, also: { readonly tensor?: boolean; readonly index?: boolean } = {}): Variable {
    return this.#add(`#${this.#known.size}`, origin, range, also.tensor ?? false, also.index ?? false, undefined)
  }

  /** A property of an unknown object; `version` tells reads apart between which it may have changed. */
  member(base: string, property: string, version: number, origin: object | undefined, range: () => Range): Variable {
    const name = `${base}.${property}${version ? `'${version}` : ''}`
    return this.#known.get(name)?.variable ?? this.#add(name, origin, range, false, false, { base, property })
  }

  #add(name: string, origin: object | undefined, range: () => Range, tensor: boolean, index: boolean, member: Leaf['member']): Variable {
    const leaf = variable(name, origin)
    this.#known.set(name, { variable: leaf, range, tensor, index, member })
    return leaf
  }

  get(e: Expression): Leaf | undefined {
    return e.kind === 'variable' ? this.#known.get(e.name) : undefined
  }

  /** The range of a leaf. One that depends on itself, around a loop or a recursion, is not known. */
  rangeOf(e: Expression): Range {
    const leaf = this.get(e)
    if (!leaf) return everything
    const name = leaf.variable.name, known = this.#computed.get(name)
    if (known === 'computing') return everything
    if (known) return known
    this.#computed.set(name, 'computing')
    const range = leaf.range()
    this.#computed.set(name, range)
    return range
  }
}

/**
 * The quantities that the reader cannot see into: parameters, results of unknown calls, elements of unknown arrays. Each is
 * a variable with a name of its own; reading the same thing again gives the same variable.
 *
 * A leaf has one value at each moment of a run. One that was born inside a loop has another in every round.
 */
import { variable, type Expression, type Variable } from '../math/expression.ts'
import { anyData, everything, type Range } from '../math/range.ts'

export interface Leaf {
  readonly variable: Variable
  /** What its values can be. Asked late, since callers and later assignments say more. */
  readonly range: () => Range
  /** A value of a tensor library. */
  readonly tensor: boolean
  /** The object and property that it was read from, so that a helper's `options.rate` meets the caller's. */
  readonly member: Member | undefined
  /** The counter of a loop, or of a callback over a list. */
  readonly index: boolean
  /** For an index: what it stays below. */
  readonly limit: Expression | undefined
  /** How many leaves there were when it was made; 0 for what outlives every function. */
  readonly born: number
}

export interface Member {
  readonly base: Expression
  readonly property: string
}

export interface Traits {
  readonly tensor?: boolean
  readonly index?: boolean
  readonly limit?: Expression | undefined
  /** Whether it stands for the same quantity wherever it is read. */
  readonly lasting?: boolean
}

/** A range that takes the ranges of so many others, one after the other, is given up. */
const deepest = 60

export class Leaves {
  readonly #known = new Map<string, Leaf>()
  readonly #computed = new Map<string, Range | 'computing'>()
  #depth = 0
  /** Whether all is known that the ranges depend on. */
  settled = false

  /** The number of leaves so far: what is born from now on has at least this. */
  get count(): number {
    return this.#known.size + 1
  }

  fresh(origin?: object, range: () => Range = () => anyData, traits: Traits = {}): Variable {
    const { tensor = false, index = false, limit, lasting = false } = traits
    return this.#add({ variable: variable(`#${this.#known.size}`, origin), range, tensor, index, limit, member: undefined, born: lasting ? 0 : this.count })
  }

  /** A property of an unknown object. */
  member(base: Expression, property: string, origin: object | undefined, range: () => Range): Variable {
    const name = `${nameOf(base)}.${property}`
    return this.#known.get(name)?.variable ?? this.#add({ variable: variable(name, origin), range, tensor: false, index: false, limit: undefined, member: { base, property }, born: this.bornOf(base) })
  }

  #add(leaf: Leaf): Variable {
    this.#known.set(leaf.variable.name, leaf)
    return leaf.variable
  }

  get(e: Expression): Leaf | undefined {
    return e.kind === 'variable' ? this.#known.get(e.name) : undefined
  }

  /** When the youngest leaf of an expression was born. */
  bornOf(e: Expression): number {
    if (e.kind === 'constant') return 0
    if (e.kind === 'variable') return this.#known.get(e.name)?.born ?? 0
    let youngest = 0
    for (const operand of e.operands) youngest = Math.max(youngest, this.bornOf(operand))
    return youngest
  }

  /** The range of a leaf. One that depends on itself, around a loop or a recursion, is not known. */
  rangeOf(e: Expression): Range {
    const leaf = this.get(e)
    if (!leaf || !this.settled) return everything
    const name = leaf.variable.name, known = this.#computed.get(name)
    if (known === 'computing' || this.#depth >= deepest) return everything
    if (known) return known
    this.#computed.set(name, 'computing')
    this.#depth++
    const range = leaf.range()
    this.#depth--
    this.#computed.set(name, range)
    return range
  }
}

const nameOf = (e: Expression): string => (e.kind === 'variable' ? e.name : e.kind === 'constant' ? String(e.value) : `${e.name}(${e.operands.map(nameOf).join(',')})`)

/** One round of a loop, and what its quantities are for the loop as a whole: vectors, with an element for every round. */
import type { TSESTree } from '@typescript-eslint/types'
import type { Assumptions } from '../math/assumption.ts'
import { substitute } from '../math/canonical.ts'
import { equal, operation, type Expression, type Variable } from '../math/expression.ts'
import { vocabulary } from '../math/vocabulary.ts'
import { mapped } from './containers.ts'
import { dependsOn, lift } from './lift.ts'
import type { Reader } from './reader.ts'
import { tableOf, type Value } from './value.ts'

export interface Rounds {
  readonly node: TSESTree.Node
  readonly index: Variable
  readonly length: Expression | undefined
  readonly isPart: boolean
  readonly skipped?: number | undefined
}

const none: ReadonlySet<string> = new Set()

/** The indices that the lists in a value count their elements with: they are no quantities of the round. */
function boundIn(value: Value, found = new Set<string>()): ReadonlySet<string> {
  if (value.kind === 'list') {
    found.add(value.index.name)
    for (const v of [value.element, ...value.items ?? [], ...(value.past ? [value.past] : [])]) boundIn(v, found)
  } else if (value.kind === 'stored') {
    boundIn(value.base, found)
    boundIn(value.value, found)
  } else if (value.kind === 'structure') for (const field of value.fields.values()) boundIn(field, found)
  return found
}

export class Round {
  readonly loop: Rounds
  readonly index: Variable
  /** What held at the end of the round, and at the start of the next. */
  assumptions: Assumptions
  nextAssumptions: Assumptions
  readonly #reader: Reader
  readonly #born: number
  readonly #vectors = new Map<string, Variable>()
  readonly #wholes: (readonly [of: Expression, whole: Expression])[] = []
  readonly #columns = new Map<string, Variable>()
  /** Which of many accumulations that run side by side is looked at. */
  #column: Variable | undefined

  constructor(reader: Reader, loop: Rounds, born = reader.leaves.count) {
    this.#reader = reader
    this.loop = loop
    this.index = loop.index
    this.#born = born
  }

  /** Whether a quantity has another value in each round. */
  varies(e: Expression): boolean {
    return dependsOn(e, this.index) || this.#reader.leaves.bornOf(e) >= this.#born
  }

  /** What a round computed, as an element of what all of them did: its own unknowns are elements too. */
  element(e: Expression, bound: ReadonlySet<string> = none): Expression {
    if (this.#reader.leaves.bornOf(e) < this.#born) return e
    return substitute(e, (name) => (name === this.index.name || bound.has(name) ? undefined : this.#vectorOf(name)))
  }

  elementValue(value: Value): Value {
    const bound = boundIn(value)
    return mapped(value, (e) => this.element(e, bound))
  }

  #vectorOf(name: string): Expression | undefined {
    const { leaves, ranges } = this.#reader
    const leaf = leaves.get({ kind: 'variable', name })
    if (!leaf || leaf.born < this.#born) return undefined
    let vector = this.#vectors.get(name)
    if (!vector) this.#vectors.set(name, (vector = leaves.fresh(leaf.variable.origin, () => ranges.of(leaf.variable, this.assumptions), { tensor: leaf.tensor })))
    return operation('at', [vector, this.index])
  }

  /** The vector of what the rounds compute; one of which only the range is known where its elements cannot be told. */
  vector(term: Expression): Expression {
    const { leaves, ranges } = this.#reader
    const e = this.element(term)
    const lifted = dependsOn(e, this.index) ? lift(e, this.index) : undefined
    if (lifted && !this.loop.isPart) return lifted
    if (lifted) {
      const part = this.#partOf(e)
      const whole = lift(part, this.index)
      if (whole) return whole
    }
    return dependsOn(e, this.index) ? this.#whole(e) : leaves.fresh(term.origin ?? this.loop.node, () => ranges.of(term, this.assumptions))
  }

  /**
   * Where elements are told by more than the index, as in `x[i * columns + j]`, what is computed of them is still computed element by
   * element, of a vector that has no other name: the sum of the squares is of the same one as the sum.
   */
  #whole(e: Expression): Expression {
    if (e.kind === 'constant' || !this.varies(e)) return e
    if (e.kind === 'operation' && vocabulary[e.name].shape === 'elementwise') return this.#reader.build(e.name, e.operands.map((operand) => this.#whole(operand)), { origin: e.origin, format: e.format })
    if (!this.loop.isPart && e.kind === 'operation' && e.name === 'at' && equal(e.operands[1]!, this.index) && !this.varies(e.operands[0]!)) return e.operands[0]!
    const known = this.#wholes.find(([of]) => equal(of, e))
    if (known) return known[1]
    const { leaves, ranges } = this.#reader
    const vector = leaves.fresh(e.origin, () => ranges.of(e, this.assumptions))
    const whole = this.#column && dependsOn(e, this.#column) ? operation('at', [vector, this.#column]) : vector
    this.#wholes.push([e, whole])
    return whole
  }

  /** Where a loop leaves elements out, it goes through another vector. */
  #partOf(e: Expression): Expression {
    if (e.kind !== 'operation') return e
    if (e.name === 'at' && equal(e.operands[1]!, this.index)) {
      const { leaves, ranges } = this.#reader
      const whole = e.operands[0]!
      const vector = leaves.fresh(e.origin, () => ranges.of(whole))
      return operation('at', [vector, this.index], { origin: e.origin, format: e.format })
    }
    return this.#reader.build(e.name, e.operands.map((operand) => this.#partOf(operand)), { origin: e.origin, format: e.format, axis: e.axis })
  }

  /** What is read of one of many accumulations, told by the index of the inner loop: one for all that it fills. */
  ofColumn<T>(inner: Variable, read: (column: Variable) => T): T {
    const { leaves, ranges } = this.#reader
    // It outlives the round, and is the same in all of them.
    this.#column = tableOf(this.#columns, inner.name, () => leaves.fresh(inner.origin, () => ranges.of(inner), { index: true, limit: leaves.get(inner)?.limit, lasting: true }))
    const result = read(this.#column)
    this.#column = undefined
    return result
  }

  /** The number of rounds, unknown where nothing tells. */
  length(): Expression {
    const { leaves } = this.#reader
    return this.loop.length ?? this.#reader.build('length', [leaves.fresh(this.loop.node)])
  }

  /** So many elements are written, at places that nobody can tell from outside. */
  part(): Expression {
    return this.#reader.build('length', [this.#reader.leaves.fresh(this.loop.node)])
  }

  /** The same rounds, taken to leave nothing out. */
  asWhole(): Round {
    return this.#as({ isPart: false })
  }

  /** The same rounds, of which the first ones do not count. */
  skipping(skipped: number): Round {
    return this.#as({ isPart: true, skipped })
  }

  #as(change: Partial<Rounds>): Round {
    const round = new Round(this.#reader, { ...this.loop, ...change }, this.#born)
    round.assumptions = this.assumptions
    round.nextAssumptions = this.nextAssumptions
    return round
  }
}

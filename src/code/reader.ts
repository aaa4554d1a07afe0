/**
 * The reader: one pass over a file, in order of flow, that says of every computation what formula it is, what is known of its
 * operands there, and inside which loops it stands. Rules only read from it.
 *
 * It never fails: what it does not understand, and what would take too long, is a quantity of its own of which nothing is
 * known. What it says of numbers holds as long as none of them is NaN, and it does not tell −0 from 0. Functions outside of
 * the file are taken to leave alone what they are given.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { SourceCode } from 'eslint'
import type { Dialect } from '../dialects/dialect.ts'
import { canonical } from '../math/canonical.ts'
import { Ranges, type Assumptions } from '../math/assumption.ts'
import { equal, type Annotations, type Expression, type Operation } from '../math/expression.ts'
import type { OperationName } from '../math/vocabulary.ts'
import { anyData, everything, type Range } from '../math/range.ts'
import { Bindings } from './bindings.ts'
import { Leaves, type Traits } from './leaves.ts'
import { asElement } from './lift.ts'
import type { Loop } from './loop.ts'
import type { Round } from './round.ts'
import type { Place, State } from './state.ts'
import { formulaOf, tableOf, type Captured, type ClassNode, type Formula, type FunctionNode, type Structure, type Value } from './value.ts'

/** A computation in the code. */
export interface Site {
  readonly node: TSESTree.Node
  readonly expression: Operation
  readonly assumptions: Assumptions
  readonly loop: Loop | undefined
  /** Whether the node only calls a helper in which the computation is written. */
  readonly call: boolean
}

/** A value that a parameter or a property was given, and what held there. */
export interface Given {
  readonly value: Value
  readonly assumptions: Assumptions
}

/** A sum on its way: what it is at the end of a round, and what the round added. */
export interface Running {
  readonly end: Expression
  readonly term: Expression
  readonly round: Round
}

/** What a helper returns for its parameters, and what they are called in it. */
export interface Summary {
  readonly parameters: readonly Value[]
  /** `this`, as any instance. */
  readonly self: Structure | undefined
  readonly result: Value
  /** The leaves that were born in it: each call has its own. */
  readonly from: number
  readonly to: number
}

/** Past this many nodes as a tree, an expression is given up; no rule is that large. */
const largest = 150
/** Nodes evaluated and operations built in one file, helpers and callbacks included, before the rest is left alone. */
const patience = 250_000
/** Expressions and statements inside of one another are followed this far. */
const deepest = 400

export class Reader extends Bindings {
  readonly leaves = new Leaves()
  readonly ranges = new Ranges((e) => this.leaves.rangeOf(e))
  readonly sites: Site[] = []
  /** What each evaluated expression stands for, where it was met first. */
  readonly values = new Map<TSESTree.Node, Value>()
  /** What was asked of the text of a file. */
  readonly said = new Map<RegExp, Map<string, boolean>>()
  /** The library in whose words a computation is written, where it is neither `Math` nor tf.js. */
  readonly dialects = new Map<object, Dialect>()
  /** What held where an expression was evaluated, if anything did. */
  readonly assumptions = new Map<TSESTree.Node, Assumptions>()
  readonly summaries = new Map<FunctionNode, Summary | 'reading'>()
  readonly parameters = new Map<FunctionNode, readonly Value[]>()
  /** The values that a parameter is called with, and where. */
  readonly calls = new Map<string, Given[]>()
  /** What is written to a property of `this`, by class and property. */
  readonly fields = new Map<ClassNode, Map<string, Given[]>>()
  /** Values of variables that are not on the way to the function being read. */
  readonly outer = new Map<Place, Value>()
  /** The variables of each function at its end, for the functions inside it. */
  readonly captured = new Map<TSESTree.Node, Captured>()
  /** How often a function was read again for a single call. */
  readonly readings = new Map<FunctionNode, number>()
  /** How many rounds a loop has, where its sums do not tell. */
  readonly counts = new Map<object, Expression>()
  /** What a loop adds up from round to round, by the quantity that it starts a round with. */
  readonly running = new Map<string, Running>()
  /** Callbacks that were read where they are passed. */
  readonly inlined = new Set<FunctionNode>()
  /** Off while a helper is read again for one call: its computations are reported where they stand. */
  recording = true
  depth = 0
  /** How many functions are being read, one inside the other. */
  reading = 0
  /** How many of the loops around are being read once more. */
  rereading = 0
  readonly #tensors = new Map<string, boolean>()
  #nesting = 0
  #spent = 0
  #order: { readonly node: TSESTree.Node; readonly reading: number }[] = []
  readonly #seen = new Set<TSESTree.Node>()

  constructor(sourceCode: SourceCode) {
    super(sourceCode)
    this.ranges.settled = false
  }

  /** Whether the file was too much: then nothing more is recorded, and what depends on all of it is unknown. */
  get exhausted(): boolean {
    return this.#spent > patience
  }

  exhaust(): void {
    this.#spent = patience + 1
  }

  /** Goes one level into the program, unless it is too deep or too long. */
  enter(): boolean {
    if (++this.#spent > patience || this.#nesting >= deepest) return false
    this.#nesting++
    return true
  }

  leave(): void {
    this.#nesting--
  }

  /** The file is read: from now on ranges can be asked for. */
  settle(): void {
    this.leaves.settled = this.ranges.settled = true
    this.#order = []
  }

  unknown(origin?: TSESTree.Node, range: () => Range = () => anyData, tensor = false, traits: Traits = {}): Formula {
    const leaf = formulaOf(this.leaves.fresh(origin, range, { ...traits, tensor }))
    return tensor ? { ...leaf, tensor: true } : leaf
  }

  /** A quantity that the reader lost sight of. Unlike data, it need not be able to have any value. */
  lost(origin?: TSESTree.Node, range: () => Range = () => everything, tensor = false): Formula {
    return this.unknown(origin, range, tensor)
  }

  /** An operation, in canonical form, unless it grows out of hand. */
  build(name: OperationName, operands: readonly Expression[], annotations: Annotations = {}): Expression {
    this.#spent++
    const e = asElement(canonical(name, operands, annotations))
    if (e.kind !== 'operation' || e.size <= largest) return e
    return this.leaves.fresh(annotations.origin, () => this.ranges.of(e))
  }

  /** Whether an index is known to stay below a length. */
  isWithin(index: Expression, length: Expression): boolean {
    const limit = this.leaves.get(index)?.limit
    return limit !== undefined && equal(limit, length)
  }

  /** Whether a leaf is a number as far as its uses say: nobody looks into it. */
  isCount(e: Expression): boolean {
    const origin = this.leaves.get(e)?.variable.origin as TSESTree.Node | undefined
    const variable = origin?.type === 'Identifier' ? this.variableOf(origin) : undefined
    return variable?.references.every((r) => {
      const { parent } = r.identifier as unknown as TSESTree.Identifier
      return !/^(?:MemberExpression|SpreadElement|ForOfStatement)$/.test(parent.type) || (parent.type === 'MemberExpression' && parent.object !== (r.identifier as unknown))
    }) ?? false
  }

  note(node: TSESTree.Node, value: Value, assumptions: Assumptions): void {
    if (!this.recording || this.exhausted || this.values.has(node)) return
    this.values.set(node, value)
    if (assumptions) this.assumptions.set(node, assumptions)
    this.#order.push({ node, reading: this.reading })
  }

  record(node: TSESTree.Node, value: Value, state: State, call = false): void {
    if (!this.recording || this.exhausted || value.kind !== 'formula') return
    const { expression } = value
    if (expression.kind !== 'operation' || this.#seen.has(node)) return
    this.#seen.add(node)
    this.sites.push({ node, expression, assumptions: state.assumptions, loop: state.loop, call })
  }

  /** What undoes all that is recorded from now on, but for the functions that are read meanwhile. */
  checkpoint(): () => void {
    const { reading, sites } = this, start = this.#order.length
    return () => {
      const undone = new Set<TSESTree.Node>()
      const kept = this.#order.slice(start).filter((entry) => entry.reading !== reading || !undone.add(entry.node))
      this.#order.length = start
      this.#order.push(...kept)
      for (const node of undone) {
        this.values.delete(node)
        this.assumptions.delete(node)
        this.#seen.delete(node)
      }
      const left = sites.filter((site) => !undone.has(site.node))
      sites.length = 0
      sites.push(...left)
    }
  }

  /** Whether the file in which a node stands speaks of a tensor library. */
  hasTensors(node: TSESTree.Node): boolean {
    const { text } = this.sourceCodeOf(node)
    return tableOf(this.#tensors, text, () => /\btf\b|@tensorflow\/tfjs/.test(text))
  }
}

/**
 * The reader: one pass over a file, in order of flow, that says of every computation what formula it is, what is known of its
 * operands there, and inside which loops it stands. Rules only read from it.
 *
 * It never fails: what it does not understand, and what would take too long, is a quantity of its own of which nothing is
 * known.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Scope, SourceCode } from 'eslint'
import { canonical } from '../math/canonical.ts'
import { Ranges, type Assumptions } from '../math/assumption.ts'
import type { Annotations, Expression, Operation } from '../math/expression.ts'
import type { OperationName } from '../math/vocabulary.ts'
import { anyData, type Range } from '../math/range.ts'
import { Leaves } from './leaves.ts'
import { asElement } from './lift.ts'
import type { Loop } from './loop.ts'
import type { Place, State } from './state.ts'
import { formulaOf, type Captured, type ClassNode, type Formula, type FunctionNode, type Value } from './value.ts'

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

/** What a helper returns for its parameters, and what they are called in it. */
export interface Summary {
  readonly parameters: readonly Value[]
  readonly result: Value
}

/** Past this many nodes as a tree, an expression is given up; no rule is that large. */
const largest = 300
/** Nodes evaluated in one file, helpers and callbacks included, before the rest is left alone. */
const patience = 400_000

export class Reader {
  readonly sourceCode: SourceCode
  readonly leaves = new Leaves()
  readonly ranges = new Ranges((e) => this.leaves.rangeOf(e))
  readonly sites: Site[] = []
  /** What each evaluated expression stands for, where it was met first. */
  readonly values = new Map<TSESTree.Node, Value>()
  readonly summaries = new Map<FunctionNode, Summary | 'reading'>()
  /** The values that a parameter is called with, and where. */
  readonly calls = new Map<string, Given[]>()
  /** What is written to a property of `this`, by class and property. */
  readonly fields = new Map<ClassNode, Map<string, Given[]>>()
  /** Values of variables that are not on the way to the function being read. */
  readonly outer = new Map<Place, Value>()
  /** The variables of each function at its end, for the functions inside it. */
  readonly captured = new Map<TSESTree.Node, Captured>()
  /** Callbacks that were read where they are passed. */
  readonly inlined = new Set<FunctionNode>()
  readonly hasTensors: boolean
  /** Off while a helper is read again for one call: its computations are reported where they stand. */
  recording = true
  depth = 0
  #spent = 0
  readonly #seen = new Set<TSESTree.Node>()

  constructor(sourceCode: SourceCode) {
    this.sourceCode = sourceCode
    this.hasTensors = /\btf\b|@tensorflow\/tfjs/.test(sourceCode.text)
  }

  /** Whether to go on; every evaluation asks. */
  get exhausted(): boolean {
    return ++this.#spent > patience
  }

  unknown(origin?: TSESTree.Node, range: () => Range = () => anyData, tensor = false): Formula {
    const leaf = formulaOf(this.leaves.fresh(origin, range, { tensor }))
    return tensor ? { ...leaf, tensor: true } : leaf
  }

  /** An operation, in canonical form, unless it grows out of hand. */
  build(name: OperationName, operands: readonly Expression[], annotations: Annotations = {}): Expression {
    const e = asElement(canonical(name, operands, annotations))
    if (e.kind !== 'operation' || e.size <= largest) return e
    return this.leaves.fresh(annotations.origin, () => this.ranges.of(e))
  }

  record(node: TSESTree.Node, value: Value, state: State, call = false): void {
    if (!this.recording || value.kind !== 'formula') return
    const { expression } = value
    if (expression.kind !== 'operation' || this.#seen.has(node)) return
    this.#seen.add(node)
    this.sites.push({ node, expression, assumptions: state.assumptions, loop: state.loop, call })
  }

  scopeOf(node: TSESTree.Node): Scope.Scope {
    return this.sourceCode.getScope(node as never)
  }

  /** The variable an identifier means, or nothing where the file does not define it. */
  variableOf(node: TSESTree.Identifier | TSESTree.JSXIdentifier): Scope.Variable | undefined {
    for (let scope: Scope.Scope | null = this.scopeOf(node); scope; scope = scope.upper) {
      const found = scope.set.get(node.name)
      if (found) return found.defs.length > 0 ? found : undefined
    }
    return undefined
  }
}

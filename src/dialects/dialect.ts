/**
 * A dialect is a library's spelling of the vocabulary, as one table. Adding a library is adding a table.
 *
 * Both directions are formulas: `reads` says what a call means, in the operands a, b, c of the call; `writes` says how an
 * operation is put where it differs from what `reads` turned around would give.
 */
import type { FormatName } from '../numbers/format.ts'

export interface Dialect {
  readonly name: 'math' | 'tfjs' | 'stable' | 'mathjs' | 'stdlib' | 'jax' | 'ordinary'
  /** As a reader knows it. */
  readonly title: string
  readonly format: FormatName
  /** What the namespace object is called where no import says it, as in `Math.log`. */
  readonly globals: readonly string[]
  /** Modules that export it. */
  readonly modules: RegExp | undefined
  /** Modules that are one function each; the group is its name. */
  readonly functionModules?: RegExp
  /** Objects of the library that hold its functions, as `numpy` in jax-js. */
  readonly namespaces?: ReadonlySet<string>
  /** What a function means, in its arguments a, b and c. */
  readonly reads: Readonly<Record<string, string>>
  /** Functions that reduce: their further arguments are an axis and whether it is kept. */
  readonly reductions: ReadonlySet<string>
  /** Functions whose results are the values of the first argument in another shape, order, or number of them. */
  readonly rearranges: ReadonlySet<string>
  readonly constants: Readonly<Record<string, number>>
  /** Whether cures are written in it: with operators and `Math`, with functions of the namespace, or not at all. */
  readonly cures: 'operators' | 'functions' | 'none'
  /** How an operation is written, where it is not one of `reads` turned around. */
  readonly writes: Readonly<Record<string, string>>
  /** Whether the functions are methods of the values too, as in `x.exp().log()`. */
  readonly chains: boolean
  /** Methods that only values of this library have: whoever calls one on a value says what it is. */
  readonly telling: ReadonlySet<string>
}

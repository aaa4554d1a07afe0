/**
 * A finding lifted out of the code: the rule's formula over variables that are called as the code calls them, with the code's
 * own numbers in it, and the range in which the reader knows each variable to lie.
 *
 * What goes into the formula is followed back through arithmetic, to the values that the reader cannot see into. Sums,
 * elements and random numbers are variables themselves, and so is what depends on more variables than can be varied.
 */
import type { TSESTree } from '@typescript-eslint/types'
import type { Reader } from '../../code/reader.ts'
import { expressionOf } from '../../code/containers.ts'
import { inside } from '../../code/tree.ts'
import type { Cure } from '../../lint/cure.ts'
import type { Finding } from '../../lint/finding.ts'
import { equal, operation, variable, variables, type Expression, type Variable } from '../../math/expression.ts'
import { row } from '../../math/vocabulary.ts'
import type { FormatName } from '../../numbers/format.ts'
import type { RuleCase } from '../../rule.ts'
import { holesOf, type Hole } from '../../verify/inputs.ts'

export interface Lifted {
  readonly rule: string
  readonly case: RuleCase
  readonly format: FormatName
  /** What the code computes for each hole of the rule. */
  readonly holes: ReadonlyMap<string, Expression>
  /** The variables that it is computed of. */
  readonly variables: readonly Hole[]
  /** Where each hole lies, as far as branches and bounds in the code tell. */
  readonly bounds: ReadonlyMap<string, Hole['range']>
  readonly code: string
  /** Nothing where none can be written. */
  readonly cure: string | undefined
  /** Whether the cure imports a primitive. */
  readonly imports: boolean
  /** For a guard: the point outside of its domain that is reached. */
  readonly reached: number | undefined
}

/** Depending on more variables than this, a value is a variable of its own. */
const most = 2

/** The ways to lift a finding: as far back as can be followed, and, should the code rule out most of what those variables could be, not at all. */
export const waysToLift = (reader: Reader, finding: Finding, cure: Cure): readonly Lifted[] => [lifted(reader, finding, cure, most), lifted(reader, finding, cure, 0)]

export function lifted(reader: Reader, finding: Finding, cure: Cure, most: number): Lifted {
  const { rule, case: each, format, match: { holes } } = finding
  const lifting = new Lifting(reader, finding, cure, most)
  const all = holesOf(each.before).flatMap(({ name, vector }) => (holes.has(name) ? [{ name, vector, means: holes.get(name)! }] : []))
  const found = all.map(({ name, vector, means }) => [name, lifting.lift(means, vector, name)] as const)
  return {
    rule, case: each, format, holes: new Map(found), variables: lifting.used(found.map(([, e]) => e)), bounds: new Map(all.map(({ name, means }) => [name, lifting.rangeOf(means)])),
    code: reader.sourceCode.getText(finding.node as never), cure: cure.text, imports: cure.imports.length > 0, reached: finding.reached?.at,
  }
}

interface Known {
  readonly means: Expression
  readonly variable: Variable
  readonly hole: Hole
  /** Whether the code calls it so. */
  readonly isNamed: boolean
}

class Lifting {
  readonly #reader: Reader
  readonly #finding: Finding
  readonly #cure: Cure
  readonly #most: number
  readonly #known: Known[] = []

  constructor(reader: Reader, finding: Finding, cure: Cure, most: number) {
    this.#most = most
    this.#reader = reader
    this.#finding = finding
    this.#cure = cure
  }

  /** `name` is what the rule calls it, for want of a better name. */
  lift(e: Expression, vector: boolean, name: string): Expression {
    const known = this.#known.length, found = this.#through(e, vector, name)
    // What has a name of its own is followed back only to what is one name as well.
    const allowed = vector || this.#identifierOf(e) !== undefined ? Math.min(1, this.#most) : this.#most
    if (variables(found).size <= allowed && this.#known.slice(known).every(({ isNamed }) => isNamed)) return found
    this.#known.length = known
    return this.#opaque(e, vector, name)
  }

  #through(e: Expression, vector: boolean, name: string): Expression {
    if (e.kind === 'constant') return e
    if (e.kind === 'variable') return this.#opaque(e, vector, name)
    // As it was written, which is what the code computes.
    const { name: root, operands } = e.written ?? e, { shape } = row(root)
    if (shape !== 'elementwise' && shape !== 'logic') return this.#opaque(e, vector, name)
    return operation(root, operands.map((operand) => this.#through(operand, vector, name)))
  }

  #opaque(e: Expression, vector: boolean, name: string): Variable {
    const known = this.#known.find(({ means, hole }) => hole.vector === vector && equal(means, e))
    if (known) return known.variable
    const own = this.#nameOf(e), called = this.#free(own ?? this.#cure.holes.get(name) ?? name)
    const found = variable(called), range = this.rangeOf(e)
    this.#known.push({ means: e, variable: found, hole: { name: called, vector, range, integer: this.#range(e).integer }, isNamed: own !== undefined })
    return found
  }

  #range(e: Expression) {
    return this.#reader.ranges.of(e, this.#finding.site.assumptions)
  }

  /** Nothing where all is possible, or where nothing seems to be. */
  rangeOf(e: Expression): Hole['range'] {
    const { lo, hi } = this.#range(e)
    return (lo === -Infinity && hi === Infinity) || lo > hi ? undefined : [lo, hi]
  }

  /** What the code calls a value. */
  #nameOf(e: Expression): string | undefined {
    const origin = (e.kind === 'variable' ? this.#reader.leaves.get(e)?.variable.origin : e.origin) as TSESTree.Node | undefined
    return this.#identifierOf(e) ?? (origin && this.#textOf(origin))
  }

  /** A name for the value in the file, best one that the formula itself reads. */
  #identifierOf(e: Expression): string | undefined {
    let found: string | undefined
    for (const [node, value] of this.#reader.values) {
      if (node.type !== 'Identifier' || !(value.kind === 'formula' || value.kind === 'list') || !equal(expressionOf(this.#reader, value), e)) continue
      if (inside(node, this.#finding.node)) return node.name
      found ??= node.name
    }
    return found
  }

  /** A property, an element, or a call that is short. */
  #textOf(node: TSESTree.Node): string | undefined {
    if (node.type === 'Identifier') return node.name
    if (!/^(?:MemberExpression|CallExpression|ThisExpression)$/.test(node.type)) return undefined
    const text = this.#reader.sourceCodeOf(node).getText(node as never).replaceAll(/\s+/g, ' ')
    return text.length <= 30 ? text : undefined
  }

  #free(name: string): string {
    const taken = this.#known.map(({ hole }) => hole.name)
    let free = name
    for (let i = 2; taken.includes(free); i++) free = `${name} (${i})`
    return free
  }

  /** The variables that are met in expressions. */
  used(es: readonly Expression[]): readonly Hole[] {
    const names = new Set<string>()
    for (const e of es) variables(e, names)
    return this.#known.filter(({ hole }) => names.has(hole.name)).map(({ hole }) => hole)
  }
}

/**
 * One form for each meaning. Rules and code both pass through here, bottom up, so that signs, squares, means and written-out
 * activations look alike however they were spelled. Only what IEEE 754 leaves exactly as it was is moved: signs and the
 * order of operands that commute. Nothing is re-associated.
 */
import { constant, operation, type Annotations, type Axis, type Expression, type Operation } from './expression.ts'
import { idioms, type Idiom } from './idioms.ts'
import { parseCondition, parseFormula, type Condition } from './language.ts'
import { match, measured, type Match } from './match.ts'
import { row, vocabulary, type OperationName } from './vocabulary.ts'

interface Folding {
  readonly spelled: Operation
  readonly means: Expression
  readonly kind: Idiom['kind']
}

let foldings: Map<OperationName, Folding[]> | undefined

/** The foldings by the operation at their root. Each may use the ones above it, so each is read with those already known. */
function table(): Map<OperationName, Folding[]> {
  if (foldings) return foldings
  foldings = new Map()
  const rows = Object.entries(vocabulary as Record<string, ReturnType<typeof row>>)
  const cures = rows.flatMap(([name, r]) => (r.stable ? [{ spelled: r.stable, means: `${name}(${r.parameters.join(', ')})`, kind: 'cure' as const }] : []))
  const definitions = rows.flatMap(([name, r]) => (r.definition ? [{ spelled: r.definition, means: `${name}(${r.parameters.join(', ')})`, kind: r.harmless ? ('same' as const) : ('remembered' as const) }] : []))
  const same = [...definitions, ...idioms].filter((i) => i.kind === 'same')
  // A cure is looked for before the disease that it contains.
  for (const idiom of [...same, ...cures, ...idioms.filter((i) => i.kind === 'cure'), ...definitions.filter((i) => i.kind !== 'same'), ...idioms.filter((i) => i.kind === 'remembered')]) {
    const spelled = parseFormula(idiom.spelled, pattern)
    if (spelled.kind !== 'operation') throw new Error(`idiom ${idiom.spelled} has no operation at its root`)
    const known = foldings.get(spelled.name)
    const folding = { spelled, means: parseFormula(idiom.means), kind: idiom.kind }
    if (known) known.push(folding)
    else foldings.set(spelled.name, [folding])
  }
  return foldings
}

/** What is folded: the forms in which operations are spelled, and what they mean. */
export function* spellings(): Iterable<Pick<Folding, 'spelled' | 'means'>> {
  for (const foldings of table().values()) yield* foldings
}

/** Builds an operation of code: signs normalised, constants computed, spellings folded. */
export function canonical(name: OperationName, operands: readonly Expression[], annotations: Annotations = {}): Expression {
  return fold(normalised(name, operands, annotations), () => true)
}

/** Builds an operation of a pattern: like code, but a definition that a rule is about stays as it is. */
export function pattern(name: OperationName, operands: readonly Expression[]): Expression {
  return fold(normalised(name, operands, {}), (kind) => kind === 'same')
}

/** Builds an operation that stays what it is: signs normalised and constants computed, but no spelling folded. */
export const unfolded = (name: OperationName, operands: readonly Expression[]): Expression => normalised(name, operands, {})

export const formula = (text: string): Expression => parseFormula(text, pattern)
export const condition = (text: string): Condition => parseCondition(text, pattern)

/** Rebuilds an expression with its variables replaced, in canonical form. */
export function substitute(e: Expression, replacement: (name: string) => Expression | undefined, build = canonical): Expression {
  if (e.kind === 'variable') return replacement(e.name) ?? e
  if (e.kind === 'constant') return e
  let changed = false
  const operands = e.operands.map((operand) => {
    const next = substitute(operand, replacement, build)
    changed ||= next !== operand
    return next
  })
  const written = e.written && substitute(e.written, replacement, build)
  if (!changed) return e
  const { origin, format, axis } = e
  if (!written) return build(e.name, operands, { origin, format, axis })
  // The folded form was decided when it was written: fold the written form again, with what is known now.
  return written
}

function fold(e: Expression, allowed: (kind: Idiom['kind']) => boolean): Expression {
  if (e.kind !== 'operation') return e
  for (const { spelled, means, kind } of table().get(e.name) ?? []) {
    if (!allowed(kind)) continue
    const found = match(spelled, e)
    if (!found) continue
    const { origin, format } = e
    if (means.kind === 'variable') return found.holes.get(means.name)!
    if (means.kind === 'constant') return means
    const inner = substitute(means, (hole) => found.holes.get(hole), (name, operands) => normalised(name, operands, { origin, format }))
    if (inner.kind !== 'operation') return inner
    const folded = operation(inner.name, inner.operands, { origin, format, axis: axisOf(found, inner), written: kind === 'remembered' ? e : undefined, cure: kind === 'cure' ? found.spine : undefined })
    return kind === 'same' ? fold(folded, allowed) : folded
  }
  return e
}

/** A tensor operation along one axis that was spelled out over all of them is not the same operation. */
const allAxes: Axis = { key: 'all' }
function axisOf(found: Match, inner: Operation): Axis | undefined {
  if (found.axis) return found.axis
  return found.axis === undefined && row(inner.name).shape === 'vector' && found.spine[0]!.format === 'float32' ? allAxes : undefined
}

const one = (e: Expression): boolean => e.kind === 'constant' && e.value === 1
const negated = (e: Expression): Expression | undefined =>
  e.kind === 'operation' && e.name === 'neg' ? e.operands[0] : e.kind === 'constant' && e.value < 0 ? constant(-e.value, e.origin) : undefined

function normalised(name: OperationName, operands: readonly Expression[], annotations: Annotations): Expression {
  const { number, shape } = row(name)
  if (number && shape === 'elementwise' && operands.length > 0 && operands.every((o) => o.kind === 'constant')) return constant(number(...operands.map((o) => o.value)), annotations.origin)
  const make = (n: OperationName, ...es: Expression[]): Expression => normalised(n, es, annotations)
  const [a, b] = operands as [Expression, Expression]
  switch (name) {
    case 'neg': {
      const inner = negated(a)
      if (inner && a.kind === 'operation') return inner
      if (a.kind === 'operation' && a.name === 'sub' && !a.written) return make('sub', a.operands[1]!, a.operands[0]!)
      break
    }
    case 'abs': case 'square': {
      const inner = negated(a)
      if (inner) return make(name, inner)
      break
    }
    case 'add': {
      const left = negated(a), right = negated(b)
      if (right) return make('sub', a, right)
      if (left) return make('sub', b, left)
      if (b.kind === 'constant' && b.value === 0) return a
      if (a.kind === 'constant' && a.value === 0) return b
      break
    }
    case 'sub': {
      const right = negated(b)
      if (right) return make('add', a, right)
      if (b.kind === 'constant' && b.value === 0) return a
      if (a.kind === 'constant' && a.value === 0) return make('neg', b)
      break
    }
    case 'mul': {
      const left = negated(a), right = negated(b)
      if (left && right) return make('mul', left, right)
      if (left) return make('neg', one(left) ? b : make('mul', left, b))
      if (right) return make('neg', one(right) ? a : make('mul', a, right))
      if (one(a)) return b
      if (one(b)) return a
      break
    }
    case 'div': {
      const left = negated(a), right = negated(b)
      if (left && right) return make('div', left, right)
      if (left) return make('neg', make('div', left, b))
      if (right) return make('neg', make('div', a, right))
      if (one(b)) return a
      break
    }
    case 'length':
      return operation(name, [measured(a)], annotations)
    default:
  }
  return operation(name, operands, annotations)
}

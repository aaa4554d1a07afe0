/**
 * The forms in which a formula is computed. A cure is written in one of two: by the primitives of `nanproof/stable`, or
 * written out inline where no import is wanted.
 */
import { evaluate, NoSuchOperation, type Arithmetic, type Value, type Written } from '../math/evaluate.ts'
import type { Expression } from '../math/expression.ts'
import { rounded } from '../math/rounded.ts'
import { row, vocabulary, type OperationName } from '../math/vocabulary.ts'
import type { Format } from '../numbers/format.ts'
import * as stable from '../runtime/stable.ts'
import { bound, type Inputs } from './inputs.ts'
import { byDefinition, parse } from './oracle.ts'

export type FormName = 'primitive' | 'inline' | 'tensor' | 'gradient'

export type Compute = (inputs: Inputs) => Value<number>

export interface Form {
  readonly name: FormName
  readonly compute: Compute
  /** How many times the tolerance is allowed, where the operations are not the format's own. */
  readonly slack?: number
}

/** The good way to write an operation out. Where its definition is none, the lack of a stable form is told. */
export const inline: Written = (name: OperationName) => {
  const { stable: form, harmless } = row(name)
  return form === undefined ? (harmless ? byDefinition(name) : undefined) : parse(form)
}

/** As code has it: what a formula is made of is computed well, and the formula as it stands. */
const asWritten: Written = (name) => inline(name) ?? byDefinition(name)

type Primitive = (...operands: readonly Value<number>[]) => number | ArrayLike<number>
const exported = stable as unknown as Readonly<Record<string, Primitive>>

/** The operations that have a primitive: the derived ones, since JavaScript has the others. */
const primitives = (Object.keys(vocabulary) as OperationName[]).filter((name) => row(name).definition !== undefined && !row(name).number && Object.hasOwn(exported, name))

function primitive(name: OperationName, format: Format): (...operands: Value<number>[]) => Value<number> {
  const compute = exported[name]!
  const round = (result: number | ArrayLike<number>): Value<number> => (typeof result === 'number' ? format.round(result) : Array.from(result, format.round))
  if (row(name).shape !== 'elementwise') return (...operands) => round(compute(...operands))
  return (...operands) => {
    const vector = operands.find((operand) => typeof operand !== 'number') as readonly number[] | undefined
    if (!vector) return round(compute(...operands))
    return vector.map((_, i) => format.round(compute(...operands.map((operand) => (typeof operand === 'number' ? operand : operand[i]!))) as number))
  }
}

/** Primitives compute in binary64 whatever they are given; what they return is rounded to the format. */
const withPrimitives = (format: Format): Arithmetic<number> => ({ ...rounded(format), whole: Object.fromEntries(primitives.map((name) => [name, primitive(name, format)])) })

const uses = (e: Expression, names: readonly OperationName[]): boolean => e.kind === 'operation' && (names.includes(e.name) || e.operands.some((operand) => uses(operand, names)))

/** The formula as code has it. */
export function originalForm(e: Expression, format: Format): Compute {
  const arithmetic = rounded(format)
  return (inputs) => evaluate(e, bound(inputs, format), arithmetic, asWritten)
}

/** The forms in which a cure can be written. */
export function curedForms(e: Expression, format: Format, sample: Inputs): readonly Form[] {
  const forms: Form[] = []
  const writtenOut = rounded(format)
  const inlined: Form = { name: 'inline', compute: (inputs) => evaluate(e, bound(inputs, format), writtenOut, inline) }
  if (computes(inlined, sample)) forms.push(inlined)
  if (uses(e, primitives)) {
    const imported = withPrimitives(format)
    forms.push({ name: 'primitive', compute: (inputs) => evaluate(e, bound(inputs, format), imported, inline) })
  }
  return forms
}

function computes(form: Form, sample: Inputs): boolean {
  try {
    form.compute(sample)
    return true
  } catch (error) {
    if (error instanceof NoSuchOperation) return false
    throw error
  }
}

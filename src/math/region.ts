/** Could a condition hold, given what is known of the values in it? */
import { formats, type FormatName } from '../numbers/format.ts'
import { constant, equal, type Expression } from './expression.ts'
import { isFormatConstant, type Condition } from './language.ts'
import { substitute } from './canonical.ts'
import type { Range } from './range.ts'

export type Answer = 'never' | 'perhaps' | 'always'

/** A condition with the holes filled and the format's constants in place. */
export function bind(condition: Condition, holes: ReadonlyMap<string, Expression>, format: FormatName): Condition {
  const fill = (name: string): Expression | undefined => holes.get(name) ?? (isFormatConstant(name) ? constant(formats[format][name]) : undefined)
  return { left: substitute(condition.left, fill), sign: condition.sign, right: substitute(condition.right, fill) }
}

export function reach(condition: Condition, rangeOf: (e: Expression) => Range): Answer {
  const { sign } = condition
  const left = rounded(condition.left, rangeOf), right = rounded(condition.right, rangeOf)
  if (equal(left, right)) return sign === '<=' || sign === '>=' || sign === '===' ? 'always' : 'never'
  const a = rangeOf(left), b = rangeOf(right)
  switch (sign) {
    case '<': return a.hi < b.lo ? 'always' : a.lo >= b.hi ? 'never' : 'perhaps'
    case '<=': return a.hi <= b.lo ? 'always' : a.lo > b.hi ? 'never' : 'perhaps'
    case '>': return a.lo > b.hi ? 'always' : a.hi <= b.lo ? 'never' : 'perhaps'
    case '>=': return a.lo >= b.hi ? 'always' : a.hi < b.lo ? 'never' : 'perhaps'
    case '===': return a.lo === b.hi && a.hi === b.lo ? 'always' : a.hi < b.lo || b.hi < a.lo ? 'never' : 'perhaps'
    case '!==': return a.hi < b.lo || b.hi < a.lo ? 'always' : a.lo === b.hi && a.hi === b.lo ? 'never' : 'perhaps'
  }
}

/** Rounding an integer is nothing: `trunc(x) !== x` never holds of one. */
function rounded(e: Expression, rangeOf: (e: Expression) => Range): Expression {
  if (e.kind !== 'operation' || !['floor', 'ceil', 'round', 'trunc'].includes(e.name)) return e
  const operand = e.operands[0]!
  return rangeOf(operand).integer === true ? operand : e
}

/**
 * The difference of two sums that share a term, without the term: of x + 1 and x it is 1, of 1 + x and 1 − x it is 2x. Computed,
 * it would be what rounding left of the smaller terms; here nothing is rounded that was not rounded already.
 */
import { canonical } from './canonical.ts'
import { constant, equal, type Expression, type Operation } from './expression.ts'

/** A term and how many times it is added: a whole number, so that counting is exact. */
interface Term {
  readonly factor: Expression
  times: number
}

interface Sum {
  readonly terms: readonly Term[]
  /** The numbers in it. */
  readonly number: number
  /** The additions and subtractions that it is made of. */
  readonly additions: readonly Operation[]
}

/** x − y, where a term of both cancels; with the operations that were taken apart. */
export function difference(x: Expression, y: Expression): { readonly rest: Expression; readonly additions: readonly Operation[] } | undefined {
  const a = sumOf(x), b = sumOf(y)
  let cancels = a.number !== 0 && b.number !== 0
  const terms = a.terms.map(({ factor, times }) => ({ factor, times }))
  for (const { factor, times } of b.terms) {
    const same = terms.find((term) => equal(term.factor, factor))
    cancels ||= same !== undefined
    if (same) same.times -= times
    else terms.push({ factor, times: -times })
  }
  const rest = total(terms, a.number - b.number)
  if (!cancels || (rest.kind === 'constant' && rest.value === 0)) return undefined
  return { rest, additions: [...a.additions, ...b.additions] }
}

/** A sum with its like terms taken together. */
export function collected(e: Expression): Expression {
  const { terms, number } = sumOf(e)
  return total(terms, number)
}

const total = (terms: readonly Term[], number: number): Expression =>
  [...terms.filter(({ times }) => times !== 0).map(product), constant(number)].reduce((sum, term) => canonical('add', [sum, term]))

const product = ({ factor, times }: Term): Expression => (times === 1 ? factor : times === -1 ? canonical('neg', [factor]) : canonical('mul', [constant(times), factor]))

function sumOf(e: Expression): Sum {
  const terms: Term[] = [], additions: Operation[] = []
  let number = 0
  const add = (part: Expression, times: number): void => {
    if (part.kind === 'constant') number += times * part.value
    else if (part.kind === 'operation' && !part.written && (part.name === 'add' || part.name === 'sub')) {
      additions.push(part)
      add(part.operands[0]!, times)
      add(part.operands[1]!, part.name === 'add' ? times : -times)
    } else if (part.kind === 'operation' && part.name === 'neg') add(part.operands[0]!, -times)
    else {
      const [factor, multiple] = multipleOf(part)
      const same = terms.find((term) => equal(term.factor, factor))
      if (same) same.times += times * multiple
      else terms.push({ factor, times: times * multiple })
    }
  }
  add(e, 1)
  return { terms, number, additions }
}

/** 2 · x is twice x. */
function multipleOf(e: Expression): readonly [factor: Expression, multiple: number] {
  if (e.kind !== 'operation' || e.name !== 'mul') return [e, 1]
  const [a, b] = e.operands as [Expression, Expression]
  if (a.kind === 'constant' && Number.isSafeInteger(a.value)) return [b, a.value]
  return b.kind === 'constant' && Number.isSafeInteger(b.value) ? [a, b.value] : [e, 1]
}

/**
 * From elements to vectors. Inside a loop, `z[i]` is an element; of the loop as a whole it is the vector z, and what is
 * computed from elements one by one is computed from vectors elementwise.
 */
import { canonical, substitute } from '../math/canonical.ts'
import { equal, operation, type Expression, type Operation, type Variable } from '../math/expression.ts'
import { vocabulary } from '../math/vocabulary.ts'

/** Whether the expression depends on the index. */
export function dependsOn(e: Expression, index: Variable): boolean {
  if (e.kind === 'variable') return e.name === index.name
  return e.kind === 'operation' && e.operands.some((operand) => dependsOn(operand, index))
}

/** The vector of which the expression is the element at `index`, or nothing where the index is used for more than access. */
export function lift(e: Expression, index: Expression): Expression | undefined {
  if (e.kind === 'constant') return e
  if (equal(e, index)) return undefined
  if (e.kind === 'variable') return e
  if (e.name === 'at' && equal(e.operands[1]!, index)) {
    const vector = e.operands[0]!
    return index.kind === 'variable' && dependsOn(vector, index) ? undefined : vector
  }
  const operands: Expression[] = []
  for (const operand of e.operands) {
    const lifted = lift(operand, index)
    if (!lifted) return undefined
    operands.push(lifted)
  }
  if (operands.every((operand, i) => operand === e.operands[i])) return e
  // A sum for each row is no sum of all rows, and the same column of each row is no row.
  const { shape } = vocabulary[e.name]
  if (shape !== 'elementwise' && shape !== 'logic') return undefined
  const written = e.written && (lift(e.written, index) as Operation | undefined)
  if (written) return written
  return canonical(e.name, operands, { origin: e.origin, format: e.format, axis: e.axis })
}

/** The vector's element at `index`, reaching through what is computed element by element. */
export function elementAt(vector: Expression, index: Expression, origin?: object): Expression {
  if (vector.kind === 'constant') return vector
  return canonical('at', [vector, index], { origin, format: vector.kind === 'operation' ? vector.format : undefined })
}

/** The expression with one variable replaced. */
export const replaced = (e: Expression, from: Variable, to: Expression): Expression => (dependsOn(e, from) ? substitute(e, (name) => (name === from.name ? to : undefined)) : e)

/**
 * What is computed from the elements of vectors is an element of what is computed from the vectors. That matters where the
 * whole is more than its elements: exp(z[i]) / Σ exp(z) is an element of a softmax, and its logarithm one of a log-softmax.
 */
export function asElement(e: Expression): Expression {
  if (e.kind !== 'operation' || !(e.name === 'div' || e.name === 'sub' || (e.name === 'log' && isWhole(e.operands[0]!)))) return e
  const index = indexIn(e)
  const whole = index && lift(e, index)
  return whole?.kind === 'operation' && vocabulary[whole.name].shape === 'vector' ? operation('at', [whole, index!], { origin: e.origin, format: e.format }) : e
}

const isWhole = (e: Expression): boolean => e.kind === 'operation' && e.name === 'at' && e.operands[0]?.kind === 'operation' && vocabulary[e.operands[0].name].shape === 'vector'

/** The index of the first element access in the elementwise part of an expression. */
export function indexIn(e: Expression): Expression | undefined {
  if (e.kind !== 'operation') return undefined
  if (e.name === 'at') return e.operands[1]
  if (vocabulary[e.name].shape !== 'elementwise') return undefined
  for (const operand of e.operands) {
    const index = indexIn(operand)
    if (index) return index
  }
  return undefined
}

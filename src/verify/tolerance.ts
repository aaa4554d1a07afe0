/**
 * How close to the truth a cure must come: some units in the last place of the truth.
 *
 * Where the mathematics itself magnifies the rounding of its inputs, no arithmetic does better, and as much is allowed as
 * moving the inputs by so many units would do (`Oracle.movement`). That is granted to the operations below and to no other:
 * exp(a − b) loses 257 units to the rounding of a − b, and must not pass for exp(a)/exp(b).
 */
import { substitute } from '../math/canonical.ts'
import { operation, type Expression, type Operation } from '../math/expression.ts'
import { parseCondition, type Condition } from '../math/language.ts'
import { row, type OperationName } from '../math/vocabulary.ts'

export interface Tolerance {
  readonly units: number
  /**
   * `conditioned`: the movement is allowed as well. `logarithmic`: and EPSILON is the least unit. `normwise`: and every
   * element is allowed what the worst is.
   */
  readonly unit: 'ulp' | 'conditioned' | 'logarithmic' | 'normwise'
  /** The elements are parts of one whole: one is not lost as long as it is right beside the largest. */
  readonly wholes?: true
  /** Where the cure is claimed to be right. Elsewhere it is only no worse than the original. */
  readonly within?: Condition
}

/** Compositions of elementary functions that are right to 0.85 units each in V8, three of them at most. */
const elementary: Tolerance = { units: 4, unit: 'ulp' }

type Row = Omit<Tolerance, 'within'> & { readonly within?: string }

const conditioned: Readonly<Partial<Record<OperationName, Row>>> = {
  // Where a logarithm is near 0, a relative error of ε in the sum is an absolute error of ε in its logarithm, and whoever
  // adds logarithms of probabilities adds it to larger numbers. Near log(eˣ + eʸ) = 0 the larger exponent and the logarithm
  // of the rest cancel: the zero is as uncertain as the inputs.
  logAddExp: { units: 4, unit: 'logarithmic' },
  logExpm1: { units: 4, unit: 'logarithmic' },
  logSumExp: { units: 4, unit: 'logarithmic' },
  // x − max(x) is rounded before it is exponentiated, which costs |x − max(x)| / 2 units; rounding x costs as much.
  // The sum of six terms and the quotient round once each. Probabilities are parts of 1: 0 instead of 10⁻¹⁷⁴ is no loss.
  softmax: { units: 8, unit: 'conditioned', wholes: true },
  // The element near 0 is the difference of two numbers as large as x. Written out, it keeps the digits that the others keep.
  logSoftmax: { units: 4, unit: 'normwise' },
  // The mean of six numbers is off by three units of them, and so are the deviations; summing six squares adds six
  // roundings. The squares of the data must fit into the format.
  // The factor of a may have to be rounded, which near a double root is as much as moving it.
  quadraticRoot: { units: 4, unit: 'conditioned' },
  variance: { units: 8, unit: 'conditioned', within: 'sum(square(x)) < MAX' },
  sampleVariance: { units: 8, unit: 'conditioned', within: 'sum(square(x)) < MAX' },
}

/** The tolerance of a cure: that of the operation in it that is granted most. */
export function toleranceOf(cure: Expression): Tolerance {
  const granted = find(cure)
  if (!granted) return elementary
  const { within, ...rest } = conditioned[granted.name]!
  return within === undefined ? rest : { ...rest, within: filled(parseCondition(within), granted) }
}

function find(e: Expression): Operation | undefined {
  if (e.kind !== 'operation') return undefined
  if (conditioned[e.name]) return e
  for (const operand of e.operands) {
    const found = find(operand)
    if (found) return found
  }
  return undefined
}

function filled(condition: Condition, e: Operation): Condition {
  const parameters = row(e.name).parameters
  const fill = (side: Expression): Expression => substitute(side, (name) => e.operands[parameters.indexOf(name)], operation)
  return { left: fill(condition.left), sign: condition.sign, right: fill(condition.right) }
}

/** The value of a formula, in plain JavaScript: an evaluator of its own, so that the reader is not held against itself. */
import type { Expression } from '../../src/math/expression.ts'
import { row } from '../../src/math/vocabulary.ts'

export type Inputs = number | readonly Inputs[]

const isArray = (v: Inputs): v is readonly Inputs[] => Array.isArray(v)
const flat = (v: Inputs): readonly number[] => (isArray(v) ? (v as readonly number[]) : [v])
const sum = (v: Inputs): number => flat(v).reduce((a, b) => a + b, 0)
const mean = (v: Inputs): number => sum(v) / flat(v).length
const variance = (v: Inputs): number => mean(flat(v).map((x) => (x - mean(v)) ** 2))

const whole: Readonly<Record<string, (v: Inputs) => Inputs>> = {
  sum, mean, variance,
  prod: (v) => flat(v).reduce((a, b) => a * b, 1),
  max: (v) => Math.max(...flat(v)), min: (v) => Math.min(...flat(v)),
  sampleVariance: (v) => (variance(v) * flat(v).length) / (flat(v).length - 1),
  peakToPeak: (v) => Math.max(...flat(v)) - Math.min(...flat(v)),
  logSumExp: (v) => Math.log(sum(flat(v).map(Math.exp))),
  softmax: (v) => flat(v).map((x) => Math.exp(x) / sum(flat(v).map(Math.exp))),
  logSoftmax: (v) => flat(v).map((x) => x - Math.log(sum(flat(v).map(Math.exp)))),
  length: (v) => flat(v).length,
  rearranged: (v) => v,
}

const scalar: Readonly<Record<string, (...v: number[]) => number>> = {
  sigmoid: (x) => 1 / (1 + Math.exp(-x!)), softplus: (x) => Math.log1p(Math.exp(x!)), logSigmoid: (x) => -Math.log1p(Math.exp(-x!)),
  relu: (x) => Math.max(x!, 0), nonZero: (x) => (x === 0 ? 1 : x!), logAddExp: (x, y) => Math.log(Math.exp(x!) + Math.exp(y!)),
  less: (a, b) => Number(a! < b!), lessOrEqual: (a, b) => Number(a! <= b!), equals: (a, b) => Number(a === b),
  not: (a) => Number(!a), and: (a, b) => Number(Boolean(a) && Boolean(b)), or: (a, b) => Number(Boolean(a) || Boolean(b)),
  isFinite: (a) => Number(Number.isFinite(a)), choice: (c, a, b) => (c ? a! : b!),
}

/** The value, or nothing where the formula has something in it that is no function of the inputs. */
export function compute(e: Expression, inputs: ReadonlyMap<string, Inputs>): Inputs | undefined {
  if (e.kind === 'constant') return e.value
  if (e.kind === 'variable') return inputs.get(e.name)
  const operands = e.operands.map((operand) => compute(operand, inputs))
  if (operands.some((v) => v === undefined)) return undefined
  const values = operands as Inputs[]
  if (e.name === 'at') return isArray(values[0]!) ? values[0]![values[1] as number] : undefined
  if (whole[e.name]) return whole[e.name]!(values[0]!)
  const f = scalar[e.name] ?? row(e.name).number
  if (!f) return undefined
  const vector = values.find(isArray)
  if (!vector) return f(...(values as number[]))
  if (vector.some(isArray)) return undefined
  return vector.map((_, i) => f(...values.map((v) => (isArray(v) ? (v[i] as number) : v))))
}

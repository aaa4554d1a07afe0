/**
 * The error along a line through the inputs: the worst of some inputs in each column of an axis, and the regions in which the
 * original fails. Of all lines and axes the one is taken that shows most.
 */
import type { Format } from '../numbers/format.ts'
import { numberAt, ordinal } from '../numbers/ordinal.ts'
import { Random } from '../numbers/random.ts'
import { isKnown } from '../numbers/truth.ts'
import { ulps } from '../numbers/ulp.ts'
import { linearAxis, logarithmicAxis, type Axis, type Decades } from './axis.ts'
import { wrongBits } from './errors.ts'
import { lossAt } from './examine.ts'
import type { Form } from './form.ts'
import { numbersOf, type Hole, type Inputs } from './inputs.ts'
import type { Judge } from './judge.ts'
import type { Column, Curve, Loss, Region } from './examination.ts'
import { worse } from './loss.ts'
import type { Space } from './samples.ts'

const columns = 120, samplesPerColumn = 3
const decades: Readonly<Record<Format['name'], Decades>> = { float64: [-24, 5], float32: [-12, 5] }
/** A range up to this long is shown evenly, too. */
const longest = 4096

interface Line {
  readonly along: string
  readonly moved: string
  readonly at: (t: number) => Inputs
  readonly range: readonly [lo: number, hi: number]
}

export function curveOf(judge: Judge, cure: Form, space: Space, format: Format): Curve | undefined {
  const tracer = new Tracer(judge, cure, space, format)
  const candidates = linesThrough(space.holes, format).flatMap((line) => axesOf(line, format, columns / 3).map((axis) => ({ line, axis, traced: tracer.trace(line, axis) })))
  const [best] = candidates.filter(({ traced }) => traced.some(({ before }) => before !== undefined)).toSorted((a, b) => gain(b.traced) - gain(a.traced))
  if (!best) return undefined
  const { line } = best, axis = best.axis.kind === 'linear' ? linearAxis(line.range, columns) : cropped(best.traced, line, format)
  const traced = tracer.trace(line, axis)
  return { along: line.along, moved: line.moved, axis, columns: traced.map(({ from, to, before, after }) => ({ from, to, before, after })), regions: tracer.regions(line, traced) }
}

const gain = (traced: readonly Column[]): number => traced.reduce((sum, { before = 0, after = 0 }) => sum + before - after, 0) / traced.length

/** One number moves: the only one, the first with the others at rest, all of a vector, or one element of it. */
function linesThrough(holes: readonly Hole[], format: Format): readonly Line[] {
  const everywhere = (hole: Hole): Line['range'] => hole.range ?? [-format.MAX, format.MAX]
  const resting = (hole: Hole): number => ([1, 0.5, 2, -1, 0].find((x) => isIn(x, everywhere(hole))) ?? (isFinite(everywhere(hole)[0]) ? everywhere(hole)[0] : everywhere(hole)[1]))
  const vectors = [(t: number) => [0, t], (t: number) => [t, t + 1, t + 2]], shown = ['[0, t]', '[t, t + 1, t + 2]']
  return holes.flatMap((moved) => (moved.vector ? [0, 1] : [0]).map((kind): Line => {
    const valueOf = (hole: Hole, t: number) => (hole.vector ? vectors[kind]!(hole === moved ? t : resting(hole)).map((x) => confined(x, hole, format)) : hole === moved ? confined(t, hole, format) : resting(hole))
    const others = holes.filter((hole) => hole !== moved).map((hole) => `${hole.name} = ${hole.vector ? `[${numbersOf(valueOf(hole, 0)).join(', ')}]` : resting(hole)}`)
    const along = moved.vector ? `${moved.name} = ${shown[kind]}` : moved.name
    return { along: [along, ...others].join(', '), moved: moved.vector ? 't' : moved.name, at: (t) => new Map(holes.map((hole) => [hole.name, valueOf(hole, t)])), range: everywhere(moved) }
  }))
}

const isIn = (x: number, [lo, hi]: readonly [number, number]): boolean => x >= lo && x <= hi

function confined(x: number, { range, integer }: Hole, format: Format): number {
  const value = format.round(integer === true ? Math.round(x) : x)
  return range ? Math.min(Math.max(value, range[0]), range[1]) : value
}

function axesOf({ range }: Line, format: Format, count: number): readonly Axis[] {
  const logarithmic = logarithmicAxis(range, decades[format.name], 2 * count)
  return [...(range[1] - range[0] <= longest ? [linearAxis(range, count)] : []), ...(logarithmic.edges.length > 2 ? [logarithmic] : [])]
}

/** A logarithmic axis without the decades around 0, and far from it, in which nothing changes any more. */
function cropped(traced: readonly Column[], { range }: Line, format: Format): Axis {
  const [lowest, highest] = decades[format.name]
  const differs = (a: Column, b: Column): boolean => Math.abs((a.before ?? 0) - (b.before ?? 0)) > 2
  const changes = traced.slice(1).flatMap((column, i) => (differs(column, traced[i]!) && column.from !== 0 ? [Math.log10(Math.abs(column.from))] : []))
  const bottom = Math.max(lowest, Math.floor(Math.min(-1, ...changes)) - 2), top = Math.min(highest, Math.ceil(Math.max(1, ...changes)) + 1)
  return logarithmicAxis(range, [bottom, top], columns)
}

interface Traced extends Column {
  readonly loss: Loss
  /** An input of the column at which that is lost. */
  readonly t: number
}

class Tracer {
  readonly #judge: Judge
  readonly #cure: Form
  readonly #space: Space
  readonly #format: Format

  constructor(judge: Judge, cure: Form, space: Space, format: Format) {
    this.#judge = judge
    this.#cure = cure
    this.#space = space
    this.#format = format
  }

  trace(line: Line, { edges }: Axis): readonly Traced[] {
    const random = new Random(20)
    return edges.slice(1).map((to, k) => {
      const from = edges[k]!
      let worst: Traced = { from, to, before: undefined, after: undefined, loss: 'none', t: this.#format.round((from + to) / 2) }
      // The end of a column may be a number at which all is different, as 0 is.
      for (const t of [from, ...Array.from({ length: samplesPerColumn - 1 }, () => this.#format.round(from + (to - from) * random.between(0, 1)))]) worst = this.#worse(worst, line, t)
      return worst
    })
  }

  #worse(worst: Traced, line: Line, t: number): Traced {
    const inputs = this.#given(line.at(t))
    if (!this.#judge.isMeant(inputs)) return worst
    const reading = this.#judge.read(inputs), cured = numbersOf(this.#cure.compute(inputs)), loss = lossAt(this.#judge, reading)
    const bits = (results: readonly number[]): number | undefined => {
      const all = reading.truths.flatMap((truth, i) => (this.#judge.loss(reading, i, results[i]!) === 'number' ? [this.#format.precision] : isKnown(truth) ? [wrongBits(ulps(results[i]!, truth, this.#format), this.#format)] : []))
      return all.length === 0 ? undefined : Math.max(...all)
    }
    const before = bits(reading.original), after = bits(cured), isWorse = worse(loss, worst.loss)
    return { ...worst, before: most(worst.before, before), after: most(worst.after, after), loss: isWorse ? loss : worst.loss, t: isWorse ? t : worst.t }
  }

  #given(values: Inputs): Inputs {
    return this.#space.given?.(values) ?? values
  }

  /** Runs of columns in which something is lost; a lost number is told from a wrong one. */
  regions(line: Line, traced: readonly Traced[]): readonly Region[] {
    const found: Region[] = [], kindOf = ({ loss }: Traced): string => (loss === 'none' || loss === 'number' ? loss : 'wrong')
    for (let k = 0; k < traced.length;) {
      const end = endOf(traced.map(kindOf), k)
      const run = traced.slice(k, end), worst = run.reduce((a, b) => (worse(b.loss, a.loss) ? b : a))
      if (worst.loss !== 'none') {
        const from = k === 0 ? run[0]!.from : this.#turn(line, traced[k - 1]!.from, run[0]!.t, kindOf(run[0]!)), to = end === traced.length ? run.at(-1)!.to : this.#turn(line, traced[end]!.to, run.at(-1)!.t, kindOf(run.at(-1)!))
        found.push({ from, to, loss: worst.loss, before: Math.max(...run.map(({ before = 0 }) => before)), after: Math.max(...run.map(({ after = 0 }) => after)) })
      }
      k = end
    }
    return found
  }

  /** The last input like `inside` on the way to `outside`, found by bisection. */
  #turn(line: Line, outside: number, inside: number, kind: string): number {
    const format = this.#format
    const isLike = (t: number): boolean => {
      const inputs = this.#given(line.at(t))
      if (!this.#judge.isMeant(inputs)) return false
      const loss = lossAt(this.#judge, this.#judge.read(inputs))
      return (loss === 'none' || loss === 'number' ? loss : 'wrong') === kind
    }
    let near = ordinal(format.round(inside), format), far = ordinal(format.round(outside), format)
    while (near - far > 1n || far - near > 1n) {
      const middle = (near + far) >> 1n
      if (middle === near || middle === far) break
      if (isLike(numberAt(middle, format))) near = middle
      else far = middle
    }
    return numberAt(near, format)
  }
}

/** What is lost in some columns is lost, by luck, in others between them less: so few do not end a run. */
const luck = 4

function endOf(kinds: readonly string[], start: number): number {
  const kind = kinds[start]!
  let end = start + 1
  for (let k = end; k < kinds.length; k++) {
    if (kinds[k] === kind) end = k + 1
    else if (kind === 'none' || kinds[k] !== 'none' || k - end >= luck) break
  }
  return end
}

const most = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b))

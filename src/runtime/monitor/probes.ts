/** Watches named quantities of a loop that is written by hand. */
import { Curve } from './curve.ts'
import { nearness } from './domains.ts'
import type { Failure } from './event.ts'
import { extremesOf } from './extremes.ts'
import type { KernelSighting } from './kernel-watch.ts'
import { Milestones } from './milestones.ts'
import { here } from './place.ts'
import { short } from './symptoms/symptom.ts'

/** What a quantity must not reach: the argument of a logarithm and a divisor stay above 0, an exponent below 709. */
export interface Bounds {
  readonly above?: number
  readonly below?: number
}

interface Probe {
  readonly low: Curve
  readonly high: Curve
  /** The way to the lower bound, or to 0, and to the upper bound. */
  readonly down: Milestones
  readonly up: Milestones
  hasWarned: boolean
}

export class Probes {
  readonly #probes = new Map<string, Probe>()
  readonly #tell: (sighting: KernelSighting) => void

  constructor(tell: (sighting: KernelSighting) => void) {
    this.#tell = tell
  }

  get curves(): readonly Curve[] {
    return [...this.#probes.values()].flatMap(({ low, high }) => (same(low, high) ? [high] : [low, high])).filter(({ points }) => points.length > 1)
  }

  look(step: number, name: string, value: number | ArrayLike<number>, bounds: Bounds): Failure | undefined {
    const values = typeof value === 'number' ? [value] : value
    const { smallest, largest, bad } = extremesOf(values)
    const probe = this.#probe(name)
    probe.low.add(step, smallest)
    probe.high.add(step, largest)
    probe.down.add(step, smallest, smallest - (bounds.above ?? 0))
    probe.up.add(step, largest, (bounds.below ?? 1) - largest)
    if (bad < 0) this.#warn(name, probe, bounds, smallest, largest)
    if (bad < 0) return undefined
    const place = here()
    return {
      kind: 'failure', step, operation: name, phase: 'probe', value: values[bad]!, index: bad, shape: typeof value === 'number' ? [] : [value.length], inputs: [], reason: 'a quantity that is not finite',
      progression: [...this.#probes].flatMap(([other, { down, up }]) => (other === name ? [] : [...down.last(4).map((point) => ({ ...point, name: `smallest ${other}` })), ...up.last(4).map((point) => ({ ...point, name: `largest ${other}` }))])),
      ...(place && { place }),
    }
  }

  #probe(name: string): Probe {
    let probe = this.#probes.get(name)
    if (!probe) this.#probes.set(name, (probe = { low: new Curve(`smallest ${name}`, 'smallest'), high: new Curve(`largest ${name}`, 'largest'), down: new Milestones(), up: new Milestones(), hasWarned: false }))
    return probe
  }

  #warn(name: string, probe: Probe, { above, below }: Bounds, smallest: number, largest: number): void {
    if (probe.hasWarned) return
    const isLow = above !== undefined && smallest - above <= nearness.float64 * Math.max(1, Math.abs(above))
    if (!isLow && !(below !== undefined && largest >= below - Math.abs(below) / 10)) return
    probe.hasWarned = true
    this.#tell({ sign: 'near-edge', message: `\`${name}\` is ${short(isLow ? smallest : largest)}, and must stay ${isLow ? `above ${above}` : `below ${below}`}.`, place: here() })
  }
}

const same = (a: Curve, b: Curve): boolean => a.points.every(({ value }, i) => Object.is(value, b.points[i]?.value))

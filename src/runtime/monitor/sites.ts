/** The kernels of a step that have an edge, each where it runs: the third logarithm of the forward pass is the same one in every step. */
import type { Phase } from './event.ts'
import { Curve } from './curve.ts'
import { domains, type Domain } from './domains.ts'
import { Milestones } from './milestones.ts'

export interface Site {
  readonly kernel: string
  readonly phase: Phase
  readonly number: number
  readonly domain: Domain | undefined
  readonly milestones: Milestones
  readonly curve: Curve
  hasWarned: boolean
  /** Whether it gives infinities in steps that succeed, as a mask does. */
  isUsual: boolean
}

export class Sites {
  readonly #all = new Map<string, Site>()
  #counts = new Map<string, number>()

  begin(): void {
    this.#counts = new Map()
  }

  /** The site of the call that runs now. */
  next(kernel: string, phase: Phase): Site {
    const place = `${phase} ${kernel}`, number = this.#counts.get(place) ?? 0
    this.#counts.set(place, number + 1)
    const key = `${place} ${number}`
    let site = this.#all.get(key)
    if (!site) {
      const domain = domains[kernel]
      this.#all.set(key, (site = {
        kernel, phase, number, domain, milestones: new Milestones(), curve: new Curve(`${domain?.which ?? 'largest'} ${domain?.title ?? 'result'} of ${kernel}${number > 0 ? ` ${number + 1}` : ''}`, domain?.which ?? 'largest'),
        hasWarned: false, isUsual: false,
      }))
    }
    return site
  }

  get curves(): readonly Curve[] {
    return [...this.#all.values()].filter(({ phase, domain, curve }) => phase === 'forward' && domain && curve.points.length > 1).map(({ curve }) => curve)
  }
}

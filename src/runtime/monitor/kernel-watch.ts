/** Looks at the kernels of a step: what comes near an edge, and what was the first to leave the finite numbers. */
import type { Curve } from './curve.ts'
import { instead } from './disease.ts'
import { overflowOf, suspects } from './domains.ts'
import type { Failure, InputRange, Phase } from './event.ts'
import { extremesOf, firstBad } from './extremes.ts'
import { isComputedWith, isKeptOffZero, Origins, source, type Origin } from './origins.ts'
import { here, type Place } from './place.ts'
import { Sites, type Site } from './sites.ts'
import { kernelSymptoms } from './symptoms/kernels.ts'
import { short, type Sighting } from './symptoms/symptom.ts'
import { Trail } from './trail.ts'
import { valuesOf, type KernelCall, type Tensor, type TensorInfo } from './tensor-library.ts'

export interface KernelSighting extends Sighting {
  readonly place: Place | undefined
  readonly rule?: string
}

interface First {
  readonly failure: Failure
  readonly site: Site
  readonly trail: Trail
}

/** A warning that waits for the formula around its operation. */
interface Pending {
  readonly sighting: KernelSighting
  readonly trail: Trail
}

export class KernelWatch {
  readonly #origins = new Origins()
  readonly #sites = new Sites()
  readonly #symptoms = kernelSymptoms()
  readonly #tell: (sighting: KernelSighting) => void
  /** The first kernel of the step that made something not finite out of what was. */
  #first: First | undefined
  #pending: Pending[] = []
  step = 0
  #phase: Phase = 'update'
  hasNotLearned = true
  /** Whether every kernel is asked, and not only those that are known to be at risk. */
  isThorough = false

  constructor(tell: (sighting: KernelSighting) => void) {
    this.#tell = tell
  }

  get phase(): Phase {
    return this.#phase
  }

  /** Formulas end where the forward pass does. */
  set phase(phase: Phase) {
    this.#phase = phase
    for (const { sighting, trail: { disease } } of this.#pending.splice(0)) this.#tell(disease ? { ...sighting, message: `${sighting.message} ${instead(disease)}`, rule: disease.rule } : sighting)
  }

  get curves(): readonly Curve[] {
    return this.#sites.curves
  }

  get failure(): Failure | undefined {
    if (!this.#first) return undefined
    const { failure, trail } = this.#first
    return { ...failure, ...trail.disease }
  }

  begin(step: number, weights: readonly Tensor[]): void {
    this.step = step
    this.phase = 'forward'
    this.#first = undefined
    this.#origins.begin(weights)
    this.#sites.begin()
  }

  /** The step came to a good end: what was not finite in it was meant. */
  succeed(): void {
    if (this.#first) this.#first.site.isUsual = true
    this.#first = undefined
  }

  look(kernel: string, call: KernelCall, outputs: readonly TensorInfo[]): void {
    const origin = this.#origins.note(kernel, call, outputs)
    if (origin) {
      for (const { trail } of this.#pending) trail.follow(origin)
      if (this.#first?.failure.phase === this.phase) this.#first.trail.follow(origin)
    }
    const { backend } = call, [output] = outputs
    if (!output) return
    if (this.phase === 'forward') this.#seek(kernel, call, output)
    if (this.#first || !(this.isThorough || suspects.has(kernel))) return
    const site = this.#sites.next(kernel, this.phase)
    this.#approach(site, call, output)
    const bad = output.dtype === 'float32' ? firstBad(valuesOf(backend, output)) : -1
    if (bad >= 0 && !site.isUsual) this.#suspect(site, call, output, bad)
  }

  #seek(kernel: string, { backend, inputs }: KernelCall, output: TensorInfo): void {
    const symptoms = Object.hasOwn(this.#symptoms, kernel) ? this.#symptoms[kernel]! : []
    if (symptoms.length === 0) return
    const origin = this.#origins.of(output, backend)
    for (const symptom of symptoms) {
      const sighting = symptom({ step: this.step, origin, values: (input) => valuesOf(backend, (inputs as Record<string, TensorInfo>)[input]!), hasNotLearned: this.hasNotLearned })
      if (sighting) this.#tell({ ...sighting, place: here() })
    }
  }

  #approach(site: Site, { backend, inputs }: KernelCall, output: TensorInfo): void {
    const { domain } = site, input = domain && (inputs as Record<string, TensorInfo | undefined>)[domain.input]
    if (!domain || !input) return
    const extreme = domain.extreme(valuesOf(backend, input), input.shape), distance = domain.distance(extreme)
    site.curve.add(this.step, extreme)
    site.milestones.add(this.step, extreme, distance)
    if (site.hasWarned || this.phase !== 'forward' || domain.near === undefined || !(distance > 0 && distance <= domain.near)) return
    const operand = this.#origins.of(input, backend)
    if (source(operand).kernel === 'data' || (domain.fromZero && isKeptOffZero(operand))) return
    site.hasWarned = true
    this.#pending.push({
      trail: new Trail(site.kernel, this.#origins.of(output, backend)),
      sighting: { sign: 'near-edge', place: here(), message: `The ${domain.which} ${domain.title} of ${site.kernel} is ${short(extreme)}, and comes near ${domain.outside(domain.fromZero ? 0 : extreme)}.` },
    })
  }

  /** What came in not finite is no fault of the kernel; the kernel before it is. */
  #suspect(site: Site, { backend, inputs }: KernelCall, output: TensorInfo, index: number): void {
    const given = (Object.entries(inputs) as [string, TensorInfo | null | undefined][]).filter((entry): entry is [string, TensorInfo] => entry[1]?.dtype === 'float32')
    const ranges: (InputRange & { readonly bad: number })[] = given.map(([name, input]) => ({ name, shape: input.shape, ...extremesOf(valuesOf(backend, input)) }))
    const bad = ranges.findIndex((range) => range.bad >= 0)
    const origin = this.#origins.of(output, backend)
    if (bad >= 0) {
      if (this.isThorough && this.#origins.of(given[bad]![1], backend).kernel === 'data') this.#first = { site, trail: new Trail(site.kernel), failure: this.#given(site, given[bad]![1], ranges[bad]!, backend) }
      return
    }
    const { domain } = site, from = domain && ranges.find(({ name }) => name === domain.input)
    const extreme = from && domain ? domain.extreme(valuesOf(backend, given.find(([name]) => name === domain.input)![1]), from.shape) : undefined
    const hasLeft = domain !== undefined && extreme !== undefined && domain.distance(extreme) <= 0
    const { reason, isKnown } = this.#cause(site, origin, valuesOf(backend, output)[index]!, hasLeft ? extreme : undefined), place = here()
    this.#first = {
      site, trail: isKnown ? new Trail(site.kernel, origin) : new Trail(site.kernel),
      failure: {
        kind: 'failure', step: this.step, operation: site.kernel, phase: this.phase, value: valuesOf(backend, output)[index]!, index, shape: output.shape,
        inputs: ranges.map(({ name, shape, smallest, largest }) => ({ name, shape, smallest, largest })),
        reason,
        progression: domain ? site.milestones.last(6).map((point) => ({ ...point, name: `${domain.which} ${domain.title}` })) : [],
        ...(place && { place }),
      },
    }
  }

  /** Why it failed, and whether a rule may tell of it. In a gradient there is no formula of the user's; but a root at 0 is known by the divisor that it leaves there. */
  #cause({ kernel, domain }: Site, origin: Origin, value: number, outside: number | undefined): { readonly reason: string; readonly isKnown: boolean } {
    const reason = domain && outside !== undefined ? domain.outside(outside) : overflowOf(kernel, value)
    if (this.phase === 'backward') return { reason: kernel === 'RealDiv' && origin.inputs['b'] && isComputedWith('Sqrt', origin.inputs['b']) ? 'the gradient of a root at 0, which is infinite' : reason, isKnown: false }
    // What is negative was no probability, and a bound under it would hide that.
    return { reason, isKnown: !(kernel === 'Log' && outside !== undefined && outside < 0) }
  }

  #given(site: Site, tensor: TensorInfo, { name, shape, smallest, largest, bad }: InputRange & { readonly bad: number }, backend: unknown): Failure {
    const place = here()
    return {
      kind: 'failure', step: this.step, operation: site.kernel, phase: this.phase, value: valuesOf(backend, tensor)[bad]!, index: bad, shape, inputs: [{ name, shape, smallest, largest }],
      reason: 'data that was not finite when it came in', progression: [], ...(place && { place }),
    }
  }
}

/**
 * Watches a training, and explains a NaN: the first operation that gave it, how its operand came there, in which line, what
 * showed before, and the rule that cures it. Nothing is imported but what nanproof itself is made of.
 */
import type { Curve, Point } from './monitor/curve.ts'
import type { Failure, Warning } from './monitor/event.ts'
import { explain, showWarning } from './monitor/explanation.ts'
import { journalAt, writeText } from './monitor/journal.ts'
import type { KernelSighting } from './monitor/kernel-watch.ts'
import { pageOf } from './monitor/page.ts'
import { Probes, type Bounds } from './monitor/probes.ts'
import { TensorRun } from './monitor/tensor-run.ts'
import type { TensorLibrary } from './monitor/tensor-library.ts'

export { findLearningRate, type FoundRate, type RangeTest } from './monitor/find-learning-rate.ts'
export type { Curve, Point } from './monitor/curve.ts'
export type { Bounds } from './monitor/probes.ts'
export type { Failure, InputRange, Sign, Warning } from './monitor/event.ts'
export type { Place } from './monitor/place.ts'
export type { TensorLibrary } from './monitor/tensor-library.ts'

export interface Options {
  /** A file that gets each event as a line of JSON, when it happens. */
  readonly log?: string
  /** A file that gets the report, a page that needs nothing else: at the failure, and at the end. */
  readonly report?: string
  /** What to do with a sentence; by default it goes to the console as a warning. */
  readonly say?: (text: string) => void
  /** Kernels are looked at in one step of so many; in each, by default. The loss and the gradient are always. */
  readonly every?: number
  /**
   * `loss`: looks at nothing else, and keeps the weights of some steps before, at distances that double. When the loss is no
   * number these steps are taken once more, and looked at in detail. It costs next to nothing, and does not warn before.
   */
  readonly only?: 'loss'
}

export interface Monitor {
  /** How many steps have begun. Steps of tf.js are counted by their gradients, of a loop by `next()`. */
  readonly step: number
  readonly warnings: readonly Warning[]
  /** The first operation that was not finite, once that has reached the loss, a gradient or a weight. */
  readonly failure: Failure | undefined
  /** Looks at a quantity and gives it back, so that a call fits around any expression. */
  probe<T extends number | ArrayLike<number>>(name: string, value: T, bounds?: Bounds): T
  /** Says that the next step of a loop begins. */
  next(): void
  /** For `model.fit(xs, ys, { callbacks: monitor.callback })`: ends the training when it has failed. */
  readonly callback: { readonly onBatchEnd: () => Promise<void> }
  /** The failure in sentences; nothing where there is none. */
  explanation(): string | undefined
  /** The loss, the gradient and the operands at risk by step. */
  readonly curves: readonly Curve[]
  /** The report as a page. */
  report(): string
  /** Takes everything back that was put around the library. */
  stop(): void
}

/**
 * Begins to watch: a tensor library, or with options alone a loop whose quantities are probed.
 *
 * @example
 * const monitor = watch({ say: () => {} })
 * for (const p of [0.5, 1e-8, 0]) {
 *   monitor.next()
 *   monitor.probe('log p', Math.log(monitor.probe('p', p, { above: 0 })))
 * }
 * monitor.stop()
 * monitor.failure?.operation // 'log p'
 */
export function watch(tf: TensorLibrary, options?: Options): Monitor
export function watch(options?: Options): Monitor
export function watch(library: TensorLibrary | Options = {}, given: Options = {}): Monitor {
  const tf = 'getKernelsForBackend' in library ? library : undefined
  return new Session(tf, tf ? given : (library as Options))
}

class Session implements Monitor {
  readonly warnings: Warning[] = []
  failure: Failure | undefined
  readonly #options: Options
  readonly #say: (text: string) => void
  readonly #journal: ((event: object) => void) | undefined
  readonly #run: TensorRun | undefined
  readonly #probes: Probes
  #step = 0
  #hasStopped = false

  constructor(tf: TensorLibrary | undefined, options: Options) {
    this.#options = options
    this.#say = options.say ?? ((text) => console.warn(text))
    this.#journal = options.log === undefined ? undefined : (journalAt(options.log) as (event: object) => void)
    this.#run = tf && new TensorRun(tf, { tell: (step, sighting) => this.#warn(step, sighting), fail: (failure) => this.#fail(failure) }, { every: options.every ?? 1, only: options.only })
    this.#probes = new Probes((sighting) => this.#warn(this.step, sighting))
  }

  get step(): number {
    return Math.max(this.#step, this.#run?.step ?? 0)
  }

  readonly callback = {
    onBatchEnd: async (): Promise<void> => {
      if (this.failure && this.#run?.model) this.#run.model.stopTraining = true
    },
  }

  probe<T extends number | ArrayLike<number>>(name: string, value: T, bounds: Bounds = {}): T {
    if (this.#hasStopped || this.failure) return value
    const failure = this.#probes.look(this.step, name, value, bounds)
    if (failure) this.#fail(failure)
    return value
  }

  next(): void {
    this.#step++
  }

  explanation(): string | undefined {
    return this.failure && explain(this.failure)
  }

  report(): string {
    return pageOf({ failure: this.failure, warnings: this.warnings, curves: this.curves, steps: this.step })
  }

  stop(): void {
    if (this.#hasStopped) return
    this.#hasStopped = true
    this.#run?.end()
    this.#journal?.({ kind: 'end', step: this.step })
    this.#write()
  }

  get curves(): readonly Curve[] {
    return [...(this.#run?.curves ?? []), ...this.#probes.curves]
  }

  #warn(step: number, { sign, message, place, rule }: KernelSighting): void {
    if (this.failure || this.warnings.some((warning) => warning.sign === sign && warning.place?.line === place?.line && warning.place?.file === place?.file)) return
    const warning: Warning = { kind: 'warning', sign, step, message, ...(place && { place }), ...(rule !== undefined && { rule }) }
    this.warnings.push(warning)
    this.#journal?.(warning)
    this.#say(`nanproof: ${showWarning(warning)}`)
  }

  #fail(failure: Failure): void {
    const [first] = this.warnings
    this.failure = first ? { ...failure, first } : failure
    this.#journal?.(this.failure)
    this.#say(`nanproof: ${explain(this.failure)}`)
    this.#write()
  }

  #write(): void {
    if (this.#options.report !== undefined) writeText(this.#options.report, this.report())
  }
}

/**
 * What an operation goes into. A rule may be about a larger formula than the operation that fails in it: exp(x) overflows, and
 * the rule is about softmax, which is complete some operations later.
 */
import { diseaseOf, type Disease } from './disease.ts'
import type { Origin } from './origins.ts'

/** So many operations are asked whether a rule is about them. */
const longest = 16

export class Trail {
  disease: Disease | undefined
  readonly #kernel: string
  readonly #from = new Set<Origin>()

  /** Without a beginning it leads nowhere. */
  constructor(kernel: string, origin?: Origin) {
    this.#kernel = kernel
    if (!origin) return
    this.#from.add(origin)
    this.disease = diseaseOf(origin)
  }

  follow(origin: Origin): void {
    if (this.disease || this.#from.size === 0 || this.#from.size > longest || !Object.values(origin.inputs).some((input) => this.#from.has(input))) return
    this.#from.add(origin)
    this.disease = diseaseOf(origin, this.#kernel)
  }
}

/** How wrong results are, taken together. */
import type { Format } from '../numbers/format.ts'
import { isKnown, type Truth } from '../numbers/truth.ts'
import { ulps } from '../numbers/ulp.ts'
import type { Errors } from './examination.ts'

/** Wrong bits: half a unit in the last place and one are none, and no more are wrong than there are. */
export const wrongBits = (units: number, format: Format): number => Math.min(Math.log2(Math.max(1, units)), format.precision)

export class Tally {
  readonly #format: Format
  readonly #bits: number
  #count = 0
  #finite = 0
  #beyond = 0
  #nonFinite = 0
  #ulps = { total: 0, max: 0 }
  #wrong = { total: 0, max: 0 }

  constructor(format: Format, bits: number) {
    this.#format = format
    this.#bits = bits
  }

  /** Counts a result; one whose truth is not known, or no finite number, only where it is lost. */
  add(got: number, truth: Truth, isLost: boolean): void {
    if (isLost) this.#nonFinite++
    else if (!isKnown(truth) || !Number.isFinite(truth.value) || !Number.isFinite(got)) return
    this.#count++
    const units = isLost ? Infinity : ulps(got, truth as Exclude<Truth, string>, this.#format), wrong = wrongBits(units, this.#format)
    if (!isLost) {
      this.#finite++
      this.#ulps = { total: this.#ulps.total + units, max: Math.max(this.#ulps.max, units) }
    }
    this.#wrong = { total: this.#wrong.total + wrong, max: Math.max(this.#wrong.max, wrong) }
    if (wrong > this.#bits) this.#beyond++
  }

  get errors(): Errors {
    const mean = (total: number, count: number): number => (count === 0 ? 0 : total / count)
    return {
      ulps: { mean: mean(this.#ulps.total, this.#finite), max: this.#ulps.max },
      bits: { mean: mean(this.#wrong.total, this.#count), max: this.#wrong.max },
      beyond: mean(this.#beyond, this.#count), nonFinite: this.#nonFinite,
    }
  }
}

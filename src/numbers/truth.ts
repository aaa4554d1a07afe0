/**
 * What a computation would give with real numbers. Any fixed precision is wrong somewhere (1 + e⁻⁷⁰⁰ needs 1010 bits to
 * differ from 1), so the precision rises until both ends of the interval round to the same number.
 */
import type { Format } from './format.ts'
import { Intervals, type Interval } from './interval.ts'
import { loadMpfr, nearest, up, type Mpfr, type Register } from './mpfr.ts'
import { RegisterFile } from './register-file.ts'
import { ulp, type Exact } from './ulp.ts'

/** A truth that is certain. `sign` is that of the real value where it is known, also when it rounds to 0. */
export interface Known extends Exact {
  readonly sign: -1 | 0 | 1
}

/** `undefined`: outside the domain of some operation, as 0 / 0. `unknown`: not settled by the highest precision. */
export type Truth = Known | 'undefined' | 'unknown'

export const isKnown = (truth: Truth): truth is Known => typeof truth === 'object'

/** A computation over intervals; it is run again at every precision. */
export type Computation = (intervals: Intervals) => readonly Interval[]

/** In bits. 320 tell 1 + SMALLEST from 1 in binary32, 1280 in binary64. */
const precisions = [128, 320, 1280, 4096]
/** A number that left the exponents of MPFR, 2³⁰ here, gets no better with more. */
const enough = 1280

export const loadTruth = async (): Promise<TruthTeller> => new TruthTeller(await loadMpfr())

export class TruthTeller {
  readonly #mpfr: Mpfr
  readonly #file: RegisterFile
  readonly #intervals: Intervals
  readonly #difference: Register

  constructor(mpfr: Mpfr) {
    this.#mpfr = mpfr
    this.#file = new RegisterFile(mpfr)
    this.#intervals = new Intervals(this.#file)
    this.#difference = mpfr.register(64)
  }

  /** The truth of each result, rounded to a format. */
  of(compute: Computation, format: Format): readonly Truth[] {
    let truths: (Truth | undefined)[] = []
    this.#rising(compute, (results) => {
      truths = results.map((result, i) => truths[i] ?? this.#settled(result, format))
      return truths.every((truth) => truth !== undefined)
    })
    return truths.map((truth) => truth ?? 'unknown')
  }

  /** Whether `left` is less than, equal to, or greater than `right`, for each pair of results; `undefined` where that has no answer or stays open. */
  compare(compute: (intervals: Intervals) => readonly (readonly [left: Interval, right: Interval])[]): readonly (-1 | 0 | 1 | undefined)[] {
    const { binding } = this.#mpfr
    let orders: (-1 | 0 | 1 | undefined)[] = []
    this.#rising(compute, (pairs) => {
      orders = pairs.map(([a, b], i) => {
        if (orders[i] !== undefined || a.defined !== 'defined' || b.defined !== 'defined') return orders[i]
        if (binding.mpfr_less_p(a.hi, b.lo)) return -1
        if (binding.mpfr_less_p(b.hi, a.lo)) return 1
        return binding.mpfr_equal_p(a.lo, b.hi) && binding.mpfr_equal_p(a.hi, b.lo) ? 0 : undefined
      })
      return pairs.every(([a, b], i) => orders[i] !== undefined || a.defined === 'undefined' || b.defined === 'undefined')
    })
    return orders
  }

  #rising<T>(compute: (intervals: Intervals) => T, settled: (result: T) => boolean): void {
    const { binding } = this.#mpfr
    let escaped = false
    for (const precision of precisions) {
      if (escaped && precision !== enough) continue
      this.#file.rewind(precision)
      binding.mpfr_clear_flags()
      if (settled(compute(this.#intervals))) return
      escaped ||= binding.mpfr_overflow_p() !== 0 || binding.mpfr_underflow_p() !== 0
    }
  }

  #settled({ lo, hi, defined }: Interval, format: Format): Truth | undefined {
    if (defined === 'undefined') return 'undefined'
    if (defined === 'perhaps') return undefined
    const { binding } = this.#mpfr
    const rounded = this.#mpfr.round(lo, format)
    if (rounded !== this.#mpfr.round(hi, format)) return undefined
    const sign = binding.mpfr_sgn(lo) > 0 ? 1 : binding.mpfr_sgn(hi) < 0 ? -1 : 0
    if (!Number.isFinite(rounded)) return { value: rounded, residual: 0, sign }
    // Narrow enough to tell an error of half a unit from one of a whole unit.
    binding.mpfr_sub(this.#difference, hi, lo, up)
    binding.mpfr_mul_2ui(this.#difference, this.#difference, 4, up)
    if (binding.mpfr_cmp_d(this.#difference, ulp(rounded, format)) > 0) return undefined
    binding.mpfr_sub_d(this.#difference, lo, rounded, nearest)
    return { value: rounded === 0 && sign >= 0 ? 0 : rounded, residual: binding.mpfr_get_d(this.#difference, nearest), sign }
  }
}

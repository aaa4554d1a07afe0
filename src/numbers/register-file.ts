/**
 * A file of registers that is allocated as it grows and never again: it is rewound before each evaluation, and hands out
 * the same registers in the same order.
 */
import type { Mpfr, Register } from './mpfr.ts'

/** `perhaps`: some number of the operands' intervals lies outside the domain, so more precision may tell. */
export type Defined = 'defined' | 'perhaps' | 'undefined'

export interface Interval {
  readonly lo: Register
  readonly hi: Register
  defined: Defined
}

export class RegisterFile {
  readonly mpfr: Mpfr
  readonly #scratch: Register[] = []
  readonly #entries: { readonly interval: Interval; precision: number }[] = []
  #next = 0
  #precision = 64

  constructor(mpfr: Mpfr) {
    this.mpfr = mpfr
  }

  /** A register for what an operation needs meanwhile. */
  scratch(): Register {
    const register = this.mpfr.register(this.#precision)
    this.#scratch.push(register)
    return register
  }

  /** Starts an evaluation at a precision in bits. The intervals of the last one are overwritten. */
  rewind(precision: number): void {
    this.#next = 0
    if (precision === this.#precision) return
    this.#precision = precision
    for (const register of this.#scratch) this.mpfr.binding.mpfr_set_prec(register, precision)
  }

  next(): Interval {
    const { binding } = this.mpfr
    const entry = (this.#entries[this.#next] ??= { interval: { lo: this.mpfr.register(this.#precision), hi: this.mpfr.register(this.#precision), defined: 'defined' }, precision: this.#precision })
    this.#next++
    if (entry.precision !== this.#precision) {
      binding.mpfr_set_prec(entry.interval.lo, this.#precision)
      binding.mpfr_set_prec(entry.interval.hi, this.#precision)
      entry.precision = this.#precision
    }
    return entry.interval
  }
}

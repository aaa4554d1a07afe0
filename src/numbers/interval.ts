/**
 * Intervals over MPFR: every operation twice, once rounded down and once rounded up, so that the real value stays enclosed.
 *
 * An infinite end is a bound when the other end is finite, and an infinite number when both ends are: Infinity − Infinity is
 * then undefined, as it is in IEEE 754.
 */
import { down, up, type Binary, type Mpfr, type Register, type Unary } from './mpfr.ts'
import type { Defined, Interval, RegisterFile } from './register-file.ts'

export type { Interval } from './register-file.ts'

type Elementary = (...operands: Interval[]) => Interval

export class Intervals {
  readonly #mpfr: Mpfr
  readonly #file: RegisterFile
  readonly #low: Register
  readonly #high: Register

  constructor(file: RegisterFile) {
    this.#mpfr = file.mpfr
    this.#file = file
    this.#low = file.scratch()
    this.#high = file.scratch()
  }

  #fresh(...operands: Interval[]): Interval {
    const interval = this.#file.next()
    interval.defined = worst(operands)
    return interval
  }

  /** A number as it is: binary64 fits into any precision used here. */
  readonly constant = (value: number): Interval => {
    const result = this.#fresh()
    if (Number.isNaN(value)) return undefine(result)
    this.#set(result, value, value)
    return result
  }

  #set(result: Interval, lo: number, hi: number): void {
    this.#mpfr.binding.mpfr_set_d(result.lo, lo, down)
    this.#mpfr.binding.mpfr_set_d(result.hi, hi, up)
  }

  // Positions. An undefined interval is never asked for them.
  #above = (a: Interval, value: number): boolean => this.#mpfr.binding.mpfr_cmp_d(a.lo, value) > 0
  #below = (a: Interval, value: number): boolean => this.#mpfr.binding.mpfr_cmp_d(a.hi, value) < 0
  #from = (a: Interval, value: number): boolean => this.#mpfr.binding.mpfr_cmp_d(a.lo, value) >= 0
  #upTo = (a: Interval, value: number): boolean => this.#mpfr.binding.mpfr_cmp_d(a.hi, value) <= 0
  #infinite = (a: Interval): boolean => this.#above(a, Number.MAX_VALUE) ? this.#mpfr.binding.mpfr_inf_p(a.lo) !== 0 : this.#below(a, -Number.MAX_VALUE) && this.#mpfr.binding.mpfr_inf_p(a.hi) !== 0
  #zero = (a: Interval): boolean => this.#from(a, 0) && this.#upTo(a, 0)
  #reaches = (a: Interval, value: number): boolean => !this.#above(a, value) && !this.#below(a, value)

  /** An elementary operation that is undefined where an operand is. */
  #strict = (compute: (result: Interval, ...operands: Interval[]) => void): Elementary => (...operands) => {
    const result = this.#fresh(...operands)
    if (result.defined !== 'undefined') compute(result, ...operands)
    return result
  }

  #monotone = (name: Unary, rises: boolean, from = -Infinity, to = Infinity): Elementary => this.#strict((result, a) => {
    if (this.#below(a, from) || this.#above(a, to)) return void undefine(result)
    if (!this.#from(a, from) || !this.#upTo(a, to)) {
      result.defined = 'perhaps'
      return this.#set(result, -Infinity, Infinity)
    }
    const { binding } = this.#mpfr, [first, last] = rises ? [a.lo, a.hi] : [a.hi, a.lo]
    const rounded = binding[name](result.lo, first, down)
    if (!binding.mpfr_equal_p(first, last)) return void binding[name](result.hi, last, up)
    // Of a point, the other bound is the same number or the next: half the work.
    binding.mpfr_set(result.hi, result.lo, up)
    if (rounded !== 0) binding.mpfr_nextabove(result.hi)
  })

  #neg = this.#strict((result, a) => {
    this.#mpfr.binding.mpfr_neg(result.lo, a.hi, down)
    this.#mpfr.binding.mpfr_neg(result.hi, a.lo, up)
  })

  #abs = this.#strict((result, a) => {
    const { binding } = this.#mpfr
    if (this.#from(a, 0)) [binding.mpfr_set(result.lo, a.lo, down), binding.mpfr_set(result.hi, a.hi, up)]
    else if (this.#upTo(a, 0)) [binding.mpfr_neg(result.lo, a.hi, down), binding.mpfr_neg(result.hi, a.lo, up)]
    else {
      binding.mpfr_neg(this.#high, a.lo, up)
      binding.mpfr_max(result.hi, this.#high, a.hi, up)
      binding.mpfr_set_d(result.lo, 0, down)
    }
  })

  /** A function of |x| that rises with it. */
  #even = (name: Unary): Elementary => (a) => this.#monotone(name, true)(this.#abs(a!))

  #add = this.#strict((result, a, b) => {
    if (this.#infinite(a) && this.#infinite(b) && this.#above(a, 0) !== this.#above(b, 0)) return void undefine(result)
    this.#mpfr.binding.mpfr_add(result.lo, a.lo, b.lo, down)
    this.#mpfr.binding.mpfr_add(result.hi, a.hi, b.hi, up)
    this.#unbound(result)
  })

  /** A bound that is the difference of two infinite bounds says nothing. */
  #unbound(result: Interval): void {
    const { binding } = this.#mpfr
    if (binding.mpfr_nan_p(result.lo)) binding.mpfr_set_d(result.lo, -Infinity, down)
    if (binding.mpfr_nan_p(result.hi)) binding.mpfr_set_d(result.hi, Infinity, up)
  }

  /** An operation that is monotone in each operand: its extremes lie at the corners. A corner of bounds that is 0 · ∞ counts as 0. */
  #corners(name: Binary, result: Interval, a: Interval, b: Interval): void {
    const { binding } = this.#mpfr
    let first = true
    for (const x of [a.lo, a.hi]) for (const y of [b.lo, b.hi]) {
      binding[name](this.#low, x, y, down)
      binding[name](this.#high, x, y, up)
      if (binding.mpfr_nan_p(this.#low)) [binding.mpfr_set_d(this.#low, 0, down), binding.mpfr_set_d(this.#high, 0, up)]
      if (first || binding.mpfr_less_p(this.#low, result.lo)) binding.mpfr_set(result.lo, this.#low, down)
      if (first || binding.mpfr_greater_p(this.#high, result.hi)) binding.mpfr_set(result.hi, this.#high, up)
      first = false
    }
  }

  #mul = this.#strict((result, a, b) => {
    if ((this.#infinite(a) && this.#zero(b)) || (this.#zero(a) && this.#infinite(b))) return void undefine(result)
    if ((this.#infinite(a) && this.#reaches(b, 0)) || (this.#infinite(b) && this.#reaches(a, 0))) result.defined = 'perhaps'
    this.#corners('mpfr_mul', result, a, b)
  })

  #div = this.#strict((result, a, b) => {
    if (this.#zero(b) || (this.#infinite(a) && this.#infinite(b))) return void undefine(result)
    if (this.#reaches(b, 0)) {
      result.defined = 'perhaps'
      return this.#set(result, -Infinity, Infinity)
    }
    this.#corners('mpfr_div', result, a, b)
  })

  #pow: Elementary = (a, b) => {
    const power = this.#integer(b!)
    if (power === 0) return this.constant(1)
    if (power !== undefined && power % 2 === 0) return this.#positivePow(this.#abs(a!), b!)
    if (power !== undefined && a!.defined === 'defined' && this.#upTo(a!, 0)) return this.#neg(this.#positivePow(this.#neg(a!), b!))
    return this.#positivePow(a!, b!)
  }

  #positivePow = this.#strict((result, a, b) => {
    if (this.#upTo(a, 0) && !this.#reaches(a, 0)) return void undefine(result)
    if (!this.#from(a, 0) || (this.#reaches(a, 0) && !this.#above(b, 0))) {
      result.defined = 'perhaps'
      return this.#set(result, -Infinity, Infinity)
    }
    this.#corners('mpfr_pow', result, a, b)
  })

  #integer(a: Interval): number | undefined {
    const { binding } = this.#mpfr
    return a.defined === 'defined' && binding.mpfr_equal_p(a.lo, a.hi) && binding.mpfr_integer_p(a.lo) ? binding.mpfr_get_d(a.lo, down) : undefined
  }

  #extreme = (name: 'mpfr_min' | 'mpfr_max'): Elementary => this.#strict((result, a, b) => {
    this.#mpfr.binding[name](result.lo, a.lo, b.lo, down)
    this.#mpfr.binding[name](result.hi, a.hi, b.hi, up)
  })

  /** Of slope 1 at most, and within [−1, 1]: the value at one end, and as much on either side as the interval is wide. */
  #wave = (name: 'mpfr_sin' | 'mpfr_cos'): Elementary => this.#strict((result, a) => {
    const { binding } = this.#mpfr
    if (this.#infinite(a)) return void undefine(result)
    binding.mpfr_sub(this.#high, a.hi, a.lo, up)
    binding[name](result.lo, a.lo, down)
    binding[name](result.hi, a.lo, up)
    binding.mpfr_sub(result.lo, result.lo, this.#high, down)
    binding.mpfr_add(result.hi, result.hi, this.#high, up)
    binding.mpfr_set_d(this.#low, -1, down)
    binding.mpfr_set_d(this.#high, 1, up)
    binding.mpfr_max(result.lo, result.lo, this.#low, down)
    binding.mpfr_min(result.hi, result.hi, this.#high, up)
  })

  /** A condition is 1 or 0, and both while the precision does not tell. */
  #truth(result: Interval, holds: boolean, fails: boolean): void {
    this.#set(result, holds ? 1 : 0, fails ? 0 : 1)
  }

  #less = this.#strict((result, a, b) => this.#truth(result, this.#mpfr.binding.mpfr_less_p(a.hi, b.lo) !== 0, this.#mpfr.binding.mpfr_greaterequal_p(a.lo, b.hi) !== 0))
  #lessOrEqual = this.#strict((result, a, b) => this.#truth(result, this.#mpfr.binding.mpfr_lessequal_p(a.hi, b.lo) !== 0, this.#mpfr.binding.mpfr_greater_p(a.lo, b.hi) !== 0))
  #equals = this.#strict((result, a, b) => {
    const { binding } = this.#mpfr
    const points = binding.mpfr_equal_p(a.lo, a.hi) !== 0 && binding.mpfr_equal_p(b.lo, b.hi) !== 0
    this.#truth(result, points && binding.mpfr_equal_p(a.lo, b.lo) !== 0, binding.mpfr_less_p(a.hi, b.lo) !== 0 || binding.mpfr_less_p(b.hi, a.lo) !== 0)
  })
  #isFinite = this.#strict((result, a) => this.#truth(result, !this.#infinite(a), this.#infinite(a)))

  /** One of two by a condition; whatever either could be, while the condition is not decided. */
  #choice: Elementary = (c, x, y) => {
    if (c!.defined === 'undefined') return c!
    if (c!.defined === 'defined' && !this.#reaches(c!, 0)) return x!
    if (c!.defined === 'defined' && this.#zero(c!)) return y!
    const result = this.#fresh(x!, y!)
    if (result.defined === 'undefined') result.defined = 'perhaps'
    this.#mpfr.binding.mpfr_min(result.lo, x!.lo, y!.lo, down)
    this.#mpfr.binding.mpfr_max(result.hi, x!.hi, y!.hi, up)
    return result
  }

  readonly elementary = {
    add: this.#add, sub: (a: Interval, b: Interval) => this.#add(a, this.#neg(b)), mul: this.#mul, div: this.#div, neg: this.#neg, abs: this.#abs, pow: this.#pow,
    square: this.#even('mpfr_sqr'), sqrt: this.#monotone('mpfr_sqrt', true, 0), cbrt: this.#monotone('mpfr_cbrt', true),
    hypot: (a: Interval, b: Interval) => this.elementary.sqrt(this.#add(this.elementary.square(a), this.elementary.square(b))),
    maximum: this.#extreme('mpfr_max'), minimum: this.#extreme('mpfr_min'),
    floor: this.#monotone('mpfr_rint_floor', true), ceil: this.#monotone('mpfr_rint_ceil', true), trunc: this.#monotone('mpfr_rint_trunc', true),
    round: (a: Interval) => this.elementary.floor(this.#add(a, this.constant(0.5))),
    sign: (a: Interval) => this.#add(this.#less(this.constant(0), a), this.#neg(this.#less(a, this.constant(0)))),
    exp: this.#monotone('mpfr_exp', true), expm1: this.#monotone('mpfr_expm1', true),
    log: this.#monotone('mpfr_log', true, 0), log1p: this.#monotone('mpfr_log1p', true, -1), log2: this.#monotone('mpfr_log2', true, 0), log10: this.#monotone('mpfr_log10', true, 0),
    sin: this.#wave('mpfr_sin'), cos: this.#wave('mpfr_cos'), tan: (a: Interval) => this.#div(this.elementary.sin(a), this.elementary.cos(a)),
    asin: this.#monotone('mpfr_asin', true, -1, 1), acos: this.#monotone('mpfr_acos', false, -1, 1), atan: this.#monotone('mpfr_atan', true),
    sinh: this.#monotone('mpfr_sinh', true), cosh: this.#even('mpfr_cosh'), tanh: this.#monotone('mpfr_tanh', true),
    asinh: this.#monotone('mpfr_asinh', true), acosh: this.#monotone('mpfr_acosh', true, 1), atanh: this.#monotone('mpfr_atanh', true, -1, 1),
    less: this.#less, lessOrEqual: this.#lessOrEqual, equals: this.#equals, isFinite: this.#isFinite, choice: this.#choice,
    not: (a: Interval) => this.#equals(a, this.constant(0)),
    and: (a: Interval, b: Interval) => this.#choice(a, b, a), or: (a: Interval, b: Interval) => this.#choice(a, a, b),
  }
}

const severity: readonly Defined[] = ['defined', 'perhaps', 'undefined']
const worst = (operands: readonly Interval[]): Defined => operands.reduce<Defined>((w, o) => (severity.indexOf(o.defined) > severity.indexOf(w) ? o.defined : w), 'defined')

function undefine(interval: Interval): Interval {
  interval.defined = 'undefined'
  return interval
}

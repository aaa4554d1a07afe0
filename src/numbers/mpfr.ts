/**
 * MPFR, through the low-level binding of gmp-wasm: numbers of any precision, rounded correctly and in a chosen direction.
 *
 * gmp-wasm is LGPL and an optional peer, so it is loaded only when truth is asked for. Its memory never shrinks and its
 * high-level objects leak, so registers are allocated once and used again.
 */
import type { Format } from './format.ts'

type Binding = Awaited<ReturnType<typeof import('gmp-wasm')['init']>>['binding']

/** A place that holds one number of MPFR. */
export type Register = number

export const nearest = 0, towardZero = 1, up = 2, down = 3

/** The functions of MPFR that take one number, and those that take two. */
export type Unary = 'mpfr_exp' | 'mpfr_expm1' | 'mpfr_log' | 'mpfr_log1p' | 'mpfr_log2' | 'mpfr_log10' | 'mpfr_sqrt' | 'mpfr_cbrt' | 'mpfr_sqr'
  | 'mpfr_sin' | 'mpfr_cos' | 'mpfr_asin' | 'mpfr_acos' | 'mpfr_atan' | 'mpfr_sinh' | 'mpfr_cosh' | 'mpfr_tanh' | 'mpfr_asinh' | 'mpfr_acosh' | 'mpfr_atanh'
  | 'mpfr_rint_floor' | 'mpfr_rint_ceil' | 'mpfr_rint_trunc'
export type Binary = 'mpfr_add' | 'mpfr_sub' | 'mpfr_mul' | 'mpfr_div' | 'mpfr_pow' | 'mpfr_min' | 'mpfr_max'

export type Direction = typeof up | typeof down

const word = new Float64Array(1)
const wordBits = new BigInt64Array(word.buffer)

let loading: Promise<Mpfr> | undefined

/** What is needed to know exact values is not installed. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage'
}

/** MPFR, loaded once. */
export const loadMpfr = (): Promise<Mpfr> => (loading ??= import('gmp-wasm').then(async ({ init }) => new Mpfr((await init()).binding), refuse))

function refuse(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
  throw new MissingPackage('exact values are computed by MPFR, in the package gmp-wasm (LGPL-3.0): install it beside nanproof, npm install --save-dev gmp-wasm', { cause: error })
}

export class Mpfr {
  readonly binding: Binding

  constructor(binding: Binding) {
    this.binding = binding
  }

  register(precision: number): Register {
    const register = this.binding.mpfr_t()
    this.binding.mpfr_init2(register, precision)
    return register
  }

  /** The nearest number of a format. */
  round(register: Register, format: Format): number {
    if (format.name === 'float64') return this.binding.mpfr_get_d(register, nearest)
    // To binary64 first would round twice, wrongly for what comes to lie on a tie of binary32. Rounded to odd (truncated, the
    // last bit set when something was cut off), binary64 still knows on which side of the tie the number was.
    const cut = this.binding.mpfr_get_d(register, towardZero)
    if (!Number.isFinite(cut) || this.binding.mpfr_cmp_d(register, cut) === 0) return Math.fround(cut)
    word[0] = cut
    wordBits[0]! |= 1n
    return Math.fround(word[0])
  }
}

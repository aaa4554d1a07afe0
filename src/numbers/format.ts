/**
 * The two number formats that model code computes in: JavaScript numbers are IEEE 754 binary64, tensors are binary32
 * whatever the numbers around them are. The constants carry the names that rules use.
 */
export type FormatName = 'float64' | 'float32'

export interface Format {
  readonly name: FormatName
  /** Significand bits, the implicit one included. */
  readonly precision: number
  /** The largest finite number. */
  readonly MAX: number
  /** The smallest normal number: below it digits are lost gradually, down to 0. */
  readonly TINY: number
  /** The distance from 1 to the next number. */
  readonly EPSILON: number
  /** The smallest positive number. */
  readonly SMALLEST: number
  /** The least bound to keep an argument off 0 with: in tensors, one whose reciprocal, a gradient, is finite. */
  readonly FLOOR: number
  /** The nearest number of the format to a binary64 number, ties to even. */
  round(x: number): number
}

export const float64: Format = {
  name: 'float64', precision: 53,
  MAX: Number.MAX_VALUE, TINY: 2 ** -1022, EPSILON: 2 ** -52, SMALLEST: 2 ** -1074, FLOOR: 2 ** -1074,
  round: (x) => x,
}

export const float32: Format = {
  name: 'float32', precision: 24,
  MAX: (2 - 2 ** -23) * 2 ** 127, TINY: 2 ** -126, EPSILON: 2 ** -23, SMALLEST: 2 ** -149, FLOOR: 2 ** -126,
  round: Math.fround,
}

export const formats: Readonly<Record<FormatName, Format>> = { float64, float32 }

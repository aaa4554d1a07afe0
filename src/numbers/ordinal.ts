/**
 * The numbers of a format, counted in order: 0 is 0, the next one above it 1, the next one below it −1. Infinity follows
 * MAX. Distances between results, bisections and samples that are fair to every exponent are all made of these.
 */
import type { Format } from './format.ts'

const double = new Float64Array(1)
const doubleBits = new BigInt64Array(double.buffer)
const single = new Float32Array(1)
const singleBits = new Int32Array(single.buffer)

const magnitude64 = 0x7fff_ffff_ffff_ffffn
const magnitude32 = 0x7fff_ffff

/** The place of a number in its format. NaN has none and is refused; −0 shares that of 0. */
export function ordinal(x: number, format: Format): bigint {
  if (Number.isNaN(x)) throw new RangeError('NaN has no place among the numbers')
  if (format.name === 'float32') {
    single[0] = x
    const bits = singleBits[0]!
    return BigInt(bits >= 0 ? bits : -(bits & magnitude32))
  }
  double[0] = x
  const bits = doubleBits[0]!
  return bits >= 0n ? bits : -(bits & magnitude64)
}

/** The number at a place. */
export function numberAt(place: bigint, format: Format): number {
  const size = place < 0n ? -place : place
  if (format.name === 'float32') {
    singleBits[0] = Number(size)
    return place < 0n ? -single[0]! : single[0]!
  }
  doubleBits[0] = size
  return place < 0n ? -double[0]! : double[0]!
}

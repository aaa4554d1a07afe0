import type { Format } from './format.ts'

const double = new Float64Array(1)
const doubleBits = new BigInt64Array(double.buffer)
const single = new Float32Array(1)
const singleBits = new Int32Array(single.buffer)

/** The next number of the format above `x`; `Infinity` and NaN stay. */
export function nextUp(x: number, format: Format): number {
  if (Number.isNaN(x) || x === Infinity) return x
  if (x === 0) return format.SMALLEST
  if (format.name === 'float32') {
    single[0] = x
    if (single[0] > x) return single[0]
    singleBits[0]! += single[0] > 0 ? 1 : -1
    return single[0]
  }
  double[0] = x
  doubleBits[0]! += x > 0 ? 1n : -1n
  return double[0]
}

/** The next number of the format below `x`; `-Infinity` and NaN stay. */
export const nextDown = (x: number, format: Format): number => -nextUp(-x, format)
